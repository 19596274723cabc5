import {
  beneishCoefficients,
  beneishConstant,
  beneishVariables,
  neutralVariables,
  type BeneishVariable,
} from "../../finance/beneish";
import type { ItemKey } from "../../finance/statements/items";
import type { FinanceWords } from "../../finance/words";
import { cellAddress } from "../../sheets/address";
import type { SheetLayout } from "../../sheets/layout";
import type { PlanCell } from "../../sheets/SheetPlan";
import { rightSpan, type PageColumns } from "./columns";
import { cellTerm, joined, type PageFormulas, type Term } from "./formulaParts";
import { formulaCell } from "./ratioTable";
import type { StatementRefs } from "./ratioFormulas";
import type { FinancePageWords } from "./words";

const labels = 3;

/** The eight indices with what they compare, the score and its probability; for the latest year against the one before. */
export function placeBeneish(
  layout: SheetLayout,
  refs: StatementRefs,
  columns: PageColumns,
  f: PageFormulas,
  words: FinancePageWords["beneish"],
  finance: FinanceWords,
  row: number
): number {
  const { narrow } = columns;
  const [before, now, index, weight] = [narrow + 2, narrow + 4, narrow + 6, narrow + 7];
  const header = layout.text(row, columns.right, rightSpan(columns), words.title, "heading");
  const first = header + 1;
  const year = columns.yearCount - 1;
  layout.table({
    row: header,
    columns: [
      { header: words.index, at: columns.right, span: labels, style: "text" },
      { header: words.before, at: before, span: 2, style: "decimal4" },
      { header: words.now, at: now, span: 2, style: "decimal4" },
      { header: words.value, at: index, style: "decimal4" },
      { header: words.coefficient, at: weight, style: "general" },
    ],
    rows: beneishVariables.map((key, k): PlanCell[] => {
      const [then, latest] = [before, now].map((column) => cellAddress(first + k, column)) as [
        string,
        string,
      ];
      return [
        `${key} ${finance.beneish[key]}`,
        // Accruals are a share of this year's assets, compared with nothing.
        key === "TATA" ? null : formulaCell(measure(key, refs, year, year - 1, f)),
        formulaCell(measure(key, refs, year, year, f)),
        formulaCell(indexOf(key, then, latest, f)),
        beneishCoefficients[key],
      ];
    }),
  });
  const cellOf = (k: number): string => cellAddress(first + k, index);
  const needed = beneishVariables.flatMap((key, k) =>
    neutralVariables.has(key) ? [] : [cellOf(k)]
  );
  const sum = beneishVariables
    .map((key, k) => {
      const value = neutralVariables.has(key)
        ? `IF(ISNUMBER(${cellOf(k)}),${cellOf(k)},1)`
        : cellOf(k);
      return `${cellAddress(first + k, weight)}*${value}`;
    })
    .join("+");
  const total = first + beneishVariables.length;
  const line = (
    at: number,
    name: string,
    formula: string,
    style: "decimal4" | "totalDecimal2"
  ): void => {
    const isTotal = style === "totalDecimal2";
    layout.text(at, columns.right, labels, name, isTotal ? "totalText" : "text");
    layout.place(at, before, [[null, null, null, null, formulaCell(formula), null]], style);
  };
  line(total, words.score, f.of(needed, `${beneishConstant}+${sum}`), "totalDecimal2");
  const score = cellOf(beneishVariables.length);
  line(total + 1, words.probability, f.of([score], `NORMSDIST(${score})`), "decimal4");
  return layout.text(total + 2, columns.right, rightSpan(columns), words.note, "note");
}

/** What an index compares, in one year. */
function measure(
  key: BeneishVariable,
  refs: StatementRefs,
  latest: number,
  year: number,
  f: PageFormulas
): string {
  if (!refs.hasPrior(latest)) return f.quoted("noPriorYear");
  const at = (item: ItemKey): Term | null => cellTerm(refs.at(item, year));
  const quotient = (value: Term | null, below: Term | null): string =>
    value === null || below === null
      ? f.quoted("missingInput")
      : f.known(
          { text: "", needs: [...value.needs, ...below.needs] },
          `IF(${below.text}<>0,${value.text}/${below.text},${f.quoted("denominatorNotPositive")})`
        );
  switch (key) {
    case "DSRI":
      return quotient(at("receivables"), at("revenue"));
    case "GMI":
      return quotient(joined(at("revenue"), "-", at("costOfSales")), at("revenue"));
    case "AQI": {
      const assets = at("totalAssets");
      const physical = joined(at("currentAssets"), "+", at("ppe"));
      return quotient(joined(assets, "-", physical), assets);
    }
    case "SGI":
      return f.known(at("revenue"));
    case "DEPI":
      return quotient(at("depreciation"), joined(at("depreciation"), "+", at("ppe")));
    case "SGAI":
      return quotient(at("sga"), at("revenue"));
    case "TATA":
      return quotient(joined(at("netIncome"), "-", at("cfo")), at("totalAssets"));
    case "LVGI":
      return quotient(joined(at("currentLiabilities"), "+", at("longDebt")), at("totalAssets"));
  }
}

/** Now against before; the gross margin and the rate of depreciation the other way round, since their fall is the signal. */
function indexOf(key: BeneishVariable, before: string, now: string, f: PageFormulas): string {
  if (key === "TATA") return f.of([now], now);
  const [value, below] = key === "GMI" || key === "DEPI" ? [before, now] : [now, before];
  return f.of(
    [before, now],
    `IF(${below}<>0,${value}/${below},${f.quoted("denominatorNotPositive")})`
  );
}
