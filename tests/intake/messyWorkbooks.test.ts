import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseDate } from "../../src/intake/cells/dates";
import { unpaddedKey } from "../../src/intake/cells/text";
import type { ReadTable } from "../../src/intake/columns";
import { detectTables, previewRanges } from "../../src/intake/detect";
import type { FieldKey } from "../../src/intake/fields";
import { createTableReader, readRange } from "../../src/intake/tableReader";
import { openFile } from "./openFile";

/**
 * Real customers of a wholesaler in four workbooks with office mess of known kind (Online Retail II, CC BY 4.0): every value is
 * compared with the clean table beside each workbook.
 */
interface Truth {
  readonly truth: readonly Readonly<Record<string, string | number | null>>[];
  readonly perturbations: readonly {
    readonly row: number;
    readonly field: string;
    readonly kind: string;
    readonly shown: string | number | null;
  }[];
  readonly duplicate_rows: readonly number[];
  readonly hidden_rows: readonly number[];
  readonly header_row: number;
  readonly n_customers: number;
}

const folder = resolve("../shared/data/messy_customers_derived_public");
const whenThere = existsSync(folder) ? describe : describe.skip;

const columns: Readonly<Record<string, FieldKey>> = {
  Country: "country",
  R1: "revenuePrev",
  R2: "revenue",
  Orders: "orders12m",
  First: "relationshipStart",
  Last: "lastOrderDate",
  Ret: "returns",
};

async function readMessy(name: string): Promise<{ table: ReadTable; truth: Truth }> {
  const file = await openFile(join(folder, `${name}.xlsx`));
  const truth = JSON.parse(readFileSync(join(folder, `truth_${name}.json`), "utf8")) as Truth;
  const [candidate] = detectTables(previewRanges(file.shape).map(file.preview), file.shape).tables;
  if (candidate === undefined) throw new Error(`no table in ${name}`);
  const range = readRange(candidate);
  const reader = createTableReader(candidate, { hiddenRows: file.hiddenRows(range) });
  for (const block of file.blocks(range, 37)) reader.push(block);
  return { table: reader.finish(), truth };
}

/** Cells that differ from the clean table, by column and kind of mess ("none" where the cell was clean). */
function differences({ table, truth }: { table: ReadTable; truth: Truth }): {
  compared: number;
  different: Record<string, number>;
} {
  const clean = new Map(truth.truth.map((row) => [String(row["CustomerID"]), row]));
  const mess = new Map(
    truth.perturbations.map(({ row, field, kind }) => [`${row} ${field}`, kind])
  );
  const different: Record<string, number> = {};
  let compared = 0;
  for (let row = 0; row < table.count; row++) {
    if (table.duplicateOf[row] !== -1) continue;
    const expected = clean.get(unpaddedKey(table.texts.get("customerId")?.[row] ?? ""));
    for (const [name, field] of Object.entries(columns)) {
      compared++;
      const want = expected?.[name] ?? null;
      const got = table.numbers.get(field)?.[row] ?? table.texts.get(field)?.[row] ?? null;
      const isDate = name === "First" || name === "Last";
      const isSame = isDate
        ? parseDate(String(want))?.serial === got
        : typeof want === "number"
          ? typeof got === "number" && Math.abs(got - want) < 0.005
          : got === want;
      if (isSame) continue;
      const key = `${name}: ${mess.get(`${(table.sheetRows[row] ?? 0) + 1} ${name}`) ?? "none"}`;
      different[key] = (different[key] ?? 0) + 1;
    }
  }
  return { compared, different };
}

whenThere("messy customer workbooks (skipped where ../shared/data is absent)", () => {
  test("clean, Chinese, below a title: every value is read", async () => {
    const messy = await readMessy("p1_clean_zh_title");
    expect([messy.table.count, differences(messy)]).toEqual([
      120,
      { compared: 840, different: {} },
    ]);
  });

  test("numbers, codes and dates as text, a total and a source line: everything but a sign is read", async () => {
    const messy = await readMessy("p2_text_numbers_dates_en");
    // Three positive figures were put in brackets, which accountants read as negative.
    expect([messy.table.count, differences(messy)]).toEqual([
      300,
      { compared: 2100, different: { "Ret: number as text": 3 } },
    ]);
    expect(
      messy.table.problems
        .filter(({ kind }) => kind === "totalsRow" || kind === "footnoteRow")
        .map(({ row }) => row)
    ).toEqual([306, 307]);
  });

  test("two header lines, hidden rows, dashes for zero: dashes are missing, not zero, all else is read", async () => {
    const messy = await readMessy("p3_zh_two_header_hidden_filter");
    expect([messy.table.count, differences(messy)]).toEqual([
      250,
      {
        compared: 1750,
        different: { "R1: zero shown as": 71, "R2: zero shown as": 69, "Ret: zero shown as": 152 },
      },
    ]);
    expect(messy.table.problems.find(({ kind }) => kind === "hiddenRow")?.detail?.["count"]).toBe(
      messy.truth.hidden_rows.length
    );
  });

  test("errors, duplicates, blank rows, serial dates: error cells are listed, all else is read", async () => {
    const messy = await readMessy("p4_errors_dupes_blank_en");
    expect([messy.table.count, differences(messy)]).toEqual([
      406,
      {
        compared: 2800,
        different: { "R1: error cell": 11, "R2: error cell": 5, "Ret: error cell": 5 },
      },
    ]);
    expect(
      messy.table.problemTotals
        .filter(({ kind }) => kind === "errorCell")
        .reduce((sum, { total }) => sum + total, 0)
    ).toBe(21);
    expect(
      [...messy.table.duplicateOf].flatMap((first, row) =>
        first < 0 ? [] : [(messy.table.sheetRows[row] ?? 0) + 1]
      )
    ).toEqual(messy.truth.duplicate_rows);
    expect(messy.table.problems.filter(({ kind }) => kind === "blankRow")).toHaveLength(7);
  });
});
