import type { EvidenceRef } from "../../insight/swot/Finding";
import type { PlanCell } from "../../sheets/SheetPlan";
import { evidenceTarget } from "../evidence";
import type { ReportContext } from "../ReportContext";

/** Words of an entry as a way to the entry. */
export function entryLink(context: ReportContext, text: string, evidence: EvidenceRef): PlanCell {
  const to = evidenceTarget(context, evidence);
  return to === null ? text : { text, to };
}
