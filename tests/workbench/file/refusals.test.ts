import { OpenError } from "../../../workbench/file/refusals";
import type { Refusal } from "../../../workbench/file/refusals";
import { emptyWorkbook } from "../../../workbench/file/createBook";
import { openBook } from "../../../workbench/file/openBook";
import { readZip } from "../../../workbench/file/zipRead";
import { writeZip } from "../../../workbench/file/zipWrite";
import { fixture, sheetData } from "./support";

const text = (content: string): Uint8Array => new TextEncoder().encode(content);

async function refusalOf(bytes: Uint8Array): Promise<Refusal | "opened"> {
  try {
    await openBook(bytes, "x.xlsx");
    return "opened";
  } catch (error) {
    if (error instanceof OpenError) return error.refusal;
    throw error;
  }
}

/** Signature of an OLE container (MS-CFB 2.2) followed by a stream name in UTF-16. */
function ole(stream: string): Uint8Array {
  const bytes = new Uint8Array(1024);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  [...stream].forEach((c, i) => (bytes[512 + 2 * i] = c.charCodeAt(0)));
  return bytes;
}

describe("What cannot be opened is refused with its reason", () => {
  test("nothing, and nothing but zeros", async () => {
    expect(await refusalOf(new Uint8Array(0))).toEqual({ code: "empty" });
    expect(await refusalOf(new Uint8Array(5000))).toEqual({ code: "empty" });
  });

  test("other kinds of files, by what they look like", async () => {
    expect(await refusalOf(text("id,name\n1,Acme\n"))).toEqual({
      code: "notAWorkbook",
      looksLike: "text",
    });
    expect(await refusalOf(text("<html><table><tr><td>1</td></tr></table></html>"))).toEqual({
      code: "notAWorkbook",
      looksLike: "html",
    });
    expect(await refusalOf(text("%PDF-1.7 \u0001"))).toEqual({
      code: "notAWorkbook",
      looksLike: "pdf",
    });
    expect(await refusalOf(await writeZip([{ name: "a.txt", content: text("a") }]))).toEqual({
      code: "notAWorkbook",
      looksLike: "zip without workbook",
    });
    expect(
      await refusalOf(
        await writeZip([
          { name: "mimetype", content: text("application/vnd.oasis") },
          { name: "content.xml", content: text("<a/>") },
        ])
      )
    ).toEqual({
      code: "notAWorkbook",
      looksLike: "openDocument",
    });
    expect(await refusalOf(await writeZip([]))).toEqual({
      code: "notAWorkbook",
      looksLike: "empty zip",
    });
  });

  test("an encrypted workbook asks for its password, an old one for its conversion, a binary one likewise", async () => {
    expect(await refusalOf(ole("EncryptedPackage"))).toEqual({ code: "passwordProtected" });
    expect(await refusalOf(ole("Workbook"))).toEqual({ code: "legacyXls" });
    expect(
      await refusalOf(await writeZip([{ name: "xl/workbook.bin", content: new Uint8Array(9) }]))
    ).toEqual({ code: "binaryWorkbook" });
  });

  test("a workbook cut off anywhere is corrupt, never half opened", async () => {
    const whole = await emptyWorkbook();
    for (let tenth = 1; tenth < 10; tenth++) {
      expect(
        await refusalOf(whole.subarray(0, Math.floor((whole.length * tenth) / 10)))
      ).toMatchObject({ code: "corrupt", part: "zip" });
    }
  });

  test("a flipped bit in a part is noticed by its checksum", async () => {
    const whole = await fixture({
      sheets: [{ name: "A", xml: sheetData('<row r="1"><c r="A1"><v>1</v></c></row>') }],
    });
    const entry = readZip(whole).find(({ name }) => name === "xl/worksheets/sheet1.xml")!;
    const damaged = whole.slice();
    const at = entry.packed.byteOffset - whole.byteOffset + entry.packed.length - 4;
    damaged[at] = damaged[at]! ^ 0x10;
    expect(await refusalOf(damaged)).toMatchObject({
      code: "corrupt",
      part: "xl/worksheets/sheet1.xml",
    });
  });

  test("broken markup is refused with the part it stands in", async () => {
    const broken: readonly (readonly [string, string])[] = [
      ["a row that is not closed", '<sheetData><row r="1"><c r="A1"><v>1</v></c></sheetData>'],
      ["a cell that is not closed", '<sheetData><row r="1"><c r="A1"><v>1</v></row></sheetData>'],
      ["data that is cut off", '<sheetData><row r="1">'],
      [
        "a row beyond the last",
        '<sheetData><row r="1048577"><c r="A1048577"><v>1</v></c></row></sheetData>',
      ],
      [
        "a column beyond the last",
        '<sheetData><row r="1"><c r="XFE1"><v>1</v></c></row></sheetData>',
      ],
      ["an attribute without quotes", "<sheetData/><pageMargins left=1/>"],
    ];
    for (const [what, xml] of broken) {
      expect([
        what,
        await refusalOf(await fixture({ sheets: [{ name: "A", xml }] })),
      ]).toMatchObject([what, { code: "corrupt", part: "xl/worksheets/sheet1.xml" }]);
    }
  });

  test("a document type, the door to entity bombs, is refused", async () => {
    const bytes = await fixture({
      sheets: [{ name: "A", xml: "<sheetData/>" }],
      parts: { "xl/workbook.xml": '<!DOCTYPE a [<!ENTITY b "c">]><workbook/>' },
    });
    expect(await refusalOf(bytes)).toMatchObject({
      code: "corrupt",
      part: "xl/workbook.xml",
      detail: expect.stringContaining("document type") as string,
    });
  });

  test("a part that unpacks to three hundred times its size and over 100 MB is a bomb, before it is unpacked", async () => {
    async function* zeros(): AsyncGenerator<Uint8Array> {
      for (let i = 0; i < 120; i++) yield new Uint8Array(2 ** 20);
    }
    const { pack } = await import("../../../workbench/file/zipWrite");
    const bomb = await writeZip([await pack("xl/worksheets/sheet1.xml", zeros())]);
    expect(bomb.length).toBeLessThan(200_000);
    expect(await refusalOf(bomb)).toEqual({
      code: "zipBomb",
      part: "xl/worksheets/sheet1.xml",
      bytes: 120 * 2 ** 20,
    });
  });

  test("a sheet without its part and a workbook of chart sheets only are told apart", async () => {
    const missing = await fixture({ sheets: [], workbook: "" });
    expect(await refusalOf(missing)).toEqual({ code: "noWorksheet" });
    const charts = await fixture({ sheets: [{ name: "Chart1", xml: "", kind: "chartsheet" }] });
    expect(await refusalOf(charts)).toEqual({ code: "noWorksheet" });
    const bytes = await fixture({
      sheets: [{ name: "A", xml: "<sheetData/>" }],
      parts: { "xl/_rels/workbook.xml.rels": "<Relationships/>" },
    });
    expect(await refusalOf(bytes)).toMatchObject({
      code: "corrupt",
      detail: expect.stringContaining('"A"') as string,
    });
  });
});
