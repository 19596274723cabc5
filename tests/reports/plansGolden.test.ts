import { numberVoice } from "../../src/reports/numberVoice";
import type { LanguageCode } from "../../src/i18n/languages";
import type { IndexedSheet } from "../../src/reports/index/IndexedSheet";
import { indexReport } from "../../src/reports/index/indexReport";
import { plansReport } from "../../src/reports/plans/plansReport";
import { policiesReport } from "../../src/reports/policies/policiesReport";
import { suppliersReport } from "../../src/reports/suppliers/suppliersReport";
import { toMarkdown } from "../../src/sheets/markdown";
import type { PlanCell, SheetPlan } from "../../src/sheets/SheetPlan";
import { maxRowHeight } from "../../src/sheets/textMeasure";
import { archiveTable } from "../support/archiveTable";
import { evaluatePlan } from "../support/evaluatePlan";
import { expectGolden } from "../support/golden";
import { recordTable } from "../support/recordTable";
import type { TestRow } from "../support/recordTable";
import { reportContext } from "../support/reportContext";
import { supplierTable } from "../support/supplierTable";
import { analysisDate, customers } from "../support/twelveCustomers";

const people: TestRow[] = [
  {
    customerId: "C02",
    contactName: "许总",
    contactRole: "副总经理",
    buyingRole: "决策者",
    ourOwner: "林静",
    backupOwner: "周凯",
    lastVisit: analysisDate - 12,
  },
  {
    customerId: "C02",
    contactName: "邓工",
    contactRole: "总工程师",
    buyingRole: "影响者",
    ourOwner: "周凯",
    backupOwner: "",
    lastVisit: NaN,
  },
  {
    customerId: "C02",
    contactName: "M. Hale",
    contactRole: "Procurement",
    buyingRole: "Approver",
    ourOwner: "林静",
    backupOwner: "",
    lastVisit: analysisDate - 90,
  },
];
const outlook: TestRow[] = [
  {
    customerId: "C02",
    product: "UPS",
    expectedDate: analysisDate + 200,
    expectedNeed: 900,
    demandConfidence: 0.8,
    resourceNeeded: "产线 A",
  },
  {
    customerId: "C02",
    product: "UPS",
    expectedDate: analysisDate + 560,
    expectedNeed: 1500,
    demandConfidence: 0.5,
    resourceNeeded: "two fitters",
  },
];
const tables = new Map([
  ["supplierArchive" as const, supplierTable],
  ["clientArchive" as const, archiveTable],
  ["contacts" as const, recordTable("contacts", people)],
  ["demand" as const, recordTable("demand", outlook)],
]);

const sheets: IndexedSheet[] = [
  { key: "model", name: "MCR_Config", status: "created", isIncomplete: false, date: analysisDate },
  {
    key: "suppliers:C02:备用电源 Backup power",
    name: "SUP_云枢数据",
    status: "repainted",
    isIncomplete: true,
    date: analysisDate,
  },
  { key: "swot:C04", name: "SWOT_C04", status: "earlier", isIncomplete: false, date: NaN },
];

function planOf(report: { plans: typeof plansReport.plans }, language: LanguageCode, key: string) {
  const context = reportContext(language, tables, { sheets });
  const plan = [...report.plans(context)].find((candidate) => candidate.key === key);
  if (plan === undefined) throw new Error(`no sheet ${key}`);
  return plan;
}

describe.each<LanguageCode>(["en", "zh-CN"])("sheets in %s", (language) => {
  test.each([
    ["plans-C02", plansReport, "plans:C02"],
    ["plans", plansReport, "plans"],
    ["policies", policiesReport, "policies"],
    ["index", indexReport, "index"],
  ] as const)("%s reads as reviewed", (name, report, key) => {
    expectGolden(`${name}.${language}.md`, toMarkdown(planOf(report, language, key)));
  });
});

test("capacity: 40, 16, 4 and 0.5 hours for the customers of each tier are added by the sheet's own formula", () => {
  const plan = planOf(policiesReport, "en", "policies");
  const value = evaluatePlan(plan);
  const find = (text: string): number => {
    for (const block of plan.blocks) {
      const r = block.column === 1 ? block.cells.findIndex((line) => line[0] === text) : -1;
      if (r >= 0) return block.row + r;
    }
    return -1;
  };
  const sum = find("All");
  // 4 A × 16 + 3 B × 4 + 4 C × 0.5 + 1 prospect × 8 = 86.
  expect(value(sum, 2)).toBe(12);
  expect(value(sum, 4)).toBe(86);
});

const hostile = [
  '=HYPERLINK("http://x","y")',
  "+1",
  "@x",
  "'=1",
  "x".repeat(32_767),
  "a|b\n# c",
  "\u202eevil",
];

test("hostile names and sentences of 32,767 characters stay text, within their cells, out of every formula", () => {
  const evil = (rows: readonly TestRow[]): TestRow[] =>
    rows.map((row, i) =>
      Object.fromEntries(
        Object.entries(row).map(([key, value], k) => [
          key,
          typeof value === "string" && key !== "customerId" && value !== ""
            ? (hostile[(i + k) % hostile.length] ?? value)
            : value,
        ])
      )
    );
  const moves = hostile.map((text, i) => ({
    customerId: "C02",
    purchaseCategory: text,
    supplierName: i === 0 ? "我司" : text,
    criterion: text,
    supplierScore: 5,
    competitorMove: text,
    ourAnswer: text,
    source: text,
    sourcingPolicy: text,
  }));
  const oneCategory = moves.map((row) => ({ ...row, purchaseCategory: hostile[0] ?? "" }));
  const context = reportContext(
    "en",
    new Map([
      ["supplierArchive" as const, recordTable("supplierArchive", [...moves, ...oneCategory])],
      ["clientArchive" as const, archiveTable],
      ["contacts" as const, recordTable("contacts", evil(people))],
      ["demand" as const, recordTable("demand", evil(outlook))],
    ]),
    {
      sheets,
      customers: {
        ...customers,
        texts: new Map([
          ...customers.texts,
          [
            "customerName" as const,
            (customers.texts.get("customerName") ?? []).map(
              (_, i) => hostile[i % hostile.length] ?? ""
            ),
          ],
        ]),
      },
    }
  );
  const plans: SheetPlan[] = [suppliersReport, plansReport, policiesReport, indexReport].flatMap(
    (report) => [...report.plans(context)]
  );
  expect(plans.length).toBeGreaterThan(8);
  for (const plan of plans) {
    const cells: PlanCell[] = plan.blocks.flatMap((block) => block.cells.flat());
    for (const cell of cells) {
      if (cell === null || typeof cell === "number") continue;
      const text = typeof cell === "string" ? cell : "text" in cell ? cell.text : cell.formula;
      expect(text.length).toBeLessThan(2_000);
      if (typeof cell === "object" && "formula" in cell)
        expect(cell.formula).not.toMatch(/HYPERLINK|http|evil|x{20}|a\|b/);
    }
    for (const { points } of plan.rowHeights ?? [])
      expect(points).toBeLessThanOrEqual(maxRowHeight);
    const merged = new Set<string>();
    for (const merge of plan.merges ?? [])
      for (let r = 0; r < merge.rows; r++)
        for (let c = 0; c < merge.columns; c++) {
          const cell = `${merge.row + r},${merge.column + c}`;
          expect(merged.has(cell)).toBe(false);
          merged.add(cell);
        }
  }
  expect(new Set(plans.map(({ key }) => key)).size).toBe(plans.length);
  expect(numberVoice("en", context.customers.money).number(1, 0)).toBe("1");
});
