import type { FieldTable } from "../../intake/columns";
import type { FieldKey } from "../../intake/fields";
import type { AccountBase } from "../swot/accountBase";
import type { Account, ArchiveEntry } from "../swot/Account";
import {
  clientSections,
  clientWeights,
  expectedMaturity,
  maturity,
  requiredRounds,
  sectionState,
  supplierSections,
  supplierWeights,
} from "./maturity";
import type { ArchiveRecord, ClientSection, SectionState, SupplierSection } from "./maturity";

/** How far the archives of one customer are. Shares are fractions, NaN without an entry. */
export interface ArchiveState {
  readonly account: Account;
  readonly client: Readonly<Record<ClientSection, SectionState>>;
  readonly clientMaturity: number;
  readonly supplier: Readonly<Record<SupplierSection, SectionState>>;
  /** NaN without a supplier archive. */
  readonly supplierMaturity: number;
  readonly entries: number;
  readonly verifiedShare: number;
  readonly inferenceShare: number;
  readonly externalShare: number;
  /** Days since the oldest inference was noted that nobody has verified; NaN none. */
  readonly oldestInference: number;
  /** Years since the first entry, NaN unknown. */
  readonly age: number;
  /** Maturity to be expected at this age, NaN unknown. */
  readonly expected: number;
}

export function archiveState(base: AccountBase, account: Account): ArchiveState {
  const rounds = requiredRounds[account.tier] ?? 1;
  const { analysisDate, entries } = account;
  const states = <Section extends string>(
    sections: readonly Section[],
    records: (section: Section) => readonly ArchiveRecord[]
  ): Record<Section, SectionState> =>
    Object.fromEntries(
      sections.map((section) => [section, sectionState(records(section), rounds, analysisDate)])
    ) as Record<Section, SectionState>;
  const client = states(clientSections, (section) => clientRecords(base, account, section, rounds));
  const supplier = states(supplierSections, (section) =>
    supplierRecords(base, account, section, rounds)
  );
  const hasSuppliers =
    base.rows("supplierArchive", account.index).length > 0 || account.supply.length > 0;
  const share = (isCounted: (entry: ArchiveEntry) => boolean): number =>
    entries.length === 0 ? NaN : entries.filter(isCounted).length / entries.length;
  const dates = entries.map((entry) => entry.asOf).filter((date) => !Number.isNaN(date));
  const open = entries
    .filter((entry) => entry.basis === "inference" && !entry.isVerified)
    .map((entry) => entry.asOf)
    .filter((date) => !Number.isNaN(date));
  const age = dates.length === 0 ? NaN : Math.max(0, analysisDate - Math.min(...dates)) / 365.25;
  return {
    account,
    client,
    clientMaturity: maturity(clientWeights, client),
    supplier,
    supplierMaturity: hasSuppliers ? maturity(supplierWeights, supplier) : NaN,
    entries: entries.length,
    verifiedShare: share((entry) => entry.isVerified),
    inferenceShare: share((entry) => entry.basis === "inference"),
    externalShare: share((entry) => isExternal(entry)),
    oldestInference: open.length === 0 ? NaN : Math.max(0, analysisDate - Math.min(...open)),
    age,
    expected: expectedMaturity(age),
  };
}

/** Entries of a section, and rows of the tables that are this section in another form. */
function clientRecords(
  base: AccountBase,
  account: Account,
  section: ClientSection,
  rounds: number
): ArchiveRecord[] {
  const entries = account.entries
    .filter((entry) => entry.section === section)
    .map((entry) => ({
      isFact: entry.basis === "fact",
      hasSource: entry.source !== "" || entry.sourceType !== "",
      isVerified: entry.isVerified,
      rounds: entry.reviewRound,
      isApproved: isApproved(entry.status, entry.reviewRound, rounds),
      date: entry.asOf,
    }));
  const table = (
    {
      finance: "financials",
      organisation: "organisation",
      relationship: "contacts",
      plan: "demand",
    } as const
  )[section as string as "finance"];
  if (table === undefined) return entries;
  const held = base.tables.get(table);
  // Rows of a table of their own have no review of their own: they lift a section to evidenced, not beyond.
  const rows = base.rows(table, account.index).map((row) => ({
    isFact: (held?.texts.get("factOrInference")?.[row] ?? "") !== "inference",
    hasSource: true,
    isVerified: false,
    rounds: NaN,
    isApproved: false,
    date: held?.numbers.get("entryDate")?.[row] ?? NaN,
  }));
  return [...entries, ...rows];
}

/** An archive without a column for the status counts what went through its rounds as approved. */
function isApproved(status: ArchiveEntry["status"], done: number, rounds: number): boolean {
  return status === "approved" || (status === "unknown" && done >= rounds);
}

/** Fields that fill a section of the supplier archive. */
const supplierFields: Readonly<Record<SupplierSection, readonly FieldKey[]>> = {
  criteria: ["criterion"],
  scores: [
    "supplierScore",
    "scoreTechnology",
    "scoreQuality",
    "scoreResponsiveness",
    "scoreDelivery",
    "scoreCost",
    "scoreEnvironment",
    "scoreManagement",
  ],
  spend: ["supplierSpend", "supplierShare"],
  policy: ["sourcingPolicy"],
  moves: ["competitorMove"],
  lockIn: ["switchIntent"],
};

function supplierRecords(
  base: AccountBase,
  account: Account,
  section: SupplierSection,
  rounds: number
): ArchiveRecord[] {
  const table = base.tables.get("supplierArchive");
  if (table === undefined) return [];
  return base
    .rows("supplierArchive", account.index)
    .filter((row) => supplierFields[section].some((field) => isFilled(table, field, row)))
    .map((row) => {
      const done = table.numbers.get("reviewRound")?.[row] ?? NaN;
      const text = (field: FieldKey): string => table.texts.get(field)?.[row] ?? "";
      return {
        isFact: text("factOrInference") !== "inference",
        hasSource: text("source") !== "" || text("evidenceText") !== "",
        isVerified: (table.numbers.get("verified")?.[row] ?? 0) > 0,
        rounds: done,
        isApproved: done >= rounds,
        date: table.numbers.get("entryDate")?.[row] ?? NaN,
      };
    });
}

function isFilled(table: FieldTable, field: FieldKey, row: number): boolean {
  const number = table.numbers.get(field)?.[row];
  if (number !== undefined && !Number.isNaN(number)) return true;
  return (table.texts.get(field)?.[row] ?? "") !== "";
}

const outside =
  /customer|client|public|partner|annual report|tender|news|media|association|forum|客户|公开|年报|招标|协会|论坛|媒体|网站|伙伴|第三方/i;
const inside = /internal|guess|assum|own|内部|猜测|推测|估计|我司|我方/i;

/** From the customer, the public or a partner, rather than from our own desks. */
export function isExternal(entry: Pick<ArchiveEntry, "source" | "sourceType">): boolean {
  const kind = entry.sourceType === "" ? entry.source : entry.sourceType;
  if (/客户|customer|client/i.test(kind)) return true;
  return outside.test(kind) && !inside.test(kind);
}
