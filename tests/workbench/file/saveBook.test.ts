import { readXlsx } from "hucre/xlsx";
import { CellError } from "../../../workbench/book/book";
import type { CellValue } from "../../../workbench/book/book";
import { createBook } from "../../../workbench/file/createBook";
import { openBook } from "../../../workbench/file/openBook";
import { saveBook } from "../../../workbench/file/saveBook";
import { fixture, newSheet, partsOf, sheetData } from "./support";

const STYLES =
  '<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders>' +
  '<cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0"><alignment textRotation="45"/></xf></cellXfs>';

const USER_ROWS =
  '<row r="1" spans="1:2" x="kept"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>45000</v></c></row>\n  <row r="2"><c r="A2"><f t="shared" ref="A2:A3" si="0">B1+1</f><v>45001</v></c></row>' +
  '<row r="3"><c r="A3" vm="7"><f t="shared" si="0"/><v>1</v></c></row>';

/** A user's file with things that this program does not know: an image, a chart sheet, VBA, an extension, an unknown part. */
const userFile = (): Promise<Uint8Array> =>
  fixture({
    sheets: [
      {
        name: "Data",
        xml: `<dimension ref="A1:B3"/>${sheetData(USER_ROWS)}<drawing r:id="rId1"/><extLst><ext uri="{x}"><odd xmlns="urn:odd">1</odd></ext></extLst>`,
        relationships: [["rId1", "drawing", "../drawings/drawing1.xml"]],
      },
      { name: "Chart1", xml: '<drawing r:id="rId1"/>', kind: "chartsheet" },
      { name: "Notes", xml: sheetData('<row r="1"><c r="A1"><v>1</v></c></row>') },
    ],
    styles: STYLES,
    strings: ["<r><t>Na</t></r><r><rPr><b/></rPr><t>me</t></r>"],
    workbook:
      '<definedNames><definedName name="x" localSheetId="2">Notes!$A$1</definedName></definedNames><calcPr calcId="1"/>',
    parts: {
      "xl/drawings/drawing1.xml": [
        '<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"><xdr:pic/></xdr:wsDr>',
        "application/vnd.openxmlformats-officedocument.drawing+xml",
      ],
      "xl/media/image1.png": "\u0089PNG",
      "xl/vbaProject.bin": "macro",
      "xl/calcChain.xml": [
        "<calcChain/>",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml",
      ],
      "customXml/item1.xml": "<a/>",
    },
    relationships: [
      ["rIdC", "calcChain", "calcChain.xml"],
      ["rIdV", "vbaProject", "vbaProject.bin"],
    ],
  });

describe("A copy of an opened file", () => {
  test("without changes has the same parts, byte for byte", async () => {
    const bytes = await userFile();
    const { bytes: copy, losses } = await saveBook(await openBook(bytes, "a.xlsx"));
    expect(await partsOf(copy)).toEqual(await partsOf(bytes));
    expect(losses).toEqual([]);
  });

  test("with one new column differs only in that sheet's new cells, the styles and the parts that must list them", async () => {
    const bytes = await userFile();
    const opened = await openBook(bytes, "a.xlsx");
    const sheet = opened.book.sheets[0]!;
    sheet.rows = [
      ["Name", 45000, "Tier"],
      [45001, null, "S"],
      [1, null, null],
    ];
    sheet.formats.push({
      rect: { row: 1, column: 2, rows: 1, columns: 1 },
      format: { fill: "#E2EFDA", bold: true },
    });
    sheet.isChanged = true;
    const before = await partsOf(bytes);
    const after = await partsOf((await saveBook(opened)).bytes);
    const changed = [...before]
      .filter(([name, text]) => after.get(name) !== text)
      .map(([name]) => name);
    expect(changed.sort()).toEqual([
      "[Content_Types].xml",
      "xl/_rels/workbook.xml.rels",
      "xl/calcChain.xml",
      "xl/styles.xml",
      "xl/workbook.xml",
      "xl/worksheets/sheet1.xml",
    ]);
    expect(after.get("xl/worksheets/sheet1.xml")).toBe(
      before
        .get("xl/worksheets/sheet1.xml")!
        .replace('ref="A1:B3"', 'ref="A1:C3"')
        .replace(' spans="1:2"', "")
        .replace(
          "<v>45000</v></c>",
          '<v>45000</v></c><c r="C1" t="inlineStr"><is><t>Tier</t></is></c>'
        )
        .replace(
          "<v>45001</v></c>",
          '<v>45001</v></c><c r="C2" s="2" t="inlineStr"><is><t>S</t></is></c>'
        )
        .replace('<dimension ref="A1:C3"/>', '<dimension ref="A1:C3"/>')
    );
    expect(after.get("xl/styles.xml")).toContain(
      '<xf numFmtId="0" fontId="1" fillId="1" borderId="0" xfId="0" applyFont="1" applyFill="1"/></cellXfs>'
    );
    expect(after.get("xl/workbook.xml")).toContain('<calcPr calcId="1" fullCalcOnLoad="1"/>');
    expect([
      after.has("xl/calcChain.xml"),
      after.get("xl/_rels/workbook.xml.rels")!.includes("calcChain"),
    ]).toEqual([false, false]);
  });

  test("keeps the format a changed cell had, with what a layer adds", async () => {
    const opened = await openBook(await userFile(), "a.xlsx");
    const sheet = opened.book.sheets[0]!;
    sheet.rows[0]![1] = 46000;
    sheet.formats.push({
      rect: { row: 0, column: 1, rows: 1, columns: 1 },
      format: { bold: true },
    });
    sheet.isChanged = true;
    const after = await partsOf((await saveBook(opened)).bytes);
    expect(after.get("xl/worksheets/sheet1.xml")).toContain('<c r="B1" s="2"><v>46000</v></c>');
    expect(after.get("xl/styles.xml")).toContain(
      '<xf numFmtId="14" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"><alignment textRotation="45"/></xf>'
    );
  });

  test("gives the cells of a shared formula their own text when its first cell changes", async () => {
    const opened = await openBook(await userFile(), "a.xlsx");
    const sheet = opened.book.sheets[0]!;
    sheet.formulas.delete(1);
    sheet.rows[1]![0] = "gone";
    sheet.isChanged = true;
    const xml = (await partsOf((await saveBook(opened)).bytes)).get("xl/worksheets/sheet1.xml")!;
    expect(xml).toContain('<c r="A2" t="inlineStr"><is><t>gone</t></is></c>');
    expect(xml).toContain('<c r="A3"><f>B2+1</f><v>1</v></c>');
  });

  test("replaces a result and leaves the formula and its attributes alone", async () => {
    const opened = await openBook(await userFile(), "a.xlsx");
    const sheet = opened.book.sheets[0]!;
    sheet.rows[2]![0] = "text now";
    sheet.isChanged = true;
    const xml = (await partsOf((await saveBook(opened)).bytes)).get("xl/worksheets/sheet1.xml")!;
    expect(xml).toContain('<c r="A3" vm="7" t="str"><f t="shared" si="0"/><v>text now</v></c>');
  });

  test("can be made again, and gives the same bytes", async () => {
    const opened = await openBook(await userFile(), "a.xlsx");
    opened.book.sheets.push(newSheet("Own", { rows: [[1, "b"]] }));
    opened.book.sheets[0]!.rows[0]![5] = "x";
    opened.book.sheets[0]!.isChanged = true;
    const first = (await saveBook(opened)).bytes;
    expect(Buffer.compare(first, (await saveBook(opened)).bytes)).toBe(0);
  });

  test("has new sheets in the book's order, chart sheets behind the sheet they followed, and scopes that follow", async () => {
    const opened = await openBook(await userFile(), "a.xlsx");
    opened.book.sheets.unshift(newSheet("First & <1>"));
    const bytes = (await saveBook(opened)).bytes;
    const xml = (await partsOf(bytes)).get("xl/workbook.xml")!;
    expect([...xml.matchAll(/<sheet name="([^"]*)"/g)].map(([, name]) => name)).toEqual([
      "First &amp; &lt;1&gt;",
      "Data",
      "Chart1",
      "Notes",
    ]);
    expect(xml).toContain('<definedName name="x" localSheetId="3">');
    const { book } = await openBook(bytes, "a.xlsx");
    expect(book.names).toEqual([
      { name: "x", formula: "=Notes!$A$1", scope: "Notes", visible: true },
    ]);
  });

  test("lacks a deleted sheet with its own parts, and says which references may point to it", async () => {
    const opened = await openBook(await userFile(), "a.xlsx");
    opened.book.sheets.shift();
    const { bytes, losses } = await saveBook(opened);
    const parts = await partsOf(bytes);
    expect([
      parts.has("xl/worksheets/sheet1.xml"),
      parts.has("xl/drawings/drawing1.xml"),
      parts.has("xl/chartsheets/sheet2.xml"),
      parts.has("xl/vbaProject.bin"),
    ]).toEqual([false, false, true, true]);
    expect(losses).toEqual([{ sheet: "Data", what: "referencesToDeletedSheet", detail: "Data" }]);
    expect((await openBook(bytes, "a")).book.sheets.map(({ name }) => name)).toEqual(["Notes"]);
  });

  test("opens one sheet in front, not two as a group", async () => {
    const view = (selected: string) =>
      `<sheetViews><sheetView${selected} workbookViewId="0"/></sheetViews><sheetData/>`;
    const bytes = await fixture({
      before: "<bookViews><workbookView/></bookViews>",
      sheets: [
        { name: "A", xml: view(' tabSelected="1"') },
        { name: "B", xml: view("") },
      ],
    });
    const opened = await openBook(bytes, "a");
    opened.book.activeSheetId = opened.book.sheets[1]!.id;
    const parts = await partsOf((await saveBook(opened)).bytes);
    expect(parts.get("xl/workbook.xml")).toContain('activeTab="1"');
    expect(
      [1, 2].map((n) => parts.get(`xl/worksheets/sheet${n}.xml`)!.includes("tabSelected"))
    ).toEqual([false, true]);
  });
});

describe("What was written", () => {
  const values: CellValue[][] = [
    ['=HYPERLINK("http://x","y")', "+1", "-1", "@x", "'=1", "\t=1"],
    [
      "x".repeat(32767),
      "a\u0000\u0007\u001f b",
      "_x0041_",
      "  two  spaces ",
      "line\nbreak\r\n",
      "😀 é 中文 \ud800",
    ],
    [true, false, 0, -1.5e-300, 1 / 3, 123456789012345680],
    [new CellError("#DIV/0!"), "", null, 1e21, -0, "TRUE"],
  ];

  test("reads back as it was, text as text whatever it begins with", async () => {
    const opened = await createBook("a.xlsx");
    opened.book.sheets[0]!.rows = values.map((row) => [...row]);
    opened.book.sheets[0]!.isChanged = true;
    const { bytes } = await saveBook(opened);
    const back = (await openBook(bytes, "a.xlsx")).book.sheets[0]!;
    expect(back.formulas.size).toBe(0);
    expect(back.rows.slice(0, 3)).toEqual(values.slice(0, 3));
    expect(back.rows[3]).toEqual([new CellError("#DIV/0!"), "", null, 1e21, 0, "TRUE"]);
    // An independent reader sees the same texts and no formulas.
    const other = (await readXlsx(bytes)).sheets[0]!;
    expect(other.rows[0]).toEqual(values[0]);
    expect(other.rows[1]!.slice(0, 1)).toEqual(["x".repeat(32767)]);
    const xml = await partsOf(bytes);
    expect(xml.get("xl/styles.xml")).toContain('quotePrefix="1"');
  });

  test("of different sheets keeps each its own formats", async () => {
    const opened = await createBook("a.xlsx");
    const cell = { row: 0, column: 0, rows: 1, columns: 1 };
    Object.assign(opened.book.sheets[0]!, {
      rows: [["a"]],
      formats: [{ rect: cell, format: { fill: "#FF0000" } }],
      isChanged: true,
    });
    opened.book.sheets.push(
      newSheet("B", {
        rows: [["b"]],
        formats: [{ rect: cell, format: { fill: "#00FF00", numberFormat: '0.0"x"' } }],
      })
    );
    const { book } = await openBook((await saveBook(opened)).bytes, "a");
    expect(book.sheets.map(({ formats }) => formats[0]!.format)).toEqual([
      { fill: "#FF0000" },
      { numberFormat: '0.0"x"', fill: "#00FF00" },
    ]);
  });

  test("outlines a bordered rectangle and formats empty cells in it", async () => {
    const opened = await createBook("a.xlsx");
    const thin = { style: "thin", color: "#000000" };
    Object.assign(opened.book.sheets[0]!, {
      formats: [
        {
          rect: { row: 1, column: 1, rows: 3, columns: 3 },
          format: { borders: { top: thin, bottom: thin, left: thin, right: thin } },
        },
      ],
      isChanged: true,
    });
    const { formats } = (await openBook((await saveBook(opened)).bytes, "a")).book.sheets[0]!;
    const sides = (row: number, column: number) => {
      const layer = formats.find(
        ({ rect }) =>
          row >= rect.row &&
          row < rect.row + rect.rows &&
          column >= rect.column &&
          column < rect.column + rect.columns
      );
      return (["top", "bottom", "left", "right"] as const)
        .filter((side) => layer?.format.borders?.[side])
        .join();
    };
    expect([sides(1, 1), sides(1, 2), sides(2, 1), sides(2, 2), sides(3, 3)]).toEqual([
      "top,left",
      "top",
      "left",
      "",
      "bottom,right",
    ]);
  });

  test("has settings and sheet properties that are found again, and in place of old ones", async () => {
    const opened = await createBook("a.xlsx");
    opened.book.settings.set("journal", { runs: [1, "<&>"] });
    opened.book.sheets[0]!.customProperties.set("ownKey", "portfolio 组合");
    opened.book.sheets[0]!.isChanged = true;
    const again = await openBook((await saveBook(opened)).bytes, "a");
    expect([...again.book.settings]).toEqual([["journal", { runs: [1, "<&>"] }]]);
    expect([...again.book.sheets[0]!.customProperties]).toEqual([["ownKey", "portfolio 组合"]]);
    again.book.settings.clear();
    again.book.sheets[0]!.customProperties.set("ownKey", "b");
    again.book.sheets[0]!.isChanged = true;
    const third = await openBook((await saveBook(again)).bytes, "a");
    expect([
      third.book.settings.size,
      third.book.sheets[0]!.customProperties.get("ownKey"),
    ]).toEqual([0, "b"]);
  });
});
