import { textDigest } from "../../sheets/textDigest";
import type { ReviewedCell, ReviewedSheet } from "../../workbook/receipts";
import { statusOf } from "./archiveEntries";

/** Line ids of the sign-off; every sheet that people sign uses them. */
export const signOffRoles = ["edited", "reviewer", "finance", "director"] as const;
export type SignOffRole = (typeof signOffRoles)[number];

export function signId(role: SignOffRole): string {
  return `sign:${role}`;
}

/** Line with the evidence that the sheet shows and, hidden, the evidence that was approved and by which signature. */
export const evidenceId = "sign:evidence";

/** Cells of a line of the sign-off. */
export const signCells = { name: 2, date: 4, status: 5, memo: 8 } as const;

export interface Approval {
  /** Name of the professional reviewer as typed; "" unsigned. */
  readonly reviewer: string;
  readonly isApproved: boolean;
  /** Fingerprint of the evidence that was approved; "" when nothing was. */
  readonly evidence: string;
  /** What the sheet has to remember for the next run. */
  readonly memo: string;
}

/**
 * What the sign-off of a sheet says. An approval refers to the evidence that the sheet showed when it was given: remembered
 * together with the signature, so that another name, date or status is a new approval, of what is shown now.
 */
export function approvalOf(reviewed: ReviewedSheet | undefined): Approval {
  const signature = reviewed?.get(signId("reviewer"));
  const reviewer = textOf(signature?.[signCells.name]);
  const status = textOf(signature?.[signCells.status]);
  const isApproved = reviewer !== "" && statusOf(status) === "approved";
  if (!isApproved) return { reviewer, isApproved, evidence: "", memo: "" };
  const shown = reviewed?.get(evidenceId);
  const [approved, by] = textOf(shown?.[signCells.memo]).split(" ");
  const mark = textDigest([reviewer, textOf(signature?.[signCells.date]), status].join("\u001f"));
  const evidence = by === mark && approved ? approved : textOf(shown?.[signCells.name]);
  return { reviewer, isApproved, evidence, memo: `${evidence} ${mark}` };
}

function textOf(cell: ReviewedCell | undefined): string {
  return String(cell?.value ?? "").trim();
}

/** The same person however the name is typed. */
export function isSamePerson(a: string, b: string): boolean {
  const plain = (name: string): string =>
    name.normalize("NFKC").replaceAll(/\s+/g, "").toLowerCase();
  return plain(a) !== "" && plain(a) === plain(b);
}

/** Whether a sheet is signed: approved by somebody else than the account manager, and the evidence is still what was approved. */
export function isSigned(reviewed: ReviewedSheet | undefined, accountManager: string): boolean {
  const { isApproved, reviewer, evidence } = approvalOf(reviewed);
  const shown = textOf(reviewed?.get(evidenceId)?.[signCells.name]);
  return isApproved && !isSamePerson(reviewer, accountManager) && evidence === shown;
}
