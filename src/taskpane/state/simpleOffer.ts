import type { Applicability } from "../../portfolio/applicability";

/** Whether the simple mode may be the right one: found so, or still possible as long as questions are open. */
export function offersSimpleMode({ verdict, atWorst }: Applicability): boolean {
  return (
    verdict === "simple" || verdict === "against" || (verdict === "open" && atWorst !== "full")
  );
}

/** Whether it is worth a word where nobody asked: no answer that is still missing could make the whole method fit. */
export function suggestsSimpleMode({ atBest }: Applicability): boolean {
  return atBest !== "full";
}
