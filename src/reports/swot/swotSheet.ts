import type { Account } from "../../insight/swot/Account";
import { swotGrid } from "../../insight/swot/evaluation";
import { findAll } from "../../insight/swot/rules";
import type { RuleVoice } from "../../insight/swot/Rule";
import { SheetLayout } from "../../sheets/layout";
import type { SheetPlan } from "../../sheets/SheetPlan";
import { palette } from "../../sheets/styles";
import { shortName } from "../keyCustomers";
import { breakPages, page, pageHeight, sheetHead } from "../pageParts";
import type { ReportContext } from "../ReportContext";
import { placeActions } from "./actions";
import { placeGoals, placeSignOff, placeToVerify } from "./closing";
import { externalIdColumn, first, half, idColumn, right, span, widths } from "./columns";
import { placeFactors } from "./factors";
import { placeFacts, placeSummary } from "./header";
import { placeGrid } from "./quadrants";

/** The SWOT of one key customer: its own side, ours, what follows from them, and who signs. A4 landscape, two pages. */
export function swotSheet(
  context: ReportContext,
  account: Account,
  voice: RuleVoice,
  key: string
): SheetPlan {
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
    page: page(context, "landscape", 0),
  });
  const starts: number[] = [];
  const part = (place: (row: number) => number): number => {
    starts.push(row);
    row = place(row);
    return row;
  };
  let row = sheetHead(layout, context, first, span, swot.title(name));
  row = placeFacts(layout, context, account, voice.numbers, row + 1) + 1;
  row = placeSummary(layout, context, account, ours, voice.numbers, row) + 1;
  part((at) => placeGrid(layout, context, own, swot.blocks.customer, at) + 1);
  part((at) =>
    layout.text(
      placeGrid(layout, context, ours, swot.blocks.ours, at),
      first,
      span,
      swot.evidenceNote,
      "note"
    )
  );
  row += 1;
  const second = row;
  const factors = placeFactors(layout, context, ours, row);
  starts.push(row);
  row = factors.next + 1;
  const answersFrom = row;
  part((at) => placeActions(layout, context, ours, at) + 1);
  part((at) => placeGoals(layout, context, account, at));
  part((at) =>
    placeToVerify(
      layout,
      context,
      [...Object.values(own), ...Object.values(ours)].flatMap((lines) => lines.shown),
      at
    )
  );
  part((at) => placeSignOff(layout, context, at));
  layout.reviewerArea({
    rect: { row: answersFrom, column: right, rows: row - answersFrom, columns: half },
    idColumn,
  });
  layout.reviewerArea({
    rect: { row: factors.externalRow, column: right + 2, rows: factors.externalCount, columns: 1 },
    idColumn: externalIdColumn,
  });
  breakPages(layout, pageHeight("landscape", widths), starts, second, row);
  layout.printArea({ row: 0, column: 0, rows: row, columns: first + span });
  return layout.finish();
}
