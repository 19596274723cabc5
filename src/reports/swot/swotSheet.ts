import type { Account } from "../../insight/swot/Account";
import { swotGrid } from "../../insight/swot/evaluation";
import { findAll } from "../../insight/swot/rules";
import type { RuleVoice } from "../../insight/swot/Rule";
import { SheetLayout } from "../../sheets/layout";
import type { SheetPlan } from "../../sheets/SheetPlan";
import { palette } from "../../sheets/styles";
import { shortName } from "../keyCustomers";
import { fillFirstPage, page, sheetHead } from "../pageParts";
import type { ReportContext } from "../ReportContext";
import { placeActions } from "./actions";
import { placeGoals, placeSignOff, placeToVerify } from "./closing";
import { first, span, widths } from "./columns";
import { placeFactors } from "./factors";
import { placeFacts, placeSummary } from "./header";
import { placeGrid } from "./quadrants";

/** The SWOT of one key customer: its own side, ours, what follows from them, and who signs. A4 landscape, two pages. */
export function swotSheet(context: ReportContext, account: Account, voice: RuleVoice, key: string): SheetPlan {
  const { swot } = context.words;
  const name = shortName(context, account.index);
  const findings = findAll(account, voice);
  const own = swotGrid(findings, "customer");
  const ours = swotGrid(findings, "ours");
  const layout = new SheetLayout({
    key: `swot:${key}`,
    name: swot.sheetName(name),
    columnWidths: widths,
    tabColor: palette.accentMiddle,
    page: page(context, "landscape", 2),
  });
  let row = sheetHead(layout, context, first, span, swot.title(name));
  row = placeFacts(layout, context, account, voice.numbers, row + 1) + 1;
  row = placeSummary(layout, context, account, ours, voice.numbers, row) + 1;
  row = placeGrid(layout, context, own, swot.blocks.customer, row) + 1;
  row = placeGrid(layout, context, ours, swot.blocks.ours, row);
  const spacers = layout.text(row, first, span, swot.evidenceNote, "note");
  row = spacers + 2;
  row = placeFactors(layout, context, ours, row) + 1;
  row = placeActions(layout, context, ours, row) + 1;
  row = placeGoals(layout, context, account, row);
  row = placeToVerify(layout, context, [...Object.values(own), ...Object.values(ours)].flatMap((lines) => lines.shown), row);
  row = placeSignOff(layout, context, row);
  fillFirstPage(layout, context, "landscape", widths, spacers, row);
  layout.printArea({ row: 0, column: 0, rows: row, columns: first + span });
  return layout.finish();
}
