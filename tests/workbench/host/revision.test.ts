import { bench, read } from "./support";

describe("the revision, by which a page knows when to draw again", () => {
  test("grows with a write, an undo and a change from outside, by an add-in or a person", async () => {
    const { host, run } = bench({ undo: true });
    const seen = [host.revision];
    const look = (): void => void seen.push(host.revision);
    await run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [[7]];
      await context.sync();
    });
    look();
    host.undo?.undo();
    look();
    host.touch();
    look();
    host.undo?.redo();
    look();
    expect(seen).toEqual([...new Set(seen)].sort((a, b) => a - b));
    expect(new Set(seen).size).toBe(5);
  });

  test("stays while cells are read and selected", async () => {
    const opened = bench({ undo: true });
    const { host, run } = opened;
    const before = host.revision;
    await read(opened, "A1:B2", "values");
    host.select("B2");
    await run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("C3").select();
      await context.sync();
    });
    expect(host.revision).toBe(before);
    expect(host.selectionOn(host.book.activeSheetId)).toMatchObject({ row: 2, column: 2 });
  });
});
