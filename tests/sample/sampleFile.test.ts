import { readFileSync } from "node:fs";
import { inflateRawSync } from "node:zlib";
import { writeXlsx } from "hucre/xlsx";
import { sampleWorkbook } from "../../assets/sample/sampleWorkbook";
import { workedExample } from "../../assets/sample/workedExample";
import { openSample, samplePath, workedExamplePath } from "./readSample";

/** Uncompressed parts of a zip by name, from its central directory (APPNOTE.TXT §4.3.12). */
function partsOf(bytes: Buffer): Map<string, string> {
  const parts = new Map<string, string>();
  const end = bytes.lastIndexOf(Buffer.from("PK\x05\x06", "latin1"));
  let at = bytes.readUInt32LE(end + 16);
  for (let n = bytes.readUInt16LE(end + 10); n > 0; n--) {
    const nameLength = bytes.readUInt16LE(at + 28);
    const name = bytes.toString("utf8", at + 46, at + 46 + nameLength);
    const local = bytes.readUInt32LE(at + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const data = bytes.subarray(start, start + bytes.readUInt32LE(at + 20));
    parts.set(
      name,
      (bytes.readUInt16LE(at + 10) === 8 ? inflateRawSync(data) : data).toString("utf8")
    );
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return parts;
}

describe("the sample workbooks as files", () => {
  test("making them twice gives the same bytes", async () => {
    for (const make of [sampleWorkbook, workedExample]) {
      const [first, second] = [await writeXlsx(make()), await writeXlsx(make())];
      expect(Buffer.compare(first, second)).toBe(0);
    }
  });

  // Parts, not bytes: another zlib may pack the same parts into other bytes.
  test("the committed files hold what the script makes", async () => {
    for (const [path, make] of [
      [samplePath, sampleWorkbook],
      [workedExamplePath, workedExample],
    ] as const) {
      const committed = partsOf(readFileSync(path));
      const made = partsOf(Buffer.from(await writeXlsx(make())));
      expect([...committed.keys()]).toEqual([...made.keys()]);
      expect([...made.keys()].filter((name) => committed.get(name) !== made.get(name))).toEqual([]);
    }
  });

  test("the sample stays small enough to ship: under 600 KB", () => {
    expect(readFileSync(samplePath).length).toBeLessThan(600 * 1024);
  });

  test("every input table is there: twelve Excel tables and one plain range", async () => {
    const workbook = await openSample(samplePath);
    expect(workbook.sheets.map((sheet) => sheet.name)).toEqual([
      "说明 About",
      "客户清单",
      "Transactions",
      "应收明细",
      "客户财务",
      "客户档案袋",
      "供应商档案袋",
      "组织与采购",
      "联系人",
      "Activities",
      "Feedback",
      "细分市场",
      "Products",
      "Demand outlook",
    ]);
    const parts = partsOf(readFileSync(samplePath));
    const names = [...parts]
      .filter(([name]) => name.startsWith("xl/tables/"))
      .map(([, xml]) => /displayName="([^"]+)"/.exec(xml)?.[1]);
    expect(names).toEqual([
      "Customers",
      "Transactions",
      "Financials",
      "ClientArchive",
      "SupplierArchive",
      "OrgProcurement",
      "Contacts",
      "Activities",
      "Feedback",
      "Segments",
      "Products",
      "DemandOutlook",
    ]);
  });

  test("it says that it is invented, on its first sheet and on every other", async () => {
    const workbook = await openSample(samplePath);
    expect(String(workbook.sheets[0]?.rows[1]?.[0])).toContain(
      "Every company, person, amount and quotation in this workbook is invented"
    );
    for (const sheet of workbook.sheets.slice(1))
      expect(String(sheet.rows[1]?.[0])).toMatch(/虚构数据/);
  });
});
