import type { FieldTable } from "../../src/intake/columns";
import { reports } from "../../src/reports/reports";
import type { PlanCell, SheetPlan } from "../../src/sheets/SheetPlan";
import { maxRowHeight } from "../../src/sheets/textMeasure";
import { archiveTable } from "../support/archiveTable";
import { reportContext } from "../support/reportContext";
import { supplierTable } from "../support/supplierTable";
import { customers } from "../support/twelveCustomers";

const hostile = [
  '=HYPERLINK("http://x","y")',
  "+1",
  "@x",
  "'=1",
  "x".repeat(32_767),
  "a|b\n# c",
  "\u202eevil",
];

/** The same table with hostile words in one column. */
function withTexts(
  table: FieldTable,
  field: Parameters<FieldTable["texts"]["get"]>[0]
): FieldTable {
  const texts = new Map(table.texts);
  texts.set(
    field,
    (table.texts.get(field) ?? []).map((text, i) =>
      text === "" ? "" : (hostile[i % hostile.length] ?? text)
    )
  );
  return { ...table, texts };
}

const evil = withTexts(customers, "customerName");
const sheet = "O'Brien's =1+1";
const context = reportContext(
  "en",
  new Map([
    ["supplierArchive" as const, withTexts(supplierTable, "criterion")],
    ["clientArchive" as const, withTexts(archiveTable, "statement")],
  ]),
  { customers: { ...evil, source: { ...evil.source, sheet } } }
);
const plans: readonly SheetPlan[] = reports.flatMap((report) => [...report.plans(context)]);
const cells: readonly PlanCell[] = plans.flatMap((plan) =>
  plan.blocks.flatMap((block) => block.cells.flat())
);

test("all reports are made of hostile names", () => {
  const kinds = new Set(plans.map((plan) => plan.key.split(":")[0]));
  for (const kind of [
    "portfolio",
    "dataQuality",
    "swot",
    "suppliers",
    "plans",
    "policies",
    "index",
  ])
    expect(kinds).toContain(kind);
});

test("no user's word stands in a formula; sheet names stand in quotes that they cannot leave", () => {
  const formulas = cells.flatMap((cell) =>
    cell !== null && typeof cell === "object" && "formula" in cell ? [cell.formula] : []
  );
  expect(formulas.length).toBeGreaterThan(50);
  for (const formula of formulas) {
    const bare = formula
      .replaceAll("'O''Brien''s =1+1'!", "")
      .replaceAll("'客户档案袋'!", "")
      .replaceAll("'供应商档案袋'!", "")
      // Words of our own may stand in quotes; a user's may not, there either.
      .replaceAll(/"(?:[^"]|"")*"/g, "");
    expect(formula).not.toMatch(/x{20}|a\|b|\u202e/);
    expect(bare).toMatch(/^=[A-Z0-9$(),:.+\-*/^<>=&" ]*$/);
    expect(formula).not.toMatch(/HYPERLINK|http/);
  }
});

/** The list to verify quotes statements whole; everywhere else they are cut and the whole stands where the link leads. */
const statements = new Set(
  plans
    .filter((plan) => plan.key === "archive")
    .flatMap((plan) => plan.blocks.flatMap((block) => block.cells.flat()))
    .filter((cell) => typeof cell === "string" && hostile.includes(cell))
);

test("the archive sheet quotes the longest statement to its last character", () => {
  expect(statements).toContain("x".repeat(32_767));
});

test("no other cell of ours shows more than 2,000 characters of anybody's words, and no row is higher than Excel allows", () => {
  for (const cell of cells) {
    if (statements.has(cell)) continue;
    const text =
      typeof cell === "string"
        ? cell
        : cell !== null && typeof cell === "object" && "text" in cell
          ? cell.text
          : "";
    expect(text.slice(0, 40) + (text.length > 2_000 ? " … too long" : "")).not.toContain(
      "… too long"
    );
  }
  for (const plan of plans)
    for (const { points } of plan.rowHeights ?? [])
      expect(points).toBeLessThanOrEqual(maxRowHeight);
});

test("cells of one block form a rectangle, merges lie on cells of ours, and every number is a number", () => {
  for (const plan of plans) {
    for (const block of plan.blocks) {
      const width = block.cells[0]?.length ?? 0;
      for (const line of block.cells) {
        expect(line).toHaveLength(width);
        for (const cell of line)
          if (typeof cell === "number") expect(Number.isFinite(cell)).toBe(true);
      }
    }
    const merged = new Set<string>();
    for (const merge of plan.merges ?? []) {
      for (let r = 0; r < merge.rows; r++) {
        for (let c = 0; c < merge.columns; c++) {
          const cell = `${merge.row + r},${merge.column + c}`;
          expect(merged.has(cell)).toBe(false);
          merged.add(cell);
        }
      }
    }
  }
});

test("keys of sheets are unique", () => {
  expect(new Set(plans.map((plan) => plan.key)).size).toBe(plans.length);
});
