import fc from "fast-check";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Book } from "../../../workbench/book/book";
import { createCalculator } from "../../../workbench/calc/createCalculator";
import type { Host } from "../../../workbench/host/createHost";
import type { Step } from "../../../workbench/host/undo/History";
import { bench, read, type Bench } from "./support";

const undoOf = (host: Host) => {
  if (!host.undo) throw new Error("the host keeps no history");
  return host.undo;
};

const write = ({ run }: Bench, address: string, values: unknown[][]): Promise<void> =>
  run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange(address).values =
      values as Excel.Range["values"];
    await context.sync();
  });

/** Everything of the workbook that a step covers, in a form that can be compared. */
const picture = (book: Book): unknown =>
  book.sheets.map((sheet) => ({
    ...sheet,
    isChanged: null,
    keptRows: null,
    // Trailing blanks of a row and trailing empty rows are the same sheet.
    rows: JSON.stringify(sheet.rows)
      .replace(/(,null)+\]/g, "]")
      .replaceAll("[null]", "[]")
      .replace(/(,\[\])+\]$/, "]"),
    formulas: [...sheet.formulas].map(([row, line]) => [row, [...line]]),
    columnWidths: [...sheet.columnWidths],
    rowHeights: [...sheet.rowHeights],
    hiddenRows: [...sheet.hiddenRows],
    hiddenColumns: [...sheet.hiddenColumns],
    hyperlinks: [...sheet.hyperlinks],
    comments: [...sheet.comments],
    customProperties: [...sheet.customProperties],
  }));

describe("undo", () => {
  test("a host without the option keeps nothing", () => {
    expect(bench().host.undo).toBeNull();
  });

  test("one request is one step, taken back and made again", async () => {
    const one = bench({ undo: true });
    await write(one, "A1:B2", [
      [1, 2],
      [3, 4],
    ]);
    await write(one, "B2", [[40]]);
    expect(undoOf(one.host).undo()?.by).toBe("addIn");
    expect(await read(one, "A1:B2", "values")).toEqual([
      [1, 2],
      [3, 4],
    ]);
    undoOf(one.host).undo();
    expect(await read(one, "A1:B2", "values")).toEqual([
      ["", ""],
      ["", ""],
    ]);
    expect(undoOf(one.host).undo()).toBeNull();
    undoOf(one.host).redo();
    undoOf(one.host).redo();
    expect(await read(one, "A1:B2", "values")).toEqual([
      [1, 2],
      [3, 40],
    ]);
  });

  test("reading, loading and selecting make no step and keep what can be redone", async () => {
    const one = bench({ undo: true });
    await write(one, "A1", [[1]]);
    undoOf(one.host).undo();
    await read(one, "A1:C3", "values");
    await one.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("C3").select();
      await context.sync();
    });
    expect(undoOf(one.host).nextUndo).toBeNull();
    expect(undoOf(one.host).nextRedo).not.toBeNull();
    await write(one, "A2", [[2]]);
    expect(undoOf(one.host).nextRedo).toBeNull();
  });

  test("says where the step was: its sheet and the cells that differ", async () => {
    const one = bench({ undo: true });
    await write(one, "A1:C3", [
      [1, 2, 3],
      [4, 5, 6],
      [7, 8, 9],
    ]);
    await write(one, "A1:C3", [
      [1, 2, 3],
      [4, 50, 6],
      [7, 80, 9],
    ]);
    const { rect } = (undoOf(one.host).nextUndo as Step).place ?? {};
    // B2:B3 differ, the rest was written again as it was.
    expect(rect).toEqual({ row: 1, column: 1, rows: 2, columns: 1 });
  });

  test("sheets, tables, formats, widths, charts and names come and go with the step", async () => {
    const one = bench({ undo: true });
    await write(one, "A1:B3", [
      ["name", "sum"],
      ["a", 1],
      ["b", 2],
    ]);
    const before = JSON.stringify(picture(one.book));
    await one.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.tables.add("A1:B3", true).name = "Customers";
      sheet.getRange("A1:B1").format.fill.color = "#FF0000";
      sheet.getRange("A:A").format.columnWidth = 120;
      sheet.getRange("B2:B3").numberFormat = [["0.00"], ["0.00"]];
      sheet.charts.add("ColumnClustered", sheet.getRange("A1:B3"), "Auto");
      context.workbook.names.add("sums", sheet.getRange("B2:B3"));
      context.workbook.worksheets.add("Result").getRange("A1").values = [["x"]];
      sheet.name = "Base";
      await context.sync();
    });
    const after = JSON.stringify(picture(one.book));
    expect(after).not.toBe(before);
    undoOf(one.host).undo();
    expect(one.book.names).toEqual([]);
    expect(JSON.stringify(picture(one.book))).toBe(before);
    undoOf(one.host).redo();
    expect(one.book.names.map(({ name }) => name)).toEqual(["sums"]);
    expect(JSON.stringify(picture(one.book))).toBe(after);
  });

  test("inserted and deleted rows and columns return to their places", async () => {
    const one = bench({ undo: true });
    await write(one, "A1:C4", [
      [1, 2, 3],
      [4, 5, 6],
      [7, 8, 9],
      [10, 11, 12],
    ]);
    const before = JSON.stringify(picture(one.book));
    for (const [address, act] of [
      ["2:3", "delete"],
      ["B:B", "delete"],
      ["2:2", "insert"],
      ["B2:B3", "insert"],
    ] as const) {
      await one.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Sheet1");
        if (act === "delete") sheet.getRange(address).delete(address === "2:3" ? "Up" : "Left");
        else sheet.getRange(address).insert("Down");
        sheet.getRange("A4").values = [["written after the move"]];
        await context.sync();
      });
      undoOf(one.host).undo();
      expect(JSON.stringify(picture(one.book))).toBe(before);
    }
  });

  test("a deleted sheet comes back with its cells and the names that pointed to it", async () => {
    const one = bench({ undo: true });
    await one.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Old");
      sheet.getRange("A1").values = [["kept"]];
      context.workbook.names.add("old", sheet.getRange("A1"));
      await context.sync();
    });
    await one.run(async (context) => {
      context.workbook.worksheets.getItem("Old").delete();
      await context.sync();
    });
    expect(one.book.names[0]?.formula).toBe("=#REF!");
    undoOf(one.host).undo();
    expect(one.book.sheets.map(({ name }) => name)).toEqual(["Sheet1", "Old"]);
    expect(one.book.names[0]?.formula).toBe("=Old!$A$1");
    expect(one.book.sheets[1]?.rows[0]).toEqual(["kept"]);
  });

  test("the add-in hears what undo changed", async () => {
    const one = bench({ undo: true });
    const heard: string[] = [];
    await one.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.load("id");
      await context.sync();
      sheet.onChanged.add(async ({ address }) => void heard.push(address));
      await context.sync();
    });
    await write(one, "B2:B3", [[1], [2]]);
    await new Promise((resolve) => setTimeout(resolve, 10));
    heard.length = 0;
    undoOf(one.host).undo();
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(heard).toEqual(["B2:B3"]);
  });

  test("formulas are computed anew after undo", async () => {
    const wasm = createRequire(import.meta.url).resolve("@ironcalc/wasm/wasm_bg.wasm");
    const one = bench({ undo: true, calculator: createCalculator(readFileSync(wasm)) });
    await write(one, "A1:A3", [[1], [2], ["=A1+A2"]]);
    expect(await read(one, "A3", "values")).toEqual([[3]]);
    await write(one, "A1", [[10]]);
    expect(await read(one, "A3", "values")).toEqual([[12]]);
    undoOf(one.host).undo();
    expect(await read(one, "A3", "values")).toEqual([[3]]);
    undoOf(one.host).redo();
    expect(await read(one, "A3", "values")).toEqual([[12]]);
    undoOf(one.host).undo();
    undoOf(one.host).undo();
    expect(await read(one, "A1:A3", "formulas")).toEqual([[""], [""], [""]]);
  });

  test("old steps are dropped beyond the number and the memory allowed", async () => {
    const few = bench({ undo: { steps: 3, bytes: 1e9 } });
    for (let n = 1; n <= 5; n++) await write(few, "A1", [[n]]);
    for (let n = 0; n < 3; n++) expect(undoOf(few.host).undo()).not.toBeNull();
    expect(undoOf(few.host).undo()).toBeNull();
    // Five steps have been made, three could be taken back: the second value stands.
    expect(await read(few, "A1", "values")).toEqual([[2]]);

    // Each step replaces 100 rows of 10 cells: 8 bytes per cell and more, so 20 kB hold at most two.
    const small = bench({ undo: { steps: 100, bytes: 20_000 } });
    const block = (n: number): number[][] =>
      Array.from({ length: 100 }, () => new Array<number>(10).fill(n));
    for (let n = 1; n <= 5; n++) await write(small, "A1:J100", block(n));
    let steps = 0;
    while (undoOf(small.host).undo()) steps++;
    expect(steps).toBeGreaterThanOrEqual(1);
    expect(steps).toBeLessThanOrEqual(2);
  });

  test("any series of edits is taken back to where it began, and made again to where it ended", async () => {
    const cell = fc.record({ row: fc.nat(6), column: fc.nat(4), value: fc.integer() });
    const edit = fc.oneof(
      cell.map(({ row, column, value }) => ({ kind: "write" as const, row, column, value })),
      cell.map(({ row, column }) => ({ kind: "insert" as const, row, column, value: 0 })),
      cell.map(({ row, column }) => ({ kind: "delete" as const, row, column, value: 0 })),
      cell.map(({ row, column }) => ({ kind: "clear" as const, row, column, value: 0 }))
    );
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 8 }), async (edits) => {
        const one = bench({ undo: true });
        await write(one, "A1:C3", [
          [1, 2, 3],
          [4, 5, 6],
          [7, 8, 9],
        ]);
        const pictures = [JSON.stringify(picture(one.book))];
        for (const { kind, row, column, value } of edits) {
          const steps = undoOf(one.host).nextUndo;
          await one.run(async (context) => {
            const sheet = context.workbook.worksheets.getItem("Sheet1");
            const range = sheet.getCell(row, column);
            if (kind === "write") range.values = [[value]];
            else if (kind === "insert") range.getEntireRow().insert("Down");
            else if (kind === "delete") range.getEntireColumn().delete("Left");
            else range.clear("Contents");
            await context.sync();
          });
          if (undoOf(one.host).nextUndo !== steps) pictures.push(JSON.stringify(picture(one.book)));
        }
        for (let n = pictures.length - 2; n >= 0; n--) {
          undoOf(one.host).undo();
          expect(JSON.stringify(picture(one.book))).toBe(pictures[n]);
        }
        for (let n = 1; n < pictures.length; n++) {
          undoOf(one.host).redo();
          expect(JSON.stringify(picture(one.book))).toBe(pictures[n]);
        }
      }),
      { numRuns: 30 }
    );
  });
});
