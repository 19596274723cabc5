import { safeText } from "../sheets/safeText";
import type { Job } from "../workbook/Workbook";
import { groupColumns } from "./columnGroups";
import type { ColumnScope, ColumnScopes } from "./columnIdentity";
import { isTextColumn } from "./columnValues";
import type { ExcelSession } from "./ExcelSession";
import { journalValue } from "./journal";
import type { Journal } from "./journal";
import type { RowsConcerned } from "./lookAtSheet";
import type { Placement, PlacedColumn } from "./placeColumns";
import { rangeAt, setNumberFormat } from "./ranges";
import { putSetting, settingNames } from "./settings";
import { rulesMark } from "./tierRules";

/**
 * Everything that has to stand before the values: first the journal, so that whatever follows can be taken back; then the
 * wider table, the headers and the number formats ("@" must be there before a text that looks like a formula).
 */
export async function prepareColumns(
  session: ExcelSession,
  where: RowsConcerned,
  placement: Placement,
  records: { readonly journal: Journal; readonly scopes: ColumnScopes },
  job?: Job
): Promise<void> {
  await session.run(
    {
      isRepeatable: true,
      place: { sheet: where.sheet },
      queue: (context) => {
        putSetting(context, settingNames.journal, journalValue(records.journal));
        putSetting(context, settingNames.columns, records.scopes);
        const sheet = context.workbook.worksheets.getItem(where.sheet);
        if (where.table !== null && placement.widerTable) {
          // An absolute address, so that doing it twice does no harm; `columns.add` would insert and shift instead.
          context.workbook.tables.getItem(where.table).resize(rangeAt(sheet, placement.widerTable));
        }
        for (const group of groupColumns(placement.columns, (placed) => placed.at)) {
          const rect = {
            row: where.headerRow,
            rows: 1,
            column: group.at,
            columns: group.columns.length,
          };
          rangeAt(sheet, rect).values = [group.columns.map(({ header }) => safeText(header))];
        }
        if (placement.mayFormat)
          for (const placed of placement.columns) setFormat(sheet, where, placed);
        return () => undefined;
      },
    },
    job
  );
}

function setFormat(sheet: Excel.Worksheet, where: RowsConcerned, placed: PlacedColumn): void {
  const data = rangeAt(sheet, {
    row: where.firstRow,
    rows: where.rows,
    column: placed.at,
    columns: 1,
  });
  setNumberFormat(data, isTextColumn(placed.column) ? "@" : placed.column.numberFormat);
}

/** What the settings have to remember of our columns once they are written. */
export function scopeAfter(
  scope: ColumnScope | null,
  place: { readonly table: string | null; readonly sheetId: string; readonly sheet: string },
  columns: readonly PlacedColumn[]
): ColumnScope {
  const headers = Object.fromEntries(columns.map(({ column, header }) => [column.key, header]));
  const positions = Object.fromEntries(columns.map(({ column, at }) => [column.key, at]));
  const rules = Object.fromEntries(
    columns.flatMap(({ column: { key, fills } }) => (fills ? [[key, rulesMark(fills)]] : []))
  );
  return {
    table: place.table,
    sheetId: place.sheetId,
    sheet: place.sheet,
    headers: { ...scope?.headers, ...headers },
    columns: { ...scope?.columns, ...positions },
    rules: { ...scope?.rules, ...rules },
  };
}
