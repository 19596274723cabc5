import { bench } from "./support";

const sheet = (context: Excel.RequestContext): Excel.Worksheet =>
  context.workbook.worksheets.getItem("Sheet1");
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 10));

describe("Events", () => {
  test("tell handlers of a sheet what was edited, inserted and deleted", async () => {
    const b = bench();
    const seen: unknown[] = [];
    await b.run(async (context) => {
      const own = sheet(context);
      own.load("id");
      await context.sync();
      own.onChanged.add(async (args) => void seen.push([args.address, args.changeType]));
      await context.sync();
    });
    await b.run(async (context) => {
      sheet(context).getRange("A1:B2").values = 1 as unknown as number[][];
      sheet(context).getRange("1:1").insert("Down");
      await context.sync();
    });
    await settled();
    expect(seen).toEqual([
      ["A1:B2", "RangeEdited"],
      ["1:1", "RowInserted"],
    ]);
  });

  test("tell of selections made by a person, of new and of deleted sheets", async () => {
    const b = bench();
    const seen: unknown[] = [];
    await b.run(async (context) => {
      context.workbook.onSelectionChanged.add(async () => void seen.push("selection"));
      context.workbook.worksheets.onSelectionChanged.add(
        async (args) => void seen.push(args.address)
      );
      context.workbook.worksheets.onAdded.add(async () => void seen.push("added"));
      context.workbook.worksheets.onDeleted.add(async () => void seen.push("deleted"));
      await context.sync();
    });
    b.host.select("B3:C4");
    await b.run(async (context) => {
      context.workbook.worksheets.add("x");
      await context.sync();
      context.workbook.worksheets.getItem("x").delete();
      await context.sync();
    });
    await settled();
    expect(seen).toEqual(["B3:C4", "selection", "added", "deleted"]);
  });

  test("are silent while the add-in has switched them off", async () => {
    const b = bench();
    const seen: unknown[] = [];
    await b.run(async (context) => {
      context.workbook.worksheets.onChanged.add(async (args) => void seen.push(args.address));
      await context.sync();
      context.runtime.enableEvents = false;
      sheet(context).getRange("A1").values = [[1]];
      await context.sync();
      context.runtime.enableEvents = true;
      sheet(context).getRange("A2").values = [[1]];
      await context.sync();
    });
    await settled();
    expect(seen).toEqual(["A2"]);
  });

  test("end when the client is closed or the handler removed", async () => {
    const b = bench();
    const seen: unknown[] = [];
    await b.run(async (context) => {
      const handler = context.workbook.worksheets.onChanged.add(
        async (args) => void seen.push(args.address)
      );
      await context.sync();
      sheet(context).getRange("A1").values = [[1]];
      await context.sync();
      handler.remove();
      await context.sync();
      sheet(context).getRange("A2").values = [[1]];
      await context.sync();
    });
    await settled();
    b.client.close();
    expect(seen).toEqual(["A1"]);
  });
});
