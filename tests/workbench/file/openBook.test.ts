import { CellError } from "../../../workbench/book/book";
import { openBook } from "../../../workbench/file/openBook";
import { fixture, sheetData } from "./support";

const cellsOf = async (rows: string, more: Partial<Parameters<typeof fixture>[0]> = {}) => {
  const { book } = await openBook(
    await fixture({ ...more, sheets: [{ name: "A", xml: sheetData(rows) }] }),
    "a.xlsx"
  );
  return book.sheets[0]!;
};

const STYLES =
  '<numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy-mm-dd"/></numFmts>' +
  '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="14"/><color rgb="FFFF0000"/><name val="宋体"/></font></fonts>' +
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
  '<fill><patternFill patternType="solid"><fgColor theme="4" tint="0.5"/></patternFill></fill></fills>' +
  '<borders count="2"><border/><border><left/><right/><top/><bottom style="medium"><color rgb="FF00FF00"/></bottom></border></borders>' +
  '<cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0"/>' +
  '<xf numFmtId="9" fontId="1" fillId="2" borderId="1"><alignment horizontal="center" wrapText="1"/><protection locked="0"/></xf>' +
  '<xf numFmtId="14" fontId="0" fillId="0" borderId="0"/></cellXfs>';

describe("Cells", () => {
  test("of every type come with their value", async () => {
    const sheet = await cellsOf(
      '<row r="1"><c r="A1"><v>1.5</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="b"><v>1</v></c><c r="D1" t="e"><v>#N/A</v></c>' +
        '<c r="E1" t="str"><f>A1&amp;"x"</f><v>1.5x</v></c><c r="F1" t="inlineStr"><is><t>in &amp; line</t></is></c><c r="G1" t="d"><v>2024-02-29</v></c><c r="H1" s="0"/></row>',
      {
        strings: [
          "<t>zero</t>",
          "<r><t>ri</t></r><r><rPr><b/></rPr><t>ch</t></r><rPh><t>pinyin</t></rPh>",
        ],
      }
    );
    // 2024-02-29 is day 45351 of the 1900 system (Excel: =DATE(2024,2,29)).
    expect(sheet.rows).toEqual([
      [1.5, "rich", true, new CellError("#N/A"), "1.5x", "in & line", 45351],
    ]);
    expect(sheet.formulas.get(0)?.get(4)).toBe('=A1&"x"');
  });

  test("without addresses stand one after the other, and gaps are empty", async () => {
    const sheet = await cellsOf(
      '<row><c><v>1</v></c><c r="D1"><v>2</v></c><c><v>3</v></c></row><row r="4"><c><v>4</v></c></row><row><c r="B5"><v>5</v></c></row>'
    );
    expect(sheet.rows).toEqual([[1, null, null, 2, 3], [], [], [4], [null, 5]]);
  });

  test("may stand out of order, and under a prefix with digits", async () => {
    const sheet = await cellsOf(
      '<row r="2"><c r="C2"><v>3</v></c><c r="A2"><v>1</v></c></row><row r="1"><c r="A1"><v>0</v></c></row>'
    );
    expect(sheet.rows).toEqual([[0], [1, null, 3]]);
    const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const bytes = await fixture({
      sheets: [{ name: "A", xml: "" }],
      parts: {
        "xl/worksheets/sheet1.xml": `<n2:worksheet xmlns:n2="${main}"><n2:sheetData><n2:row r="1"><n2:c r="A1" t="inlineStr"><n2:is><n2:t>x</n2:t></n2:is></n2:c></n2:row></n2:sheetData></n2:worksheet>`,
      },
    });
    expect((await openBook(bytes, "a.xlsx")).book.sheets[0]!.rows).toEqual([["x"]]);
  });

  test("keep control characters that Excel escapes, entities, line breaks and emoji", async () => {
    const sheet = await cellsOf(
      '<row r="1"><c r="A1" t="inlineStr"><is><t>a_x0007_b_x005F_x0007_&#10;é😀\r\nz</t></is></c></row>'
    );
    expect(sheet.rows[0]![0]).toBe("a\u0007b_x0007_\né😀\nz");
  });

  test("of a shared formula have each their own text, and array formulas theirs in the first cell", async () => {
    const sheet = await cellsOf(
      '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*$C$1+SUM(A$1:A1)+Data!A1</f><v>2</v></c></row>' +
        '<row r="2"><c r="B2"><f t="shared" si="0"/><v>4</v></c></row><row r="3"><c r="B3"><f t="shared" si="0"/><v>6</v></c></row>' +
        '<row r="4"><c r="B4"><f t="array" ref="B4:B5">_xlfn.UNIQUE(A1:A2)</f><v>1</v></c></row><row r="5"><c r="B5"><v>7</v></c></row>'
    );
    expect([...sheet.formulas].map(([row, inRow]) => [row, ...inRow])).toEqual([
      [0, [1, "=A1*$C$1+SUM(A$1:A1)+Data!A1"]],
      [1, [1, "=A2*$C$1+SUM(A$1:A2)+Data!A2"]],
      [2, [1, "=A3*$C$1+SUM(A$1:A3)+Data!A3"]],
      [3, [1, "=UNIQUE(A1:A2)"]],
    ]);
    expect(sheet.rows[4]![1]).toBe(7);
  });
});

describe("Formats", () => {
  test("of a column of cells are one rectangle, whatever its length", async () => {
    const rows = Array.from(
      { length: 300 },
      (_, r) =>
        `<row r="${r + 1}"><c r="A${r + 1}" s="1"><v>${45000 + r}</v></c><c r="B${r + 1}" s="1"><v>1</v></c><c r="C${r + 1}"><v>1</v></c></row>`
    ).join("");
    const sheet = await cellsOf(rows, { styles: STYLES });
    expect(sheet.formats).toEqual([
      {
        rect: { row: 0, column: 0, rows: 300, columns: 2 },
        format: { numberFormat: "yyyy-mm-dd" },
      },
    ]);
  });

  test("hold font, fill with theme and tint, alignment, borders and protection", async () => {
    const sheet = await cellsOf('<row r="1"><c r="A1" s="2"><v>0.5</v></c></row>', {
      styles: STYLES,
    });
    // Theme colour 4 (4F81BD without a theme part) halfway to white: lightness 0.525 + 0.475 × 0.5.
    expect(sheet.formats[0]!.format).toMatchObject({
      numberFormat: "0%",
      bold: true,
      fontSize: 14,
      fontName: "宋体",
      fontColor: "#FF0000",
      fill: "#A7C0DE",
      horizontal: "Center",
      wrap: true,
      locked: false,
      borders: { bottom: { style: "medium", color: "#00FF00" } },
    });
  });

  test("of columns and rows lie below those of cells, which hide them", async () => {
    const bytes = await fixture({
      sheets: [
        {
          name: "A",
          xml: '<cols><col min="1" max="2" width="9.140625" style="2"/></cols><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="2" s="1" customFormat="1"/></sheetData>',
        },
      ],
      styles: STYLES,
    });
    const { formats } = (await openBook(bytes, "a")).book.sheets[0]!;
    expect(formats.map(({ rect }) => [rect.row, rect.column, rect.rows, rect.columns])).toEqual([
      [0, 0, 1048576, 2],
      [1, 0, 1, 16384],
      [0, 0, 1, 1],
    ]);
    expect(formats[2]!.format).toMatchObject({
      bold: false,
      fill: null,
      numberFormat: "General",
      borders: { bottom: null },
    });
  });
});

describe("A sheet", () => {
  const xml =
    '<sheetPr><tabColor rgb="FF107C41"/><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:C9"/>' +
    '<sheetViews><sheetView showGridLines="0" workbookViewId="0"><pane xSplit="1" ySplit="2" topLeftCell="B3" activePane="bottomRight" state="frozen"/></sheetView></sheetViews>' +
    '<sheetFormatPr defaultColWidth="10.7109375" defaultRowHeight="18"/><cols><col min="2" max="3" width="20.7109375" customWidth="1"/><col min="4" max="4" width="9" hidden="1"/></cols>' +
    '<sheetData><row r="1" ht="30" customHeight="1"><c r="A1" t="inlineStr"><is><t>Name</t></is></c></row><row r="5" hidden="1"/></sheetData>' +
    '<sheetProtection sheet="1"/><autoFilter ref="A1:C9"><filterColumn colId="0"/></autoFilter><mergeCells count="1"><mergeCell ref="A8:C9"/></mergeCells>' +
    '<conditionalFormatting sqref="B2:B9"><cfRule type="cellIs" priority="2" operator="greaterThan"><formula>10</formula></cfRule></conditionalFormatting>' +
    '<conditionalFormatting sqref="C2:C9 A1"><cfRule type="dataBar" priority="1"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF63BE7B"/></dataBar></cfRule></conditionalFormatting>' +
    '<dataValidations count="1"><dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="A2:A9"><formula1>"S,A,B"</formula1></dataValidation></dataValidations>' +
    '<hyperlinks><hyperlink ref="A1" r:id="rId1"/><hyperlink ref="B2" location="\'A\'!C3" tooltip="go"/></hyperlinks>' +
    '<pageMargins left="0.5" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>' +
    '<headerFooter><oddFooter>&amp;LR&amp;&amp;D&amp;CPage &amp;P</oddFooter></headerFooter><rowBreaks count="1"><brk id="6"/></rowBreaks>';

  test("comes with everything around its cells", async () => {
    const bytes = await fixture({
      sheets: [
        {
          name: "A",
          xml,
          relationships: [
            ["rId1", "hyperlink", "https://example.com/?a=1", true],
            ["rId2", "table", "../tables/table1.xml"],
            ["rId3", "comments", "../comments1.xml"],
          ],
        },
      ],
      workbook:
        '<definedNames><definedName name="rate">A!$B$1</definedName><definedName name="_xlnm.Print_Area" localSheetId="0">\'A\'!$A$1:$C$9</definedName>' +
        '<definedName name="_xlnm.Print_Titles" localSheetId="0">A!$A:$A,A!$1:$2</definedName><definedName name="own" localSheetId="0" hidden="1" comment="note">5</definedName></definedNames>',
      parts: {
        "xl/tables/table1.xml":
          '<table xmlns="x" id="3" name="T" displayName="Customers" ref="A1:C9" totalsRowCount="1"><autoFilter ref="A1:C8"/><tableColumns count="3"/><tableStyleInfo name="TableStyleMedium2" showRowStripes="1"/></table>',
        "xl/comments1.xml":
          '<comments xmlns="x"><authors><author/></authors><commentList><comment ref="B3" authorId="0"><text><r><t>Look </t></r><r><t>here</t></r></text></comment></commentList></comments>',
      },
    });
    const { book } = await openBook(bytes, "a.xlsx");
    const sheet = book.sheets[0]!;
    expect(sheet).toMatchObject({
      tabColor: "#107C41",
      showGridlines: false,
      freeze: { rows: 2, columns: 1 },
      isProtected: true,
      defaultRowHeight: 18,
      autoFilter: { rect: { row: 0, column: 0, rows: 9, columns: 3 }, isFiltered: true },
      merges: [{ row: 7, column: 0, rows: 2, columns: 3 }],
    });
    // 20.7109375 digits of 7 pixels are 145 pixels; 1 pixel is 0.75 points.
    expect([...sheet.columnWidths]).toEqual([
      [1, 108.75],
      [2, 108.75],
      [3, 47.25],
    ]);
    expect([[...sheet.rowHeights], [...sheet.hiddenRows], [...sheet.hiddenColumns]]).toEqual([
      [[0, 30]],
      [4],
      [3],
    ]);
    expect(
      sheet.conditionalFormats.map(({ type, rect, areas }) => [type, rect.column, areas?.length])
    ).toEqual([
      ["DataBar", 2, 2],
      ["CellValue", 1, undefined],
    ]);
    expect(sheet.validations[0]).toMatchObject({
      rule: { list: { inCellDropDown: true, source: "S,A,B" } },
      ignoreBlanks: true,
    });
    expect([...sheet.hyperlinks]).toEqual([
      ["A1", { address: "https://example.com/?a=1" }],
      ["B2", { documentReference: "'A'!C3", screenTip: "go" }],
    ]);
    expect(sheet.page).toEqual({
      orientation: "Landscape",
      paper: "A4",
      fitToWide: 1,
      fitToTall: null,
      centerHorizontally: false,
      rowBreaks: [6],
      marginsPoints: { left: 36, right: 50.4, top: 54, bottom: 54, header: 21.6, footer: 21.6 },
      headerFooter: { leftFooter: "R&&D", centerFooter: "Page &P" },
      printArea: { row: 0, column: 0, rows: 9, columns: 3 },
      printTitleRows: { first: 0, last: 1 },
      printTitleColumns: { first: 0, last: 0 },
    });
    expect(sheet.tables).toEqual([
      {
        id: 3,
        name: "Customers",
        rect: { row: 0, column: 0, rows: 9, columns: 3 },
        hasHeaders: true,
        hasTotals: true,
        style: "TableStyleMedium2",
        showBandedRows: true,
        showFilterButton: true,
        isFiltered: false,
      },
    ]);
    expect([...sheet.comments]).toEqual([["B3", "Look here"]]);
    expect(book.names).toEqual([
      { name: "rate", formula: "=A!$B$1", scope: null, visible: true },
      { name: "own", formula: "=5", scope: "A", visible: false, comment: "note" },
    ]);
  });

  test("of another kind is kept in the file and not in the book", async () => {
    const bytes = await fixture({
      before:
        '<workbookPr date1904="1"/><workbookProtection lockStructure="1"/><bookViews><workbookView activeTab="1"/></bookViews>',
      sheets: [
        { name: "Chart1", xml: "", kind: "chartsheet" },
        { name: "A", xml: "<sheetData/>" },
        { name: "H", xml: "<sheetData/>", state: "veryHidden" },
      ],
    });
    const { book, keptSheets } = await openBook(bytes, "a.xlsx");
    expect(keptSheets).toEqual([{ name: "Chart1", kind: "chartsheet" }]);
    expect(book.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ["A", "Visible"],
      ["H", "VeryHidden"],
    ]);
    expect([
      book.activeSheetId === book.sheets[0]!.id,
      book.uses1904Dates,
      book.isStructureProtected,
    ]).toEqual([true, true, true]);
  });
});
