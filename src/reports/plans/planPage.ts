import type { ContactNetwork } from "../../insight/contacts/network";
import type { KeyPlan } from "../../insight/plans/keyPlan";
import type { Account } from "../../insight/swot/Account";
import { rangeAddress } from "../../sheets/address";
import type { SheetLayout } from "../../sheets/layout";
import type { ReportContext } from "../ReportContext";
import type { ReviewedPage } from "../ReviewedPage";

/** What every part of a key-customer plan is composed of. */
export interface PlanPage {
  readonly layout: SheetLayout;
  readonly context: ReportContext;
  readonly reviewed: ReviewedPage;
  readonly account: Account;
  readonly network: ContactNetwork;
  readonly plan: KeyPlan;
}

/** Share of lines whose status cell says done, of those with an action. */
export function doneShare(
  row: number,
  rows: number,
  actionColumn: number,
  statusColumn: number,
  done: string
): string {
  const column = (at: number): string => rangeAddress({ row, column: at, rows, columns: 1 });
  return `=IF(COUNTA(${column(actionColumn)})>0,COUNTIF(${column(statusColumn)},"${done.replaceAll('"', '""')}")/COUNTA(${column(actionColumn)}),"")`;
}
