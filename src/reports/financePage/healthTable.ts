import type { Benchmark, BenchmarkTable, HealthIndicator } from "../../finance/health";
import { healthIndicators } from "../../finance/health";
import { ratios } from "../../finance/ratios";
import type { FinanceWords } from "../../finance/words";
import { cellAddress, rangeAddress } from "../../sheets/address";
import type { SheetLayout } from "../../sheets/layout";
import type { PlanCell } from "../../sheets/SheetPlan";
import type { StyleName } from "../../sheets/styles";
import { rightSpan, type PageColumns } from "./columns";
import { cellTerm, type PageFormulas } from "./formulaParts";
import type { StatementRefs } from "./ratioFormulas";
import type { PlacedRatios } from "./ratioTable";
import { formulaCell } from "./ratioTable";
import type { FinancePageWords } from "./words";

export interface HealthSettings {
  readonly benchmarks: BenchmarkTable;
  /** Least share of the weight that has to be there. */
  readonly leastWeightShare: number;
  readonly balanceTolerance: number;
}

export interface PlacedHealth {
  readonly scoreCell: string;
  readonly next: number;
}

/** The score by indicator: value, the five standard values, weight and points, all as formulas. */
export function placeHealth(
  layout: SheetLayout,
  refs: StatementRefs,
  ratioCells: PlacedRatios,
  settings: HealthSettings,
  isFinancial: boolean,
  columns: PageColumns,
  f: PageFormulas,
  words: FinancePageWords,
  finance: FinanceWords,
  row: number
): PlacedHealth {
  const header = layout.text(row, columns.right, rightSpan(columns), words.health.title, "heading");
  layout.place(
    header,
    columns.right,
    [
      [
        words.health.indicator,
        words.health.value,
        ...words.health.levels,
        words.health.weight,
        words.health.points,
      ],
    ],
    "tableHeaderNumber",
    [{ rect: { row: 0, column: 0, rows: 1, columns: 1 }, style: "tableHeader" }]
  );
  const year = columns.yearCount - 1;
  const first = header + 1;
  const [value, level, weight, points] = [0, 1, 6, 7].map((k) => columns.narrow + k) as [
    number,
    number,
    number,
    number,
  ];
  healthIndicators.forEach((indicator, k) => {
    const at = first + k;
    const benchmark = settings.benchmarks[indicator];
    const cells: PlanCell[] = [
      finance.ratios[indicator].name,
      formulaCell(ratioCells.cell(indicator, year)),
      ...benchmark.levels,
      benchmark.weight,
      formulaCell(
        pointsFormula(indicator, benchmark, refs, ratioCells, f, year, {
          value: cellAddress(at, value),
          levels: benchmark.levels.map((_, n) => cellAddress(at, level + n)),
          weight: cellAddress(at, weight),
        })
      ),
    ];
    layout.place(at, columns.right, [cells], unitStyle(indicator), [
      { rect: { row: 0, column: 0, rows: 1, columns: 1 }, style: "text" },
      { rect: { row: 0, column: 7, rows: 1, columns: 1 }, style: "integer" },
      { rect: { row: 0, column: 8, rows: 1, columns: 1 }, style: "decimal2" },
    ]);
  });
  const last = first + healthIndicators.length - 1;
  const range = (column: number): string =>
    rangeAddress({ row: first, column, rows: healthIndicators.length, columns: 1 });
  const [w, p] = [range(weight), range(points)];
  // Points are never below nil; indicators without a number keep their weight out.
  const present = `SUMIF(${p},">=0",${w})`;
  const score = `IF(${present}<${settings.leastWeightShare}*SUM(${w})-0.000000000001,${f.quoted("tooFewIndicators")},100*SUM(${p})/${present})`;
  const total = last + 1;
  const cells: PlanCell[] = [
    words.health.total,
    ...new Array<null>(6).fill(null),
    formulaCell(`SUM(${w})`),
    isFinancial
      ? f.shown("financialInstitution")
      : formulaCell(balanced(refs, year, settings.balanceTolerance, score, f)),
  ];
  layout.place(total, columns.right, [cells], "totalInteger", [
    { rect: { row: 0, column: 0, rows: 1, columns: 1 }, style: "totalText" },
    { rect: { row: 0, column: 8, rows: 1, columns: 1 }, style: "totalDecimal2" },
  ]);
  return { scoreCell: cellAddress(total, points), next: total + 1 };
}

function unitStyle(indicator: HealthIndicator): StyleName {
  return ratios[indicator].unit === "share" ? "percent1" : "decimal2";
}

/** No score for a statement whose printed totals do not balance. */
function balanced(
  refs: StatementRefs,
  year: number,
  tolerance: number,
  score: string,
  f: PageFormulas
): string {
  const cells = (["totalAssets", "totalLiabilities", "equity"] as const).map((item) =>
    refs.at(item, year)
  );
  const [assets, liabilities, equity] = cells;
  if (cells.some((cell) => cell === null)) return score;
  return `IF(COUNT(${cells.join(",")})<3,${score},IF(ABS(${assets}-${liabilities}-${equity})>${tolerance}*ABS(${assets}),${f.quoted("doesNotBalance")},${score}))`;
}

/** Efficacy coefficient method: the level reached earns weight × its coefficient, the way to the next one is linear. */
function pointsFormula(
  indicator: HealthIndicator,
  { levels: standard }: Benchmark,
  refs: StatementRefs,
  ratioCells: PlacedRatios,
  f: PageFormulas,
  year: number,
  { value, levels, weight }: { value: string; levels: readonly string[]; weight: string }
): string {
  const reaches = standard[4] < standard[0] ? "<=" : ">=";
  const [poor = "", low = "", average = "", good = "", excellent = ""] = levels;
  const step = (from: string, to: string, base: number): string =>
    `${weight}*(${base}+0.2*(${value}-${from})/(${to}-${from}))`;
  const ladder = [
    `IF(${value}${reaches}${excellent},${weight},`,
    `IF(${value}${reaches}${good},${step(good, excellent, 0.8)},`,
    `IF(${value}${reaches}${average},${step(average, good, 0.6)},`,
    `IF(${value}${reaches}${low},${step(low, average, 0.4)},`,
    `IF(${value}${reaches}${poor},${step(poor, low, 0.2)},0)))))`,
  ].join("");
  const known = `IF(ISNUMBER(${value}),${ladder},${value})`;
  if (indicator === "interestCover") {
    const pretax = cellTerm(refs.at("pretax", year));
    if (pretax === null) return known;
    return `IF(AND(${value}=${f.quoted("noInterest")},ISNUMBER(${pretax.text})),IF(${pretax.text}>0,${weight},${value}),${known})`;
  }
  if (indicator !== "roe" && indicator !== "debtRatio") return known;
  // Equity of nil or less, at the end of the year or on average, earns nothing.
  const equity = refs.at("equity", year);
  const isGone = [
    `${ratioCells.cell("roe", year)}=${f.quoted("equityNotPositive")}`,
    ...(equity === null ? [] : [`AND(ISNUMBER(${equity}),${equity}<=0)`]),
  ];
  return `IF(OR(${isGone.join(",")}),0,${known})`;
}
