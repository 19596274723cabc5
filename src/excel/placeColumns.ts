import { HostError } from "../workbook/HostError";
import type { RangeRef } from "../workbook/shape";
import type { OwnColumn } from "../workbook/receipts";
import type { Job } from "../workbook/Workbook";
import { rangeAddress } from "../sheets/address";
import type { Adapter } from "./Adapter";
import type { CellLook } from "./cellLook";
import { findOwnColumns, scopeFor, uniqueHeader } from "./columnIdentity";
import type { ColumnScope } from "./columnIdentity";
import { maxColumns } from "./ExcelCaps";
import { queueCloserLook } from "./lookAtCells";
import type { CloserLook, ColumnBefore } from "./lookAtCells";
import { sharesRows } from "./lookAtSheet";
import type { RowsConcerned, Sight } from "./lookAtSheet";
import { rulesMark } from "./tierRules";

export interface PlacedColumn {
  readonly column: OwnColumn;
  /** The header it gets: unlike every header of the user's. */
  readonly header: string;
  /** 0-based sheet column. */
  readonly at: number;
  readonly isFresh: boolean;
  readonly previousHeader: string;
  /** What the empty column was like; null for a column of an earlier run. */
  readonly before: ColumnBefore | null;
  readonly inTable: boolean;
  /** True where the column still carries the conditional formats of an earlier run, all rows of it. */
  readonly hasRules: boolean;
}

export interface Placement {
  readonly columns: readonly PlacedColumn[];
  /** The table made wide enough for its fresh columns; null when they stand beside it or none is fresh. */
  readonly widerTable: RangeRef | null;
  readonly scope: ColumnScope | null;
  /** How the header to the left looks, for fresh columns on a plain sheet. */
  readonly headerLook: CellLook | null;
  /** False on a protected sheet, where unlocked cells take values and nothing else. */
  readonly mayFormat: boolean;
}

/**
 * Second look: finds our columns of an earlier run, and room for the new ones. Nothing of the user's is overwritten, and
 * nothing is shifted: new columns stand right of the table, or, when something is there, beyond everything on the sheet.
 *
 * @throws HostError sheetProtected, filtered, merged, occupied
 */
export async function placeColumns(
  adapter: Adapter,
  sight: Sight,
  where: RowsConcerned,
  columns: readonly OwnColumn[],
  data: RangeRef,
  job?: Job
): Promise<Placement> {
  const scope = scopeFor(sight.scopes, { ...sight, table: where.table }, [
    ...sight.otherTables,
    ...(where.table === null ? [] : [where.table]),
  ]);
  const body = sight.table ?? data;
  const beside = body.column + body.columns;
  const usedEnd = sight.used ? sight.used.column + sight.used.columns : 0;
  // One empty column keeps our block from growing together with what stands there.
  const beyond = Math.max(beside, usedEnd) + 1;
  const rows = {
    row: where.headerRow,
    rows: where.firstRow - where.headerRow + where.rows + (sight.hasTotals ? 1 : 0),
  };
  const rect = (column: number, count: number): RangeRef => ({
    sheet: sight.sheet,
    ...rows,
    column,
    columns: count,
  });

  const known = findOwnColumns(scope, sight.headers);
  const reused = columns.filter((column) => known.has(column.key));
  const freshCount = columns.length - reused.length;
  const look = await adapter.session.run(
    {
      isRepeatable: true,
      place: { sheet: sight.sheet },
      queue: (context) =>
        queueCloserLook(context, sight, {
          reused: reused.map((column) => rect(known.get(column.key) ?? 0, 1)),
          firstRow: where.firstRow,
          lastRow: where.firstRow + where.rows - 1,
          beside:
            freshCount > 0 && beside + freshCount <= maxColumns ? rect(beside, freshCount) : null,
          beyond:
            freshCount > 0 && beyond + freshCount <= maxColumns ? rect(beyond, freshCount) : null,
          neighbour: {
            sheet: sight.sheet,
            row: where.headerRow,
            rows: 1,
            column: body.column + body.columns - 1,
            columns: 1,
          },
        }),
    },
    job
  );
  assertWritable(look, sight, where, [...known.values()]);
  const fits = look.beside?.isFree ?? false;
  const target = fits ? look.beside : look.beyond;
  if (freshCount > 0)
    assertRoom(
      target,
      sight,
      rect(fits ? beside : beyond, freshCount),
      fits && sight.table !== null
    );
  const firstFresh = fits ? beside : beyond;
  return {
    columns: placed(columns, known, scope, sight, firstFresh, look),
    widerTable:
      fits && sight.table && freshCount > 0
        ? { ...sight.table, columns: sight.table.columns + freshCount }
        : null,
    scope,
    // A table's style dresses its headers, unless somebody has filled them by hand.
    headerLook: sight.table === null || look.headerLook.fill !== null ? look.headerLook : null,
    mayFormat: !sight.isSheetProtected,
  };
}

function assertWritable(
  look: CloserLook,
  sight: Sight,
  where: RowsConcerned,
  known: readonly number[]
): void {
  const place = { sheet: sight.sheet };
  for (const table of look.otherTables) {
    if (table.isFiltered && sharesRows(table.range, where)) throw new HostError("filtered", place);
    // Side by side tables share the header row: a column of the other one is never ours.
    if (
      known.some(
        (column) =>
          column >= table.range.column &&
          column < table.range.column + table.range.columns &&
          sharesRows(table.range, where)
      )
    )
      throw new HostError("occupied", { ...place, address: rangeAddress(table.range) });
  }
  for (const column of look.reused) {
    if (sight.isSheetProtected && column.isLocked) throw new HostError("sheetProtected", place);
    if (column.mergedAddress)
      throw new HostError("merged", { ...place, address: column.mergedAddress });
    if (column.formulaAddress)
      throw new HostError("occupied", { ...place, address: column.formulaAddress });
  }
}

function assertRoom(
  target: CloserLook["beside"],
  sight: Sight,
  rect: RangeRef,
  inTable: boolean
): asserts target {
  const place = { sheet: sight.sheet, address: rangeAddress(rect) };
  if (!target) throw new HostError("sheetLimit", { sheet: sight.sheet });
  if (sight.isSheetProtected && (inTable || target.isLocked))
    throw new HostError("sheetProtected", place);
  if (target.mergedAddress)
    throw new HostError("merged", { ...place, address: target.mergedAddress });
  if (!target.isFree) throw new HostError("occupied", place);
}

function placed(
  columns: readonly OwnColumn[],
  known: ReadonlyMap<string, number>,
  scope: ColumnScope | null,
  sight: Sight,
  firstFresh: number,
  look: CloserLook
): PlacedColumn[] {
  const ours = new Set(columns.map((column) => known.get(column.key)));
  const taken = [...sight.headers].filter(([at]) => !ours.has(at)).map(([, text]) => text);
  const tableEnd = sight.table ? sight.table.column + sight.table.columns : -1;
  let next = firstFresh;
  let reusedIndex = 0;
  return columns.map((column) => {
    const header = uniqueHeader(column.header, taken);
    taken.push(header);
    const at = known.get(column.key);
    if (at === undefined) {
      const before = look.fresh[next - firstFresh] ?? null;
      return {
        column,
        header,
        at: next++,
        isFresh: true,
        previousHeader: "",
        before,
        inTable: sight.table !== null && firstFresh === tableEnd,
        hasRules: false,
      };
    }
    const seen = look.reused[reusedIndex++];
    const { fills } = column;
    const hasRules =
      fills !== undefined &&
      scope?.rules[column.key] === rulesMark(fills) &&
      (seen?.rules ?? 0) >= Object.keys(fills).length;
    return {
      column,
      header,
      at,
      isFresh: false,
      previousHeader: sight.headers.get(at) ?? "",
      before: null,
      inTable: at < tableEnd,
      hasRules,
    };
  });
}
