import type { CriterionKey } from "../../scoring/model";
import type { Account } from "./Account";
import { criterionImportance, internalRating } from "./Finding";
import type { Finding, Quadrant, SwotBlock, Tag } from "./Finding";
import type { TemplateCriterion } from "../suppliers/templates";
import type { SwotRuleWords } from "./words";

/** One rule of the SWOT: looks at an account and says what it finds, with the evidence. */
export interface SwotRule {
  readonly id: string;
  find(account: Account, voice: RuleVoice): readonly Finding[];
}

/** How findings are put into words. */
export interface RuleVoice {
  readonly words: SwotRuleWords;
  readonly criterionName: (key: CriterionKey) => string;
  readonly templateName: (criterion: TemplateCriterion) => string;
  readonly numbers: NumberVoice;
}

/** Numbers as the language of the run writes them. */
export interface NumberVoice {
  money(value: number): string;
  percent(fraction: number): string;
  /** A difference of two shares, in percentage points: "11.4". */
  points(fraction: number): string;
  number(value: number, decimals: number): string;
  date(serial: number): string;
}

export interface CriterionFinding {
  readonly rule: string;
  readonly block: SwotBlock;
  readonly quadrant: Quadrant;
  readonly tags: readonly Tag[];
  readonly statement: string;
  /** The value as it stands in the sentence; makes the brief with the criterion's name. */
  readonly shown: string;
}

/** A finding about one criterion: evidence, confidence, importance and rating follow from its score. */
export function criterionFinding(
  account: Account,
  key: CriterionKey,
  voice: RuleVoice,
  found: CriterionFinding
): Finding {
  const fact = account.criterion(key);
  const importance = criterionImportance(fact.weight, fact.points);
  const isInternal = found.quadrant === "S" || found.quadrant === "W";
  return {
    id: found.rule,
    rule: found.rule,
    block: found.block,
    quadrant: found.quadrant,
    subject: key,
    tags: found.tags,
    statement: found.statement,
    brief: voice.words.brief(voice.criterionName(key), found.shown),
    basis: "data",
    isVerbatim: false,
    evidence: fact.evidence,
    asOf: fact.asOf,
    confidence: fact.confidence,
    importance,
    priority: importance * fact.confidence,
    rating: isInternal ? internalRating(fact.points) : 2,
  };
}

/** The named cells of the customer's row that exist. */
export function rowCells(
  account: Account,
  ...keys: Parameters<Account["cell"]>[0][]
): NonNullable<ReturnType<Account["cell"]>>[] {
  return keys.map((key) => account.cell(key)).filter((cell) => cell !== null);
}
