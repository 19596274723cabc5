import { serialOf } from "../../../src/intake/cells/dates";
import type { FieldTable } from "../../../src/intake/columns";
import { pickTables } from "../../../src/intake/detect";
import { ageingBuckets, rollUpReceivables } from "../../../src/intake/rollup/receivables";
import { book, detect, read } from "../sheets";
import type { Rows } from "../sheets";

const base: Rows = [
  ["客户编码", "战略匹配度"],
  ["C1", 5],
  ["C2", 4],
];
const header = ["客户编码", "发票号", "开票日期", "到期日", "收款日期", "发票金额", "未收金额"];

function tablesOf(kind: "receivables", rows: Rows): { base: FieldTable; other: FieldTable } {
  const typed = book({ 客户清单: base, 明细: rows });
  const picked = pickTables(detect(typed));
  const [customers, other] = [picked.get("customers"), picked.get(kind)];
  if (customers === undefined || other === undefined)
    throw new Error(`no ${kind} found: ${[...picked.keys()].join()}`);
  return { base: read(typed, customers), other: read(typed, other) };
}

function rollUp(rows: Rows, analysisDate = serialOf(2025, 6, 30)) {
  const { base: customers, other } = tablesOf("receivables", [header, ...rows]);
  return rollUpReceivables(other, customers, { analysisDate });
}

// Worked example: paid (due 02-09, paid 02-05, 1,000), (03-12, 03-30, 2,000), (04-04, 05-10, 1,500); open (due 05-15, 3,000),
// (06-19, 2,500), as of 2025-06-30. Days late −4, 18, 36: (0·1000 + 18·2000 + 36·1500)/4500 = 20.0. Ageing: 11 and 46 days.
const example: Rows = [
  ["C1", "1", "2025-01-10", "2025-02-09", "2025-02-05", 1000, 0],
  ["C1", "2", "2025-02-10", "2025-03-12", "2025-03-30", 2000, 0],
  ["C1", "3", "2025-03-05", "2025-04-04", "2025-05-10", 1500, 0],
  ["C1", "4", "2025-04-15", "2025-05-15", null, 3000, 3000],
  ["C1", "5", "2025-05-20", "2025-06-19", null, 2500, 2500],
];

test("average days late weigh by amount and count early payment as nothing", () => {
  expect([...rollUp(example).avgDaysLate]).toEqual([20, NaN]);
});

test("open items stand in the bucket of their age", () => {
  const { ageing, openBalance, overdueBalance, over90Share, maxDaysOverdue } = rollUp(example);
  expect(ageingBuckets.map((bucket) => ageing[bucket][0])).toEqual([0, 2500, 3000, 0, 0]);
  expect([openBalance[0], overdueBalance[0], over90Share[0], maxDaysOverdue[0]]).toEqual([
    5500, 5500, 0, 46,
  ]);
});

test("the share over ninety days, with a credit kept apart", () => {
  const rollup = rollUp([
    ...example,
    ["C1", "6", "2025-01-01", "2025-02-01", null, 1833, 1833],
    ["C1", "7", "2025-06-01", "2025-07-01", null, -400, -400],
  ]);
  // 1833 ÷ (5500 + 1833) = 0.25 to three decimals; 149 days.
  expect(rollup.over90Share[0]).toBeCloseTo(1833 / 7333, 12);
  expect([rollup.credits[0], rollup.openBalance[0]]).toEqual([400, 7333]);
});

test("what was paid after the analysis date is open on it", () => {
  const rollup = rollUp(example, serialOf(2025, 3, 20));
  expect([...rollup.avgDaysLate][0]).toBe(0);
  // Invoices 2 and 3 are open: 8 days late and not yet due; 4 and 5 do not exist yet.
  expect(ageingBuckets.map((bucket) => rollup.ageing[bucket][0])).toEqual([1500, 2000, 0, 0, 0]);
});

test("without a due date the terms of the invoice count, without terms thirty days, and that is said", () => {
  const { base: customers, other } = tablesOf("receivables", [
    ["客户编码", "发票号", "开票日期", "收款日期", "发票金额", "账期"],
    ["C1", "1", "2025-01-01", "2025-03-12", 100, 60],
    ["C2", "2", "2025-01-01", "2025-02-05", 100, null],
    ["C2", "3", "2025-01-01", "2025-02-05", 100, null],
  ]);
  const rollup = rollUpReceivables(other, customers, { analysisDate: serialOf(2025, 6, 30) });
  // 1 January + 60 = 2 March, paid on the 12th; + 30 = 31 January, paid on 5 February.
  expect([...rollup.avgDaysLate]).toEqual([10, 5]);
  expect(rollup.problems.map(({ detail }) => detail)).toEqual([
    { about: "defaultTerms", days: 30, count: 2 },
  ]);
});

test("unknown customers are listed", () => {
  expect(
    rollUp([...example, ["C7", "9", "2025-01-01", "2025-02-01", null, 5, 5]]).problems
  ).toEqual([expect.objectContaining({ kind: "unknownCustomer", found: "C7" })]);
});
