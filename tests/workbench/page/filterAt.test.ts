import type { BookSheet } from "../../../workbench/book/book";
import { emptyBook } from "../../../workbench/book/create";
import { createHost, type Host } from "../../../workbench/host/createHost";
import { filterAt, filterValues } from "../../../workbench/page/filter/filterAt";
import { filterColumn } from "../../../workbench/page/requests";

/** Five customers with region and tier, under the sheet's own filter. */
function filtered(): { host: Host; sheet: BookSheet } {
  const host = createHost(emptyBook("Book1.xlsx"), { undo: true });
  const sheet = host.book.sheets[0]!;
  sheet.rows = [
    ["Region", "Tier"],
    ["North", "S"],
    ["South", "A"],
    ["north", "A"],
    [null, "B"],
    ["South", 10],
  ];
  sheet.autoFilter = { rect: { row: 0, column: 0, rows: 6, columns: 2 }, isFiltered: false };
  return { host, sheet };
}
const own = (sheet: BookSheet, column: number) => {
  const { rect } = sheet.autoFilter!;
  return { table: null, rect, column };
};

describe("the button of a filter", () => {
  test("stands in each header cell of the filtered range, nowhere else", () => {
    const { sheet } = filtered();
    expect(filterAt(sheet, { row: 0, column: 1 })).toMatchObject({ column: 1, isOn: false });
    expect(filterAt(sheet, { row: 1, column: 1 })).toBeNull();
    expect(filterAt(sheet, { row: 0, column: 2 })).toBeNull();
  });

  test("offers each value once, whatever its capitals, numbers in order and blanks last", () => {
    const { host, sheet } = filtered();
    const texts = (column: number): string[] =>
      filterValues(host.book, sheet, filterAt(sheet, { row: 0, column })!).map(({ text }) => text);
    expect(texts(0)).toEqual(["North", "South", ""]);
    expect(texts(1)[0]).toBe("10");
  });

  test("hides the rows with other values; a second column offers only what is left", () => {
    const { host, sheet } = filtered();
    expect(filterColumn(host, sheet.id, own(sheet, 0), ["North"])).toBeNull();
    expect([...sheet.hiddenRows].sort()).toEqual([2, 4, 5]);
    const tiers = filterValues(host.book, sheet, filterAt(sheet, { row: 0, column: 1 })!);
    expect(tiers).toEqual([
      { text: "A", isShown: true },
      { text: "S", isShown: true },
    ]);
    const regions = filterValues(host.book, sheet, filterAt(sheet, { row: 0, column: 0 })!);
    expect(regions.map(({ isShown }) => isShown)).toEqual([true, false, false]);
    expect(filterColumn(host, sheet.id, own(sheet, 0), null)).toBeNull();
    expect(sheet.hiddenRows.size).toBe(0);
  });

  test("a filter that was undone is forgotten by the next one", () => {
    const { host, sheet } = filtered();
    filterColumn(host, sheet.id, own(sheet, 0), ["North"]);
    host.undo?.undo();
    expect(sheet.hiddenRows.size).toBe(0);
    filterColumn(host, sheet.id, own(sheet, 1), ["B"]);
    // Row 5 alone has tier B; its region is blank, which the undone filter would have hidden.
    expect([...sheet.hiddenRows].sort()).toEqual([1, 2, 3, 5]);
  });
});
