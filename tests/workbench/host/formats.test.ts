import fc from "fast-check";
import { emptySheet } from "../../../workbench/book/create";
import {
  addFormat,
  cellFormat,
  clearFormats,
  formatBands,
} from "../../../workbench/host/grid/layers";
import { bench, codeOf, read } from "./support";

const sheet = (context: Excel.RequestContext): Excel.Worksheet =>
  context.workbook.worksheets.getItem("Sheet1");
const area = fc.record({
  row: fc.nat(8),
  column: fc.nat(8),
  rows: fc.integer({ min: 1, max: 9 }),
  columns: fc.integer({ min: 1, max: 9 }),
});

describe("Format layers", () => {
  // The plain picture: one value per cell, painted in order.
  test("show per cell what was laid over it last", () => {
    const step = fc.record({
      area,
      format: fc.constantFrom("0", "0.00", "@", "m/d/yyyy"),
      isCleared: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), area, (steps, asked) => {
        const own = emptySheet("{1}", "s");
        const cells = Array.from({ length: 20 }, () => new Array<string>(20).fill("General"));
        for (const { area: rect, format, isCleared } of steps) {
          if (isCleared) clearFormats(own, rect);
          else addFormat(own, rect, { numberFormat: format });
          for (let r = rect.row; r < rect.row + rect.rows; r++)
            cells[r]?.fill(isCleared ? "General" : format, rect.column, rect.column + rect.columns);
        }
        const expected = cells
          .slice(asked.row, asked.row + asked.rows)
          .map((row) => row.slice(asked.column, asked.column + asked.columns));
        const shown = formatBands(own, asked, "numberFormat").flatMap((band) =>
          Array.from({ length: band.rows }, () => [...band.values])
        );
        expect(shown).toEqual(expected);
        expect(cellFormat(own, asked.row, asked.column, "numberFormat")).toBe(expected[0]?.[0]);
      })
    );
  });

  test("do not grow when the same cells are formatted again and again", () => {
    const own = emptySheet("{1}", "s");
    for (let run = 0; run < 100; run++) {
      addFormat(
        own,
        { row: 0, column: 0, rows: 9, columns: 1 },
        { numberFormat: "0", bold: run % 2 === 0 }
      );
      addFormat(own, { row: 0, column: 1, rows: 9, columns: 1 }, { fill: "#FF0000" });
      addFormat(
        own,
        { row: 0, column: 0, rows: 9, columns: 2 },
        { borders: { bottom: { style: "thin", color: "#000000" } } }
      );
    }
    expect(own.formats).toHaveLength(3);
  });
});

describe("Formats through the client", () => {
  test("read back as set; where cells differ, null", async () => {
    const b = bench();
    const result = await b.run(async (context) => {
      const s = sheet(context);
      const { format } = s.getRange("A1:B2");
      format.fill.color = "#1f6f43";
      format.font.bold = true;
      format.font.color = "white";
      format.font.size = 14;
      format.font.name = "等线";
      format.font.underline = "Single";
      format.horizontalAlignment = "Center";
      format.verticalAlignment = "Top";
      format.wrapText = true;
      format.indentLevel = 2;
      format.columnWidth = 120;
      format.rowHeight = 30;
      format.load(
        "horizontalAlignment,verticalAlignment,wrapText,indentLevel,columnWidth,rowHeight,fill/color,font/bold,font/color,font/size,font/name,font/underline"
      );
      const wider = s.getRange("A1:C2").format;
      wider.load("columnWidth,fill/color,font/bold,wrapText");
      const bare = s.getRange("F9").format.fill;
      bare.load("color");
      await context.sync();
      return [
        format.fill.color,
        format.font.bold,
        format.font.color,
        format.font.size,
        format.font.name,
        format.font.underline,
        format.horizontalAlignment,
        format.verticalAlignment,
        format.wrapText,
        format.indentLevel,
        format.columnWidth,
        format.rowHeight,
        wider.columnWidth,
        wider.fill.color,
        wider.font.bold,
        wider.wrapText,
        bare.color,
      ];
    });
    expect(result).toEqual([
      "#1F6F43",
      true,
      "#FFFFFF",
      14,
      "等线",
      "Single",
      "Center",
      "Top",
      true,
      2,
      120,
      30,
      null,
      null,
      null,
      null,
      "#FFFFFF",
    ]);
  });

  test("borders have style, weight and color per side", async () => {
    const b = bench();
    const result = await b.run(async (context) => {
      const { borders } = sheet(context).getRange("A1:B2").format;
      const bottom = borders.getItem("EdgeBottom");
      bottom.style = "Double";
      bottom.color = "#00FF00";
      const inside = borders.getItem("InsideHorizontal");
      inside.style = "Continuous";
      inside.weight = "Medium";
      bottom.load("style,color,weight");
      inside.load("style,weight");
      const top = borders.getItem("EdgeTop");
      top.load("style");
      const innerTop = sheet(context).getRange("A2").format.borders.getItem("EdgeTop");
      innerTop.load("style");
      await context.sync();
      return [bottom.style, bottom.color, inside.style, inside.weight, top.style, innerTop.style];
    });
    expect(result).toEqual(["Double", "#00FF00", "Continuous", "Medium", "None", "Continuous"]);
    expect(b.book.sheets[0]?.formats[0]?.format.borders).toEqual({
      bottom: { style: "double", color: "#00FF00" },
      insideHorizontal: { style: "medium", color: "#000000" },
    });
  });

  test("number formats: one for all, or per cell, stored as few rectangles", async () => {
    const b = bench();
    await b.run(async (context) => {
      sheet(context).getRange("A1:A1000").numberFormat = "0.0%" as unknown as string[][];
      sheet(context).getRange("B1:C1000").numberFormat = Array.from({ length: 1000 }, () => [
        "@",
        "yyyy-mm-dd",
      ]);
      await context.sync();
    });
    expect(b.book.sheets[0]?.formats).toHaveLength(3);
    const formats = await read(b, "A1:C1000", "numberFormat");
    expect([formats.length, formats[999]]).toEqual([1000, ["0.0%", "@", "yyyy-mm-dd"]]);
  });

  test("autofit follows the longest text, wrapped rows the column", async () => {
    const b = bench();
    const result = await b.run(async (context) => {
      const s = sheet(context);
      s.getRange("A1:B1").values = [["短", "a much longer text than the other"]];
      s.getRange("C1").values = [["wrapped ".repeat(20)]];
      s.getRange("C1").format.wrapText = true;
      s.getRange("A:B").format.autofitColumns();
      s.getRange("1:1").format.autofitRows();
      const formats = [s.getRange("A1").format, s.getRange("B1").format, s.getRange("C1").format];
      for (const format of formats) format.load("columnWidth,rowHeight");
      await context.sync();
      return formats.map((format) => [format.columnWidth, format.rowHeight > 15]);
    });
    expect(result[0]?.[0]).toBeLessThan(20);
    expect(result[1]?.[0]).toBeGreaterThan(150);
    expect(result[2]).toEqual([48, true]);
  });

  test.each(["#12345", "rot", 5])("%j is no color", async (color) => {
    expect(
      await codeOf(
        bench().run(
          (context) => (
            (sheet(context).getRange("A1").format.fill.color = color as string),
            context.sync()
          )
        )
      )
    ).toBe("InvalidArgument");
  });
});

describe("Data validation", () => {
  test("lists from text and from a range, with prompt, replaced and cleared in part", async () => {
    const b = bench();
    const result = await b.run(async (context) => {
      const s = sheet(context);
      const range = s.getRange("B2:B9");
      range.dataValidation.rule = { list: { inCellDropDown: true, source: "S,A,B,C" } };
      range.dataValidation.prompt = { title: "Tier", message: "choose", showPrompt: true };
      range.dataValidation.load("type,rule,prompt");
      s.getRange("C2").dataValidation.rule = {
        list: { inCellDropDown: true, source: s.getRange("A1:A3") },
      };
      s.getRange("C2").dataValidation.load("rule");
      const fromRange = s.getRange("C2").dataValidation;
      fromRange.load("rule");
      s.getRange("B4:B9").dataValidation.clear();
      const left = s.getRange("B2:B3").dataValidation;
      left.load("type");
      const mixed = s.getRange("B2:B9").dataValidation;
      mixed.load("type");
      await context.sync();
      return [
        range.dataValidation.type,
        range.dataValidation.rule,
        range.dataValidation.prompt,
        fromRange.rule,
        left.type,
        mixed.type,
      ];
    });
    expect(result).toEqual([
      "List",
      { list: { inCellDropDown: true, source: "S,A,B,C" } },
      { title: "Tier", message: "choose", showPrompt: true },
      { list: { inCellDropDown: true, source: "=Sheet1!$A$1:$A$3" } },
      "List",
      "Inconsistent",
    ]);
  });
});

describe("Conditional formats", () => {
  test("of the four kinds the reports use hold their definitions in the book", async () => {
    const b = bench();
    const result = await b.run(async (context) => {
      const range = sheet(context).getRange("A1:A9");
      const custom = range.conditionalFormats.add("Custom");
      custom.custom.rule.formula = '=$A1="S"';
      custom.custom.format.fill.color = "#FFE699";
      custom.custom.format.font.bold = true;
      const text = range.conditionalFormats.add("ContainsText");
      text.textComparison.rule = { operator: "Contains", text: "A" };
      text.textComparison.format.font.color = "#FF0000";
      const bar = range.conditionalFormats.add("DataBar");
      bar.dataBar.lowerBoundRule = { type: "Number", formula: "0" };
      bar.dataBar.positiveFormat.fillColor = "#00B050";
      const scale = range.conditionalFormats.add("ColorScale");
      scale.colorScale.criteria = {
        minimum: { type: "LowestValue", color: "#FF0000" },
        maximum: { type: "HighestValue", color: "#00FF00" },
      };
      const cell = range.conditionalFormats.add("CellValue");
      cell.cellValue.rule = { formula1: "=90", operator: "GreaterThan" };
      range.conditionalFormats.load("items/type,items/id");
      await context.sync();
      const { items } = range.conditionalFormats;
      const found = range.conditionalFormats.getItem(items[4]?.id ?? "");
      found.load("type,priority");
      found.customOrNullObject.rule.load("formula");
      found.dataBarOrNullObject.load("showDataBarOnly");
      items[0]?.delete();
      const count = range.conditionalFormats.getCount();
      await context.sync();
      return [
        items.map((item) => item.type),
        found.type,
        found.customOrNullObject.rule.formula,
        found.dataBarOrNullObject.isNullObject,
        count.value,
      ];
    });
    expect(result).toEqual([
      ["CellValue", "ColorScale", "DataBar", "ContainsText", "Custom"],
      "Custom",
      '=$A1="S"',
      true,
      4,
    ]);
    expect(b.book.sheets[0]?.conditionalFormats.at(-1)?.definition).toEqual({
      rule: { formula: '=$A1="S"' },
      format: { fill: { color: "#FFE699" }, font: { bold: true } },
    });
  });

  test("clearAll takes them off the range and leaves the rest", async () => {
    const b = bench();
    await b.run(async (context) => {
      sheet(context).getRange("A1:A9").conditionalFormats.add("DataBar");
      sheet(context).getRange("A4:A6").conditionalFormats.clearAll();
      await context.sync();
    });
    expect(b.book.sheets[0]?.conditionalFormats[0]?.areas).toEqual([
      { row: 0, column: 0, rows: 3, columns: 1 },
      { row: 6, column: 0, rows: 3, columns: 1 },
    ]);
  });
});
