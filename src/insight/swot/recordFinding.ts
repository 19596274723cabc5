import type { Account } from "./Account";
import { recordConfidence } from "./Account";
import { eventImportance } from "./Finding";
import { quotation } from "./quotation";
import type { Basis, EvidenceRef, Finding, Quadrant, Rating, SwotBlock, Tag } from "./Finding";

/** Characters of a brief: names in it may be long. */
const briefLength = 90;
/** Characters of an entry id or of a criterion in a line's own id. */
const partLength = 60;

export interface RecordFinding {
  readonly rule: string;
  /** Makes the id unique within the rule: an entry id or a supplier's criterion. */
  readonly part?: string;
  readonly block: SwotBlock;
  readonly quadrant: Quadrant;
  readonly subject: string;
  readonly tags: readonly Tag[];
  readonly statement: string;
  readonly brief: string;
  readonly basis: Basis;
  readonly isVerbatim?: boolean;
  readonly isVerified?: boolean;
  readonly evidence: readonly EvidenceRef[];
  readonly asOf?: number;
  /** 1–5; what is not recorded counts as the middle, 3. */
  readonly impact: number;
  readonly likelihood: number;
  readonly rating?: Rating;
}

/** A finding that no criterion scores: importance is impact × likelihood, confidence that of the record. */
export function recordFinding(account: Account, found: RecordFinding): Finding {
  const asOf = found.asOf ?? NaN;
  const impact = Number.isNaN(found.impact) ? 3 : found.impact;
  const likelihood = Number.isNaN(found.likelihood) ? 3 : found.likelihood;
  const importance = eventImportance(impact, likelihood);
  const confidence = recordConfidence(
    found.basis,
    found.isVerified ?? false,
    asOf,
    account.analysisDate
  );
  const middle: Rating = found.quadrant === "S" ? 3 : 2;
  return {
    id:
      found.part === undefined ? found.rule : `${found.rule}:${quotation(found.part, partLength)}`,
    rule: found.rule,
    block: found.block,
    quadrant: found.quadrant,
    subject: found.subject,
    tags: found.tags,
    statement: found.statement,
    brief: quotation(found.brief, briefLength),
    basis: found.basis,
    isVerbatim: found.isVerbatim ?? false,
    evidence: found.evidence,
    asOf,
    confidence,
    importance,
    priority: importance * confidence,
    rating: found.rating ?? middle,
  };
}
