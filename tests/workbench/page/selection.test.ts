import { emptySheet } from "../../../workbench/book/create";
import type { BookSheet } from "../../../workbench/book/book";
import {
  advance,
  between,
  jumpFrom,
  lastCell,
  regionAround,
  single,
  stepFrom,
  type Cell,
  type Selection,
} from "../../../workbench/page/selection";
import { selectionAfterKey } from "../../../workbench/page/selectionKeys";

const at = (row: number, column: number): Cell => ({ row, column });

/** Two blocks of three rows in column B, a gap of two rows between them, and a row beside the first. */
function sheetWithGap(): BookSheet {
  const sheet = emptySheet("1", "Sheet1");
  sheet.rows = [
    [],
    [null, "a", 1, 2],
    [null, "b"],
    [null, "c"],
    [],
    [],
    [null, "d"],
    [null, "e"],
    [null, "f"],
  ];
  return sheet;
}

const press = (sheet: BookSheet, from: Selection, key: string, held = ""): Selection | null =>
  selectionAfterKey(
    sheet,
    from,
    {
      key,
      ctrlKey: held.includes("c"),
      metaKey: false,
      shiftKey: held.includes("s"),
      altKey: false,
    },
    10
  );

describe("Ctrl and an arrow lead as in Excel", () => {
  test.each([
    ["from the first filled cell to the last of the block", at(1, 1), at(3, 1)],
    ["from the last of a block to the first of the next", at(3, 1), at(6, 1)],
    ["from an empty cell to the next filled one", at(4, 1), at(6, 1)],
    ["from the last filled cell to the last row of the sheet", at(8, 1), at(1_048_575, 1)],
    ["down an empty column to the last row of the sheet", at(0, 7), at(1_048_575, 7)],
  ])("%s", (_name, from, to) => expect(jumpFrom(sheetWithGap(), from, [1, 0])).toEqual(to));

  test("to the right along a filled row, then to the last column", () => {
    expect(jumpFrom(sheetWithGap(), at(1, 1), [0, 1])).toEqual(at(1, 3));
    expect(jumpFrom(sheetWithGap(), at(1, 3), [0, 1])).toEqual(at(1, 16_383));
  });

  test("upwards over a gap, and to the first row", () => {
    expect(jumpFrom(sheetWithGap(), at(6, 1), [-1, 0])).toEqual(at(3, 1));
    expect(jumpFrom(sheetWithGap(), at(1, 1), [-1, 0])).toEqual(at(0, 1));
  });
});

describe("Steps", () => {
  test("pass over hidden rows and stop at the edge", () => {
    const sheet = sheetWithGap();
    sheet.hiddenRows = new Set([2, 3]);
    expect(stepFrom(sheet, at(1, 1), [1, 0])).toEqual(at(4, 1));
    expect(stepFrom(sheet, at(0, 0), [-1, 0])).toEqual(at(0, 0));
    expect(stepFrom(sheet, at(1, 1), [2, 0])).toEqual(at(5, 1));
  });

  test("take a merged area as one cell", () => {
    const sheet = sheetWithGap();
    sheet.merges = [{ row: 1, column: 1, rows: 2, columns: 3 }];
    expect(stepFrom(sheet, at(1, 1), [0, 1])).toEqual(at(1, 4));
    expect(single(sheet, at(2, 2)).active).toEqual(at(1, 1));
    expect(between(sheet, at(2, 0), at(3, 1)).rect).toEqual({
      row: 1,
      column: 0,
      rows: 3,
      columns: 4,
    });
  });
});

describe("Keys", () => {
  const sheet = sheetWithGap();
  const start = single(sheet, at(1, 1));

  test("Shift extends from the active cell, which stays", () => {
    const once = press(sheet, start, "ArrowDown", "s");
    const twice = once && press(sheet, once, "ArrowRight", "s");
    expect(twice?.rect).toEqual({ row: 1, column: 1, rows: 2, columns: 2 });
    expect(twice?.active).toEqual(at(1, 1));
    const back = twice && press(sheet, twice, "ArrowUp", "s");
    expect(back?.rect).toEqual({ row: 1, column: 1, rows: 1, columns: 2 });
  });

  test("Ctrl+Shift+arrow selects the block, Ctrl+End and Ctrl+Home go to the corners", () => {
    expect(press(sheet, start, "ArrowDown", "cs")?.rect.rows).toBe(3);
    expect(press(sheet, start, "End", "c")?.active).toEqual(at(8, 3));
    expect(press(sheet, start, "Home", "c")?.active).toEqual(at(0, 0));
    expect(press(sheet, start, "Home")?.active).toEqual(at(1, 0));
    expect(press(sheet, start, "PageDown")?.active).toEqual(at(11, 1));
  });

  test("Ctrl+Home goes to the first cell that scrolls", () => {
    const frozen = { ...sheetWithGap(), freeze: { rows: 2, columns: 1 } };
    expect(press(frozen, start, "Home", "c")?.active).toEqual(at(2, 1));
  });

  test("Ctrl+A takes the block, then the sheet; Ctrl and Shift with space whole columns and rows", () => {
    const block = press(sheet, start, "a", "c");
    expect(block?.rect).toEqual({ row: 1, column: 1, rows: 3, columns: 3 });
    expect(block && press(sheet, block, "a", "c")?.rect.rows).toBe(1_048_576);
    expect(press(sheet, start, " ", "c")?.rect).toEqual({
      row: 0,
      column: 1,
      rows: 1_048_576,
      columns: 1,
    });
    expect(press(sheet, start, " ", "s")?.rect.columns).toBe(16_384);
  });

  test("Enter and Tab go round within a range and leave it selected", () => {
    const range = between(sheet, at(1, 1), at(2, 2));
    const cells = [range];
    for (let n = 0; n < 4; n++) cells.push(advance(sheet, cells.at(-1) ?? range, [1, 0]));
    expect(cells.map(({ active }) => [active.row, active.column])).toEqual([
      [1, 1],
      [2, 1],
      [1, 2],
      [2, 2],
      [1, 1],
    ]);
    expect(cells.at(-1)?.rect).toEqual(range.rect);
    expect(advance(sheet, range, [0, -1]).active).toEqual(at(2, 2));
    expect(advance(sheet, start, [0, 1]).active).toEqual(at(1, 2));
  });

  test("other keys select nothing", () => {
    expect(press(sheet, start, "x")).toBeNull();
    expect(press(sheet, start, "Delete")).toBeNull();
  });
});

test("the last cell is the corner of all values; an empty sheet's is A1", () => {
  expect(lastCell(sheetWithGap())).toEqual(at(8, 3));
  expect(lastCell(emptySheet("1", "x"))).toEqual(at(0, 0));
});

test("the block around a lone cell is that cell", () => {
  const sheet = emptySheet("1", "x");
  sheet.rows = [[1]];
  expect(regionAround(sheet, at(4, 4))).toEqual({ row: 4, column: 4, rows: 1, columns: 1 });
});
