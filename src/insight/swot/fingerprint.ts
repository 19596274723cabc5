import { criterionKeys } from "../../scoring/model";
import { textDigest } from "../../sheets/textDigest";
import type { AccountBase } from "./accountBase";
import type { Account } from "./Account";
import type { EvidenceRef, Finding } from "./Finding";

/**
 * Eight digits that change when any evidence behind a customer's SWOT does: which lines there are, and the values of the
 * cells and criteria behind them. Where a row stands, in which language the sheet is and what reviewers wrote do not count.
 */
export function evidenceFingerprint(
  base: AccountBase,
  account: Account,
  findings: readonly Finding[]
): string {
  const lines = findings.map((finding) =>
    [
      finding.id,
      finding.basis,
      finding.isVerbatim ? finding.statement : "",
      criterionValue(account, finding),
      ...finding.evidence.map((ref) => valueOf(base, ref)),
    ].join("\u001f")
  );
  return textDigest([...new Set(lines)].sort().join("\u001e"));
}

function criterionValue(account: Account, finding: Finding): string {
  const key = criterionKeys.find((criterion) => criterion === finding.subject);
  return key === undefined ? "" : significant(account.criterion(key).value);
}

function valueOf(base: AccountBase, { table, row, field }: EvidenceRef): string {
  const held = table === "customers" ? base.customers : base.tables.get(table);
  if (held === undefined || row === null || field === null) return "";
  const value = held.numbers.get(field)?.[row];
  return value === undefined ? (held.texts.get(field)?.[row] ?? "") : significant(value);
}

/** Twelve significant digits: the last ones of a computed number are no evidence. */
function significant(value: number): string {
  return String(Number(value.toPrecision(12)));
}
