import type { FieldTable } from "../../src/intake/columns";
import { customers, analysisDate } from "./twelveCustomers";
import { recordTable, type TestRow } from "./recordTable";

const ids = customers.texts.get("customerId")!;

/** The twelve customers with invented regions and segments: C01, C02, C04 and C10 run data centres in the east. */
export const placedCustomers: FieldTable = {
  ...customers,
  texts: new Map([
    ...customers.texts,
    [
      "segment",
      ids.map((id) =>
        ["C01", "C02", "C04", "C10"].includes(id) ? "数据中心" : id === "C12" ? "交通" : ""
      ),
    ],
    ["region", ids.map((id) => (id === "C12" ? "华北" : "华东"))],
  ]),
};

export const segmentRows: readonly TestRow[] = [
  // prettier-ignore
  { region: "华东", productLine: "备用电源", segment: "数据中心", segmentSize: 10_000, segmentGrowth: 0.1, segmentSales: 3000, competitorName: "甲", competitorShare: 0.25 },
  // prettier-ignore
  { region: "华东", productLine: "备用电源", segment: "数据中心", segmentSize: 10_000, competitorName: "乙", competitorShare: 0.15 },
  // prettier-ignore
  { region: "华东", productLine: "储能", segment: "数据中心", segmentSize: 12_000, segmentGrowth: 0.2, segmentSales: 600, competitorName: "甲", competitorShare: 0.3 },
  // prettier-ignore
  { region: "华北", productLine: "备用电源", segment: "交通", segmentSize: 4000, segmentGrowth: 0.05, segmentSales: 100, competitorName: "丙", competitorShare: 0.6 },
  // prettier-ignore
  { region: "华北", productLine: "储能", segment: "交通", segmentSize: 1000, segmentGrowth: -0.02, marketShare: 0.4, competitorName: "丙", competitorShare: 0.2 },
  // prettier-ignore
  { region: "华南", productLine: "储能", segment: "医院", marketShare: 0.1, competitorName: "", competitorShare: NaN },
];

export const products = recordTable("products", [
  { productId: "P1", productLine: "备用电源", productLifecycle: "mature", strategicLine: 0 },
  { productId: "P2", productLine: "储能", productLifecycle: "new", strategicLine: 1 },
]);

const sale = (customerId: string, productId: string, amount: number, cost: number, daysAgo = 30) =>
  ({ customerId, productId, amount, cost, transactionDate: analysisDate - daysAgo }) as const;

/** Sales in 万元; the last two are too old, and of nobody we know. */
export const marketSales = recordTable("transactions", [
  sale("C01", "P1", 100, 60),
  sale("C01", "P1", -10, 6),
  sale("C02", "P1", 50, 20),
  sale("C02", "P2", 10, 12),
  sale("C04", "P1", 80, 70),
  sale("C12", "P1", 5, 8),
  sale("C01", "P2", 999, 1, 400),
  sale("C99", "P2", 999, 1),
]);

/** 2025 is past; one entry of 2027 has no confidence. */
export const demand = recordTable("demand", [
  { customerId: "C01", product: "储能", fiscalYear: 2025, expectedNeed: 70, demandConfidence: 1 },
  {
    customerId: "C01",
    product: "储能",
    fiscalYear: 2026,
    expectedNeed: 100,
    demandConfidence: 0.5,
    resourceNeeded: "2 MWh",
  },
  { customerId: "C02", product: "储能", fiscalYear: 2027, expectedNeed: 200 },
  {
    customerId: "C04",
    product: "储能",
    fiscalYear: 2027,
    expectedNeed: 40,
    demandConfidence: 0.75,
  },
]);
