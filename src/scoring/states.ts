import type { Model } from "../settings/Model";
import { gateBit } from "./applyGates";
import { monthsBefore } from "./calendar";
import type { ScoringInput, Scores } from "./model";
import { customerStates } from "./words";
import type { CustomerState } from "./words";
import { valueIn } from "./valueIn";

const loyalYears = 2;
const loyalActiveMonths = 6;
const loyalSatisfactionPoints = 60;
const partnerCode = 1;

const code = Object.fromEntries(customerStates.map((state, index) => [state, index])) as Record<
  CustomerState,
  number
>;

/**
 * What kind of resource each customer is today, as indices into `customerStates`; the first rule that holds decides:
 * out of scope; dormant (had orders, none for two years); returning (ordered again after a year's pause); one-time; loyal
 * (two years with us, six active months, satisfied); active (orders in the last year); target (no orders, potential S or A,
 * or on the list); potential (no orders, a wallet); unknown.
 */
export function stateColumn(input: ScoringInput, scores: Scores, model: Model): Uint8Array {
  const { facts, analysisDate, criteria } = input;
  const dormantFrom = monthsBefore(analysisDate, model.gates.G13.parameters.dormantMonths);
  const yearAgo = monthsBefore(analysisDate, 12);
  const loyalSince = monthsBefore(analysisDate, 12 * loyalYears);
  const oneTime = gateBit("G01");
  const outside = gateBit("G00");

  const stateOf = (i: number): CustomerState => {
    const fired = scores.gatesFired[i]!;
    if ((fired & outside) !== 0) return "outOfScope";
    const lastOrder = valueIn(facts.lastOrder, i);
    if (lastOrder < dormantFrom) return "dormant";
    if (valueIn(facts.hasReturned, i) === 1) return "returning";
    const isSingle =
      valueIn(facts.orderMonthsEver, i) === 1 && valueIn(facts.hasFrameworkContract, i) !== 1;
    if ((fired & oneTime) !== 0 || isSingle) return "oneTime";
    const months = valueIn(criteria.activeMonths12?.values, i);
    const start = valueIn(facts.relationshipStart, i);
    const since = start === start ? start : valueIn(facts.firstOrder, i);
    const satisfaction = scores.points.satisfaction[i]!;
    if (
      since <= loyalSince &&
      months >= loyalActiveMonths &&
      satisfaction >= loyalSatisfactionPoints
    ) {
      return "loyal";
    }
    if (months > 0 || lastOrder >= yearAgo || valueIn(criteria.revenue?.values, i) > 0)
      return "active";
    if (scores.potentialTier[i]! <= partnerCode || valueIn(facts.isTarget, i) === 1)
      return "target";
    return valueIn(criteria.walletSize?.values, i) > 0 ? "potential" : "unknown";
  };
  return Uint8Array.from({ length: input.count }, (_, i) => code[stateOf(i)]);
}
