import { formatNumber } from "../../i18n/format";
import type { FieldTable } from "../../intake/columns";
import { columnLetters } from "../../sheets/address";
import type { SheetLayout } from "../../sheets/layout";
import { cutText } from "../../sheets/textMeasure";
import type { ReportContext } from "../ReportContext";
import { first, span } from "./columns";

/** Below this a mapping is worth a second look. */
const sure = 0.9;

/** For every table that was read: which column was taken for which field, how surely, and what was not used. */
export function placeMapping(
  layout: SheetLayout,
  context: ReportContext,
  row: number,
  pageHeight: number
): number {
  const words = context.words.dataQuality.mapping;
  let top = row;
  let next = layout.text(row, first, span, words.title, "heading");
  for (const table of [context.customers, ...context.tables.values()]) {
    next = placeTable(layout, context, table, next) + 1;
    layout.keepTogether(top, next, pageHeight);
    top = next;
  }
  return next;
}

function placeTable(
  layout: SheetLayout,
  context: ReportContext,
  table: FieldTable,
  row: number
): number {
  const words = context.words.dataQuality.mapping;
  const { labels } = context;
  const { sheet, headerRow } = table.source;
  const title = words.table(
    labels.table(table.kind),
    sheet,
    formatNumber(context.language, table.count, 0)
  );
  const columns = [...table.mapping].sort((a, b) => a.column - b.column);
  const placed = layout.table({
    row: layout.text(row, first, span, title, "subheading"),
    columns: [
      { header: words.confidence, at: first, style: "percent0" },
      { header: words.field, at: first + 1, style: "wrappedIndented" },
      { header: words.column, at: first + 2, style: "link" },
      { header: words.header, at: first + 3, span: 2, style: "wrapped" },
      { header: words.reason, at: first + 5, style: "wrapped" },
    ],
    rows: columns.map((column) => [
      column.confidence,
      labels.field(column.field),
      { text: columnLetters(column.column), to: { sheet, row: headerRow, column: column.column } },
      cutText(column.header, 200),
      labels.mappingReasons[column.reason],
    ]),
    cellStyle: (r, c) =>
      c === 0 && (columns[r]?.confidence ?? 1) < sure ? "percentWarn" : undefined,
  });
  const unused = table.unmapped.map(({ header, column }) =>
    header === "" ? columnLetters(column) : cutText(header, 60)
  );
  const note =
    unused.length === 0
      ? words.allMapped
      : words.unmapped(unused.join(context.words.shared.listSeparator));
  return layout.text(placed.next, first, span, cutText(note, 2000), "note");
}
