import { altmanModels, type AltmanModel, type AltmanVariant } from "../../finance/altman";
import type { FinanceWords } from "../../finance/words";
import { cellAddress } from "../../sheets/address";
import type { SheetLayout } from "../../sheets/layout";
import type { PlanCell } from "../../sheets/SheetPlan";
import { rightSpan, type PageColumns } from "./columns";
import { cellTerm, joined, type MarkedReason, type PageFormulas } from "./formulaParts";
import { formulaCell } from "./ratioTable";
import type { StatementRefs } from "./ratioFormulas";
import type { FinancePageWords } from "./words";

/** Variants side by side; the rounded form of the first differs in the last digit and is left out. */
export const shownVariants = [
  "zDouble1995",
  "em",
  "zPrime1983",
  "z1968",
] as const satisfies readonly AltmanVariant[];

export interface PlacedAltman {
  /** Cell of a variant's score. */
  readonly scores: Readonly<Record<(typeof shownVariants)[number], string>>;
  readonly next: number;
}

/** The five ratios, each model's coefficients, its score and its own zone, for the latest year. */
export function placeAltman(
  layout: SheetLayout,
  refs: StatementRefs,
  objection: (variant: AltmanVariant) => MarkedReason | null,
  columns: PageColumns,
  f: PageFormulas,
  words: FinancePageWords,
  finance: FinanceWords,
  row: number
): PlacedAltman {
  const header = layout.text(row, columns.right, rightSpan(columns), words.altman.title, "heading");
  // Label | value | one pair of columns per variant would not fit: coefficients share their column with the score below.
  const at = (variant: number): number => columns.narrow + 1 + variant;
  layout.place(
    header,
    columns.right,
    [
      [
        words.altman.ratio,
        words.health.value,
        ...shownVariants.map((v) => finance.altmanVariants[v].name),
        null,
        null,
        null,
      ],
    ],
    "tableHeaderNumber",
    [{ rect: { row: 0, column: 0, rows: 1, columns: 1 }, style: "tableHeader" }]
  );
  const year = columns.yearCount - 1;
  const term = (item: Parameters<StatementRefs["at"]>[0]) => cellTerm(refs.at(item, year));
  const assets = term("totalAssets");
  const liabilities = term("totalLiabilities");
  const x = [
    f.over(joined(term("currentAssets"), "-", term("currentLiabilities")), assets),
    f.over(term("retained"), assets),
    f.over(term("ebit"), assets),
    f.over(term("equity"), liabilities),
    f.over(term("marketValue"), liabilities),
    f.over(term("revenue"), assets),
  ];
  const first = header + 1;
  const valueCell = (k: number): string => cellAddress(first + k, columns.narrow);
  const blank = [null, null, null];
  x.forEach((formula, k) => {
    const cells: PlanCell[] = [
      words.altman.x[k] ?? "",
      formulaCell(formula),
      ...shownVariants.map((variant) => coefficient(altmanModels[variant], k)),
      ...blank,
    ];
    layout.place(first + k, columns.right, [cells], "decimal4", [
      { rect: { row: 0, column: 0, rows: 1, columns: 1 }, style: "text" },
      { rect: { row: 0, column: 2, rows: 1, columns: 4 }, style: "general" },
    ]);
  });
  const scoreRow = first + x.length;
  const score = (variant: AltmanVariant, v: number): PlanCell => {
    const reason = objection(variant);
    if (reason !== null) return f.shown(reason);
    const model: AltmanModel = altmanModels[variant];
    const used = x.map((_, k) => k).filter((k) => coefficient(model, k) !== null);
    const sum = used.map((k) => `${cellAddress(first + k, at(v))}*${valueCell(k)}`).join("+");
    return formulaCell(f.of(used.map(valueCell), `${model.constant}+${sum}`));
  };
  layout.place(
    scoreRow,
    columns.right,
    [[words.altman.score, null, ...shownVariants.map(score), ...blank]],
    "totalDecimal2",
    [{ rect: { row: 0, column: 0, rows: 1, columns: 1 }, style: "totalText" }]
  );
  const zones = shownVariants.map((variant, v) => {
    const [distress, safe] = altmanModels[variant].zones;
    const cell = cellAddress(scoreRow, at(v));
    const { distress: low, grey, safe: high, notComputable } = finance.altmanZones;
    return formulaCell(
      `IF(ISNUMBER(${cell}),IF(${cell}<${distress}-0.000000000001,"${low}",IF(${cell}>${safe}+0.000000000001,"${high}","${grey}")),"${notComputable}")`
    );
  });
  layout.place(
    scoreRow + 1,
    columns.right,
    [[words.altman.zone, null, ...zones, ...blank]],
    "general",
    [{ rect: { row: 0, column: 0, rows: 1, columns: 1 }, style: "text" }]
  );
  return {
    scores: Object.fromEntries(
      shownVariants.map((variant, v) => [variant, cellAddress(scoreRow, at(v))])
    ) as PlacedAltman["scores"],
    next: scoreRow + 2,
  };
}

/** Coefficient of a line of the table: X1–X3, X4 by book value, X4 by market value, X5; null where the model has none. */
function coefficient(model: AltmanModel, line: number): number | null {
  const { coefficients, equity } = model;
  if (line === 3) return equity === "equity" ? coefficients[3] : null;
  if (line === 4) return equity === "marketValue" ? coefficients[3] : null;
  const value = (line === 5 ? coefficients[4] : coefficients[line]) ?? 0;
  return value === 0 ? null : value;
}
