import type { Account } from "./Account";
import type { Finding } from "./Finding";
import type { RuleVoice, SwotRule } from "./Rule";
import { archiveRules } from "./rules/archive";
import { businessRules } from "./rules/business";
import { marketRules } from "./rules/market";
import { recordRules } from "./rules/records";
import { relationshipRules } from "./rules/relationship";
import { riskRules } from "./rules/risk";
import { statementRules } from "./rules/statements";
import { supplyRules } from "./rules/supply";

/** THE LIST of SWOT rules, by what they look at. A new rule is an entry in its group's file and its words in every language. */
export const swotRules: readonly SwotRule[] = [
  ...marketRules,
  ...statementRules,
  ...archiveRules,
  ...businessRules,
  ...relationshipRules,
  ...supplyRules,
  ...riskRules,
  ...recordRules,
];

/** Everything the rules find at one account, the customer's own side carried over to ours where it touches us. */
export function findAll(account: Account, voice: RuleVoice): Finding[] {
  const findings = swotRules.flatMap((rule) => rule.find(account, voice));
  return [
    ...findings,
    ...findings.map((finding) => carriedOver(finding, voice)).filter((finding) => finding !== null),
  ];
}

/** The customer's growth and standing open a door for us; its losses and debts are a risk to us. */
const opensDoor = new Set(["A01", "A11"]);
const isRisk = new Set(["A02", "A04", "A06", "A07", "A12"]);

function carriedOver(finding: Finding, voice: RuleVoice): Finding | null {
  if (finding.block !== "customer") return null;
  const quadrant = opensDoor.has(finding.rule) ? "O" : isRisk.has(finding.rule) ? "T" : null;
  if (quadrant === null) return null;
  const { carriesUs, risksUs } = voice.words;
  const statement = finding.isVerbatim
    ? finding.statement
    : quadrant === "O"
      ? carriesUs(finding.statement)
      : risksUs(finding.statement);
  return {
    ...finding,
    id: `${finding.id}>${quadrant}`,
    block: "ours",
    quadrant,
    statement,
    rating: 2,
  };
}
