import { buyingRoleOf, contactNetwork } from "../../src/insight/contacts/network";
import { outlookRows, yearOf } from "../../src/insight/plans/keyPlan";
import { ordinaryFacts } from "../../src/insight/plans/ordinaryFacts";
import { ordinaryPlan } from "../../src/insight/plans/ordinaryPlan";
import type { OrdinaryFacts } from "../../src/insight/plans/ordinaryPlan";
import { recordTable } from "../support/recordTable";
import { analysisDate, customers, input } from "../support/twelveCustomers";

const person = (name: string, role: string, owner: string, backup: string) => ({
  customerId: "C04",
  contactName: name,
  buyingRole: role,
  ourOwner: owner,
  backupOwner: backup,
});

test("decision roles are read in both languages; an unknown word is no role", () => {
  expect(
    ["决策者", "Decision maker", "审批者", "Approver", "技术影响者", "把关者", "User", "boss"].map(
      buyingRoleOf
    )
  ).toEqual([
    "decider",
    "decider",
    "approver",
    "approver",
    "influencer",
    "gatekeeper",
    "user",
    null,
  ]);
});

test("three contacts with two of our people and a backup are no single thread; the matrix counts roles by owner", () => {
  const table = recordTable("contacts", [
    person("a", "Decider", "Lind", "Ortiz"),
    person("b", "Approver", "Lind", ""),
    person("c", "", "Ortiz", ""),
  ]);
  const network = contactNetwork(table, [0, 1, 2]);
  expect(network.isSingleThread).toBe(false);
  expect(network.owners).toEqual(["Lind", "Ortiz"]);
  // decider, approver, influencer, gatekeeper, user, not noted
  expect(network.matrix).toEqual([
    [1, 0],
    [1, 0],
    [0, 0],
    [0, 0],
    [0, 0],
    [0, 1],
  ]);
  expect(network.uncovered).toEqual(["influencer", "gatekeeper", "user"]);
  expect(network.withoutBackup).toBe(2);
});

test("two contacts, one person of ours, or no backup at all is a single thread", () => {
  const of = (rows: ReturnType<typeof person>[]): boolean =>
    contactNetwork(
      recordTable("contacts", rows),
      rows.map((_, i) => i)
    ).isSingleThread;
  const [a, b, c] = ["a", "b", "c"].map((name) => person(name, "User", "Lind", "Ortiz")) as [
    ReturnType<typeof person>,
    ReturnType<typeof person>,
    ReturnType<typeof person>,
  ];
  expect(of([a, b, c])).toBe(false);
  expect(of([a, b])).toBe(true);
  expect(of([a, b, c].map((each) => ({ ...each, backupOwner: "Lind" })))).toBe(true);
  expect(of([a, b, c].map((each) => ({ ...each, backupOwner: "" })))).toBe(true);
  expect(contactNetwork(undefined, []).isSingleThread).toBe(true);
});

test("the outlook takes the year from the date or the fiscal year; rows without an amount say nothing", () => {
  expect(yearOf(analysisDate)).toBe(2026);
  const table = recordTable("demand", [
    { expectedDate: analysisDate + 365, expectedNeed: 100, demandConfidence: 0.5 },
    { fiscalYear: 2028, expectedNeed: 40, resourceNeeded: "a line" },
    { fiscalYear: 2028, resourceNeeded: "no amount" },
  ]);
  expect(outlookRows(table, [0, 1, 2])).toEqual([
    { year: 2027, need: 100, confidence: 0.5, resource: "" },
    { year: 2028, need: 40, confidence: NaN, resource: "a line" },
  ]);
});

describe("an ordinary customer's four lines", () => {
  const nothing: OrdinaryFacts = {
    sources: 0,
    insights: 0,
    hasArchive: false,
    hasSuppliers: false,
    satisfaction: NaN,
    switchIntent: NaN,
    onTime: NaN,
    margin: NaN,
    daysLate: NaN,
  };
  const good: OrdinaryFacts = {
    sources: 2,
    insights: 1,
    hasArchive: true,
    hasSuppliers: true,
    satisfaction: 60,
    switchIntent: 3,
    onTime: 0.95,
    margin: 0.01,
    daysLate: 30,
  };

  test("nothing known is unknown, not open, and 0 of 4", () => {
    const plan = ordinaryPlan(nothing);
    expect(new Set(Object.values(plan.states))).toEqual(new Set(["unknown"]));
    expect([plan.met, plan.next]).toEqual([0, "channels"]);
  });

  test("every target just reached is 4 of 4 with no next step", () => {
    expect(ordinaryPlan(good)).toMatchObject({ met: 4, next: null });
  });

  test.each([
    ["channels", { sources: 1 }],
    ["ahead", { insights: 0 }],
    ["loyalty", { satisfaction: 59.9 }],
    ["loyalty", { switchIntent: 4 }],
    ["delivery", { onTime: 0.949 }],
    ["delivery", { margin: 0 }],
    ["delivery", { daysLate: 31 }],
  ] as const)("%s is open when %o", (line, change) => {
    const plan = ordinaryPlan({ ...good, ...change });
    expect([plan.states[line], plan.met, plan.next]).toEqual(["open", 3, line]);
  });

  test("sources count once each and only for a year; visits to several persons are one; insights for half a year", () => {
    const tables = new Map([
      [
        "clientArchive" as const,
        recordTable("clientArchive", [
          { customerId: "C07", source: "visit", entryDate: analysisDate - 10 },
          { customerId: "C07", source: "Visit", entryDate: analysisDate - 20 },
          { customerId: "C07", source: "report", entryDate: analysisDate - 400 },
        ]),
      ],
      [
        "contacts" as const,
        recordTable("contacts", [
          { customerId: "C07", contactName: "a", lastVisit: analysisDate - 1 },
          { customerId: "C07", contactName: "b", lastVisit: analysisDate - 2 },
        ]),
      ],
      [
        "supplierArchive" as const,
        recordTable("supplierArchive", [
          { customerId: "C07", competitorMove: "new price", entryDate: analysisDate - 183 },
          { customerId: "C07", competitorMove: "older", entryDate: analysisDate - 184 },
        ]),
      ],
    ]);
    const index = (customers.texts.get("customerId") ?? []).indexOf("C07");
    const facts = ordinaryFacts(customers, tables, input)(index);
    expect([facts.sources, facts.insights]).toEqual([2, 1]);
  });
});
