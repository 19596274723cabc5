import fc from "fast-check";
import type { BookSheet, CellValue } from "../../../workbench/book/book";
import { emptyBook } from "../../../workbench/book/create";
import { maxColumns, maxRows } from "../../../workbench/host/grid/address";
import { cellAt, setCell } from "../../../workbench/host/grid/cells";
import { addFormat, cellFormat, formatBands } from "../../../workbench/host/grid/layers";
import { deleteCells, insertCells } from "../../../workbench/host/grid/shift";
import { HostState } from "../../../workbench/host/HostState";

const size = 10;
const seen = 2 * size;

/** Every cell of the top left holds its own name, and every third row a format, so that any misplacement shows. */
function filled(): { host: HostState; sheet: BookSheet } {
  const book = emptyBook("x.xlsx");
  const sheet = book.sheets[0];
  if (!sheet) throw new Error("a new book has a sheet");
  for (let row = 0; row < size; row++)
    for (let column = 0; column < size - (row % 4); column++)
      setCell(sheet, row, column, `${row}.${column}`);
  for (let row = 0; row < size; row += 3)
    addFormat(sheet, { row, column: 1, rows: 2, columns: 4 }, { numberFormat: `"${row}"0` });
  return { host: new HostState(book, {}), sheet };
}

interface Picture {
  readonly values: CellValue[][];
  readonly formats: string[][];
}

function picture(sheet: BookSheet): Picture {
  const grid = <T>(read: (row: number, column: number) => T): T[][] =>
    Array.from({ length: seen }, (_, row) =>
      Array.from({ length: seen }, (_, column) => read(row, column))
    );
  return {
    values: grid((row, column) => cellAt(sheet, row, column)),
    formats: grid((row, column) => cellFormat(sheet, row, column, "numberFormat")),
  };
}

/** The plain picture of what inserting and deleting do: cut a line of cells, push or pull it. */
function shifted<T>(
  grid: readonly (readonly T[])[],
  blank: T,
  at: { row: number; column: number; rows: number; columns: number },
  axis: "row" | "column",
  isInsert: boolean
): T[][] {
  const source = (row: number, column: number): T => grid[row]?.[column] ?? blank;
  return grid.map((line, row) =>
    line.map((value, column) => {
      const [position, first, count] =
        axis === "row" ? [row, at.row, at.rows] : [column, at.column, at.columns];
      const isInBand =
        axis === "row"
          ? column >= at.column && column < at.column + at.columns
          : row >= at.row && row < at.row + at.rows;
      if (!isInBand || position < first) return value;
      if (isInsert && position < first + count) return blank;
      const from = isInsert ? position - count : position + count;
      return axis === "row" ? source(from, column) : source(row, from);
    })
  );
}

const place = fc.record({
  row: fc.nat(size),
  column: fc.nat(size),
  rows: fc.integer({ min: 1, max: 5 }),
  columns: fc.integer({ min: 1, max: 5 }),
});

describe("Inserting and deleting cells", () => {
  test.each(["cells", "rows", "columns"] as const)(
    "moves values and formats of %s to where they belong",
    (kind) => {
      fc.assert(
        fc.property(place, fc.boolean(), fc.boolean(), (at, isVertical, isInsert) => {
          const { host, sheet } = filled();
          const before = picture(sheet);
          const rect =
            kind === "rows"
              ? { ...at, column: 0, columns: maxColumns }
              : kind === "columns"
                ? { ...at, row: 0, rows: maxRows }
                : at;
          const axis = kind === "rows" || (kind === "cells" && isVertical) ? "row" : "column";
          if (isInsert) insertCells(host, sheet, rect, axis === "row" ? "Down" : "Right");
          else deleteCells(host, sheet, rect, axis === "row" ? "Up" : "Left");
          const after = picture(sheet);
          expect(after.values).toEqual(shifted(before.values, null, rect, axis, isInsert));
          // Inserted cells take the format of a rectangle that they split, so only deletion is exact.
          if (!isInsert)
            expect(after.formats).toEqual(shifted(before.formats, "General", rect, axis, isInsert));
        })
      );
    }
  );

  test("keeps columns written in pieces together as one layer", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 20 }),
        (pieces) => {
          const sheet = emptyBook("x.xlsx").sheets[0];
          if (!sheet) throw new Error("a new book has a sheet");
          let row = 3;
          for (const rows of pieces) {
            for (const column of [2, 5])
              addFormat(
                sheet,
                { row, column, rows, columns: 2 },
                { numberFormat: column === 2 ? "0" : "@", wrap: true }
              );
            row += rows;
          }
          expect(sheet.formats).toHaveLength(2);
          expect(
            formatBands(sheet, { row: 3, column: 2, rows: row - 3, columns: 5 }, "numberFormat")
          ).toEqual([{ rows: row - 3, values: ["0", "0", "General", "@", "@"] }]);
        }
      )
    );
  });
});
