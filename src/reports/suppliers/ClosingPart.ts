import type { NumberVoice } from "../../insight/swot/Rule";
import type { SupplyCase } from "../../insight/suppliers/supplyCases";
import type { SheetLayout } from "../../sheets/layout";
import type { ReportContext } from "../ReportContext";
import type { ReviewedPage } from "../ReviewedPage";
import type { SupplierColumns } from "./columns";

/** What the parts at the end of a supplier sheet are made from: actions, what to verify, who signs. */
export interface ClosingPart {
  readonly layout: SheetLayout;
  readonly context: ReportContext;
  readonly supply: SupplyCase;
  /** Criteria as the sheet names them. */
  readonly names: readonly string[];
  readonly columns: SupplierColumns;
  readonly reviewed: ReviewedPage;
  readonly numbers: NumberVoice;
}
