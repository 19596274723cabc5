import { noSegment } from "../../portfolio/value/customerValues";
import { rfmSegments } from "../../portfolio/value/rfmSegments";
import type { SimpleForm } from "../../portfolio/value/ValueSettings";
import { stateColumn } from "../../scoring/states";
import { customerStates } from "../../scoring/words";
import { cellAddress } from "../../sheets/address";
import type { SheetLayout } from "../../sheets/layout";
import type { PlanCell, PlanRect } from "../../sheets/SheetPlan";
import type { StyleName } from "../../sheets/styles";
import { customerLink, moneyStyle, numberCell, tierStyle } from "../customerCells";
import { tierOf } from "../keyCustomers";
import type { AssumptionCells } from "./assumptions";
import { at, first, span } from "./columns";
import { isTimeBomb, voiceOf } from "./figures";
import type { ValueFigures } from "./figures";

/** Rows beyond this are for a pivot table, not for a sheet that people read. */
const maxRows = 5000;

interface Column {
  readonly at: number;
  readonly header: string;
  readonly style: StyleName;
  readonly headerStyle: StyleName;
  readonly cell: (i: number, row: number) => PlanCell;
}

/** One row per customer, most valuable first; lifetime values and figures per head are formulas on the row's own cells. */
export function placeCustomers(
  layout: SheetLayout,
  figures: ValueFigures,
  cells: AssumptionCells,
  row: number
): number {
  const words = figures.context.words.value.customers;
  const shown = figures.ranked.slice(0, maxRows);
  const heading = layout.text(row, first, span, words.title, "heading");
  const voice = voiceOf(figures);
  const note =
    shown.length < figures.ranked.length
      ? [words.shown(voice.number(shown.length), voice.number(figures.ranked.length)), words.note]
      : [words.note];
  const header = layout.text(
    heading,
    first,
    span,
    note.join(figures.context.words.shared.sentenceGap),
    "note"
  );
  const columns = columnsOf(figures, cells);
  const only = (
    style: StyleName,
    c: number,
    rows: number
  ): { rect: PlanRect; style: StyleName } => ({
    rect: { row: 0, column: c, rows, columns: 1 },
    style,
  });
  layout.place(
    header,
    first,
    [columns.map((column) => column.header)],
    "tableHeader",
    columns.map((column, c) => only(column.headerStyle, c, 1))
  );
  layout.repeatRow(header);
  const lines = shown.map((i, r) => columns.map((column) => column.cell(i, header + 1 + r)));
  layout.place(header + 1, first, lines, "text", [
    ...columns.map((column, c) => only(column.style, c, lines.length)),
    ...tierRuns(figures, shown),
  ]);
  return header + 1 + lines.length;
}

/** The tier cells, runs of one tier as one rectangle. */
function tierRuns(
  figures: ValueFigures,
  shown: readonly number[]
): { rect: PlanRect; style: StyleName }[] {
  const runs: { rect: PlanRect; style: StyleName }[] = [];
  let from = 0;
  shown.forEach((i, r) => {
    const style = tierStyle(tierOf(figures.context, i));
    const next = shown[r + 1];
    if (next !== undefined && tierStyle(tierOf(figures.context, next)) === style) return;
    runs.push({
      rect: { row: from, column: at.tier - first, rows: r + 1 - from, columns: 1 },
      style,
    });
    from = r + 1;
  });
  return runs;
}

function columnsOf(figures: ValueFigures, cells: AssumptionCells): Column[] {
  const { context, values, ranked, settings } = figures;
  const words = context.words.value.customers;
  const { scores, input } = context;
  const revenue = input.criteria.revenue?.values;
  const heads = context.customers.numbers.get("servingFTE");
  const servingCost = context.customers.numbers.get("servingCost");
  const states = stateColumn(input, scores, context.model);
  const segmentNames = context.words.value.rfm.segments;
  const { rfm, resources } = values;
  const money = (column: Float64Array | undefined): StyleName =>
    moneyStyle(ranked.map((i) => column?.[i] ?? NaN));
  const text = (
    key: keyof typeof at,
    title: string,
    cell: Column["cell"],
    style: StyleName = "text"
  ): Column => ({
    at: at[key],
    header: title,
    style,
    headerStyle: style === "centered" ? "tableHeaderCenter" : "tableHeader",
    cell,
  });
  const number = (
    key: keyof typeof at,
    title: string,
    style: StyleName,
    cell: Column["cell"]
  ): Column => ({ at: at[key], header: title, style, headerStyle: "tableHeaderNumber", cell });
  const ref = (key: keyof typeof at, row: number): string => cellAddress(row, at[key]);
  const differences = new Map(resources?.rows.map(({ index, difference }) => [index, difference]));
  const hasWorth = (i: number): boolean => !Number.isNaN(values.bergerNasr[i]!);
  const perHead =
    (amount: (row: number) => string, isKnown: (i: number) => boolean): Column["cell"] =>
    (i, row) =>
      (heads?.[i] ?? 0) > 0 && isKnown(i)
        ? { formula: `=${amount(row)}/${ref("heads", row)}` }
        : null;
  const worthStyle = money(values.bergerNasr);
  return [
    text("customer", words.customer, (i) => customerLink(context, i), "linkWrapped"),
    text("tier", words.tier, (i) => tierOf(context, i), "centered"),
    text("state", words.state, (i) => context.labels.states[customerStates[states[i]!]!]),
    number("control", words.control, "decimal1", (i) => numberCell(scores.strategicControl[i])),
    text(
      "timeBomb",
      words.timeBomb,
      (i) => (isTimeBomb(figures, i) ? words.isTimeBomb : null),
      "centered"
    ),
    number("revenue", words.revenue, money(revenue), (i) => numberCell(revenue?.[i])),
    number("share", words.share, "percent1", (i) => numberCell(values.revenueShare[i])),
    text(
      "rfm",
      words.rfm,
      (i) => (rfm === null || rfm.segment[i] === noSegment ? null : cellCode(rfm.scores, i)),
      "centered"
    ),
    text("segment", words.segment, (i) => {
      const segment = rfmSegments[rfm?.segment[i] ?? noSegment];
      return segment === undefined ? null : segmentNames[segment];
    }),
    number("margin", words.margin, money(values.margin), (i) => numberCell(values.margin[i])),
    // A blank where the list gives none: the formulas read it as nothing, and the contribution is after it anyway.
    number("cost", words.cost, money(servingCost), (i) => numberCell(servingCost?.[i])),
    number("retention", words.retention, "percent0", (i) => {
      const tier = tierOf(context, i);
      return tier === "N/A" ? null : { formula: `=${cells.retention[tier]}` };
    }),
    number("bergerNasr", words.bergerNasr, worthStyle, (i, row) =>
      hasWorth(i) ? { formula: bergerNasrFormula(cells, (key) => ref(key, row)) } : null
    ),
    number("simple", words.simple[settings.simpleForm], worthStyle, (i, row) =>
      hasWorth(i)
        ? { formula: simpleFormula(settings.simpleForm, cells, (key) => ref(key, row)) }
        : null
    ),
    number("heads", words.heads, "general", (i) => numberCell(heads?.[i])),
    number(
      "salesPerHead",
      words.salesPerHead,
      "money2",
      perHead(
        (row) => ref("revenue", row),
        (i) => !Number.isNaN(revenue?.[i] ?? NaN)
      )
    ),
    number(
      "profitPerHead",
      words.profitPerHead,
      "money2",
      perHead((row) => `(${ref("margin", row)}-${ref("cost", row)})`, hasWorth)
    ),
    number("difference", words.difference, "percentPoints", (i) => numberCell(differences.get(i))),
    ...forecastColumns(figures, number, money),
  ];
}

function forecastColumns(
  { values: { buying }, marginShare, context }: ValueFigures,
  number: (key: keyof typeof at, title: string, style: StyleName, cell: Column["cell"]) => Column,
  money: (column: Float64Array | undefined) => StyleName
): Column[] {
  if (buying.kind !== "forecast") return [];
  const words = context.words.value.customers;
  const plain = (column: Float64Array) => (i: number) => numberCell(column[i]);
  return [
    number("alive", words.alive, "percent0", plain(buying.probabilityAlive)),
    number("orders", words.orders, "decimal2", plain(buying.expectedPurchases)),
    number(
      "orderValue",
      words.orderValue,
      money(buying.expectedValue),
      plain(buying.expectedValue)
    ),
    number("sales", words.sales, money(buying.expectedSales), plain(buying.expectedSales)),
    number("purchaseValue", words.purchaseValue, money(buying.discountedSales), (i) =>
      numberCell(buying.discountedSales[i]! * marginShare)
    ),
  ];
}

/** "555": recency, frequency, value. */
function cellCode(scores: NonNullable<ValueFigures["values"]["rfm"]>["scores"], i: number): string {
  return `${scores.recency[i]}${scores.frequency[i]}${scores.monetary[i]}`;
}

type Ref = (key: keyof typeof at) => string;

/** Berger and Nasr (1998), case 1, with both sums in their closed form. */
function bergerNasrFormula(
  { discountRate: d, horizonYears: n }: AssumptionCells,
  ref: Ref
): string {
  const kept = `${ref("retention")}/(1+${d})`;
  return `=${ref("margin")}*(1-(${kept})^(${n}+1))/(1-${kept})-${ref("cost")}*(1-(${kept})^${n})/(1-${kept})/SQRT(1+${d})`;
}

function simpleFormula(form: SimpleForm, cells: AssumptionCells, ref: Ref): string {
  const { discountRate: d, horizonYears: n, marginGrowth: g } = cells;
  const margin = `(${ref("margin")}-${ref("cost")})`;
  const r = ref("retention");
  const ratio = `(1+${g})*${r}/(1+${d})`;
  switch (form) {
    case "finite":
      return `=${margin}*IF(ABS(${ratio}-1)<1E-12,${n},(1-(${ratio})^${n})/(1-${ratio}))/(1+${d})`;
    case "perpetuityEnd":
      return `=${margin}*${r}/(1+${d}-${r})`;
    case "perpetuityNow":
      return `=${margin}*(1+${d})/(1+${d}-${r})`;
  }
}
