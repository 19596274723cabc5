import type { Applicability } from "../../portfolio/applicability";

/** Whether the simple mode may be the right one: found so, or still possible as long as questions are open. */
export function offersSimpleMode({ verdict, atWorst }: Applicability): boolean {
  return (
    verdict === "simple" || verdict === "against" || (verdict === "open" && atWorst !== "full")
  );
}
