import type { RemovedTables } from "../workbook/receipts";
import type { Cell } from "../workbook/shape";
import type { Job } from "../workbook/Workbook";
import type { Adapter } from "./Adapter";
import { templateProperty } from "./insertTable";
import type { TemplateRecord } from "./insertTable";
import { listSheets } from "./OwnSheets";
import { loadPlace, placeOf, rangeAt } from "./ranges";

interface Found {
  readonly id: string;
  readonly name: string;
  readonly record: TemplateRecord;
  readonly isAsLarge: boolean;
}

/**
 * Deletes the sheets of inserted tables that still hold exactly what was inserted; those that somebody has filled in stay.
 * Four round trips at most, after saving and reopening too.
 */
export async function removeUntouchedTables(adapter: Adapter, job?: Job): Promise<RemovedTables> {
  const { session } = adapter;
  const sheets = await session.run({ isRepeatable: true, queue: listSheets }, job);
  const found = await session.run(
    {
      isRepeatable: true,
      queue: (context) => {
        const seen = sheets.map(({ id, name }) => {
          const sheet = context.workbook.worksheets.getItemOrNullObject(id);
          const property = sheet.customProperties.getItemOrNullObject(templateProperty);
          property.load("value");
          return { id, name, property, used: loadPlace(sheet.getUsedRangeOrNullObject(true)) };
        });
        return () =>
          seen.flatMap(({ id, name, property, used }): Found[] => {
            const record = property.isNullObject ? null : parseRecord(property.value);
            if (record === null) return [];
            const place = used.isNullObject ? null : placeOf(name, used);
            const isAsLarge =
              place !== null &&
              place.row === 0 &&
              place.column === 0 &&
              place.rows === record.cells.length &&
              place.columns <= (record.cells[0]?.length ?? 0);
            return [{ id, name, record, isAsLarge }];
          });
      },
    },
    job
  );
  const candidates = found.filter(({ isAsLarge }) => isAsLarge);
  const untouched = await session.run(
    {
      isRepeatable: true,
      queue: (context) => {
        const ranges = candidates.map(({ id, record }) => {
          const sheet = context.workbook.worksheets.getItem(id);
          const { length } = record.cells;
          const range = rangeAt(sheet, {
            row: 0,
            column: 0,
            rows: length,
            columns: record.cells[0]?.length ?? 1,
          });
          range.load("values");
          return range;
        });
        return () =>
          candidates.filter(({ record }, i) =>
            sameCells(record.cells, (ranges[i]?.values ?? []) as Cell[][])
          );
      },
    },
    job
  );
  // Excel keeps at least one sheet: the last one left stays, however empty.
  const removed = untouched.slice(0, Math.max(0, sheets.length - 1));
  if (removed.length > 0)
    await session.run(
      {
        isRepeatable: true,
        queue: (context) => {
          for (const { id } of removed)
            context.workbook.worksheets.getItemOrNullObject(id).delete();
          return () => undefined;
        },
      },
      job
    );
  const gone = new Set(removed.map(({ id }) => id));
  return {
    removed: removed.map(({ name }) => name),
    kept: found.filter(({ id }) => !gone.has(id)).map(({ name }) => name),
  };
}

function parseRecord(text: string): TemplateRecord | null {
  try {
    const value = JSON.parse(text) as Partial<TemplateRecord> | null;
    return value !== null && typeof value.key === "string" && Array.isArray(value.cells)
      ? { key: value.key, cells: value.cells }
      : null;
  } catch (error) {
    // Somebody else wrote the property: nothing of ours is in it.
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function sameCells(a: readonly (readonly Cell[])[], b: readonly (readonly Cell[])[]): boolean {
  return a.every((row, r) => row.every((cell, c) => cell === (b[r]?.[c] ?? "")));
}
