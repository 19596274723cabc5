import { bench, codeOf, read } from "./support";

const sheet = (context: Excel.RequestContext): Excel.Worksheet =>
  context.workbook.worksheets.getItem("Sheet1");

describe("Range values", () => {
  test("come back as written, typed by what they are", async () => {
    const b = bench();
    await b.run(async (context) => {
      sheet(context).getRange("A1:D1").values = [["客户", 12.5, true, ""]];
      await context.sync();
    });
    expect(await read(b, "A1:D1", "values")).toEqual([["客户", 12.5, true, ""]]);
    expect(await read(b, "A1:D1", "valueTypes")).toEqual([
      ["String", "Double", "Boolean", "Empty"],
    ]);
  });

  test('"" clears a cell and null leaves it', async () => {
    const b = bench();
    await b.run(async (context) => {
      const range = sheet(context).getRange("A1:C1");
      range.values = [[1, 2, 3]];
      range.values = [["", null, 9]] as unknown as number[][];
      await context.sync();
    });
    expect(await read(b, "A1:C1", "values")).toEqual([["", 2, 9]]);
  });

  test("a single value fills the whole range", async () => {
    const b = bench();
    await b.run(async (context) => {
      sheet(context).getRange("B2:C3").values = 7 as unknown as number[][];
      await context.sync();
    });
    expect(await read(b, "A1:C3", "values")).toEqual([
      ["", "", ""],
      ["", 7, 7],
      ["", 7, 7],
    ]);
  });

  test.each([
    ["too few rows", [[1, 2]]],
    ["too few columns", [[1], [2]]],
    ["a ragged array", [[1, 2], [3]]],
  ])("%s fail with InvalidArgument and change nothing", async (_, values) => {
    const b = bench();
    const work = b.run(async (context) => {
      sheet(context).getRange("A1:B2").values = values;
      await context.sync();
    });
    expect(await codeOf(work)).toBe("InvalidArgument");
    expect(b.book.sheets[0]?.rows.flat()).toEqual([]);
  });

  // 3,000 rows are more than the 1,500 cells after which the client cuts an array into several writes.
  test("large arrays, which the client sends in pieces, arrive whole", async () => {
    const b = bench();
    const values = Array.from({ length: 3_000 }, (_, i) => [i, `row ${i}`]);
    await b.run(async (context) => {
      sheet(context).getRange("A1:B3000").values = values;
      await context.sync();
    });
    expect(await read(b, "A1:B3000", "values")).toEqual(values);
    expect(b.host.counters.cellsWritten).toBe(6_000);
  });

  test("errors of cells read as their code with the type Error", async () => {
    const b = bench();
    await b.run(async (context) => {
      sheet(context).getRange("A1:B1").values = [["#N/A", "'#N/A"]];
      await context.sync();
    });
    expect(await read(b, "A1:B1", "values")).toEqual([["#N/A", "#N/A"]]);
    expect(await read(b, "A1:B1", "valueTypes")).toEqual([["Error", "String"]]);
  });

  test("whole columns read null and cannot be written", async () => {
    const b = bench();
    expect(await read(b, "A:C", "values")).toBeNull();
    const work = b.run(async (context) => {
      sheet(context).getRange("A:A").values = 1 as unknown as number[][];
      await context.sync();
    });
    expect(await codeOf(work)).toBe("InvalidArgument");
  });

  test("only the top left cell of a merged area takes a value", async () => {
    const b = bench();
    await b.run(async (context) => {
      sheet(context).getRange("A1:B1").merge();
      sheet(context).getRange("A1:C1").values = [["a", "b", "c"]];
      await context.sync();
    });
    expect(await read(b, "A1:C1", "values")).toEqual([["a", "", "c"]]);
  });

  test("a cell holds 32,767 characters and not one more", async () => {
    const b = bench();
    const write = (length: number): Promise<void> =>
      b.run(async (context) => {
        sheet(context).getRange("A1").values = [["x".repeat(length)]];
        await context.sync();
      });
    expect(await codeOf(write(32_767))).toBe("no error");
    expect(await codeOf(write(32_768))).toBe("InvalidArgument");
    expect((await read(b, "A1", "values"))[0]?.[0]).toHaveLength(32_767);
  });
});

describe("Range addresses", () => {
  test.each([
    ["A1", "Sheet1!A1"],
    ["$B$2:C3", "Sheet1!B2:C3"],
    ["C3:A1", "Sheet1!A1:C3"],
    ["B:D", "Sheet1!B:D"],
    ["2:5", "Sheet1!2:5"],
  ])("%s is %s", async (asked, answered) => {
    expect(await read(bench(), asked, "address")).toBe(answered);
  });

  test.each(["A0", "A1:B", "XFE1", "A1048577", "nonsense!", "1A"])(
    "%s is no address",
    async (address) => {
      const code = await codeOf(read(bench(), address, "address"));
      expect(["InvalidArgument", "ItemNotFound"]).toContain(code);
    }
  );

  test("a sheet name with an apostrophe is quoted and doubled", async () => {
    const b = bench();
    const address = await b.run(async (context) => {
      const range = context.workbook.worksheets.add("O'Brien & Co").getRange("B2");
      range.load("address");
      await context.sync();
      return range.address;
    });
    expect(address).toBe("'O''Brien & Co'!B2");
    const found = await b.run(async (context) => {
      const range = sheet(context).getRange(address);
      range.load("rowIndex,columnIndex");
      range.worksheet.load("name");
      await context.sync();
      return [range.worksheet.name, range.rowIndex, range.columnIndex];
    });
    expect(found).toEqual(["O'Brien & Co", 1, 1]);
  });
});

describe("Ranges from ranges", () => {
  type Step = (range: Excel.Range) => Excel.Range;
  const steps: [string, Step, string][] = [
    ["getCell", (r) => r.getCell(1, 2), "D3"],
    ["getRow", (r) => r.getRow(1), "B3:D3"],
    ["getColumn", (r) => r.getColumn(0), "B2:B4"],
    ["getLastRow", (r) => r.getLastRow(), "B4:D4"],
    ["getLastColumn", (r) => r.getLastColumn(), "D2:D4"],
    ["getLastCell", (r) => r.getLastCell(), "D4"],
    ["getEntireRow", (r) => r.getEntireRow(), "2:4"],
    ["getEntireColumn", (r) => r.getEntireColumn(), "B:D"],
    ["getResizedRange", (r) => r.getResizedRange(1, -1), "B2:C5"],
    ["getAbsoluteResizedRange", (r) => r.getAbsoluteResizedRange(2, 2), "B2:C3"],
    ["getOffsetRange", (r) => r.getOffsetRange(10, 1), "C12:E14"],
    ["getRowsBelow", (r) => r.getRowsBelow(2), "B5:D6"],
    ["getRowsBelow of minus one", (r) => r.getRowsBelow(-1), "B4:D4"],
    ["getRowsAbove", (r) => r.getRowsAbove(1), "B1:D1"],
    ["getColumnsAfter", (r) => r.getColumnsAfter(2), "E2:F4"],
    ["getColumnsBefore", (r) => r.getColumnsBefore(1), "A2:A4"],
    ["getBoundingRect", (r) => r.getBoundingRect("F9"), "B2:F9"],
    ["getIntersection", (r) => r.getIntersection("C3:Z99"), "C3:D4"],
  ];

  test.each(steps)("%s of B2:D4", async (_, step, expected) => {
    const address = await bench().run(async (context) => {
      const range = step(sheet(context).getRange("B2:D4"));
      range.load("address");
      await context.sync();
      return range.address;
    });
    expect(address).toBe(`Sheet1!${expected}`);
  });

  test("off the sheet is InvalidArgument, no intersection is ItemNotFound or a null object", async () => {
    const b = bench();
    expect(
      await codeOf(
        b.run(
          (context) => (
            sheet(context).getRange("A1").getOffsetRange(-1, 0).load("address"),
            context.sync()
          )
        )
      )
    ).toBe("InvalidArgument");
    expect(
      await codeOf(
        b.run(
          (context) => (
            sheet(context).getRange("A1").getIntersection("B2").load("address"),
            context.sync()
          )
        )
      )
    ).toBe("ItemNotFound");
    const isNull = await b.run(async (context) => {
      const none = sheet(context).getRange("A1").getIntersectionOrNullObject("B2");
      none.load("address");
      await context.sync();
      return none.isNullObject;
    });
    expect(isNull).toBe(true);
  });

  test("used range: values only, with formats, of a part, and of nothing", async () => {
    const b = bench();
    const addresses = await b.run(async (context) => {
      const s = sheet(context);
      s.getRange("B2:C3").values = [
        [1, ""],
        ["", 2],
      ];
      s.getRange("E5").format.fill.color = "red";
      const ranges = [
        s.getUsedRange(true),
        s.getUsedRange(),
        s.getRange("C:C").getUsedRange(true),
        s.getRange("B2").getSurroundingRegion(),
      ];
      for (const range of ranges) range.load("address");
      const none = s.getRange("G:H").getUsedRangeOrNullObject(true);
      none.load("address");
      await context.sync();
      return [...ranges.map((range) => range.address), none.isNullObject];
    });
    expect(addresses).toEqual(["Sheet1!B2:C3", "Sheet1!B2:E5", "Sheet1!C3", "Sheet1!B2:C3", true]);
  });

  test("the used range of an empty sheet is A1, or a null object when asked so", async () => {
    const answer = await bench().run(async (context) => {
      const used = sheet(context).getUsedRange();
      used.load("address");
      const none = sheet(context).getUsedRangeOrNullObject(true);
      none.load("address");
      await context.sync();
      return [used.address, none.isNullObject];
    });
    expect(answer).toEqual(["Sheet1!A1", true]);
  });
});

describe("Rows and columns", () => {
  test("inserting and deleting rows moves cells, tracked ranges, tables and names", async () => {
    const b = bench();
    const result = await b.run(async (context) => {
      const s = sheet(context);
      s.getRange("A1:A3").values = [["h"], [1], [2]];
      s.tables.add("A1:A3", true).name = "T";
      const tracked = s.getRange("A3");
      context.workbook.names.add("here", tracked);
      s.getRange("1:2").insert("Down");
      await context.sync();
      tracked.load("address,values");
      const table = s.tables.getItem("T").getRange();
      table.load("address");
      const name = context.workbook.names.getItem("here");
      name.load("value");
      await context.sync();
      s.getRange("4:4").delete("Up");
      await context.sync();
      tracked.load("address,values");
      table.load("address");
      await context.sync();
      return [name.value, tracked.address, tracked.values, table.address];
    });
    expect(result).toEqual(["Sheet1!$A$5", "Sheet1!A4", [[2]], "Sheet1!A3:A4"]);
  });

  test("deleted cells leave their range unusable", async () => {
    const b = bench();
    const work = b.run(async (context) => {
      const tracked = sheet(context).getRange("B2");
      await context.sync();
      sheet(context).getRange("2:2").delete("Up");
      tracked.load("values");
      await context.sync();
    });
    expect(await codeOf(work)).toBe("ItemNotFound");
  });

  test("a part of a table cannot be torn out of it", async () => {
    const b = bench();
    const work = b.run(async (context) => {
      const s = sheet(context);
      s.getRange("A1:B2").values = [
        ["a", "b"],
        [1, 2],
      ];
      s.tables.add("A1:B2", true);
      s.getRange("A2").delete("Up");
      await context.sync();
    });
    expect(await codeOf(work)).toBe("InsertDeleteConflict");
  });

  test("hidden rows are told per row and for the range", async () => {
    const b = bench();
    const result = await b.run(async (context) => {
      const range = sheet(context).getRange("A1:A3");
      sheet(context).getRange("2:2").rowHidden = true;
      const rows = range.getRowProperties({ rowHidden: true, rowIndex: true });
      range.load("rowHidden,hidden");
      await context.sync();
      return [
        rows.value.map((row) => [row.rowIndex, row.rowHidden]),
        range.rowHidden,
        range.hidden,
      ];
    });
    expect(result).toEqual([
      [
        [0, false],
        [1, true],
        [2, false],
      ],
      null,
      null,
    ]);
  });

  test("merged areas and special cells come as areas", async () => {
    const result = await bench().run(async (context) => {
      const s = sheet(context);
      s.getRange("A1:B2").merge();
      s.getRange("D1:D3").values = [[1], ["x"], ["=1"]];
      const merged = s.getRange("A1:D9").getMergedAreasOrNullObject();
      merged.load("address,areaCount");
      const none = s.getRange("F1:G9").getMergedAreasOrNullObject();
      none.load("address");
      const numbers = s.getRange("D1:D3").getSpecialCellsOrNullObject("Constants", "Numbers");
      numbers.load("address");
      const formulas = s.getRange("D1:D3").getSpecialCellsOrNullObject("Formulas");
      formulas.areas.load("items/address");
      await context.sync();
      return [
        merged.address,
        merged.areaCount,
        none.isNullObject,
        numbers.address,
        formulas.areas.items.map((area) => area.address),
      ];
    });
    expect(result).toEqual(["Sheet1!A1:B2", 1, true, "Sheet1!D1", ["Sheet1!D3"]]);
  });
});

describe("References", () => {
  test("are kept across requests and freed at the end of Excel.run", async () => {
    const b = bench();
    await b.run(async (context) => {
      const range = sheet(context).getRange("A1");
      range.load("address");
      await context.sync();
      range.values = [[5]];
      await context.sync();
    });
    expect(await read(b, "A1", "values")).toEqual([[5]]);
    const count = await b.run(async (context) => {
      const workbook = context.workbook as unknown as {
        _GetReferenceCount(): OfficeExtension.ClientResult<number>;
      };
      const result = workbook._GetReferenceCount();
      await context.sync();
      return result.value;
    });
    expect(count).toBe(0);
  });

  test("a range whose sheet was deleted is ItemNotFound", async () => {
    const b = bench();
    const work = b.run(async (context) => {
      const range = context.workbook.worksheets.add("Gone").getRange("A1");
      range.load("address");
      await context.sync();
      context.workbook.worksheets.getItem("Gone").delete();
      await context.sync();
      range.values = [[1]];
      await context.sync();
    });
    expect(await codeOf(work)).toBe("ItemNotFound");
  });

  test("clear takes contents, formats or both; copyFrom repeats the source", async () => {
    const b = bench();
    const result = await b.run(async (context) => {
      const s = sheet(context);
      s.getRange("A1:B1").values = [[1, "x"]];
      s.getRange("A1").format.fill.color = "#112233";
      s.getRange("A2:B5").copyFrom("A1:B1");
      s.getRange("A1").clear("Contents");
      s.getRange("A2").clear("Formats");
      const fills = [s.getRange("A1"), s.getRange("A2"), s.getRange("A5")].map(
        (range) => range.format.fill
      );
      for (const fill of fills) fill.load("color");
      await context.sync();
      return fills.map((fill) => fill.color);
    });
    expect(result).toEqual(["#112233", "#FFFFFF", "#112233"]);
    expect(await read(b, "A1:B5", "values")).toEqual([
      ["", "x"],
      [1, "x"],
      [1, "x"],
      [1, "x"],
      [1, "x"],
    ]);
  });

  test("a cell's link leads out or to a place in the workbook", async () => {
    const result = await bench().run(async (context) => {
      const cell = sheet(context).getRange("A1");
      cell.hyperlink = {
        documentReference: "'Sheet1'!B9",
        textToDisplay: "=evidence",
        screenTip: "B9",
      };
      cell.load("hyperlink,values");
      const bare = sheet(context).getRange("A2");
      bare.load("hyperlink");
      await context.sync();
      return [cell.hyperlink, cell.values, bare.hyperlink];
    });
    expect(result).toEqual([
      { documentReference: "'Sheet1'!B9", textToDisplay: "=evidence", screenTip: "B9" },
      [["=evidence"]],
      null,
    ]);
  });
});
