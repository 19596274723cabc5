import type { BookConditionalFormat, BookSheet } from "../../../workbench/book/book";
import { createBook } from "../../../workbench/file/createBook";
import { openBook } from "../../../workbench/file/openBook";
import type { OpenedBook } from "../../../workbench/file/openBook";
import { saveBook } from "../../../workbench/file/saveBook";
import { fixture, newSheet, partsOf } from "./support";

const rect = (row: number, column: number, rows: number, columns: number) => ({
  row,
  column,
  rows,
  columns,
});

async function reopened(opened: OpenedBook): Promise<OpenedBook> {
  for (const sheet of opened.book.sheets) sheet.isChanged = true;
  return openBook((await saveBook(opened)).bytes, "a.xlsx");
}

/** Adds a sheet with these members, saves, opens: the sheet as it comes back. */
async function throughFile(
  members: Partial<BookSheet>,
  name = "O'Brien & 组合"
): Promise<BookSheet> {
  const opened = await createBook("a.xlsx");
  opened.book.sheets.push(newSheet(name, members));
  return (await reopened(opened)).book.sheets[1]!;
}

describe("A new sheet comes back with", () => {
  test("its view, sizes, merges, page and protection", async () => {
    const members = {
      visibility: "Hidden",
      tabColor: "#107C41",
      columnWidths: new Map([
        [0, 120],
        [2, 48],
        [3, 30],
      ]),
      rowHeights: new Map([
        [0, 24],
        [9, 40],
      ]),
      hiddenRows: new Set([4]),
      hiddenColumns: new Set([2]),
      merges: [rect(7, 0, 2, 3)],
      freeze: { rows: 1, columns: 2 },
      showGridlines: false,
      isProtected: true,
      autoFilter: { rect: rect(0, 0, 5, 2), isFiltered: false },
      page: {
        orientation: "Landscape",
        paper: "A4",
        printArea: rect(0, 0, 30, 8),
        printTitleRows: { first: 0, last: 1 },
        fitToWide: 1,
        fitToTall: null,
        marginsPoints: { left: 36, right: 36, top: 54, bottom: 54, header: 18, footer: 18 },
        centerHorizontally: true,
        headerFooter: { centerFooter: "Page &P of &N", leftHeader: "A && B" },
        rowBreaks: [10, 20],
      },
    } satisfies Partial<BookSheet>;
    expect(await throughFile(members)).toMatchObject(members);
  });

  test("links, notes and validations", async () => {
    const members = {
      rows: [["go", "web"]],
      hyperlinks: new Map([
        ["A1", { documentReference: "'O''Brien & 组合'!B7", screenTip: "evidence" }],
        ["B1", { address: "https://example.com/?a=1&b=2#part" }],
      ]),
      comments: new Map([
        ["B2", "first\nsecond <&>"],
        ["A1", "note"],
      ]),
      validations: [
        {
          rect: rect(1, 0, 9, 1),
          rule: { list: { inCellDropDown: true, source: 'S,A,"B"' } },
          ignoreBlanks: true,
          prompt: { title: "Tier", message: "Choose", showPrompt: true },
          errorAlert: { title: "No", message: "S, A or B", showAlert: true, style: "Warning" },
        },
        {
          rect: rect(1, 1, 9, 1),
          rule: { wholeNumber: { formula1: "1", formula2: "=A1*2", operator: "Between" } },
          ignoreBlanks: false,
          errorAlert: { title: "", message: "", showAlert: true, style: "Stop" },
        },
      ],
    } satisfies Partial<BookSheet>;
    const back = await throughFile(members);
    expect(back.hyperlinks).toEqual(members.hyperlinks);
    expect(new Map([...back.comments].sort())).toEqual(new Map([...members.comments].sort()));
    expect(back.validations).toEqual(members.validations);
  });

  test("no list longer than the 255 characters after which Excel calls the file damaged: it is reported", async () => {
    const opened = await createBook("a.xlsx");
    const validations = [255, 256].map((length, column) => ({
      rect: rect(0, column, 1, 1),
      rule: { list: { inCellDropDown: true, source: "x".repeat(length) } },
    }));
    opened.book.sheets.push(newSheet("V", { validations }));
    const { bytes, losses } = await saveBook(opened);
    expect(losses).toEqual([{ sheet: "V", what: "dataValidation", detail: "B1" }]);
    expect(
      (await openBook(bytes, "a")).book.sheets[1]!.validations.map(({ rect: area }) => area.column)
    ).toEqual([0]);
  });

  test("conditional formats of every kind, in their order", async () => {
    const format = { fill: { color: "#C6EFCE" }, font: { color: "#006100", bold: true } };
    const kinds: readonly (readonly [string, unknown])[] = [
      ["Custom", { rule: { formula: '=AND($A1="S",_1>2)' }, format }],
      ["CellValue", { rule: { formula1: "=1", formula2: "=5", operator: "Between" }, format }],
      ["ContainsText", { rule: { text: 'say "x"', operator: "BeginsWith" }, format }],
      ["TopBottom", { rule: { rank: 3, type: "BottomPercent" }, format }],
      ["PresetCriteria", { rule: { criterion: "DuplicateValues" }, format }],
      ["PresetCriteria", { rule: { criterion: "BelowAverage" }, format }],
      [
        "ColorScale",
        {
          criteria: {
            minimum: { type: "LowestValue", color: "#F8696B" },
            midpoint: { type: "Percentile", formula: "50", color: "#FFEB84" },
            maximum: { type: "HighestValue", color: "#63BE7B" },
          },
        },
      ],
      [
        "DataBar",
        {
          showDataBarOnly: false,
          lowerBoundRule: { type: "Number", formula: "0" },
          upperBoundRule: { type: "Number", formula: "100" },
          positiveFormat: { fillColor: "#638EC6" },
        },
      ],
      [
        "IconSet",
        {
          style: "ThreeTrafficLights1",
          showIconOnly: true,
          reverseIconOrder: false,
          criteria: [
            { type: "Percent", formula: "0", operator: "GreaterThanOrEqual" },
            { type: "Number", formula: "33", operator: "GreaterThan" },
            { type: "Number", formula: "67", operator: "GreaterThanOrEqual" },
          ],
        },
      ],
    ];
    const conditionalFormats: BookConditionalFormat[] = kinds.map(([type, definition], n) => ({
      id: String(n),
      rect: rect(0, n, 5, 1),
      type,
      definition,
    }));
    const back = await throughFile({ conditionalFormats });
    expect(
      back.conditionalFormats.map(({ type, definition, rect: area }) => [
        type,
        definition,
        area.column,
      ])
    ).toEqual(kinds.map(([type, definition], n) => [type, definition, n]));
  });

  test("a table, whose part names its columns uniquely as Excel demands", async () => {
    const table = {
      id: -1,
      name: "Summary",
      rect: rect(0, 0, 4, 4),
      hasHeaders: true,
      hasTotals: true,
      style: "TableStyleLight1",
      showBandedRows: false,
      showFilterButton: true,
      isFiltered: false,
    };
    const opened = await createBook("a.xlsx");
    opened.book.sheets.push(
      newSheet("T", {
        rows: [["a", "A", null, "two\nlines"], [1, 2, 3, 4], [1, 2, 3, 4], ["Total"]],
        tables: [table],
      })
    );
    const { bytes } = await saveBook(opened);
    const xml = (await partsOf(bytes)).get("xl/tables/table1.xml")!;
    expect(
      [...xml.matchAll(/<tableColumn id="(\d)" name="([^"]*)"/g)].map(
        ([, id, name]) => `${id} ${name}`
      )
    ).toEqual(["1 a", "2 A2", "3 Column3", "4 two_x000a_lines"]);
    expect(xml).toContain('<autoFilter ref="A1:D3"/>');
    expect((await openBook(bytes, "a")).book.sheets[1]!.tables).toEqual([{ ...table, id: 1 }]);
  });
});

describe("A sheet of the user's", () => {
  const table =
    '<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="7" name="Customers" displayName="Customers" ref="B2:C4" xr:uid="{x}" xmlns:xr="urn:xr"><autoFilter ref="B2:C4"><filterColumn colId="0"/></autoFilter>' +
    '<tableColumns count="2"><tableColumn id="5" name="Name" dataDxfId="3"/><tableColumn id="6" name="Sum"><calculatedColumnFormula>1+1</calculatedColumnFormula></tableColumn></tableColumns><tableStyleInfo name="TableStyleMedium2" showRowStripes="1"/></table>';
  const cells =
    '<sheetData><row r="2"><c r="B2" t="inlineStr"><is><t>Name</t></is></c><c r="C2" t="inlineStr"><is><t>Sum</t></is></c></row>' +
    '<row r="3"><c r="B3"><v>1</v></c><c r="C3"><v>2</v></c></row><row r="4"><c r="B4"><v>1</v></c><c r="C4"><v>2</v></c></row></sheetData>';
  const userTable = () =>
    fixture({
      sheets: [
        {
          name: "Data",
          xml: `${cells}<tableParts count="1"><tablePart r:id="rId1"/></tableParts>`,
          relationships: [["rId1", "table", "../tables/table1.xml"]],
        },
      ],
      parts: {
        "xl/tables/table1.xml": [
          table,
          "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml",
        ],
      },
    });

  test("keeps its table's columns, formulas, filter and unknown attributes when the table grows", async () => {
    const opened = await openBook(await userTable(), "a");
    const sheet = opened.book.sheets[0]!;
    sheet.tables[0]!.rect = rect(1, 1, 3, 3);
    sheet.rows[1]!.push("Tier");
    sheet.isChanged = true;
    const xml = (await partsOf((await saveBook(opened)).bytes)).get("xl/tables/table1.xml")!;
    expect(xml).toBe(
      table
        .replace('ref="B2:C4" xr', 'ref="B2:D4" xr')
        .replace('<autoFilter ref="B2:C4">', '<autoFilter ref="B2:D4">')
        .replace('<tableColumns count="2">', '<tableColumns count="3">')
        .replace("</tableColumns>", '<tableColumn id="7" name="Tier"/></tableColumns>')
    );
  });

  test("keeps a table's part byte for byte when only its values change", async () => {
    const opened = await openBook(await userTable(), "a");
    opened.book.sheets[0]!.rows[2]![2] = 99;
    opened.book.sheets[0]!.isChanged = true;
    expect((await partsOf((await saveBook(opened)).bytes)).get("xl/tables/table1.xml")).toBe(table);
  });

  test("writes [@Column] of a table formula as files spell it, and newer functions with their prefix", async () => {
    const opened = await openBook(await userTable(), "a");
    const sheet = opened.book.sheets[0]!;
    sheet.formulas.set(
      2,
      new Map([
        [2, '=RANK.EQ([@Sum],[Sum])+SUM(Customers[@[Name]:[Sum]])&"RANK.EQ(x)"'],
        [5, "=LET(x,Customers[Sum],XLOOKUP(1,x,x))"],
      ])
    );
    sheet.rows[2] = [null, 1, 5];
    sheet.isChanged = true;
    const bytes = (await saveBook(opened)).bytes;
    const xml = (await partsOf(bytes)).get("xl/worksheets/sheet1.xml")!;
    expect(xml).toContain(
      '<c r="C3"><f>_xlfn.RANK.EQ(Customers[[#This Row],[Sum]],Customers[Sum])+SUM(Customers[[#This Row],[Name]:[Sum]])&amp;"RANK.EQ(x)"</f><v>5</v></c>'
    );
    expect(xml).toContain(
      '<c r="F3"><f>_xlfn.LET(_xlpm.x,Customers[Sum],_xlfn.XLOOKUP(1,_xlpm.x,_xlpm.x))</f></c>'
    );
    expect((await openBook(bytes, "a")).book.sheets[0]!.formulas.get(2)?.get(5)).toBe(
      "=LET(x,Customers[Sum],XLOOKUP(1,x,x))"
    );
  });

  test("gets widths and a filter without losing what its column spans say", async () => {
    const bytes = await fixture({
      sheets: [
        {
          name: "A",
          xml: '<cols><col min="1" max="16384" width="12.5" style="0" collapsed="1"/></cols><sheetData/>',
        },
      ],
    });
    const opened = await openBook(bytes, "a");
    opened.book.sheets[0]!.columnWidths.set(2, 75);
    opened.book.sheets[0]!.isChanged = true;
    // 75 points are 100 pixels, 14.28515625 digits of 7 pixels.
    expect(
      (await partsOf((await saveBook(opened)).bytes)).get("xl/worksheets/sheet1.xml")
    ).toContain(
      '<cols><col min="1" max="2" width="12.5" style="0" collapsed="1"/><col min="3" max="3" width="14.28515625" style="0" collapsed="1" customWidth="1"/><col min="4" max="16384" width="12.5" style="0" collapsed="1"/></cols>'
    );
  });

  test("keeps its conditional formats and gets ours first, and loses only what was taken away", async () => {
    const group = (n: number) =>
      `<conditionalFormatting sqref="A${n}"><cfRule type="expression" dxfId="${n}" priority="${n}"><formula>TRUE</formula></cfRule></conditionalFormatting>`;
    const opened = await openBook(
      await fixture({
        sheets: [{ name: "A", xml: `<sheetData/>${group(1)}${group(2)}` }],
        styles: "<dxfs><dxf/><dxf/><dxf/></dxfs>",
      }),
      "a"
    );
    const sheet = opened.book.sheets[0]!;
    sheet.conditionalFormats.shift();
    sheet.conditionalFormats.unshift({
      id: "n",
      rect: rect(0, 1, 1, 1),
      type: "Custom",
      definition: { rule: { formula: "=B1>0" }, format: {} },
    });
    sheet.isChanged = true;
    const parts = await partsOf((await saveBook(opened)).bytes);
    expect(parts.get("xl/worksheets/sheet1.xml")).toContain(
      '<conditionalFormatting sqref="A2"><cfRule type="expression" dxfId="2" priority="2"><formula>TRUE</formula></cfRule></conditionalFormatting>' +
        '<conditionalFormatting sqref="B1"><cfRule type="expression" dxfId="0" priority="1"><formula>B1&gt;0</formula></cfRule></conditionalFormatting>'
    );
  });

  test("keeps every cell's format when the layers were cut and rearranged", async () => {
    const styles =
      '<fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="2"><border/><border><left/><right/><top/><bottom style="thin"/></border></borders>' +
      '<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/><xf numFmtId="9" fontId="0" fillId="0" borderId="1"/><xf numFmtId="4" fontId="0" fillId="0" borderId="0"/></cellXfs>';
    const rows = [1, 2, 3]
      .map(
        (r) =>
          `<row r="${r}"><c r="A${r}" s="1"><v>1</v></c><c r="B${r}" s="${r === 2 ? 2 : 1}"/></row>`
      )
      .join("");
    const xml = `<cols><col min="2" max="2" width="9" style="2"/></cols><sheetData>${rows}</sheetData>`;
    const bytes = await fixture({ sheets: [{ name: "A", xml }], styles });
    const opened = await openBook(bytes, "a");
    const sheet = opened.book.sheets[0]!;
    sheet.formats = sheet.formats.map((layer) => ({ ...layer }));
    sheet.isChanged = true;
    const parts = await partsOf((await saveBook(opened)).bytes);
    const before = await partsOf(bytes);
    expect(parts.get("xl/worksheets/sheet1.xml")).toBe(before.get("xl/worksheets/sheet1.xml"));
    expect(parts.get("xl/styles.xml")).toBe(before.get("xl/styles.xml"));
    // One number format cleared: only that cell gets another format.
    sheet.formats.push({ rect: rect(1, 0, 1, 1), format: { numberFormat: "General" } });
    expect((await partsOf((await saveBook(opened)).bytes)).get("xl/worksheets/sheet1.xml")).toBe(
      before.get("xl/worksheets/sheet1.xml")!.replace('r="A2" s="1"', 'r="A2" s="3"')
    );
  });
});
