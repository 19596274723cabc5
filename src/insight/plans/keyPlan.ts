import type { FieldTable } from "../../intake/columns";
import type { FieldKey } from "../../intake/fields";
import type { ContactNetwork } from "../contacts/network";
import type { Account } from "../swot/Account";

/** The four lines of a key-customer plan. */
export const keyLines = ["projects", "competitors", "partnership", "network"] as const;
export type KeyLine = (typeof keyLines)[number];

/** What the data say of one line: met, open, or nothing to judge by. */
export type LineState = "met" | "open" | "unknown";

export interface KeyPlan {
  readonly states: Readonly<Record<KeyLine, LineState>>;
  readonly goals: number;
  /** Expected needs of the next three years, the earliest first. */
  readonly demand: readonly DemandYear[];
  readonly moves: number;
  /** Of the largest category; NaN unknown. */
  readonly share: number;
  readonly targetShare: number;
  readonly hasAgreement: boolean;
  /** The three layers of stickiness, 0–100, NaN unknown. */
  readonly layers: readonly [number, number, number];
  readonly layerTarget: number;
}

/** One row of the demand outlook. */
export interface OutlookRow {
  readonly year: number;
  readonly need: number;
  /** 0–1, NaN unknown. */
  readonly confidence: number;
  readonly resource: string;
}

/** The outlook of one customer; rows without an amount or a year say nothing. */
export function outlookRows(table: FieldTable | undefined, rows: readonly number[]): OutlookRow[] {
  if (table === undefined) return [];
  const number = (field: FieldKey, row: number): number => table.numbers.get(field)?.[row] ?? NaN;
  return rows.flatMap((row) => {
    const date = number("expectedDate", row);
    const year = Number.isNaN(date) ? number("fiscalYear", row) : yearOf(date);
    const need = number("expectedNeed", row);
    if (Number.isNaN(year) || Number.isNaN(need)) return [];
    const resource = table.texts.get("resourceNeeded")?.[row] ?? "";
    return [{ year, need, confidence: number("demandConfidence", row), resource }];
  });
}

/** What a customer is expected to need in one year. */
export interface DemandYear {
  readonly year: number;
  readonly need: number;
  /** Need × confidence, where the confidence is known. */
  readonly weighted: number;
  readonly resources: readonly string[];
}

/** Strategic control a key customer should have, by tier. */
const layerTargets = { S: 75, A: 60 } as const;
const yearsAhead = 3;

/** What the data say about the four lines and what a plan for a key customer is made of. */
export function keyPlan(
  account: Account,
  network: ContactNetwork,
  outlook: readonly OutlookRow[]
): KeyPlan {
  const goals = account.entries.filter(
    ({ section }) => section === "plan" || section === "strategy"
  ).length;
  const thisYear = yearOf(account.analysisDate);
  const demand = demandYears(outlook).filter(
    ({ year }) => year >= thisYear && year < thisYear + yearsAhead + 1
  );
  const largest = [...account.supply].sort(
    (a, b) => (b.comparison.spend || 0) - (a.comparison.spend || 0)
  )[0];
  const share = largest?.comparison.shares[largest.comparison.ours] ?? NaN;
  const targetShare = largest?.comparison.winnableShare ?? NaN;
  const moves = account.supply.reduce((sum, supply) => sum + supply.moves.length, 0);
  const hasAgreement =
    account.number("frameworkContract") === 1 ||
    account.number("contractEnd") >= account.analysisDate;
  const hasProjects = demand.length > 0 || account.number("pipeline") > 0;
  const isAgreementKnown = !Number.isNaN(
    account.number("frameworkContract") + account.number("contractEnd")
  );
  return {
    states: {
      projects: hasProjects && goals > 0 ? "met" : hasProjects || goals > 0 ? "open" : "unknown",
      competitors:
        largest === undefined
          ? "unknown"
          : !Number.isNaN(targetShare) && moves > 0
            ? "met"
            : "open",
      partnership: hasAgreement ? "met" : isAgreementKnown ? "open" : "unknown",
      network:
        network.contacts.length === 0
          ? "unknown"
          : !network.isSingleThread &&
              !network.uncovered.includes("decider") &&
              !network.uncovered.includes("approver")
            ? "met"
            : "open",
    },
    goals,
    demand,
    moves,
    share,
    targetShare,
    hasAgreement,
    layers: [
      account.criterion("satisfaction").points,
      account.criterion("helpSucceed").points,
      account.criterion("strategicAlignment").points,
    ],
    layerTarget: account.tier === "S" ? layerTargets.S : layerTargets.A,
  };
}

function demandYears(outlook: readonly OutlookRow[]): DemandYear[] {
  const years = [...new Set(outlook.map(({ year }) => year))].sort((a, b) => a - b);
  return years.map((year) => {
    const rows = outlook.filter((row) => row.year === year);
    const rated = rows.filter(({ confidence }) => !Number.isNaN(confidence));
    return {
      year,
      need: rows.reduce((sum, { need }) => sum + need, 0),
      weighted:
        rated.length === 0
          ? NaN
          : rated.reduce((sum, { need, confidence }) => sum + need * confidence, 0),
      resources: [...new Set(rows.map(({ resource }) => resource).filter((text) => text !== ""))],
    };
  });
}

/** Calendar year of an Excel serial of the 1900 system. */
export function yearOf(serial: number): number {
  return new Date((serial - 25569) * 86_400_000).getUTCFullYear();
}
