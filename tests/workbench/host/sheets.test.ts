import { bench, codeOf } from "./support";

describe("Worksheets", () => {
  test("are added at the end, found by name ignoring case, renamed, moved, hidden and deleted", async () => {
    const b = bench();
    const names = await b.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.add("Second");
      worksheets.add();
      const found = worksheets.getItem("SECOND");
      found.load("name,id,position,visibility");
      const none = worksheets.getItemOrNullObject("nothing");
      none.load("name");
      await context.sync();
      expect([found.name, found.position, found.visibility, none.isNullObject]).toEqual([
        "Second",
        1,
        "Visible",
        true,
      ]);
      found.name = "Zweite";
      found.position = 0;
      found.tabColor = "#1F6F43";
      worksheets.getItem("Sheet3").visibility = "Hidden";
      worksheets.load("items/name,items/visibility,items/tabColor");
      const visible = worksheets.getCount(true);
      await context.sync();
      return [
        ...worksheets.items.map((item) => [item.name, item.visibility, item.tabColor]),
        visible.value,
      ];
    });
    expect(names).toEqual([
      ["Zweite", "Visible", "#1F6F43"],
      ["Sheet1", "Visible", ""],
      ["Sheet3", "Hidden", ""],
      2,
    ]);
  });

  // Excel specifications and limits: 31 characters, none of : \ / ? * [ ], no outer apostrophe, not History.
  test.each([
    "",
    "x".repeat(32),
    "a:b",
    "a\\b",
    "a/b",
    "a?b",
    "a*b",
    "a[b",
    "a]b",
    "'a",
    "a'",
    "History",
    "hISTORY",
  ])("cannot be called %j", async (name) => {
    const b = bench();
    const add = b.run(async (context) => {
      context.workbook.worksheets.add("x");
      await context.sync();
      context.workbook.worksheets.getItem("x").name = name;
      await context.sync();
    });
    expect(await codeOf(add)).toBe("InvalidArgument");
  });

  test("keep unique names ignoring case, and 31 characters are fine", async () => {
    const b = bench();
    const add = (name: string): Promise<string> =>
      codeOf(b.run((context) => (context.workbook.worksheets.add(name), context.sync())));
    expect(await add("sheet1")).toBe("ItemAlreadyExists");
    expect(await add("中".repeat(31))).toBe("no error");
    expect(await add("it's")).toBe("no error");
  });

  test("cannot all be hidden or deleted", async () => {
    const b = bench();
    const only = (change: (sheet: Excel.Worksheet) => void): Promise<string> =>
      codeOf(
        b.run((context) => (change(context.workbook.worksheets.getItem("Sheet1")), context.sync()))
      );
    expect(await only((sheet) => sheet.delete())).toBe("InvalidOperation");
    expect(await only((sheet) => (sheet.visibility = "Hidden"))).toBe("InvalidOperation");
  });

  test("a missing sheet is ItemNotFound with its place; deleting a null object does nothing", async () => {
    const b = bench();
    const error = await b
      .run((context) => (context.workbook.worksheets.getItem("nope").load("name"), context.sync()))
      .catch((caught: OfficeExtension.Error) => caught);
    expect(error).toBeInstanceOf(b.client.OfficeExtension.Error);
    expect((error as OfficeExtension.Error).debugInfo.errorLocation).toBe(
      "WorksheetCollection.getItem"
    );
    expect(
      await codeOf(
        b.run(
          (context) => (
            context.workbook.worksheets.getItemOrNullObject("nope").delete(),
            context.sync()
          )
        )
      )
    ).toBe("no error");
  });

  test("renaming takes formulas, names and charts along", async () => {
    const b = bench();
    await b.run(async (context) => {
      const s = context.workbook.worksheets.getItem("Sheet1");
      s.getRange("A1:B2").values = [
        ["a", "b"],
        [1, 2],
      ];
      context.workbook.names.add("n", s.getRange("A1"));
      s.charts.add("Pie", s.getRange("A1:B2"), "Columns");
      context.workbook.worksheets.add("Other").getRange("A1").values = [['=Sheet1!A2&"Sheet1!A2"']];
      await context.sync();
      s.name = "My Data";
      await context.sync();
    });
    expect(b.book.sheets[1]?.formulas.get(0)?.get(0)).toBe(`='My Data'!A2&"Sheet1!A2"`);
    expect(b.book.names[0]?.formula).toBe("='My Data'!$A$1");
    expect(b.book.sheets[0]?.charts[0]?.series[0]?.values).toBe("'My Data'!$A$2");
  });

  test("deleting takes the sheet's own names along and leaves the workbook's pointing nowhere", async () => {
    const b = bench();
    await b.run(async (context) => {
      const own = context.workbook.worksheets.add("Own");
      own.names.add("local", own.getRange("A1"));
      context.workbook.names.add("global", own.getRange("A1"));
      await context.sync();
      own.visibility = "VeryHidden";
      await context.sync();
    });
    const remove = (): Promise<string> =>
      codeOf(
        b.run((context) => (context.workbook.worksheets.getItem("Own").delete(), context.sync()))
      );
    expect(await remove()).toBe("InvalidOperation");
    await b.run(
      (context) => (
        (context.workbook.worksheets.getItem("Own").visibility = "Hidden"),
        context.sync()
      )
    );
    expect(await remove()).toBe("no error");
    expect(b.book.names.map(({ name, formula }) => [name, formula])).toEqual([
      ["global", "=#REF!"],
    ]);
  });

  test("areas are formatted and cleared together", async () => {
    const b = bench();
    const result = await b.run(async (context) => {
      const s = context.workbook.worksheets.getItem("Sheet1");
      s.getRange("A1:D4").values = 1 as unknown as number[][];
      const areas = s.getRanges("A1:B1,D4");
      areas.format.fill.color = "#112233";
      areas.clear("Contents");
      areas.load("address,areaCount,cellCount");
      const outside = s.getRange("C1").format.fill;
      outside.load("color");
      const inside = s.getRange("D4").format.fill;
      inside.load("color");
      await context.sync();
      return [areas.address, areas.areaCount, areas.cellCount, outside.color, inside.color];
    });
    expect(result).toEqual(["Sheet1!A1:B1,Sheet1!D4", 2, 3, "#FFFFFF", "#112233"]);
    expect(
      b.book.sheets[0]?.rows.map((row) => row.filter((value) => value !== null).length)
    ).toEqual([2, 4, 4, 3]);
  });

  test("freeze panes, gridlines, custom properties", async () => {
    const b = bench();
    const result = await b.run(async (context) => {
      const s = context.workbook.worksheets.getItem("Sheet1");
      s.freezePanes.freezeAt(s.getRange("A1:B3"));
      s.showGridlines = false;
      s.customProperties.add("tierbook.key", "swot:1");
      s.customProperties.add("TIERBOOK.KEY", "swot:2");
      const location = s.freezePanes.getLocationOrNullObject();
      location.load("address");
      const property = s.customProperties.getItemOrNullObject("tierbook.key");
      property.load("key,value");
      const none = s.customProperties.getItemOrNullObject("other");
      none.load("value");
      s.load("showGridlines");
      await context.sync();
      return [location.address, property.key, property.value, none.isNullObject, s.showGridlines];
    });
    expect(result).toEqual(["Sheet1!A1:B3", "tierbook.key", "swot:2", true, false]);
    expect(b.book.sheets[0]?.freeze).toEqual({ rows: 3, columns: 2 });
  });

  test("page layout, headers, breaks", async () => {
    const b = bench();
    const result = await b.run(async (context) => {
      const s = context.workbook.worksheets.getItem("Sheet1");
      const { pageLayout } = s;
      pageLayout.orientation = "Landscape";
      pageLayout.paperSize = "A4";
      pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
      pageLayout.setPrintArea("A1:D20");
      pageLayout.setPrintTitleRows("$1:$2");
      pageLayout.setPrintTitleColumns("$B:$C");
      pageLayout.setPrintMargins("Centimeters", { left: 2.54 });
      pageLayout.headersFooters.defaultForAllPages.centerFooter = "&P / &N";
      s.horizontalPageBreaks.add("A10");
      pageLayout.load("orientation,paperSize,zoom,leftMargin");
      const area = pageLayout.getPrintAreaOrNullObject();
      area.load("address");
      const title = pageLayout.getPrintTitleRowsOrNullObject();
      title.load("address");
      s.horizontalPageBreaks.load("items/rowIndex");
      await context.sync();
      return [
        pageLayout.orientation,
        pageLayout.paperSize,
        pageLayout.zoom.horizontalFitToPages,
        pageLayout.leftMargin,
        area.address,
        title.address,
        s.horizontalPageBreaks.items.map(
          (item) => (item as unknown as { rowIndex: number }).rowIndex
        ),
      ];
    });
    expect(result).toEqual(["Landscape", "A4", 1, 72, "Sheet1!A1:D20", "Sheet1!1:2", [9]]);
    expect(b.book.sheets[0]?.page).toMatchObject({
      fitToWide: 1,
      fitToTall: null,
      printTitleRows: { first: 0, last: 1 },
      printTitleColumns: { first: 1, last: 2 },
      headerFooter: { centerFooter: "&P / &N" },
      rowBreaks: [9],
    });
  });
});

describe("Protection", () => {
  const write = (b: ReturnType<typeof bench>, address: string): Promise<string> =>
    codeOf(
      b.run(
        (context) => (
          (context.workbook.worksheets.getItem("Sheet1").getRange(address).values =
            1 as unknown as number[][]),
          context.sync()
        )
      )
    );

  test("locked cells of a protected sheet refuse at the sync, unlocked ones take values", async () => {
    const b = bench();
    await b.run(async (context) => {
      const s = context.workbook.worksheets.getItem("Sheet1");
      s.getRange("B2:B9").format.protection.locked = false;
      s.protection.protect();
      s.protection.load("protected");
      await context.sync();
      expect(s.protection.protected).toBe(true);
    });
    expect(await write(b, "A1")).toBe("AccessDenied");
    expect(await write(b, "A2:B3")).toBe("AccessDenied");
    expect(await write(b, "B2:B9")).toBe("no error");
    const format = (b_: typeof b): Promise<string> =>
      codeOf(
        b_.run(
          (context) => (
            (context.workbook.worksheets.getItem("Sheet1").getRange("B2").format.font.bold = true),
            context.sync()
          )
        )
      );
    expect(await format(b)).toBe("AccessDenied");
    await b.run(
      (context) => (
        context.workbook.worksheets.getItem("Sheet1").protection.unprotect(),
        context.sync()
      )
    );
    expect(await write(b, "A1")).toBe("no error");
  });

  test("a protected structure keeps its sheets, a read-only workbook everything", async () => {
    const b = bench();
    b.book.isStructureProtected = true;
    const change = (act: (context: Excel.RequestContext) => void): Promise<string> =>
      codeOf(b.run((context) => (act(context), context.sync())));
    expect(await change((context) => context.workbook.worksheets.add("x"))).toBe("AccessDenied");
    expect(
      await change((context) => (context.workbook.worksheets.getItem("Sheet1").name = "x"))
    ).toBe("AccessDenied");
    expect(await write(b, "A1")).toBe("no error");
    b.book.isStructureProtected = false;
    b.book.isReadOnly = true;
    expect(await write(b, "A1")).toBe("AccessDenied");
    expect(await change((context) => context.workbook.settings.add("k", 1))).toBe("AccessDenied");
    const isReadOnly = await b.run(async (context) => {
      context.workbook.load("readOnly,name");
      context.workbook.protection.load("protected");
      await context.sync();
      return [
        context.workbook.readOnly,
        context.workbook.name,
        context.workbook.protection.protected,
      ];
    });
    expect(isReadOnly).toEqual([true, "Book1.xlsx", false]);
  });

  test("protecting twice and a wrong password are AccessDenied", async () => {
    const b = bench();
    const act = (change: (protection: Excel.WorksheetProtection) => void): Promise<string> =>
      codeOf(
        b.run(
          (context) => (
            change(context.workbook.worksheets.getItem("Sheet1").protection),
            context.sync()
          )
        )
      );
    expect(await act((protection) => protection.protect(undefined, "pw"))).toBe("no error");
    expect(await act((protection) => protection.protect())).toBe("AccessDenied");
    expect(await act((protection) => protection.unprotect("no"))).toBe("AccessDenied");
    expect(await act((protection) => protection.unprotect("pw"))).toBe("no error");
  });
});
