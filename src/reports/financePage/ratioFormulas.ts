import type { RatioBasis, RatioKey } from "../../finance/ratios";
import type { ItemKey } from "../../finance/statements/items";
import type { DuPontFactor } from "../../finance/words";
import { cellTerm, joined, times } from "./formulaParts";
import type { MarkedReason, PageFormulas, Term } from "./formulaParts";

/** Where the lines of the statements stand, by column of a year; −1 is the opening year before the first one shown. */
export interface StatementRefs {
  /** Address of an item in a year; null where the page has no such line or column. */
  at(item: ItemKey, year: number): string | null;
  /** Whether the statement of the year before is there and in the same currency. */
  hasPrior(year: number): boolean;
}

/** Addresses of the ratios of the same year. */
export type RatioCells = (key: RatioKey | DuPontFactor) => string;

/** Every ratio of one year as a formula on the cells of the statements above it: the engine's rules, spelled out for the auditor. */
export class RatioFormulas {
  constructor(
    private readonly f: PageFormulas,
    private readonly refs: StatementRefs,
    private readonly basis: RatioBasis
  ) {}

  /** Null where the page does not reach back far enough. */
  of(key: RatioKey | DuPontFactor, year: number, cells: RatioCells): string | null {
    const { f } = this;
    const at = (item: ItemKey): Term | null => cellTerm(this.refs.at(item, year));
    const balance = (item: ItemKey): Term | null => this.balance(item, year);
    const receivables = (): Term | null =>
      this.basis.withNotes
        ? joined(balance("receivables"), "+", balance("notes"))
        : balance("receivables");
    switch (key) {
      case "currentRatio":
        return f.over(at("currentAssets"), at("currentLiabilities"));
      case "quickRatio":
        return f.over(joined(at("currentAssets"), "-", at("inventory")), at("currentLiabilities"));
      case "cashRatio":
        return f.over(at("cash"), at("currentLiabilities"));
      case "cashFlowToCurrentLiabilities":
        return f.over(at("cfo"), at("currentLiabilities"));
      case "debtRatio":
        return f.over(at("totalLiabilities"), at("totalAssets"));
      case "debtToEquity":
        return f.over(at("debt"), at("equity"), "equityNotPositive");
      case "interestCover":
        return this.interestCover(at("interest"), at("pretax"));
      case "equityMultiplier":
        return f.over(balance("totalAssets"), balance("equity"), "equityNotPositive");
      case "grossMargin":
        return f.over(joined(at("revenue"), "-", at("costOfSales")), at("revenue"));
      case "operatingMargin":
        return f.over(at("ebit"), at("revenue"));
      case "netMargin":
        return f.over(at("netIncome"), at("revenue"));
      case "roa":
        return f.over(at("netIncome"), balance("totalAssets"));
      case "returnOnTotalAssets":
        return f.over(joined(at("pretax"), "+", at("interest")), balance("totalAssets"));
      case "roe":
        return f.over(at("netIncome"), balance("equity"), "equityNotPositive");
      case "cashContentOfProfit":
        return f.over(at("cfo"), at("netIncome"), "profitNotPositive");
      case "assetTurnover":
        return f.over(at("revenue"), balance("totalAssets"));
      case "receivablesTurnover":
        return f.over(at("revenue"), receivables());
      case "dso":
        return f.over(times(receivables(), this.basis.days), at("revenue"));
      case "dio":
        return f.over(times(balance("inventory"), this.basis.days), at("costOfSales"));
      case "dpo":
        return this.payableDays(year);
      case "ccc": {
        const [dso, dio, dpo] = [cells("dso"), cells("dio"), cells("dpo")];
        return f.of([dso, dio, dpo], `${dso}+${dio}-${dpo}`);
      }
      case "revenueGrowth":
        return this.change("revenue", year);
      case "netIncomeGrowth":
        return this.change("netIncome", year);
      case "assetGrowth":
        return this.change("totalAssets", year);
      case "revenueCagr":
        return this.compoundGrowth(year);
      case "capitalPreservation":
        return this.refs.hasPrior(year)
          ? f.over(at("equity"), cellTerm(this.refs.at("equity", year - 1)), "equityNotPositive")
          : this.withoutPrior(at("equity"));
      case "taxBurden":
        return f.over(at("netIncome"), at("pretax"), "profitNotPositive");
      case "interestBurden":
        return f.over(at("pretax"), at("ebit"), "profitNotPositive");
      case "threeFactors":
        return this.product(["netMargin", "assetTurnover", "equityMultiplier"], cells);
      case "fiveFactors":
        return this.product(
          ["taxBurden", "interestBurden", "operatingMargin", "assetTurnover", "equityMultiplier"],
          cells
        );
    }
  }

  /** On the basis of the run: the mean of opening and closing, the closing balance where there is no opening one. */
  private balance(item: ItemKey, year: number): Term | null {
    const closing = this.refs.at(item, year);
    if (closing === null) return null;
    const opening = this.refs.hasPrior(year) ? this.refs.at(item, year - 1) : null;
    if (this.basis.basis === "closing" || opening === null) return cellTerm(closing);
    return {
      text: `IF(ISNUMBER(${opening}),(${opening}+${closing})/2,${closing})`,
      needs: [closing],
    };
  }

  private interestCover(interest: Term | null, pretax: Term | null): string {
    const { f } = this;
    if (interest === null) return f.quoted("missingInput");
    const cover =
      pretax === null
        ? f.quoted("missingInput")
        : f.known(pretax, `(${pretax.text}+${interest.text})/${interest.text}`);
    return f.known(interest, `IF(${interest.text}<=0,${f.quoted("noInterest")},${cover})`);
  }

  private payableDays(year: number): string {
    const cost = cellTerm(this.refs.at("costOfSales", year));
    const payables = times(this.balance("payables", year), this.basis.days);
    if (!this.basis.payablesOnPurchases) return this.f.over(payables, cost);
    if (!this.refs.hasPrior(year))
      return this.withoutPrior(joined(cost, "+", cellTerm(this.refs.at("inventory", year))));
    const bought = joined(
      joined(cost, "+", cellTerm(this.refs.at("inventory", year))),
      "-",
      cellTerm(this.refs.at("inventory", year - 1))
    );
    return this.f.over(payables, bought);
  }

  private change(item: ItemKey, year: number): string {
    const now = cellTerm(this.refs.at(item, year));
    if (!this.refs.hasPrior(year)) return this.withoutPrior(now);
    const then = cellTerm(this.refs.at(item, year - 1));
    if (now === null || then === null) return this.f.quoted("missingInput");
    return this.f.known(joined(now, "+", then), this.positive(then, `${now.text}/${then.text}-1`));
  }

  private compoundGrowth(year: number): string | null {
    const years = this.basis.growthYears;
    const now = cellTerm(this.refs.at("revenue", year));
    for (let back = 0; back < years && year - back >= 0; back++)
      if (!this.refs.hasPrior(year - back)) return this.withoutPrior(now);
    if (year - years < -1) return null;
    const then = cellTerm(this.refs.at("revenue", year - years));
    if (now === null || then === null) return this.f.quoted("missingInput");
    const growth = `(${now.text}/${then.text})^(1/${years})-1`;
    return this.f.known(joined(now, "+", then), this.positive(then, this.positive(now, growth)));
  }

  /** The year's own amount is asked for first, then the year before. */
  private withoutPrior(now: Term | null): string {
    return this.f.known(now, this.f.quoted("noPriorYear"));
  }

  private positive(term: Term, then: string, reason: MarkedReason = "baseNotPositive"): string {
    return `IF(${term.text}>0,${then},${this.f.quoted(reason)})`;
  }

  private product(keys: readonly (RatioKey | DuPontFactor)[], cells: RatioCells): string {
    const factors = keys.map(cells);
    return this.f.of(factors, factors.join("*"));
  }
}
