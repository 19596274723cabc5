import type { TypedDecision } from "../../src/finance/reviewDecision";
import type { LanguageCode } from "../../src/i18n/languages";
import { financePageReport } from "../../src/reports/financePage/financePageReport";
import { financeReviewReport } from "../../src/reports/financeReview/financeReviewReport";
import type { ReceivableAges } from "../../src/reports/reportFinance";
import { toMarkdown } from "../../src/sheets/markdown";
import type { SheetPlan } from "../../src/sheets/SheetPlan";
import { apple, huawei } from "../finance/workedStatements";
import { tableOf } from "../finance/statementTable";
import { financeContext } from "../support/financeContext";
import { expectGolden } from "../support/golden";

/** The review sheet and one page of published statements as Markdown, read by a person. 46112 = 2026-03-31. */
const analysisDate = 46112;
const customers = tableOf(
  "customers",
  [
    {
      customerId: "AAPL",
      customerName: "Apple Inc.",
      accountManager: "Wang Wei",
      industry: "Hardware",
      revenue: 900,
      paymentTerms: 60,
    },
    {
      customerId: "HW",
      customerName: "华为 Huawei",
      accountManager: "Zhao Min",
      industry: "Electronics",
      revenue: 500,
      paymentTerms: 90,
    },
    {
      customerId: "N",
      customerName: "=cmd|New Ltd",
      accountManager: "Zhao Min",
      industry: "Wholesale",
      revenue: 60,
      paymentTerms: 30,
    },
  ],
  { sheet: "Customers" }
);

const decision: TypedDecision = {
  decision: "approvedWithConditions",
  cap: "B",
  prepaymentShare: 0.3,
  hasGuarantee: true,
  termsDays: 45,
  note: "",
  reviewer: "Li Na",
  decidedOn: 46082,
  nextReview: NaN,
  salesApprover: "Zhao Min",
  salesOn: 46090,
  unreadable: [],
};

const columnOf = (...values: readonly number[]): Float64Array => Float64Array.from(values);
const over90Share = columnOf(0, 0.22, NaN);
const receivables: ReceivableAges = {
  openBalance: columnOf(120, 100, NaN),
  overdueBalance: columnOf(20, 40, NaN),
  over90Share,
  avgDaysLate: columnOf(4, 66, NaN),
  maxDaysOverdue: columnOf(12, 130, NaN),
  ageing: {
    notDue: columnOf(100, 60, NaN),
    days1to30: columnOf(20, 10, NaN),
    days31to60: columnOf(0, 8, NaN),
    days61to90: columnOf(0, 0, NaN),
    over90: columnOf(0, 22, NaN),
  },
  credits: columnOf(0, 3.5, NaN),
};

describe.each<LanguageCode>(["en", "zh-CN"])("finance sheets in %s", (language) => {
  const { context } = financeContext(language, {
    customers,
    statements: [apple, huawei],
    analysisDate,
    receivables,
    salesTier: Uint8Array.of(1, 0, 1),
    written: new Map([
      [1, decision],
      [2, { ...decision, reviewer: "" }],
    ]),
    seenBefore: new Map([
      [
        1,
        {
          on: 46022,
          health: 75,
          families: 0,
          over90Share: 0.05,
          utilisation: NaN,
          state: "required",
          tier: "S",
        },
      ],
    ]),
    sources: {
      annualSales: customers.numbers.get("revenue"),
      openReceivables: receivables.openBalance,
      avgDaysLate: receivables.avgDaysLate,
      over90Share,
    },
  });
  const plans: readonly SheetPlan[] = [
    ...financeReviewReport.plans(context),
    ...financePageReport.plans(context),
  ];

  test("one review sheet, and a page for each customer of whom finance knows anything", () => {
    expect(plans.map(({ key }) => key)).toEqual(["financeReview", "finance:AAPL", "finance:HW"]);
  });

  test.each(["financeReview", "finance:AAPL"])("%s reads as reviewed", (key) => {
    const plan = plans.find((candidate) => candidate.key === key);
    if (plan === undefined) throw new Error(`no sheet ${key}`);
    expectGolden(`${key.replace("finance:", "financePage-")}.${language}.md`, toMarkdown(plan));
  });
});
