import { ratios, type RatioBasis, type RatioKey } from "../../finance/ratios";
import type { Ratio } from "../../finance/ratios/Ratio";
import { type DuPontFactor, type FinanceWords } from "../../finance/words";
import { cellAddress } from "../../sheets/address";
import type { SheetLayout } from "../../sheets/layout";
import type { FormulaCell, PlanCell } from "../../sheets/SheetPlan";
import type { StyleName } from "../../sheets/styles";
import { leftSpan, type PageColumns } from "./columns";
import type { PageFormulas } from "./formulaParts";
import { RatioFormulas, type StatementRefs } from "./ratioFormulas";
import type { FinancePageWords } from "./words";

type Row = RatioKey | DuPontFactor;

const unitStyles: Readonly<Record<Ratio["unit"], StyleName>> = {
  share: "percent1",
  times: "decimal2",
  days: "decimal1",
};
/** Growth, margins, liquidity, debt, cash cycle; last, ROE taken apart below the ratios that it is made of. */
export const ratioRows: readonly Row[] = [
  "revenueGrowth",
  "revenueCagr",
  "netIncomeGrowth",
  "assetGrowth",
  "capitalPreservation",
  "grossMargin",
  "operatingMargin",
  "netMargin",
  "roa",
  "returnOnTotalAssets",
  "cashContentOfProfit",
  "currentRatio",
  "quickRatio",
  "cashRatio",
  "cashFlowToCurrentLiabilities",
  "debtRatio",
  "debtToEquity",
  "interestCover",
  "dso",
  "dio",
  "dpo",
  "ccc",
  "receivablesTurnover",
  "assetTurnover",
  "equityMultiplier",
  "roe",
  "threeFactors",
  "taxBurden",
  "interestBurden",
  "fiveFactors",
];

export interface PlacedRatios {
  /** Row of each ratio. */
  readonly rows: ReadonlyMap<Row, number>;
  /** Address of a ratio in a year. */
  cell(key: Row, year: number): string;
  readonly next: number;
}

/** The ratios of every year shown, with an arrow against the year before. */
export function placeRatios(
  layout: SheetLayout,
  refs: StatementRefs,
  basis: RatioBasis,
  isFinancial: boolean,
  columns: PageColumns,
  f: PageFormulas,
  words: FinancePageWords,
  finance: FinanceWords,
  row: number
): PlacedRatios {
  const first = layout.text(row, columns.label, leftSpan(columns), words.ratios(basis), "heading");
  const rows = new Map(ratioRows.map((key, k) => [key, first + k]));
  const cell = (key: Row, year: number): string =>
    cellAddress(rows.get(key) ?? first, columns.years + year);
  const formulas = new RatioFormulas(f, refs, basis);
  const last = columns.yearCount - 1;
  for (const [key, at] of rows) {
    const isOutside = isFinancial && isRatio(key) && needsTrading(key);
    const cells = Array.from({ length: columns.yearCount }, (_, year): PlanCell => {
      if (isOutside) return f.shown("financialInstitution");
      const formula = formulas.of(key, year, (other) => cell(other, year));
      return formula === null ? null : { formula: `=${formula}` };
    });
    const arrow =
      last > 0 && refs.hasPrior(last)
        ? { formula: `=${arrowFormula(cell(key, last - 1), cell(key, last), key, finance)}` }
        : null;
    layout.place(at, columns.label, [[nameOf(key, finance), null, ...cells, arrow]], styleOf(key), [
      { rect: { row: 0, column: 0, rows: 1, columns: 1 }, style: "text" },
      { rect: { row: 0, column: 2 + columns.yearCount, rows: 1, columns: 1 }, style: "centered" },
    ]);
  }
  return { rows, cell, next: first + ratioRows.length };
}

export function isRatio(key: Row): key is RatioKey {
  return key in ratios;
}

function needsTrading(key: RatioKey): boolean {
  const ratio: Ratio = ratios[key];
  return ratio.needsTradingCompany === true;
}

function nameOf(key: Row, finance: FinanceWords): string {
  return isRatio(key) ? finance.ratios[key].name : finance.duPont[key].name;
}

function styleOf(key: Row): StyleName {
  if (isRatio(key)) return unitStyles[ratios[key].unit];
  return key === "threeFactors" || key === "fiveFactors" ? "percent1" : "decimal2";
}

/** Movements of less than 2 % of the earlier value are flat; a sign behind the arrow says whether it is for the better. */
function arrowFormula(then: string, now: string, key: Row, { arrows }: FinanceWords): string {
  const better = isRatio(key) ? ratios[key].better : "higher";
  const signs = { higher: [" +", " −"], lower: [" −", " +"], neither: ["", ""] }[better];
  return `IF(COUNT(${then},${now})<2,"",IF(ABS(${now}-${then})<=0.02*ABS(${then}),"${arrows.flat}",IF(${now}>${then},"${arrows.up}${signs[0] ?? ""}","${arrows.down}${signs[1] ?? ""}")))`;
}

export function formulaCell(text: string): FormulaCell {
  return { formula: `=${text}` };
}
