import type { Account } from "../../insight/swot/Account";
import type { AccountBase } from "../../insight/swot/accountBase";
import { evidenceFingerprint } from "../../insight/swot/fingerprint";
import { reviewedGrid, shownLines } from "../../insight/swot/reviewedGrid";
import { findAll } from "../../insight/swot/rules";
import type { RuleVoice } from "../../insight/swot/Rule";
import { SheetLayout } from "../../sheets/layout";
import type { SheetPlan } from "../../sheets/SheetPlan";
import { palette } from "../../sheets/styles";
import { shortName, swotKey } from "../keyCustomers";
import { page, pageHeight, sheetHead } from "../pageParts";
import type { ReportContext } from "../ReportContext";
import { placeActions } from "./actions";
import { placeChangeLog } from "./changeLog";
import { columnWidths, first, halfSpan, ids, left, marks, right, span, visible } from "./columns";
import { placeEnvironment } from "./environment";
import { placeFactors } from "./factors";
import { placeGoals } from "./goals";
import { placeFacts, placeSummary } from "./header";
import { placeOwnRow } from "./ownRow";
import { placeGrid } from "./quadrants";
import { placeSignOff } from "./signOff";
import { placeStickiness } from "./stickiness";
import { SwotCanvas } from "./SwotCanvas";
import { placeToVerify } from "./verify";

/** Points of a row with one line of text. */
const rowHeight = 14.5;

/**
 * By how much columns are widened, and print with them becomes smaller, until the sheet fits on two pages. Beyond the last
 * one print would be too small to read: a full account takes a third page instead.
 */
const stretches = [1, 1.1, 1.2, 1.3] as const;

/**
 * The SWOT of one key customer: its own side, ours, what follows from them, and who signs. A4 landscape, two pages, and a
 * third where two could not be read.
 */
export function swotSheet(
  context: ReportContext,
  base: AccountBase,
  account: Account,
  voice: RuleVoice,
  key: string
): SheetPlan {
  let plan = composed(context, base, account, voice, key, { stretch: 1, isEarly: true });
  for (const stretch of stretches) {
    for (const isEarly of [true, false]) {
      if (plan.fits) return plan.sheet;
      plan = composed(context, base, account, voice, key, { stretch, isEarly });
    }
  }
  return plan.sheet;
}

interface Arrangement {
  /** Factor of the widths of columns that hold text. */
  readonly stretch: number;
  /** Environment and stickiness end the first page instead of standing on the second. */
  readonly isEarly: boolean;
}

function composed(
  context: ReportContext,
  base: AccountBase,
  account: Account,
  voice: RuleVoice,
  key: string,
  { stretch, isEarly }: Arrangement
): { sheet: SheetPlan; fits: boolean } {
  const { swot } = context.words;
  const name = shortName(context, account.index);
  const sheetKey = swotKey(key);
  const reviewed = context.reviewed?.get(sheetKey);
  const findings = findAll(account, voice);
  const own = reviewedGrid(findings, "customer", reviewed);
  const ours = reviewedGrid(findings, "ours", reviewed);
  const evidence = evidenceFingerprint(base, account, findings);
  const widths = columnWidths(stretch);
  const layout = new SheetLayout({
    key: sheetKey,
    name: swot.sheetName(name),
    columnWidths: widths,
    tabColor: palette.accentMiddle,
    page: page(context, "landscape", 0),
  });
  const canvas = new SwotCanvas(layout, context, account, voice.numbers, reviewed);
  const linesFrom = sheetHead(layout, context, first, span, swot.title(name));
  const lookup = placeOwnRow(canvas, 0);
  const facts = placeFacts(canvas, linesFrom);
  let row = placeSummary(canvas, ours, facts.next);
  row = placeGrid(canvas, own, "customer", lookup, row).next;
  const parts = [row];
  const grid = placeGrid(canvas, ours, "ours", lookup, row);
  row = layout.text(grid.next, first, span, swot.evidenceNote, "note");
  const placeOutlook = (at: number): number =>
    Math.max(placeEnvironment(canvas, at), placeStickiness(canvas, at));
  parts.push(row);
  if (isEarly) row = placeOutlook(row);
  const second = row;
  parts.push(second);
  row = placeFactors(canvas, ours, grid.priorities, second);
  parts.push(row);
  row = placeActions(canvas, ours, row);
  parts.push(row);
  if (!isEarly) row = placeOutlook(row);
  parts.push(row);
  row = placeGoals(canvas, row);
  parts.push(row);
  const verified = placeToVerify(canvas, shownLines(own, ours), row);
  const signed = placeSignOff(canvas, evidence, facts.owner, row);
  row = Math.max(placeChangeLog(canvas, shownLines(own, ours), evidence, verified), signed);
  layout.text(row, first, span, context.words.shared.decisionAid, "note");
  row += 1;
  canvas.finish(0, row);
  // Said for every row: workbooks differ in their default height, and the pages are counted by it.
  for (let line = linesFrom; line < row; line++) layout.minHeight(line, rowHeight);
  for (const side of ["left", "right"] as const)
    layout.reviewerArea({
      rect: {
        row: linesFrom,
        column: side === "left" ? left : right,
        rows: row - linesFrom,
        columns: halfSpan,
      },
      idColumn: ids[side],
      draftColumn: marks[side],
    });
  const height = pageHeight("landscape", widths.slice(0, right + visible));
  const fits =
    layout.heightBetween(0, second) <= height && layout.heightBetween(second, row) <= height;
  // Excel keeps the break between the pages only while the height is not fitted.
  if (layout.heightBetween(0, row) <= height) layout.fitTall(1);
  else if (fits) layout.pageBreakBefore(second);
  else parts.forEach((part, k) => layout.keepTogether(part, parts[k + 1] ?? row, height));
  layout.printArea({ row: 0, column: 0, rows: row, columns: right + visible });
  return { sheet: layout.finish(), fits };
}
