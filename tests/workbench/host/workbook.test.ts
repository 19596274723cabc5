import { bench, codeOf } from "./support";

const sheet = (context: Excel.RequestContext): Excel.Worksheet =>
  context.workbook.worksheets.getItem("Sheet1");

describe("Settings", () => {
  test("keep JSON values by key, in the order of adding", async () => {
    const b = bench();
    const result = await b.run(async (context) => {
      const { settings } = context.workbook;
      settings.add("tierbook.journal", { runs: [{ id: "r1", rows: 3 }], none: null });
      settings.add("tierbook.mapping", "x");
      settings.add("tierbook.mapping", "y");
      const found = settings.getItem("tierbook.journal");
      found.load("key,value");
      const none = settings.getItemOrNullObject("other");
      none.load("value");
      settings.load("items/key,items/value");
      await context.sync();
      settings.getItem("tierbook.mapping").delete();
      const count = settings.getCount();
      await context.sync();
      return [
        found.value,
        none.isNullObject,
        settings.items.map((item) => [item.key, item.value]),
        count.value,
      ];
    });
    const journal = { runs: [{ id: "r1", rows: 3 }], none: null };
    expect(result).toEqual([
      journal,
      true,
      [
        ["tierbook.journal", journal],
        ["tierbook.mapping", "y"],
      ],
      1,
    ]);
    expect(b.book.settings).toEqual(new Map([["tierbook.journal", journal]]));
  });
});

describe("Names", () => {
  test("point at ranges, hold constants, and belong to the workbook or a sheet", async () => {
    const b = bench();
    const result = await b.run(async (context) => {
      const { names } = context.workbook;
      names.add("Base", sheet(context).getRange("A2:C9"), "customers");
      names.add("Rate", "=0.5");
      sheet(context).names.add("Local", "=Sheet1!$B$1");
      names.load("items/name,items/type,items/value,items/formula,items/scope,items/comment");
      sheet(context).names.load("items/name,items/scope");
      const range = names.getItem("base").getRange();
      range.load("address");
      const noRange = names.getItem("Rate").getRangeOrNullObject();
      noRange.load("address");
      const byName = sheet(context).getRange("Base");
      byName.load("address");
      await context.sync();
      return [
        names.items.map((item) => [
          item.name,
          item.type,
          item.value,
          item.formula,
          item.scope,
          item.comment,
        ]),
        range.address,
        noRange.isNullObject,
        byName.address,
      ];
    });
    expect(result).toEqual([
      [
        ["Base", "Range", "Sheet1!$A$2:$C$9", "=Sheet1!$A$2:$C$9", "Workbook", "customers"],
        ["Rate", "Double", 0.5, "=0.5", "Workbook", ""],
      ],
      "Sheet1!A2:C9",
      true,
      "Sheet1!A2:C9",
    ]);
    expect(b.book.names.map(({ name, scope }) => [name, scope])).toEqual([
      ["Base", null],
      ["Rate", null],
      ["Local", "Sheet1"],
    ]);
  });

  test.each(["A1", "two words", "1x", "R1C1", ""])("cannot be %j", async (name) => {
    expect(
      await codeOf(
        bench().run((context) => (context.workbook.names.add(name, "=1"), context.sync()))
      )
    ).toBe("InvalidArgument");
  });

  test("are unique, and deleted ones are gone", async () => {
    const b = bench();
    const add = (): Promise<string> =>
      codeOf(b.run((context) => (context.workbook.names.add("n", "=1"), context.sync())));
    expect([await add(), await add()]).toEqual(["no error", "ItemAlreadyExists"]);
    await b.run((context) => (context.workbook.names.getItem("N").delete(), context.sync()));
    expect(await add()).toBe("no error");
  });
});

describe("The workbook", () => {
  test("tells the active sheet, the selection and the culture", async () => {
    const b = bench({ culture: "de-DE" });
    const result = await b.run(async (context) => {
      context.workbook.worksheets.add("Two").activate();
      context.workbook.worksheets.getItem("Two").getRange("B2:C3").select();
      const active = context.workbook.worksheets.getActiveWorksheet();
      active.load("name");
      const selected = context.workbook.getSelectedRange();
      selected.load("address");
      const cell = context.workbook.getActiveCell();
      cell.load("address");
      const { application } = context.workbook;
      application.load("calculationMode,decimalSeparator");
      application.cultureInfo.load("name");
      application.cultureInfo.numberFormat.load("numberDecimalSeparator,numberGroupSeparator");
      application.suspendApiCalculationUntilNextSync();
      application.suspendScreenUpdatingUntilNextSync();
      await context.sync();
      const { numberFormat, name } = application.cultureInfo;
      return [
        active.name,
        selected.address,
        cell.address,
        application.calculationMode,
        name,
        numberFormat.numberDecimalSeparator,
        numberFormat.numberGroupSeparator,
      ];
    });
    expect(result).toEqual(["Two", "Two!B2:C3", "Two!B2", "Automatic", "de-DE", ",", "."]);
  });

  test("keeps its properties", async () => {
    const b = bench();
    const title = await b.run(async (context) => {
      context.workbook.properties.title = "Portfolio";
      context.workbook.properties.load("title,author");
      await context.sync();
      return [context.workbook.properties.title, context.workbook.properties.author];
    });
    expect(title).toEqual(["Portfolio", ""]);
    expect(b.book.properties).toEqual({ title: "Portfolio" });
  });

  test("lists comments by sheet and cell", async () => {
    const b = bench();
    const result = await b.run(async (context) => {
      const { comments } = context.workbook;
      comments.add("Sheet1!B2", "why?");
      sheet(context).comments.add(sheet(context).getRange("C3"), "because");
      comments.load("items/content,items/id");
      const location = comments.getItemByCell("Sheet1!B2").getLocation();
      location.load("address");
      await context.sync();
      comments.items[1]?.delete();
      await context.sync();
      return [comments.items.map((comment) => comment.content), location.address];
    });
    expect(result).toEqual([["why?", "because"], "Sheet1!B2"]);
    expect(b.book.sheets[0]?.comments).toEqual(new Map([["B2", "why?"]]));
  });

  test("what is not implemented answers ApiNotFound with class and member, before anything else happens", async () => {
    const b = bench();
    const error = (await b
      .run(async (context) => {
        sheet(context).getRange("A1").values = [[1]];
        sheet(context).pivotTables.load("items/name");
        await context.sync();
      })
      .catch((caught: OfficeExtension.Error) => caught)) as OfficeExtension.Error;
    expect([error.code, error.debugInfo.errorLocation]).toEqual([
      "ApiNotFound",
      "Worksheet.pivotTables",
    ]);
    expect(error.message).toContain("Worksheet.pivotTables");
    const property = b.run(
      (context) => (sheet(context).getRange("A1").load("linkedDataTypeState"), context.sync())
    );
    expect(await codeOf(property)).toBe("ApiNotFound");
    const setter = b.run(
      (context) => ((sheet(context).getRange("A1").format.textOrientation = 45), context.sync())
    );
    expect(await codeOf(setter)).toBe("ApiNotFound");
  });

  test("a missing load is the client's own error", async () => {
    const work = bench().run(async (context) => {
      const range = sheet(context).getRange("A1");
      await context.sync();
      return range.values;
    });
    expect(await codeOf(work)).toBe("PropertyNotLoaded");
  });
});
