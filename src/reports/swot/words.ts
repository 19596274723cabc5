import type { EnvironmentAspect, EnvironmentTool } from "../../insight/swot/environment";
import type { Basis, Quadrant } from "../../insight/swot/Finding";
import type { TowsCell } from "../../insight/swot/evaluation";

export interface SwotSheetWords {
  readonly sheetName: (customer: string) => string;
  readonly title: (customer: string) => string;
  readonly candidate: string;
  readonly facts: {
    readonly tier: string;
    readonly tierValue: (code: string, name: string, score: string) => string;
    readonly move: string;
    readonly moveValue: (move: string, state: string) => string;
    readonly revenue: string;
    readonly revenueValue: (revenue: string, share: string) => string;
    readonly contribution: string;
    readonly wallet: string;
    readonly walletValue: (wallet: string, share: string) => string;
    readonly headroom: string;
    readonly health: string;
    readonly control: string;
    readonly controlValue: (control: string, customerId: string, industry: string) => string;
    readonly potential: string;
    readonly data: string;
    readonly dataValue: (completeness: string, confidence: string) => string;
    readonly owner: string;
    readonly productManager: string;
  };
  readonly summaryTitle: string;
  readonly summary: {
    readonly strengths: (list: string) => string;
    readonly noStrengths: string;
    readonly weaknesses: (list: string) => string;
    readonly noWeaknesses: string;
    readonly outside: (opportunity: string, threat: string) => string;
    readonly onlyOpportunity: (opportunity: string) => string;
    readonly onlyThreat: (threat: string) => string;
    readonly nothingOutside: string;
    readonly factors: (internal: string, isStrong: boolean) => string;
    readonly first: (action: string) => string;
    readonly noFirst: string;
  };
  readonly blocks: { readonly customer: string; readonly ours: string };
  readonly quadrants: Readonly<Record<Quadrant, string>>;
  readonly columns: {
    readonly statement: string;
    readonly evidence: string;
    readonly basis: string;
    readonly priority: string;
  };
  readonly basis: Readonly<Record<Basis, string>>;
  readonly basisAndConfidence: (basis: string, confidence: string) => string;
  readonly edited: (basis: string) => string;
  /** Beside a line that a reviewer edited and whose evidence is gone. */
  readonly unsupported: string;
  readonly removed: (count: string) => string;
  /** Beside the empty line in which a reviewer writes. */
  readonly addLine: string;
  readonly empty: string;
  /** Statements quoted within our sheet are cut; the whole stands where the link leads. */
  readonly evidenceNote: string;
  readonly internalTitle: string;
  readonly externalTitle: string;
  readonly factorColumns: {
    readonly factor: string;
    readonly weight: string;
    readonly rating: string;
    readonly score: string;
  };
  readonly total: string;
  readonly factorNote: string;
  readonly tows: {
    readonly title: string;
    readonly cells: Readonly<Record<TowsCell, string>>;
    readonly pair: Readonly<Record<TowsCell, (inner: string, outer: string) => string>>;
    readonly proposal: string;
    readonly action: string;
    readonly department: string;
    readonly owner: string;
    readonly due: string;
    readonly resource: string;
    readonly status: string;
    readonly result: string;
    /** A line that stays because people wrote beside it. */
    readonly unsupported: (text: string) => string;
    readonly statuses: readonly string[];
    readonly statusPrompt: string;
    readonly none: string;
  };
  readonly goals: {
    readonly title: string;
    readonly goal: string;
    readonly contribution: string;
    readonly gap: string;
    readonly action: string;
    readonly none: string;
  };
  readonly values: {
    readonly title: string;
    readonly pain: string;
    readonly product: string;
    readonly benefit: string;
    readonly verified: string;
    readonly isVerified: (withWhom: string) => string;
    readonly isOpen: string;
    readonly none: string;
  };
  readonly environment: {
    readonly title: string;
    readonly toolPrompt: string;
    readonly tools: Readonly<Record<EnvironmentTool, string>>;
    readonly aspects: Readonly<Record<EnvironmentAspect, string>>;
    readonly columns: {
      readonly statement: string;
      readonly aspect: string;
      readonly weight: string;
      readonly horizon: string;
    };
    readonly unrated: string;
    readonly none: string;
    readonly attractiveness: (value: string) => string;
  };
  readonly stickiness: {
    readonly title: string;
    readonly layer: string;
    readonly score: string;
    readonly target: string;
    readonly gap: string;
    readonly measure: string;
    readonly layers: Readonly<
      Record<"satisfaction" | "helpSucceed" | "strategicAlignment", (weight: string) => string>
    >;
    readonly control: string;
    readonly note: string;
  };
  readonly verify: {
    readonly title: string;
    readonly statement: string;
    readonly withWhom: string;
    readonly when: string;
    readonly outcome: string;
    readonly none: string;
  };
  readonly log: {
    readonly title: string;
    readonly first: (lines: string) => string;
    readonly changed: (isEvidence: boolean, fresh: string, gone: string) => string;
  };
  readonly signOff: {
    readonly title: string;
    readonly note: string;
    readonly role: string;
    readonly name: string;
    readonly date: string;
    readonly status: string;
    readonly drafted: string;
    readonly edited: string;
    readonly reviewer: string;
    readonly finance: string;
    readonly director: string;
    readonly remark: string;
    /** Shown beside the signature of a reviewer who is the account manager. */
    readonly isOwner: string;
    readonly sheetStatus: string;
    readonly refused: string;
    readonly evidenceChanged: string;
    readonly evidence: string;
    readonly evidenceApproved: string;
    /** Draft, in review, approved, expired. */
    readonly statuses: readonly [string, string, string, string];
    /** "approved" and "expired" in every language: a sheet may be made again in another one. */
    readonly approvedWords: readonly string[];
    readonly expiredWords: readonly string[];
    readonly statusPrompt: string;
    readonly run: (runId: string) => string;
  };
}
