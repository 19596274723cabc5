import { reviewRounds } from "../../src/insight/archives/reviewRounds";
import { readSignOffs } from "../../src/workflows/readSignOffs";
import type { ReviewedCell, ReviewedSheet } from "../../src/workbook/receipts";
import type { WorkbookShape } from "../../src/workbook/shape";
import { archiveTable } from "../support/archiveTable";
import { customers as twelve } from "../support/twelveCustomers";
import { createStubWorkbook } from "../support/reviewedWorkbook";

const line = (values: Readonly<Record<number, string>>): ReviewedCell[] =>
  Array.from({ length: 9 }, (_, k) => ({ value: values[k] ?? "", state: "typed" }));
const sheet = (reviewer: string, status: string): ReviewedSheet =>
  new Map([
    ["sign:reviewer", line({ 2: reviewer, 5: status })],
    ["sign:evidence", line({ 2: "0a1b2c3d" })],
  ]);
const shape = (...ownKeys: string[]): WorkbookShape => ({
  name: "base.xlsx",
  isReadOnly: false,
  isStructureProtected: false,
  sheets: ownKeys.map((ownKey) => ({
    name: ownKey,
    visibility: "visible",
    isProtected: false,
    used: null,
    ownKey,
    isFiltered: false,
  })),
  tables: [],
  names: [],
});
const keys = twelve.texts.get("customerId")!;
const managers = keys.map(() => "Li Lei");
const customers = {
  ...twelve,
  texts: new Map([...twelve.texts, ["accountManager" as const, managers]]),
};
const rounded = {
  ...archiveTable,
  numbers: new Map([
    ...archiveTable.numbers,
    ["reviewRound" as const, Float64Array.from([0, 0, 0, 3, 2])],
  ]),
};

test("a sheet approved by somebody else is signed, by the account manager or unapproved it is not, without a sheet nobody knows", async () => {
  const { workbook, asked } = createStubWorkbook(
    new Map([
      ["swot:C01", sheet("Wang Fang", "approved")],
      ["swot:C02", sheet("Li Lei", "approved")],
      ["swot:C03", sheet("Wang Fang", "in review")],
    ])
  );
  const found = await readSignOffs(workbook, shape("swot:C01"), customers, rounded, keys, {});
  expect([...found.swotSigned!.slice(0, 4)]).toEqual([1, 0, 0, NaN]);
  expect(asked).toEqual(["swot:"]);
});

test("a workbook without SWOT sheets is not asked for signatures", async () => {
  const { workbook, asked } = createStubWorkbook(new Map());
  const found = await readSignOffs(workbook, shape("portfolio"), customers, undefined, keys, {});
  expect(found).toEqual({});
  expect(asked).toEqual([]);
});

test("review rounds are the fewest of the strategy and pain entries: 3 and 2 give 2, other sections do not count", () => {
  const rounds = reviewRounds(customers, rounded);
  expect(rounds[3]).toBe(2);
  expect(rounds[0]).toBeNaN();
});
