import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseTierCommand } from "../../../workbench/cli/arguments";
import { Refused } from "../../../workbench/cli/Refused";
import { runTier } from "../../../workbench/cli/runTier";
import { openBook } from "../../../workbench/file/openBook";
import { saveBook } from "../../../workbench/file/saveBook";
import { readStanding } from "../../../src/workflows/standing";
import { openExcel } from "../../excel/openExcel";
import { expectedCustomers } from "../../scoring/expectedCustomers";

const workedExample = fileURLToPath(
  new URL("../../../assets/sample/worked-example.xlsx", import.meta.url)
);

interface Customer {
  readonly id: string;
  readonly name: string;
  readonly row: number;
  readonly tier: string;
  readonly earnedTier: string;
  readonly rawTier: string;
  readonly move: string;
  readonly score: number;
  readonly points: Readonly<Record<string, number | null>>;
  readonly dimensions: Readonly<Record<string, number | null>>;
  readonly gates: readonly string[];
  readonly reason: string;
}

interface Document {
  readonly customers: readonly Customer[];
  readonly problems: readonly {
    readonly kind: string;
    readonly message: string;
    readonly row: number | null;
  }[];
  readonly mapping: Readonly<Record<string, string>>;
  readonly counts: Readonly<Record<string, number>>;
  readonly coverage: number;
  readonly sheets: readonly string[];
  readonly columns: readonly string[];
  readonly calibration: Readonly<Record<string, readonly (readonly [number, number])[]>>;
  readonly excel: Readonly<Record<string, number>>;
  readonly ms: Readonly<Record<string, number>>;
}

async function folder(): Promise<string> {
  return mkdtemp(join(tmpdir(), "tierbook-cli-"));
}

async function run(
  ...args: string[]
): Promise<{ document: Document; bytes: Uint8Array; output: string }> {
  const command = parseTierCommand([...args, "--json"], await folder(), "2026-03-31");
  const { bytes, output, text } = await runTier(command, "/nowhere");
  return { document: JSON.parse(text.stdout) as Document, bytes, output };
}

describe("the main job, from a workbook file to a workbook file", () => {
  test("the worked example of twelve customers comes out to the last printed digit", async () => {
    const { document } = await run(workedExample, "--date", "2026-03-31", "--reports", "none");
    expect(
      document.customers.map(({ id, tier, rawTier, move }) => ({ id, tier, rawTier, move }))
    ).toEqual(
      expectedCustomers.map(({ id, final, raw, move }) => ({ id, tier: final, rawTier: raw, move }))
    );
    document.customers.forEach((customer, index) => {
      expect(customer.score).toBeCloseTo(expectedCustomers[index]!.score, 2);
      expect(customer.gates).toEqual(expectedCustomers[index]!.gates);
    });
    expect(document.counts).toEqual({ S: 0, A: 4, B: 3, C: 5, "N/A": 0 });
    expect(document.coverage).toBe(1);
    expect(document.calibration["revenue"]!.map(([value]) => value)).toEqual([
      expect.closeTo(49.5, 9),
      675,
      1650,
      3025,
      expect.closeTo(5605, 9),
    ]);
    expect(document.mapping["revenue"]).toBe("年销售额(万元)");
  });

  test("a customer with thin data has null, not zero, where nothing is known", async () => {
    const { document } = await run(workedExample, "--reports", "none");
    const thin = document.customers.find(({ id }) => id === "C07")!;
    expect(thin.points["satisfaction"]).toBeNull();
    expect(thin.dimensions["D2"]).toBeNull();
    expect(thin.row).toBeGreaterThan(1);
  });

  test("both languages give the same numbers, and the words of their own", async () => {
    const english = await run(workedExample, "--reports", "none");
    const chinese = await run(workedExample, "--reports", "none", "--lang", "zh-CN");
    const numbers = ({ document }: typeof english) =>
      document.customers.map(({ id, tier, score, points, dimensions, gates }) => ({
        id,
        tier,
        score,
        points,
        dimensions,
        gates,
      }));
    expect(numbers(chinese)).toEqual(numbers(english));
    expect(english.document.customers[0]!.reason).toContain("Tier A");
    expect(chinese.document.customers[0]!.reason).toContain("A级");
    expect(chinese.document.columns[0]).not.toBe(english.document.columns[0]);
  });

  test("the same input and date give the same bytes", async () => {
    const first = await run(workedExample, "--date", "2026-03-31");
    const second = await run(workedExample, "--date", "2026-03-31");
    expect(Buffer.from(first.bytes).equals(Buffer.from(second.bytes))).toBe(true);
    const timeless = ({ ms, ...rest }: Document) => ({ ...rest, phases: Object.keys(ms) });
    expect(timeless(first.document)).toEqual(timeless(second.document));
  });

  test("a second period promotes, a second run of the same date does not", async () => {
    const path = join(await folder(), "base.xlsx");
    const june = await run(workedExample, "--date", "2026-06-30", "--reports", "none");
    await writeFile(path, june.bytes);
    const again = await run(path, "--date", "2026-06-30", "--reports", "none");
    const december = await run(path, "--date", "2026-12-31", "--reports", "none");
    const tierOf = ({ document }: typeof june, id: string) =>
      document.customers.find((customer) => customer.id === id)!;
    // C01 scores 90.41: S needs two periods at 80 or more.
    expect(tierOf(june, "C01")).toMatchObject({ tier: "A", move: "promote-pending" });
    expect(tierOf(again, "C01")).toMatchObject({ tier: "A", move: "promote-pending" });
    expect(tierOf(december, "C01")).toMatchObject({ earnedTier: "S", move: "promote" });
    expect(december.document.columns).toEqual(june.document.columns);
  });

  test("the written workbook opens, keeps the user's cells and holds our columns and sheets", async () => {
    const { bytes, document } = await run(workedExample);
    const { book } = await openBook(bytes, "out.xlsx");
    const before = await openBook(await readFile(workedExample), "in.xlsx");
    for (const sheet of before.book.sheets) {
      const copy = book.sheets.find(({ name }) => name === sheet.name)!;
      sheet.rows.forEach((cells, row) =>
        cells.forEach((cell, column) => {
          if (cell !== null && cell !== undefined) expect(copy.rows[row]?.[column]).toEqual(cell);
        })
      );
    }
    for (const name of document.sheets) {
      const sheet = book.sheets.find((other) => other.name === name)!;
      expect(sheet.name).toBe(name);
      // The hidden log is never printed; all others are laid out for A4.
      if (name !== "MCR_Log") expect([name, sheet.page.paper]).toEqual([name, "A4"]);
    }
    expect(document.columns).toHaveLength(14);
    const { requests, bytesOut, bytesIn, largestRequest, largestResponse } = document.excel;
    expect(requests).toBeGreaterThan(0);
    expect(bytesOut! + bytesIn!).toBeGreaterThan(0);
    expect(Math.max(largestRequest!, largestResponse!)).toBeLessThan(5 * 1024 * 1024);
  });
});

test("the pane finds where a workbook stands that was scored here", async () => {
  const { bytes, document } = await run(workedExample);
  const { book } = await openBook(bytes, "out.xlsx");
  const { workbook, close } = openExcel(book);
  try {
    const last = await workbook.lastRun();
    const standing = await readStanding(workbook, last!.runId, {});
    // 46112 is 2026-03-31, the date of the run.
    expect(standing?.run).toMatchObject({ analysisDate: 46112, rows: 12 });
    expect(standing?.run.counts).toMatchObject(document.counts);
    expect([standing?.settings, standing?.rowsAdded]).toEqual(["same", 0]);
  } finally {
    close();
  }
});

describe("input that cannot be used", () => {
  const refusal = async (...args: string[]): Promise<string> => {
    const command = parseTierCommand(args, await folder(), "2026-03-31");
    const error: unknown = await runTier(command, "/nowhere").catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(Refused);
    return (error as Error).message;
  };

  test("a file that is not there", async () => {
    expect(await refusal("/nowhere/customers.xlsx")).toMatch(
      /^\/nowhere\/customers\.xlsx: there is no such file/
    );
  });

  test("a text file under the name of a workbook", async () => {
    const path = join(await folder(), "notes.xlsx");
    await writeFile(path, "name;revenue\nA;1\n");
    expect(await refusal(path)).toContain("not an Excel workbook");
    expect(await refusal(path, "--lang", "zh-CN")).toContain("不是 Excel 工作簿");
  });

  test("a workbook cut off half-way", async () => {
    const path = join(await folder(), "cut.xlsx");
    const whole = await readFile(workedExample);
    await writeFile(path, whole.subarray(0, Math.floor(whole.length / 2)));
    expect(await refusal(path)).toContain("damaged");
  });

  test("a table that is not there, with the names that would do", async () => {
    const message = await refusal(workedExample, "--table", "Kunden");
    expect(message).toContain("Kunden");
    expect(message).toContain("Customers");
  });

  test("a setting that a person broke on the settings sheet, with its cell", async () => {
    const path = join(await folder(), "settings.xlsx");
    const { bytes } = await run(workedExample, "--reports", "none");
    const opened = await openBook(bytes, "settings.xlsx");
    const sheet = opened.book.sheets.find(({ name }) => name === "MCR_Config")!;
    const row = sheet.rows.findIndex((cells) => cells?.[0] === "weights.revenue");
    sheet.rows[row]![2] = -8;
    sheet.isChanged = true;
    await writeFile(path, (await saveBook(opened)).bytes);
    const message = await refusal(path);
    expect(message).toContain(`MCR_Config!C${row + 1}`);
    expect(message).toContain("-8");
  });

  test("the input as output, and a report that does not exist", async () => {
    expect(await refusal(workedExample, "--out", workedExample)).toContain("never written");
    expect(await refusal(workedExample, "--reports", "poem")).toContain("poem");
  });
});
