import { formatNumber } from "../../i18n/format";
import { criterionValueText } from "../../scoring/criterionValueText";
import type { NearestLift } from "../../scoring/nearestLift";
import type { SheetLayout } from "../../sheets/layout";
import type { PlanCell } from "../../sheets/SheetPlan";
import { customerLink, tierStyle, tierStyleOf } from "../customerCells";
import { tierOf } from "../keyCustomers";
import type { ReportContext } from "../ReportContext";
import { first, span } from "./columns";
import type { Lifted, RobustnessFigures } from "./figures";

const mostShown = 15;

/** What brings key customers to the next tier. */
export function placeKeyLifts(
  layout: SheetLayout,
  context: ReportContext,
  { key }: RobustnessFigures,
  row: number
): number {
  const { keyTitle, keyNote } = context.words.robustness.lifts;
  return placeTable(layout, context, key, keyTitle, keyNote, row);
}

/** Which other customers are one step away from the next tier. */
export function placeStepLifts(
  layout: SheetLayout,
  context: ReportContext,
  { oneStep }: RobustnessFigures,
  row: number
): number {
  const { stepTitle, stepNote } = context.words.robustness.lifts;
  return placeTable(layout, context, oneStep, stepTitle, stepNote, row);
}

function placeTable(
  layout: SheetLayout,
  context: ReportContext,
  lifted: readonly Lifted[],
  title: string,
  note: string,
  row: number
): number {
  if (lifted.length === 0 || context.scores.cuts === null) return row;
  const words = context.words.robustness.lifts;
  const shown = lifted.slice(0, mostShown);
  const heading = layout.text(row, first, span, title, "heading");
  const table = layout.table({
    row: layout.text(heading, first, span, note, "note"),
    columns: [
      { header: words.customer, at: first, span: 3, style: "linkWrapped" },
      { header: words.tier, at: first + 3, style: "text", headerStyle: "tableHeaderCenter" },
      { header: words.next, at: first + 4, style: "text", headerStyle: "tableHeaderCenter" },
      { header: words.missing, at: first + 5, style: "decimal1" },
      { header: words.change, at: first + 6, span: 6, style: "wrappedIndented" },
    ],
    rows: shown.map(({ index, lift }): PlanCell[] => [
      customerLink(context, index),
      tierOf(context, index),
      "next" in lift ? lift.next : null,
      "need" in lift ? lift.need : null,
      liftText(context, lift),
    ]),
    cellStyle: (r, c) => {
      const line = shown[r];
      if (line === undefined) return undefined;
      if (c === 1) return tierStyleOf(context, line.index);
      return c === 2 && "next" in line.lift ? tierStyle(line.lift.next) : undefined;
    },
  });
  const rest = lifted.length - shown.length;
  const more = context.words.shared.more(formatNumber(context.language, rest, 0));
  return (rest > 0 ? layout.text(table.next, first, span, more, "note") : table.next) + 1;
}

function liftText(context: ReportContext, lift: NearestLift): string {
  const words = context.words.robustness.lifts;
  switch (lift.kind) {
    case "one": {
      const value = (of: number): string =>
        criterionValueText(context.language, lift.criterion, of);
      const say = lift.isFeasible ? words.feasible : words.other;
      return say(context.labels.criteria[lift.criterion], value(lift.from), value(lift.to));
    }
    case "held":
      return words.held(context.labels.gates[lift.gate].short);
    case "notByOne":
      return words.notByOne;
    case "waits":
      return words.waits;
    case "top":
      return words.top;
    case "none":
      return words.none;
  }
}
