import type { FieldTable } from "../../intake/columns";

/** Parts in a buying decision (Webster & Wind 1972, with the approver apart from the decider). */
export const buyingRoles = ["decider", "approver", "influencer", "gatekeeper", "user"] as const;
export type BuyingRole = (typeof buyingRoles)[number];

/** A person at the customer, as far as business needs it: never traits, hobbies or private matters. */
export interface NetworkContact {
  readonly name: string;
  /** Job title as typed. */
  readonly title: string;
  readonly role: BuyingRole | null;
  readonly layer: string;
  readonly owner: string;
  readonly backup: string;
  /** Serial, NaN unknown. */
  readonly lastVisit: number;
  /** Row in the contact table. */
  readonly row: number;
}

export interface ContactNetwork {
  readonly contacts: readonly NetworkContact[];
  /** Our people, those with the most contacts first. */
  readonly owners: readonly string[];
  /** Contacts by role and owner; the last line counts those whose role nobody wrote down. */
  readonly matrix: readonly (readonly number[])[];
  /** Roles that nobody of ours speaks with. */
  readonly uncovered: readonly BuyingRole[];
  readonly withoutBackup: number;
  /** True when the relationship hangs on too few people: fewer than three contacts, one person of ours, or no backup at all. */
  readonly isSingleThread: boolean;
}

/** Contacts below which a relationship hangs on single persons. */
export const fewestContacts = 3;

const roles: readonly (readonly [BuyingRole, RegExp])[] = [
  ["approver", /approv|审批|批准|签批/i],
  ["decider", /deci[ds]|决策|拍板/i],
  ["gatekeeper", /gate|把关|守门/i],
  ["influencer", /influenc|影响|技术评|建议/i],
  ["user", /\buser|使用|用户/i],
];

export function buyingRoleOf(text: string): BuyingRole | null {
  const plain = text.normalize("NFKC");
  return roles.find(([, pattern]) => pattern.test(plain))?.[0] ?? null;
}

/** The network at one customer from the rows of the contact table. */
export function contactNetwork(
  table: FieldTable | undefined,
  rows: readonly number[]
): ContactNetwork {
  const contacts = table === undefined ? [] : rows.flatMap((row) => contactAt(table, row));
  const counts = new Map<string, number>();
  for (const { owner } of contacts)
    if (owner !== "") counts.set(owner, (counts.get(owner) ?? 0) + 1);
  const owners = [...counts].sort((a, b) => b[1] - a[1]).map(([owner]) => owner);
  const matrix = [...buyingRoles, null].map((role) =>
    owners.map(
      (owner) =>
        contacts.filter((contact) => contact.role === role && contact.owner === owner).length
    )
  );
  const withoutBackup = contacts.filter(({ backup }) => backup === "").length;
  const people = new Set(contacts.flatMap(({ owner, backup }) => [owner, backup]));
  people.delete("");
  return {
    contacts,
    owners,
    matrix,
    uncovered: buyingRoles.filter((_, k) => (matrix[k] ?? []).every((count) => count === 0)),
    withoutBackup,
    isSingleThread:
      contacts.length < fewestContacts || people.size < 2 || withoutBackup === contacts.length,
  };
}

function contactAt(table: FieldTable, row: number): NetworkContact[] {
  const text = (field: Parameters<FieldTable["texts"]["get"]>[0]): string =>
    table.texts.get(field)?.[row] ?? "";
  const name = text("contactName");
  if (name === "") return [];
  return [
    {
      name,
      title: text("contactRole"),
      role: buyingRoleOf(text("buyingRole")),
      layer: text("contactLayer"),
      owner: text("ourOwner"),
      backup: text("backupOwner"),
      lastVisit: table.numbers.get("lastVisit")?.[row] ?? NaN,
      row,
    },
  ];
}
