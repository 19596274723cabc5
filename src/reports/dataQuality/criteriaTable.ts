import { formatDate, formatNumber, formatPercent } from "../../i18n/format";
import { fewestForFirmSample, fewestToCalibrate } from "../../scoring/calibration";
import { calibratedCriteria } from "../../scoring/criteria";
import { criterionKeys } from "../../scoring/model";
import type { CriterionKey } from "../../scoring/model";
import type { SheetLayout } from "../../sheets/layout";
import { numberVoice } from "../numberVoice";
import type { ReportContext } from "../ReportContext";
import { first, span } from "./columns";

const percentiles = [5, 25, 50, 75, 95] as const;

/** All criteria: weight in use, customers with data, source, and why one is not in use. Returns the row below. */
export function placeCriteria(layout: SheetLayout, context: ReportContext, row: number): number {
  const words = context.words.dataQuality.criteria;
  const { scores, labels, input } = context;
  const heading = layout.text(row, first, span, words.title, "heading");
  const active = new Set(scores.activeCriteria);
  const table = layout.table({
    row: layout.text(heading, first, span, words.note, "note"),
    columns: [
      { header: words.weight, at: first, style: "decimal1" },
      { header: words.criterion, at: first + 1, style: "wrappedIndented" },
      { header: words.withData, at: first + 2, style: "text" },
      { header: words.source, at: first + 3, span: 2, style: "wrapped" },
      { header: words.status, at: first + 5, style: "wrapped" },
    ],
    rows: criterionKeys.map((key) => {
      const column = input.criteria[key];
      const known = knownValues(context, key);
      const isThin = known > 0 && known < fewestToCalibrate && calibratedCriteria.includes(key);
      return [
        scores.weights[key],
        labels.criteria[key],
        words.withDataValue(
          formatNumber(context.language, known, 0),
          formatNumber(context.language, input.count, 0),
          formatPercent(context.language, input.count === 0 ? 0 : known / input.count, 0)
        ),
        column === undefined || known === 0
          ? context.words.shared.unknown
          : labels.source(column.source),
        active.has(key) ? words.active : isThin ? words.tooFew : words.inactive,
      ];
    }),
    cellStyle: (r, c) =>
      c === 4 && !active.has(criterionKeys[r] ?? "revenue") ? "warn" : undefined,
  });
  return table.next + 1;
}

function knownValues(context: ReportContext, key: CriterionKey): number {
  let known = 0;
  for (const value of context.input.criteria[key]?.values ?? [])
    if (!Number.isNaN(value)) known += 1;
  return known;
}

/** Where the money criteria were cut, when, and on how many customers. Nothing when none was calibrated. */
export function placeCalibration(layout: SheetLayout, context: ReportContext, row: number): number {
  const words = context.words.dataQuality.calibration;
  const { language, scores, labels } = context;
  const keys = calibratedCriteria.filter(
    (key) => scores.quantiles[key] !== undefined && scores.activeCriteria.includes(key)
  );
  if (keys.length === 0) return row;
  const stored = context.model.calibration;
  const isStored = stored !== null && stored.date !== context.analysisDate;
  let next = layout.text(row, first, span, words.title, "heading");
  next = layout.text(
    next,
    first,
    span,
    isStored
      ? words.takenOn(formatDate(stored.date))
      : words.takenNow(formatDate(context.analysisDate)),
    "note"
  );
  next = layout.text(next, first, span, words.note, "note");
  const small = keys.filter((key) => (scores.quantiles[key]?.n ?? 0) < fewestForFirmSample);
  if (small.length > 0) {
    const names = small
      .map((key) => labels.shortCriteria[key])
      .join(context.words.shared.listSeparator);
    next = layout.text(next, first, span, words.smallSample(names, fewestForFirmSample), "warn");
  }
  const { money } = numberVoice(language, context.customers.money);
  const table = layout.table({
    row: next,
    columns: [
      { header: words.customers, at: first, style: "integer" },
      { header: words.criterion, at: first + 1, style: "wrappedIndented" },
      { header: words.anchors, at: first + 2, span: 4, style: "wrapped" },
    ],
    rows: keys.map((key) => {
      const quantiles = scores.quantiles[key];
      const anchors = percentiles.map((percentile, k) =>
        words.anchor(percentile, money(quantiles?.values[k] ?? NaN))
      );
      return [quantiles?.n ?? 0, labels.criteria[key], anchors.join(" · ")];
    }),
  });
  return table.next + 1;
}
