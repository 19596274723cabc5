import type { FieldTable } from "../../src/intake/columns";
import { isSigned } from "../../src/insight/swot/approval";
import { left, right, ids } from "../../src/reports/swot/columns";
import { archiveReport } from "../../src/reports/archive/archiveReport";
import { swotReport } from "../../src/reports/swot/swotReport";
import type { ReportContext } from "../../src/reports/ReportContext";
import type { CellValue } from "../../workbench/book/book";
import { emptyBook } from "../../workbench/book/create";
import { openExcel, sheetOf } from "../excel/openExcel";
import type { Opened } from "../excel/openExcel";
import { archiveTable } from "../support/archiveTable";
import { reportContext } from "../support/reportContext";
import { customers as twelve } from "../support/twelveCustomers";

/** Sheets made on the workbench through Microsoft's client, edited as a person would, and made again. */
const managed: FieldTable = {
  ...twelve,
  texts: new Map([
    ...twelve.texts,
    ["accountManager", twelve.texts.get("customerId")!.map(() => "李经理")],
  ]),
};
const key = "swot:C04";
const sheetName = "SWOT_中鼎集成 Zhongding SI";

let open: Opened;
beforeEach(() => {
  open = openExcel(emptyBook("review.xlsx", ["客户清单", "客户档案袋"]), {}, { trace: false });
});
afterEach(() => open.close());

/** Makes the SWOT sheet of C04 and returns what the next run reads of it. */
async function make(change: Partial<ReportContext> = {}, archive: FieldTable = archiveTable) {
  const reviewed = await open.workbook.readReviewed("swot:");
  const context = reportContext("en", new Map([["clientArchive" as const, archive]]), {
    customers: managed,
    reviewed,
    ...change,
  });
  for (const plan of swotReport.plans(context)) {
    if (plan.key !== key) continue;
    await open.workbook.replaceSheet(plan);
    break;
  }
  return (await open.workbook.readReviewed("swot:")).get(key)!;
}

const at = (
  of: { rows: readonly (readonly CellValue[] | undefined)[] },
  row: number,
  column: number
) => of.rows[row]?.[column] ?? null;

const sheet = () => sheetOf(open.book, sheetName);

async function makeArchive(archive: FieldTable): Promise<void> {
  const context = reportContext("en", new Map([["clientArchive" as const, archive]]), {
    customers: managed,
    reviewed: await open.workbook.readReviewed("archive"),
  });
  for (const plan of archiveReport.plans(context)) await open.workbook.replaceSheet(plan);
}

/** 0-based row of a line by its id. */
function rowOf(id: string, side: "left" | "right"): number {
  const row = sheet().rows.findIndex((cells) => cells?.[ids[side]] === id);
  if (row < 0) throw new Error(`no line ${id}`);
  return row;
}

function type(id: string, side: "left" | "right", cell: number, value: CellValue): void {
  const column = (side === "left" ? left : right) + cell;
  sheet().rows[rowOf(id, side)]![column] = value;
}

function shown(id: string, side: "left" | "right", cell: number): CellValue {
  return at(sheet(), rowOf(id, side), (side === "left" ? left : right) + cell);
}

const ids04 = { volume: "ours:B29", pain: "customer:A13:E04", rivalry: "ours:A12:E02>T" };

test("edited statements, a new order, an added line, a removed line and actions survive a second run word for word", async () => {
  await make();
  type(ids04.volume, "left", 1, "=Largest customer by far"); // text that looks like a formula
  type("ours:B31", "left", 0, 1);
  type("ours+W:1", "right", 1, "Our service desk closes at five");
  type("ours+W:1", "right", 7, 4);
  type("ours:B04", "left", 1, null);
  type("summary:2", "left", 0, "We stand on volume alone.");
  const action = [...(await open.workbook.readReviewed("swot:")).get(key)!.keys()].find((id) =>
    id.startsWith("act:WT")
  )!;
  type(action, "right", 2, "王芳");
  type(action, "right", 3, 46230);
  const lines = await make();
  expect(shown(ids04.volume, "left", 1)).toBe("=Largest customer by far");
  expect(shown("summary:2", "left", 0)).toBe("We stand on volume alone.");
  expect([shown(action, "right", 2), shown(action, "right", 3)]).toEqual(["王芳", 46230]);
  expect(rowOf("ours:B31", "left")).toBeLessThan(rowOf(ids04.volume, "left"));
  expect(shown("ours+W:1", "right", 1)).toBe("Our service desk closes at five");
  expect(sheet().rows.some((cells) => cells?.[ids.left] === "ours:B04")).toBe(false);
  expect(lines.has("ours+W:2")).toBe(true);
  // A third run changes nothing any more.
  const before = JSON.stringify(sheet().rows);
  await make();
  expect(JSON.stringify(sheet().rows)).toBe(before);
});

test("the added weakness of priority 4 enters the internal factors with a weight of its own", async () => {
  await make();
  type("ours+W:1", "right", 1, "Our service desk closes at five");
  type("ours+W:1", "right", 7, 4);
  const lines = await make();
  expect(lines.has("factor:ours:ours+W:1")).toBe(true);
});

test("after the rows were sorted and the customer renamed, everything stands beside its own line", async () => {
  await make();
  type(ids04.pain, "right", 1, "Rework eats its margin");
  const reversed: FieldTable = {
    ...archiveTable,
    sheetRows: archiveTable.sheetRows.slice().reverse(),
    numbers: new Map(
      [...archiveTable.numbers].map(([field, values]) => [field, values.slice().reverse()])
    ),
    texts: new Map(
      [...archiveTable.texts].map(([field, values]) => [field, [...values].reverse()])
    ),
  };
  const renamed = managed.texts
    .get("customerName")!
    .map((name, i) => (i === 3 ? "中鼎集团" : name));
  const lines = await make(
    { customers: { ...managed, texts: new Map([...managed.texts, ["customerName", renamed]]) } },
    reversed
  );
  expect(shown(ids04.pain, "right", 1)).toBe("Rework eats its margin");
  expect(at(sheet(), 0, left)).toBe("SWOT · 中鼎集团");
  expect(lines.get("sign:evidence")?.[5]?.value).toBe("");
});

test("a line whose entry is gone stays with the reviewer's words and says that the data no longer support it", async () => {
  await make();
  type(ids04.pain, "right", 1, "Rework eats its margin");
  const without = shortened(archiveTable, (id) => id !== "E04");
  await make({}, without);
  expect(shown(ids04.pain, "right", 1)).toBe("Rework eats its margin");
  expect(shown(ids04.pain, "right", 6)).toBe("no longer supported by data");
  // It stays through the next run too, and is an ordinary line again when the entry returns.
  await make({}, without);
  expect(shown(ids04.pain, "right", 6)).toBe("no longer supported by data");
  await make();
  expect(shown(ids04.pain, "right", 1)).toBe("Rework eats its margin");
  expect(shown(ids04.pain, "right", 6)).toBe("edited · fact · high");
});

test("an approval stays approved while the evidence stays, turns to 'evidence changed' when it does, and back to approved with a new date", async () => {
  await make();
  type("sign:reviewer", "right", 2, "陈老师");
  type("sign:reviewer", "right", 4, 46210);
  type("sign:reviewer", "right", 5, "approved");
  let lines = await make();
  const approved = String(lines.get("sign:evidence")?.[5]?.value);
  expect(approved).toBe(lines.get("sign:evidence")?.[2]?.value);
  expect(isSigned(lines, "李经理")).toBe(true);
  const worse = changedNumber(archiveTable, "severity", 0, 5);
  lines = await make({}, changedText(worse, "statement", 0, "省里停建数据中心。"));
  expect(lines.get("sign:evidence")?.[5]?.value).toBe(approved);
  expect(lines.get("sign:evidence")?.[2]?.value).not.toBe(approved);
  expect(isSigned(lines, "李经理")).toBe(false);
  // The signature itself is kept.
  expect(shown("sign:reviewer", "right", 2)).toBe("陈老师");
  type("sign:reviewer", "right", 4, 46220);
  lines = await make({}, changedText(worse, "statement", 0, "省里停建数据中心。"));
  expect(isSigned(lines, "李经理")).toBe(true);
});

test("an approval by the account manager is none, however the name is typed", async () => {
  await make();
  type("sign:reviewer", "right", 2, " 李 经理");
  type("sign:reviewer", "right", 5, "已批准");
  const lines = await make();
  expect(isSigned(lines, "李经理")).toBe(false);
  expect(isSigned(lines, "王经理")).toBe(true);
});

test("reading what reviewers wrote takes two round trips, whatever the number of sheets", async () => {
  const context = reportContext("en", new Map([["clientArchive" as const, archiveTable]]), {
    customers: managed,
  });
  const plans = [...swotReport.plans(context)];
  expect(plans.length).toBe(4);
  for (const plan of plans) await open.workbook.replaceSheet(plan);
  await open.workbook.survey();
  const before = open.host.counters.requests;
  expect((await open.workbook.readReviewed("swot:")).size).toBe(4);
  expect(open.host.counters.requests - before).toBe(2);
});

test("a statement of 32,767 characters stays whole in the list to verify, one that begins with = stays text, and what is typed beside it stays", async () => {
  const long = "长".repeat(32_767);
  const table = changedText(
    changedText(archiveTable, "statement", 2, long),
    "statement",
    4,
    "=1+1"
  );
  await makeArchive(table);
  const archive = () => sheetOf(open.book, "MCR_Archive");
  const row = archive().rows.findIndex((cells) => cells?.includes("C04/E03") === true);
  expect(at(archive(), row, 5)).toBe(long);
  const hostile = archive().rows.findIndex((cells) => cells?.includes("C04/E05") === true);
  expect(at(archive(), hostile, 5)).toBe("=1+1");
  archive().rows[row]![15] = "采购部 周经理";
  await makeArchive(table);
  expect(at(archive(), row, 15)).toBe("采购部 周经理");
});

function shortened(table: FieldTable, isKept: (id: string) => boolean): FieldTable {
  const rows = table.texts.get("entryId")!.flatMap((id, row) => (isKept(id) ? [row] : []));
  return {
    ...table,
    count: rows.length,
    sheetRows: Int32Array.from(rows, (row) => table.sheetRows[row]!),
    numbers: new Map(
      [...table.numbers].map(([field, values]) => [
        field,
        Float64Array.from(rows, (row) => values[row]!),
      ])
    ),
    texts: new Map(
      [...table.texts].map(([field, values]) => [field, rows.map((row) => values[row]!)])
    ),
  };
}

function changedText(table: FieldTable, field: "statement", row: number, text: string): FieldTable {
  const values = table.texts.get(field)!.map((value, i) => (i === row ? text : value));
  return { ...table, texts: new Map([...table.texts, [field, values]]) };
}

function changedNumber(
  table: FieldTable,
  field: "severity",
  row: number,
  value: number
): FieldTable {
  const values = table.numbers.get(field)!.map((old, i) => (i === row ? value : old));
  return { ...table, numbers: new Map([...table.numbers, [field, values]]) };
}
