import { moves, tierNotApplicable } from "../../scoring/model";
import { gateBit } from "../../scoring/applyGates";
import { timeBombLimits } from "../../scoring/explanation";
import type { Scored } from "../../workflows/scoreBase";
import type { AttentionReason } from "../screens/review/words";

const watch = moves.indexOf("demote-watch");
const signOff = gateBit("G12");

/** Why somebody should look at a customer, most urgent first; made once for a run, asked for single customers. */
export function attentionOf({
  scores,
  base,
}: Pick<Scored, "scores" | "base">): (index: number) => readonly AttentionReason[] {
  const revenue = base.input.criteria.revenue?.values;
  const { sheet } = base.customers.source;
  const rowsWithErrors = new Set<number>();
  for (const problem of base.problems)
    if (problem.severity === "error" && problem.sheet === sheet && problem.row !== null)
      rowsWithErrors.add(problem.row - 1);
  return (i) => {
    if ((scores.finalTier[i] ?? tierNotApplicable) >= tierNotApplicable)
      return rowsWithErrors.has(base.customers.sheetRows[i] ?? -1) ? ["dataError"] : [];
    const found: AttentionReason[] = [];
    const share = (revenue?.[i] ?? NaN) / scores.revenueTotal;
    if (
      share >= timeBombLimits.revenueShare &&
      (scores.strategicControl[i] ?? NaN) < timeBombLimits.strategicControl
    )
      found.push("timeBomb");
    if (scores.finalTier[i] === 0 && ((scores.gatesFired[i] ?? 0) & signOff) !== 0)
      found.push("signOff");
    if (scores.move[i] === watch) found.push("watch");
    if (scores.isCandidate[i] === 1) found.push("candidate");
    if ((scores.waits?.[i] ?? 0) !== 0) found.push("waits");
    if (rowsWithErrors.has(base.customers.sheetRows[i] ?? -1)) found.push("dataError");
    return found;
  };
}
