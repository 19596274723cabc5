import { supplyCases } from "../../src/insight/suppliers/supplyCases";
import { findAll, swotRules } from "../../src/insight/swot/rules";
import { accountWith, testDate } from "../support/account";
import type { Known } from "../support/account";
import { supplierTable } from "../support/supplierTable";
import { englishVoice } from "../support/voices";

const cases = supplyCases(supplierTable, new Int32Array(supplierTable.count), []).get(0) ?? [];
const supply = cases;
/** The same suppliers with everybody one rank lower. */
const trailing = cases.map((supplied) => ({
  ...supplied,
  comparison: { ...supplied.comparison, ranks: supplied.comparison.ranks.map((rank) => rank + 1) },
}));
const fact = { table: "demand", row: 0, field: "expectedNeed" } as const;
const spoken = { table: "feedback", row: 0, field: "feedbackText" } as const;
const forecast = { table: "organisation", row: 0, field: "forecastChange" } as const;
const contact = (name: string, hasOwner: boolean) => ({
  name,
  hasOwner,
  evidence: { table: "contacts", row: 0, field: "contactName" } as const,
});
const complaint = (opened: number) => ({
  text: "late",
  severity: 4,
  opened,
  closed: NaN,
  isOpportunity: false,
  evidence: spoken,
});
const need = (date: number) => ({
  product: "UPS",
  amount: 500,
  date,
  confidence: 0.6,
  evidence: fact,
});
const usual = (margin: number) => ({
  industry: "Machines",
  margin,
  peers: 7,
  evidence: [{ table: "financials", row: null, field: "finEbit" } as const],
});
const margin = (ebit: number) => [{ finEbit: ebit, finRevenue: 100 }];
const stock = (inventory: number, revenue: number) => [
  { finInventory: inventory, finCogs: 365, finRevenue: revenue },
  { finInventory: 100, finCogs: 365, finRevenue: 100 },
];
const cash = (cfo: number) => [
  { finCfo: cfo, finNetIncome: 10 },
  { finCfo: 12, finNetIncome: 10 },
];
const priced = (change: number) => ({
  change,
  source: "typed" as const,
  evidence: [{ table: "customers", row: 0, field: "netPriceIndex" } as const],
});
const gains = (previous: readonly number[]) =>
  cases.map((one) => ({ ...one, previousSpend: previous }));

/** The same suppliers with this weighted gap to the best rival on every criterion. */
const gaps = (weighted: number) =>
  cases.map((one) => ({
    ...one,
    comparison: {
      ...one.comparison,
      gaps: one.comparison.gaps.map((gap) => ({ ...gap, weighted })),
    },
  }));

// One rule per line: this is a table.
// prettier-ignore
/** Every rule with an account just inside its condition, the line that it writes, and one just outside. */
const examples: readonly (readonly [id: string, quadrant: string, inside: Known, line: RegExp, outside: Known])[] = [
  ["A01", "S", { values: { customerGrowth: [0.15, 75] } }, /15\.0%/, { values: { customerGrowth: [0.149, 74] } }],
  ["A02", "W", { values: { customerGrowth: [-0.001, 40] } }, /0\.1%/, { values: { customerGrowth: [0, 41] } }],
  ["A03", "S", { statements: margin(13), industryMargin: usual(0.1) }, /13\.0% in 2025, above its industry: Machines 10\.0% \(median of 7 customers\)/, { statements: margin(12.9), industryMargin: usual(0.1) }],
  ["A04", "W", { statements: margin(7), industryMargin: usual(0.1) }, /7\.0% in 2025, below its industry: Machines 10\.0%/, { statements: margin(7.1), industryMargin: usual(0.1) }],
  ["A05", "S", { values: { financialHealth: [80, 80] } }, /80/, { values: { financialHealth: [79, 79] } }],
  ["A06", "W", { values: { financialHealth: [39, 39] } }, /39/, { values: { financialHealth: [40, 40] } }],
  ["A07", "W", { statements: [{ finTotalLiab: 80, finTotalAssets: 100 }] }, /80\.0%/, { statements: [{ finTotalLiab: 79.9, finTotalAssets: 100 }] }],
  ["A08", "W", { statements: stock(120, 105) }, /120/, { statements: stock(119, 105) }],
  ["A09", "S", { statements: cash(10) }, /1\.00/, { statements: cash(9.9) }],
  ["A10", "S", { values: { industryPosition: [4, 75] } }, /4/, { values: { industryPosition: [3, 50] } }],
  ["A11", "O", { entries: [{ section: "environment", direction: "+" }] }, /^“They said so\.”$/, { entries: [{ section: "environment" }] }],
  ["A12", "T", { entries: [{ section: "environment", quadrant: "T" }] }, /^“They said so\.”$/, { entries: [{ section: "environment", quadrant: "O" }] }],
  ["A13", "W", { entries: [{ section: "pain", severity: 3 }] }, /They said so/, { entries: [{ section: "pain", severity: 2 }] }],
  ["A14", "S", { entries: [{ section: "strategy", quadrant: "S" }] }, /They said so/, { entries: [{ section: "strategy" }] }],
  ["A15", "T", { entries: [{ section: "downstream", share: 0.3 }] }, /one buyer for 30\.0%/, { entries: [{ section: "downstream", share: 0.29 }] }],
  ["B01", "S", { supply: cases.map((one) => ({ ...one, comparison: { ...one.comparison, ranks: one.comparison.ranks.map(() => 1) } })) }, /Ranked first of 3/, { supply: trailing }],
  ["B02", "S", { supply: gaps(0.2) }, /Technology/, { supply: gaps(0.19) }],
  ["B03", "W", { supply: gaps(-0.2) }, /Behind Rival/, { supply: gaps(-0.19) }],
  ["B04", "S", { values: { shareOfWallet: [0.5, 70] } }, /50\.0%/, { values: { shareOfWallet: [0.49, 69] } }],
  ["B05", "W", { values: { shareOfWallet: [0.2, 20], walletSize: [3000, 60] } }, /20\.0%/, { values: { shareOfWallet: [0.2, 20], walletSize: [2999, 60] } }],
  ["B06", "S", { values: { satisfaction: [88, 70] } }, /88/, { values: { satisfaction: [88, 69] } }],
  ["B07", "W", { values: { satisfaction: [80, 60] }, numbers: { satisfactionPrev: 90 } }, /fell by 10 points to 80/, { values: { satisfaction: [80, 60] }, numbers: { satisfactionPrev: 89 } }],
  ["B08", "S", { values: { helpSucceed: [4, 75] } }, /4/, { values: { helpSucceed: [3, 50] } }],
  ["B09", "W", { values: { helpSucceed: [2, 25] } }, /2/, { values: { helpSucceed: [3, 50] } }],
  ["B10", "W", { values: { strategicAlignment: [2, 25] } }, /2/, { values: { strategicAlignment: [3, 50] } }],
  ["B11", "W", { contacts: [contact("Li", true)] }, /Li/, { contacts: [contact("Li", true), contact("Wu", false), contact("He", false)] }],
  ["B12", "W", { values: { productOverlap: [0.3, 30] } }, /30\.0%/, { values: { productOverlap: [0.31, 31] } }],
  ["B13", "S", { values: { profitPerHead: [90, 70] } }, /90.*40/, { values: { profitPerHead: [89, 69] } }],
  ["B14", "W", { values: { profitPerHead: [5, 25] } }, /5.*40/, { values: { profitPerHead: [6, 26] } }],
  ["B15", "W", { values: { avgDaysLate: [45, 40] } }, /45/, { values: { avgDaysLate: [44, 41] } }],
  ["B16", "O", { values: { winnableHeadroom: [800, 70] } }, /800/, { values: { winnableHeadroom: [800, 69] } }],
  ["B17", "O", { demand: [need(testDate + 731)] }, /UPS, 500/, { demand: [need(testDate + 732)] }],
  ["B18", "O", { entries: [{ section: "pain", severity: 1, product: "UPS" }] }, /Our UPS/, { entries: [{ section: "pain", severity: 1, product: "UPS", isVerified: false }] }],
  ["B19", "O", { feedback: [{ ...complaint(testDate), isOpportunity: true }] }, /late/, { feedback: [complaint(testDate)] }],
  ["B20", "O", { supply: cases.map((one) => ({ ...one, scores: { ...one.scores, suppliers: one.scores.suppliers.map((supplier) => (supplier.isOurs ? supplier : { ...supplier, scores: supplier.scores.map((_, k) => (one.scores.criteria[k]?.name === "Quality" ? 4 : 9)) })) } })) }, /weak on Quality: 4\.0 of 10/, { supply }],
  ["B21", "T", { numbers: { switchIntent: 4 } }, /4 of 5/, { numbers: { switchIntent: 3 } }],
  ["B22", "T", { supply: gains([1800, 3990, 2410]) }, /Rival A gained 5\.0 points/, { supply: gains([1800, 4000, 2400]) }],
  ["B23", "T", { revenueShare: 0.1, strategicControl: 49.9 }, /10\.0%/, { revenueShare: 0.1, strategicControl: 50 }],
  ["B24", "T", { gatesFired: ["G05"] }, /distress/, { gatesFired: ["G03"] }],
  ["B25", "T", { forecasts: [{ change: "central buying", date: NaN, basis: "inference", evidence: forecast }] }, /central buying/, {}],
  ["B26", "T", { feedback: [complaint(testDate - 31)] }, /1.*31 days/, { feedback: [complaint(testDate - 30)] }],
  ["B27", "T", { priceChange: priced(-0.03) }, /3\.0 points/, { priceChange: priced(-0.029) }],
  ["B28", "O", { values: { customerGrowth: [0.1, 60] }, numbers: { revenue: 105, revenuePrev: 100 } }, /5\.0%.*10\.0%/, { values: { customerGrowth: [0.05, 55] }, numbers: { revenue: 105, revenuePrev: 100 } }],
];

const linesOf = (known: Known, id: string) =>
  findAll(accountWith(known), englishVoice).filter((line) => line.rule === id);

test("43 rules have an example each, and every rule of the list is one of them or one of our three about volume", () => {
  expect(examples.length).toBe(43);
  const ids = new Set(swotRules.map((rule) => rule.id));
  expect([...ids].filter((id) => !examples.some(([example]) => example === id)).sort()).toEqual([
    "B29",
    "B30",
    "B31",
  ]);
});

describe.each(examples)("rule %s", (id, quadrant, inside, line, outside) => {
  test("fires just inside its condition, with evidence, and says what it found", () => {
    const found = linesOf(inside, id).filter((finding) => finding.quadrant === quadrant);
    expect(found.length).toBeGreaterThan(0);
    expect(found[0]?.statement).toMatch(line);
    for (const finding of found) expect(finding.evidence.length).toBeGreaterThan(0);
  });

  test("is silent just outside", () => {
    expect(linesOf(outside, id).filter((finding) => finding.quadrant === quadrant)).toEqual([]);
  });
});

test("a buyer of three tenths of the sales is written as a sentence and not listed a second time as a tagged entry", () => {
  const lines = findAll(
    accountWith({ entries: [{ section: "downstream", share: 0.3, quadrant: "T" }] }),
    englishVoice
  );
  expect(lines.map((line) => line.rule)).toEqual(["A15"]);
});
