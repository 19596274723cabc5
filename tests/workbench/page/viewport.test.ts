import { emptyBook } from "../../../workbench/book/create";
import { Axis } from "../../../workbench/page/grid/Axis";
import { Viewport } from "../../../workbench/page/grid/Viewport";

/** Rows of 20 pixels, columns of 60; headings take 40 × 22, so 300 × 222 leaves 260 × 200: 10 rows, 4⅓ columns. */
function viewport(
  { x = 0, y = 0 } = {},
  freeze: { rows: number; columns: number } | null = null,
  hidden: readonly number[] = []
): Viewport {
  const book = emptyBook("Book1.xlsx");
  const sheet = book.sheets[0]!;
  sheet.freeze = freeze;
  return new Viewport(
    {
      book,
      sheet,
      rows: new Axis(20, new Map(), new Set(hidden)),
      columns: new Axis(60, new Map(), new Set()),
      showsFormulas: false,
    },
    { width: 300, height: 222 },
    { x, y },
    40
  );
}

describe("the cells in view", () => {
  test("a window of 10 rows that is scrolled by half a row shows parts of 11", () => {
    expect(viewport({ y: 10 }).main).toEqual({ row: 0, column: 0, rows: 11, columns: 5 });
  });

  test("frozen rows and columns take their room from those that scroll", () => {
    const { main, parts } = viewport({ x: 120, y: 400 }, { rows: 2, columns: 1 });
    // 400 pixels are 20 rows; the two frozen ones cover what would be rows 21 and 22.
    expect(main).toEqual({ row: 22, column: 3, rows: 9, columns: 4 });
    expect(parts.map(({ name, at, region }) => [name, at.left, at.top, region.row])).toEqual([
      ["main", 100, 62, 22],
      ["top", 100, 22, 0],
      ["left", 40, 62, 22],
      ["topLeft", 40, 22, 0],
    ]);
  });

  test("a page is what fits without the frozen rows, less the row that stays", () => {
    expect(viewport().pageRows).toBe(9);
    expect(viewport({}, { rows: 2, columns: 0 }).pageRows).toBe(7);
  });
});

describe("what is at a point", () => {
  test("headings, edges and cells", () => {
    const at = viewport({ y: 100 });
    expect(at.hit(5, 5, false)).toMatchObject({ kind: "corner" });
    expect(at.hit(70, 5, false)).toMatchObject({ kind: "column", column: 0 });
    expect(at.hit(101, 5, false)).toMatchObject({ kind: "columnEdge", column: 0 });
    expect(at.hit(5, 32, false)).toMatchObject({ kind: "row", row: 5 });
    expect(at.hit(5, 41, false)).toMatchObject({ kind: "rowEdge", row: 5 });
    expect(at.hit(161, 63, false)).toEqual({ kind: "cell", row: 7, column: 2 });
  });

  test("the edge beside a hidden row is that of the row one sees before it", () => {
    // Row 3 (index 2) is hidden: index 3 stands right below index 1.
    expect(viewport({}, null, [2]).hit(5, 22 + 42, false)).toMatchObject({
      kind: "rowEdge",
      row: 1,
    });
  });

  test("beyond the window there is nothing, except for a pointer that is held", () => {
    expect(viewport().hit(600, 100, false)).toBeNull();
    // 260 pixels and the 20 that a held pointer reaches beyond end within the fifth column.
    expect(viewport().hit(600, 100, true)).toEqual({ kind: "cell", row: 3, column: 4 });
  });
});

describe("scrolling to a cell", () => {
  test("no further than needed, in both directions", () => {
    expect(viewport().revealing({ row: 5, column: 2 })).toEqual({ x: 0, y: 0 });
    // Row 12 (index 11) ends at 240 pixels, the window at 200; column F (index 5) at 360 and 260.
    expect(viewport().revealing({ row: 11, column: 5 })).toEqual({ x: 100, y: 40 });
    expect(viewport({ y: 300 }).revealing({ row: 3, column: 0 })).toEqual({ x: 0, y: 60 });
  });

  test("not under the frozen rows, and frozen cells need no scrolling", () => {
    const scrolled = viewport({ y: 400 }, { rows: 2, columns: 0 });
    expect(scrolled.revealing({ row: 10, column: 0 })).toEqual({ x: 0, y: 160 });
    expect(scrolled.revealing({ row: 1, column: 0 })).toEqual({ x: 0, y: 400 });
  });
});
