import { piotroskiSignals, type PiotroskiSignal } from "../../finance/piotroski";
import type { ItemKey } from "../../finance/statements/items";
import type { FinanceWords } from "../../finance/words";
import { cellAddress } from "../../sheets/address";
import type { SheetLayout } from "../../sheets/layout";
import type { PlanCell } from "../../sheets/SheetPlan";
import { rightSpan, type PageColumns } from "./columns";
import { type PageFormulas } from "./formulaParts";
import { formulaCell } from "./ratioTable";
import type { StatementRefs } from "./ratioFormulas";
import type { FinancePageWords } from "./words";

/** Two numbers that a signal compares; a signal is given when the first is greater. */
type Pair = readonly [string, string];

export interface PlacedPiotroski {
  readonly scoreCell: string;
  readonly next: number;
}

/** The nine signals with what they compare, and the score; for the latest year against the one before. */
export function placePiotroski(
  layout: SheetLayout,
  refs: StatementRefs,
  columns: PageColumns,
  f: PageFormulas,
  words: FinancePageWords,
  finance: FinanceWords,
  row: number
): PlacedPiotroski {
  const header = layout.text(
    row,
    columns.right,
    rightSpan(columns),
    words.piotroski.title,
    "heading"
  );
  const labels = 4;
  layout.table({
    row: header,
    columns: [
      { header: words.piotroski.signal, at: columns.right, span: labels, style: "text" },
      { header: words.piotroski.left, at: columns.narrow + 3, span: 2, style: "decimal4" },
      { header: words.piotroski.right, at: columns.narrow + 5, span: 2, style: "decimal4" },
      { header: words.piotroski.given, at: columns.narrow + 7, style: "integer" },
    ],
    rows: piotroskiSignals.map((signal, k): PlanCell[] => {
      const at = header + 1 + k;
      const [left, right] = [3, 5].map((c) => cellAddress(at, columns.narrow + c)) as [
        string,
        string,
      ];
      const [a, b] = pairOf(signal, refs, columns.yearCount - 1, f);
      // The tolerance of new equity lets conversions and rounding pass.
      const than = signal === "noNewEquity" ? `${left}*(1+0.000000001)` : left;
      return [
        finance.piotroski[signal],
        formulaCell(a),
        formulaCell(b),
        formulaCell(f.of([left, right], `IF(${than}>${right},1,0)`)),
      ];
    }),
  });
  const first = header + 1;
  const given = (k: number): string => cellAddress(first + k, columns.narrow + 7);
  const issue = given(piotroskiSignals.indexOf("noNewEquity"));
  const others = piotroskiSignals.flatMap((signal, k) =>
    signal === "noNewEquity" ? [] : [given(k)]
  );
  const sum = others.join("+");
  const total = first + piotroskiSignals.length;
  layout.text(total, columns.right, labels, words.piotroski.score, "totalText");
  layout.place(
    total,
    columns.narrow + 3,
    [
      [
        null,
        null,
        null,
        null,
        formulaCell(f.of(others, `IF(ISNUMBER(${issue}),${sum}+${issue},(${sum})*9/8)`)),
      ],
    ],
    "totalDecimal2"
  );
  return { scoreCell: cellAddress(total, columns.narrow + 7), next: total + 1 };
}

function pairOf(signal: PiotroskiSignal, refs: StatementRefs, year: number, f: PageFormulas): Pair {
  const none = f.quoted("missingInput");
  const at = (item: ItemKey, y: number): string | null => refs.at(item, y);
  /** A quotient of two cells; nil below it gives no number. */
  const ratio = (value: string | null, below: string | null, expression?: string): string =>
    value === null || below === null
      ? none
      : `IF(COUNT(${value},${below})<2,${none},IF(${below}=0,${none},${expression ?? `${value}/${below}`}))`;
  const opening = (y: number): string | null =>
    refs.hasPrior(y) ? at("totalAssets", y - 1) : null;
  const byOpening = (item: ItemKey, y: number): string => ratio(at(item, y), opening(y));
  const leverage = (y: number): string => {
    const [debt, closing, before] = [at("longDebt", y), at("totalAssets", y), opening(y)];
    if (debt === null || closing === null) return none;
    const average =
      before === null ? closing : `IF(ISNUMBER(${before}),(${before}+${closing})/2,${closing})`;
    return ratio(debt, closing, `${debt}/(${average})`);
  };
  const margin = (y: number): string => {
    const [revenue, cost] = [at("revenue", y), at("costOfSales", y)];
    return ratio(cost, revenue, `(${revenue}-${cost})/${revenue}`);
  };
  const liquidity = (y: number): string =>
    ratio(at("currentAssets", y), at("currentLiabilities", y));
  const cell = (address: string | null): string =>
    address === null ? none : `IF(ISNUMBER(${address}),${address},${none})`;
  if (!refs.hasPrior(year)) return [none, none];
  const before = year - 1;
  switch (signal) {
    case "roaPositive":
      return [byOpening("netIncome", year), "0"];
    case "cfoPositive":
      return [byOpening("cfo", year), "0"];
    case "roaRises":
      return [byOpening("netIncome", year), byOpening("netIncome", before)];
    case "accrualsNegative":
      return [byOpening("cfo", year), byOpening("netIncome", year)];
    case "leverageFalls":
      return [leverage(before), leverage(year)];
    case "liquidityRises":
      return [liquidity(year), liquidity(before)];
    case "noNewEquity":
      return [cell(at("shares", before)), cell(at("shares", year))];
    case "marginRises":
      return [margin(year), margin(before)];
    case "turnoverRises":
      return [byOpening("revenue", year), byOpening("revenue", before)];
  }
}
