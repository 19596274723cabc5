import { connectExcel } from "../../../workbench/client/connectExcel";
import { bench } from "./support";

describe("The genuine client", () => {
  test("shares our realm: plain options, arrays and errors are ours", async () => {
    const b = bench();
    const values = await b.client.Excel.run({ delayForCellEdit: true }, async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
      range.load({ values: true });
      await context.sync();
      return range.values;
    });
    expect(values).toBeInstanceOf(Array);
    const error: unknown = await b
      .run((context) => (context.workbook.worksheets.getItem("nope").load("name"), context.sync()))
      .catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(Error);
    expect(error).toBeInstanceOf(b.client.OfficeExtension.Error);
  });

  test("leaves no name of its own among our globals", () => {
    const before = Object.getOwnPropertyNames(globalThis);
    bench();
    expect(Object.getOwnPropertyNames(globalThis).filter((name) => !before.includes(name))).toEqual(
      []
    );
  });

  test("is installed as the globals of a task pane, and taken away again", async () => {
    const b = bench();
    const uninstall = b.client.install();
    try {
      const name = await Excel.run(async (context) => {
        context.workbook.load("name");
        await context.sync();
        return context.workbook.name;
      });
      expect(name).toBe("Book1.xlsx");
      expect(Office.context.requirements.isSetSupported("ExcelApi", "1.14")).toBe(true);
    } finally {
      uninstall();
    }
    expect("Excel" in globalThis).toBe(false);
  });

  test("asks for requirement sets by number, not as decimals", async () => {
    const b = bench();
    const { Office } = connectExcel(b.host, { displayLanguage: "zh-CN", excelApi: "1.14" });
    const has = (version: string): boolean =>
      Office.context.requirements.isSetSupported("ExcelApi", version);
    expect([
      has("1.9"),
      has("1.14"),
      has("1.15"),
      Office.context.requirements.isSetSupported("SharedRuntime", "1.1"),
    ]).toEqual([true, true, false, false]);
    expect(Office.context.displayLanguage).toBe("zh-CN");
    expect(await Office.onReady()).toEqual({ host: "Excel", platform: "OfficeOnline" });
  });

  test("two clients on two hosts do not meet", async () => {
    const [one, two] = [bench(), bench()];
    await Promise.all(
      [one, two].map((b, i) =>
        b.run(async (context) => {
          context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [[i]];
          await context.sync();
        })
      )
    );
    expect([one.book.sheets[0]?.rows[0]?.[0], two.book.sheets[0]?.rows[0]?.[0]]).toEqual([0, 1]);
  });

  test("options of load: nested objects, items with top and skip, everything", async () => {
    const b = bench();
    const result = await b.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.add("Two");
      worksheets.add("Three");
      worksheets.load({ name: true, protection: { protected: true }, $top: 2, $skip: 1 });
      const range = worksheets.getItem("Sheet1").getRange("A1");
      range.load({ address: true, worksheet: { name: true }, format: { fill: { color: true } } });
      const whole = worksheets.getItem("Sheet1").getRange("B2");
      whole.load();
      await context.sync();
      return [
        worksheets.items.map((item) => [item.name, item.protection.protected]),
        range.address,
        range.worksheet.name,
        range.format.fill.color,
        whole.values,
        whole.rowIndex,
      ];
    });
    expect(result).toEqual([
      [
        ["Two", false],
        ["Three", false],
      ],
      "Sheet1!A1",
      "Sheet1",
      "#FFFFFF",
      [[""]],
      1,
    ]);
  });
});
