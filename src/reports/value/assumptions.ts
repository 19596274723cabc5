import { tiers } from "../../scoring/model";
import type { Tier } from "../../scoring/model";
import { cellAddress } from "../../sheets/address";
import type { SheetLayout } from "../../sheets/layout";
import type { PlanCell } from "../../sheets/SheetPlan";
import type { StyleName } from "../../sheets/styles";
import { at, first, span } from "./columns";
import type { ValueFigures } from "./figures";
import type { Assumption } from "./words";

/** Where the numbers stand that the customers' formulas refer to, as fixed addresses. */
export interface AssumptionCells {
  readonly retention: Readonly<Record<Tier, string>>;
  readonly discountRate: string;
  readonly horizonYears: string;
  readonly marginGrowth: string;
}

interface Line {
  readonly key: string;
  readonly name: string;
  readonly value: PlanCell;
  readonly style: StyleName;
  readonly observed: string | null;
  readonly meaning: string;
}

const valueAt = at.control;

/** Every assumption with its setting and meaning; returns the row below and where the formulas' inputs stand. */
export function placeAssumptions(
  layout: SheetLayout,
  figures: ValueFigures,
  row: number
): { readonly next: number; readonly cells: AssumptionCells } {
  const words = figures.context.words.value.assumptions;
  const header = layout.text(
    layout.text(row, first, span, words.title, "heading"),
    first,
    span,
    words.note,
    "note"
  );
  const lines = [...retentionLines(figures), ...otherLines(figures)];
  const table = layout.table({
    row: header,
    columns: [
      { header: words.name, at: first, span: 3, style: "text" },
      {
        header: words.value,
        at: valueAt,
        span: 2,
        style: "input",
        headerStyle: "tableHeaderNumber",
      },
      { header: words.observed, at: at.revenue, style: "centered" },
      { header: words.setting, at: at.share, span: 3, style: "text" },
      { header: words.meaning, at: at.margin, span: span - at.margin + first, style: "wrapped" },
    ],
    rows: lines.map(({ name, value, observed, key, meaning }) => [
      name,
      value,
      observed,
      `value.${key}`,
      meaning,
    ]),
    cellStyle: (r, c) => (c === 1 ? lines[r]?.style : undefined),
  });
  const cell = (key: string): string =>
    cellAddress(table.firstRow + lines.findIndex((line) => line.key === key), valueAt, true);
  return {
    next: table.next + 1,
    cells: {
      retention: Object.fromEntries(
        tiers.map((tier) => [tier, cell(`retention.${tier}`)])
      ) as Record<Tier, string>,
      discountRate: cell("discountRate"),
      horizonYears: cell("horizonYears"),
      marginGrowth: cell("marginGrowth"),
    },
  };
}

function retentionLines({ context, settings, values }: ValueFigures): Line[] {
  const words = context.words.value.assumptions;
  return tiers.map((tier, code): Line => {
    const seen = values.observedRetention?.[code];
    return {
      key: `retention.${tier}`,
      name: words.retention(tier),
      value: settings.retention[tier],
      style: "inputPercent",
      observed: seen === undefined || seen.before === 0 ? null : words.kept(seen.kept, seen.before),
      meaning: code === 0 ? words.retentionMeaning : "",
    };
  });
}

/** Formulas follow these; the rest only says what was computed with. */
const changeable: readonly Assumption[] = ["discountRate", "horizonYears", "marginGrowth"];

function otherLines({ context, settings }: ValueFigures): Line[] {
  const words = context.words.value.assumptions;
  const { shared } = context.words;
  const shown: Readonly<Record<Assumption, readonly [value: PlanCell, style: StyleName]>> = {
    discountRate: [settings.discountRate, "inputPercent"],
    horizonYears: [settings.horizonYears, "inputNumber"],
    marginGrowth: [settings.marginGrowth, "inputPercent"],
    simpleForm: [words.forms[settings.simpleForm], "wrapped"],
    costPerHead: [settings.costPerHead > 0 ? settings.costPerHead : words.notGiven, "general"],
    rfmMonths: [settings.rfmMonths, "integer"],
    isAdvanced: [settings.isAdvanced ? shared.yes : shared.no, "general"],
    leastBuyers: [settings.leastBuyers, "integer"],
    horizonWeeks: [settings.horizonWeeks, "integer"],
  };
  const keys: readonly Assumption[] = [
    ...changeable,
    "simpleForm",
    "costPerHead",
    "rfmMonths",
    "isAdvanced",
    "leastBuyers",
    "horizonWeeks",
  ];
  return keys.map((key) => ({
    key,
    name: words.names[key],
    value: shown[key][0],
    style: shown[key][1],
    observed: null,
    meaning: words.meanings[key],
  }));
}
