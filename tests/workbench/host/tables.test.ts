import { bench, codeOf, read } from "./support";

const sheet = (context: Excel.RequestContext): Excel.Worksheet =>
  context.workbook.worksheets.getItem("Sheet1");

describe("Tables", () => {
  test("have text headers that are unique ignoring case", async () => {
    const b = bench();
    const names = await b.run(async (context) => {
      const s = sheet(context);
      s.getRange("A1:E2").values = [
        ["Name", "name", "", 2024, "12%"],
        [1, 2, 3, 4, 5],
      ];
      const table = s.tables.add("A1:E2", true);
      table.columns.load("items/name,items/id,items/index");
      await context.sync();
      return table.columns.items.map((column) => [column.id, column.index, column.name]);
    });
    expect(names).toEqual([
      [1, 0, "Name"],
      [2, 1, "name2"],
      [3, 2, "Column3"],
      [4, 3, "2024"],
      [5, 4, "12%"],
    ]);
    expect(await read(b, "A1:E1", "valueTypes")).toEqual([Array(5).fill("String")]);
  });

  test("keep their headers when somebody writes over them", async () => {
    const b = bench();
    await b.run(async (context) => {
      const s = sheet(context);
      s.getRange("A1:B2").values = [
        ["a", "b"],
        [1, 2],
      ];
      s.tables.add("A1:B2", true);
      await context.sync();
      s.getRange("A1:B1").values = [["b", ""]];
      await context.sync();
    });
    expect(await read(b, "A1:B1", "values")).toEqual([["b", "Column2"]]);
  });

  test("without headers push the cells down and name their columns", async () => {
    const b = bench();
    const address = await b.run(async (context) => {
      const s = sheet(context);
      s.getRange("A1:A2").values = [[1], [2]];
      const range = s.tables.add("A1:A2", false).getRange();
      range.load("address");
      await context.sync();
      return range.address;
    });
    expect(address).toBe("Sheet1!A1:A3");
    expect(await read(b, "A1:A3", "values")).toEqual([["Column1"], [1], [2]]);
  });

  test("overlap neither each other nor merged cells", async () => {
    const b = bench();
    const add = (address: string): Promise<string> =>
      codeOf(b.run((context) => (sheet(context).tables.add(address, true), context.sync())));
    expect(await add("A1:B3")).toBe("no error");
    expect(await add("B3:C4")).toBe("MergedRangeConflict");
    await b.run((context) => (sheet(context).getRange("E1:F1").merge(), context.sync()));
    expect(await add("F1:F3")).toBe("MergedRangeConflict");
    expect(
      await codeOf(b.run((context) => (sheet(context).getRange("A2:B2").merge(), context.sync())))
    ).toBe("MergedRangeConflict");
  });

  test("are found by name on the sheet and in the workbook, or are null objects", async () => {
    const b = bench();
    const result = await b.run(async (context) => {
      const table = sheet(context).tables.add("A1:B3", true);
      table.name = "Customers";
      const found = context.workbook.tables.getItem("CUSTOMERS");
      found.load("id,name,showHeaders,showTotals,style");
      found.worksheet.load("name");
      found.autoFilter.load("isDataFiltered");
      const none = context.workbook.tables.getItemOrNullObject("Orders");
      none.load("name");
      const parts = [
        found.getRange(),
        found.getHeaderRowRange(),
        found.getDataBodyRange(),
        found.columns.getItem("Column2").getDataBodyRange(),
      ];
      for (const part of parts) part.load("address");
      const inRange = sheet(context).getRange("B2").getTables();
      inRange.load("items/name");
      await context.sync();
      return [
        found.name,
        found.showHeaders,
        found.showTotals,
        found.worksheet.name,
        found.autoFilter.isDataFiltered,
        none.isNullObject,
        ...parts.map((part) => part.address),
        inRange.items.map((item) => item.name),
      ];
    });
    expect(result).toEqual([
      "Customers",
      true,
      false,
      "Sheet1",
      false,
      true,
      "Sheet1!A1:B3",
      "Sheet1!A1:B1",
      "Sheet1!A2:B3",
      "Sheet1!B2:B3",
      ["Customers"],
    ]);
  });

  test("do not grow when the API writes beside them, but do by resize and columns.add", async () => {
    const b = bench();
    const addresses = await b.run(async (context) => {
      const s = sheet(context);
      s.getRange("A1:A3").values = [["a"], [1], [2]];
      const table = s.tables.add("A1:A3", true);
      s.getRange("B1:B3").values = [["b"], [3], [4]];
      const before = table.getRange();
      before.load("address");
      await context.sync();
      table.resize("A1:B3");
      table.columns.add(undefined, [["c"], [5], [6]]);
      table.columns.add(undefined, undefined, "d");
      const after = table.getRange();
      after.load("address,values");
      await context.sync();
      return [before.address, after.address, after.values];
    });
    expect(addresses).toEqual([
      "Sheet1!A1:A3",
      "Sheet1!A1:D3",
      [
        ["a", "b", "c", "d"],
        [1, 3, 5, ""],
        [2, 4, 6, ""],
      ],
    ]);
  });

  test("lose a column by column.delete and their names by an unusable name", async () => {
    const b = bench();
    const result = await b.run(async (context) => {
      const table = sheet(context).tables.add("A1:C2", true);
      table.columns.getItem("Column2").delete();
      const range = table.getRange();
      range.load("address");
      table.columns.load("items/name");
      await context.sync();
      return [range.address, table.columns.items.map((column) => column.name)];
    });
    expect(result).toEqual(["Sheet1!A1:B2", ["Column1", "Column3"]]);
    for (const name of ["A1", "two words", "", "1st"])
      expect(
        await codeOf(
          b.run((context) => ((sheet(context).tables.getItemAt(0).name = name), context.sync()))
        )
      ).toBe("InvalidArgument");
  });

  test("deleted tables are gone; converted ones leave their cells", async () => {
    const b = bench();
    await b.run(async (context) => {
      const s = sheet(context);
      s.getRange("A1:A2").values = [["a"], [1]];
      s.getRange("C1:C2").values = [["c"], [2]];
      s.tables.add("A1:A2", true).name = "One";
      s.tables.add("C1:C2", true).name = "Two";
      s.tables.getItem("One").convertToRange();
      s.tables.getItem("Two").delete();
      await context.sync();
    });
    expect(await read(b, "A1:C2", "values")).toEqual([
      ["a", "", ""],
      [1, "", ""],
    ]);
    expect(
      await codeOf(
        b.run((context) => (sheet(context).tables.getItem("One").load("name"), context.sync()))
      )
    ).toBe("ItemNotFound");
  });
});

describe("Filters", () => {
  const filtered = (b: ReturnType<typeof bench>): Promise<void> =>
    b.run(async (context) => {
      const s = sheet(context);
      s.getRange("A1:B5").values = [
        ["tier", "n"],
        ["S", 1],
        ["A", 2],
        ["S", 3],
        ["B", 4],
      ];
      const table = s.tables.add("A1:B5", true);
      table.name = "T";
      table.autoFilter.apply(table.getRange(), 0, { filterOn: "Values", values: ["S"] });
      await context.sync();
    });

  test("hide the rows that do not match and say so", async () => {
    const b = bench();
    await filtered(b);
    expect([...(b.book.sheets[0]?.hiddenRows ?? [])]).toEqual([2, 4]);
    const isFiltered = await b.run(async (context) => {
      const { autoFilter } = sheet(context).tables.getItem("T");
      autoFilter.load("isDataFiltered,enabled");
      await context.sync();
      return [autoFilter.isDataFiltered, autoFilter.enabled];
    });
    expect(isFiltered).toEqual([true, true]);
  });

  test("make block writes across their rows fail, also beside the table, until they are cleared", async () => {
    const b = bench();
    await filtered(b);
    const write = (address: string): Promise<string> =>
      codeOf(
        b.run(
          (context) => (
            (sheet(context).getRange(address).values = 1 as unknown as number[][]),
            context.sync()
          )
        )
      );
    expect(await write("C2:C5")).toBe("FilteredRangeConflict");
    expect(await write("B2:B5")).toBe("FilteredRangeConflict");
    expect(await write("C2")).toBe("no error");
    expect(await write("C8:C9")).toBe("no error");
    await b.run((context) => (sheet(context).tables.getItem("T").clearFilters(), context.sync()));
    expect(b.book.sheets[0]?.hiddenRows.size).toBe(0);
    expect(await write("C2:C5")).toBe("no error");
  });

  test("of a sheet work by criteria too", async () => {
    const b = bench();
    const result = await b.run(async (context) => {
      const s = sheet(context);
      s.getRange("A1:A4").values = [["n"], [1], [20], [3]];
      s.autoFilter.apply("A1:A4", 0, {
        filterOn: "Custom",
        criterion1: ">2",
        criterion2: "<10",
        operator: "And",
      });
      s.autoFilter.load("isDataFiltered");
      const range = s.autoFilter.getRangeOrNullObject();
      range.load("address");
      await context.sync();
      return [s.autoFilter.isDataFiltered, range.address];
    });
    expect(result).toEqual([true, "Sheet1!A1:A4"]);
    expect([...(b.book.sheets[0]?.hiddenRows ?? [])]).toEqual([1, 2]);
  });
});
