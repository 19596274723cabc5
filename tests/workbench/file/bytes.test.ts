import fc from "fast-check";
import { CellReader, isoToSerial, numberOf } from "../../../workbench/file/cellValue";
import { crc32 } from "../../../workbench/file/crc32";
import { openBook } from "../../../workbench/file/openBook";
import { OpenError } from "../../../workbench/file/refusals";
import { saveBook } from "../../../workbench/file/saveBook";
import { scanSheet } from "../../../workbench/file/sheetScan";
import { parseXml, serializeXml, XmlError } from "../../../workbench/file/xmlTree";
import {
  encodeText,
  escapeCellText,
  unescapeCellText,
  decodeText,
} from "../../../workbench/file/xmlText";
import { readZip, unpack } from "../../../workbench/file/zipRead";
import { writeZip } from "../../../workbench/file/zipWrite";
import { fixture, partsOf, sheetData } from "./support";

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

describe("Bytes", () => {
  test("have the CRC-32 of the standard's check value", () => {
    // "123456789" → CBF43926: the check value of CRC-32/ISO-HDLC.
    expect(crc32(encode("123456789"))).toBe(0xcbf43926);
    expect(crc32(encode("6789"), crc32(encode("12345")))).toBe(0xcbf43926);
  });

  test("of a zip come back, and the same content gives the same archive", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.uint8Array({ maxLength: 3000 }), { maxLength: 5 }),
        async (contents) => {
          const parts = contents.map((content, n) => ({ name: `é${n}.bin`, content }));
          const zip = await writeZip(parts);
          const back = await Promise.all(readZip(zip).map(unpack));
          expect(back.map((bytes) => [...bytes])).toEqual(contents.map((bytes) => [...bytes]));
          expect(Buffer.compare(zip, await writeZip(parts))).toBe(0);
        }
      ),
      { numRuns: 30 }
    );
  });

  test("of numbers are read as Number reads them, to the last bit", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.double({ noNaN: true, noDefaultInfinity: true }),
          fc.integer(),
          fc.integer().map((n) => n / 100)
        ),
        (number) => {
          const bytes = encode(String(number));
          expect(Object.is(numberOf(bytes, 0, bytes.length), Number(String(number)))).toBe(true);
        }
      )
    );
    expect(
      ["1e5", "-.5", "5.", " 7 ", "12345678901234567", "x", "-", "."].map((text) =>
        numberOf(encode(text), 0, text.length)
      )
    ).toEqual([100000, -0.5, 5, 7, 12345678901234567, null, null, null]);
  });

  test("of ISO dates are serials of the book's date system", () => {
    // Excel: 1900-03-01 is 61, 1900-02-28 is 59; in the 1904 system 1904-01-01 is 0.
    expect(
      ["2024-02-29", "1900-03-01", "1900-02-28", "2024-02-29T12:00:00", "06:00:00", "later"].map(
        (text) => isoToSerial(text, false)
      )
    ).toEqual([45351, 61, 59, 45351.5, 0.25, "later"]);
    expect(isoToSerial("1904-01-01", true)).toBe(0);
  });

  test("of texts survive XML and Excel's escapes", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(unescapeCellText(decodeText(encodeText(escapeCellText(text))))).toBe(text);
      })
    );
    expect(escapeCellText("_x0041_ \u0001 \r")).toBe("_x005F_x0041_ _x0001_ _x000D_");
  });

  test("of a sheet are understood however they arrive", async () => {
    const xml = `<?xml version="1.0"?><!-- <sheetData> --><worksheet a=">"><cols/>${sheetData('<row r="1"><c r="A1" t="str"><f>"a&gt;b"</f><v>é&amp;😀</v></c>  <c r="B1"/><c r="C1"><v>2</v></c></row>')}<tail/></worksheet>`;
    const bytes = encode(xml);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(bytes.length), { maxLength: 20 }), async (cuts) => {
        const at = [0, ...cuts.sort((a, b) => a - b), bytes.length];
        const seen: unknown[] = [];
        const reader = new CellReader([], false);
        const frame = await scanSheet(
          "s",
          at.slice(1).map((end, i) => bytes.subarray(at[i]!, end)),
          (scan) => {
            for (let n = 0; n < scan.count; n++) seen.push(scan.column[n], reader.value(scan, n));
          }
        );
        expect(seen).toEqual([0, "é&😀", 1, null, 2, 2]);
        expect(
          new TextDecoder().decode(frame.head) +
            frame.dataTag +
            new TextDecoder().decode(frame.tail)
        ).toBe(xml.replace(/(<sheetData>)<row.*<\/sheetData>/, "$1"));
      }),
      { numRuns: 60 }
    );
  });
});

describe("An XML part", () => {
  test("that is not edited is written as it was read", () => {
    const source =
      '\ufeff<?xml version="1.0"?>\r\n<!-- c --><x:a  b = "1&#10;&quot;"\tc=\'"\'><x:b/><x:c></x:c> t&amp;<![CDATA[<d>]]><?p i?></x:a>\n<!-- end -->';
    expect(serializeXml(parseXml(source))).toBe(source);
  });

  test.each([
    "<a>",
    "<a></b>",
    "</a>",
    "<a/><b/>",
    "text",
    "<a b/>",
    "<a b=c/>",
    "<a b='c/>",
    "<!DOCTYPE a><a/>",
    "<a><!-- </a>",
    "",
    "<a>".repeat(600),
  ])("like %s is refused", (source) => {
    expect(() => parseXml(source)).toThrow(XmlError);
  });
});

describe("Damage at any place", () => {
  test("is refused or harmless, and never anything else", async () => {
    const whole = await fixture({
      sheets: [
        {
          name: "A",
          xml: '<cols><col min="1" max="2" width="9"/></cols><sheetData><row r="1"><c r="A1" t="s" s="1"><v>0</v></c><c r="B1"><f t="shared" ref="B1:B2" si="0">A1</f><v>1</v></c></row></sheetData><mergeCells><mergeCell ref="A1:B2"/></mergeCells>',
        },
      ],
      strings: ["<t>x</t>"],
      styles: '<fonts><font/></fonts><cellXfs><xf/><xf numFmtId="14" fontId="0"/></cellXfs>',
      workbook:
        '<definedNames><definedName name="a" localSheetId="0">A!$A$1</definedName></definedNames>',
    });
    const parts = await partsOf(whole);
    const names = [...parts.keys()];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...names),
        fc.nat(),
        fc.constantFrom("<", ">", '"', "/", "9", "", "&", "\u0000", "zzz"),
        async (name, position, insert) => {
          const text = parts.get(name)!;
          const at = position % (text.length + 1);
          const damaged = new Map(parts).set(name, text.slice(0, at) + insert + text.slice(at + 1));
          const bytes = await writeZip(
            [...damaged].map(([part, content]) => ({ name: part, content: encode(content) }))
          );
          try {
            const opened = await openBook(bytes, "x");
            opened.book.sheets[0]!.isChanged = true;
            await saveBook(opened);
          } catch (error) {
            expect(error).toBeInstanceOf(OpenError);
          }
        }
      ),
      { numRuns: 400 }
    );
  });
});
