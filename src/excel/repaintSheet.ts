import type { SheetPlan } from "../sheets/SheetPlan";
import { HostError } from "../workbook/HostError";
import type { SheetReceipt } from "../workbook/receipts";
import type { Job } from "../workbook/Workbook";
import type { Adapter } from "./Adapter";
import { applyOps } from "./applyOps";
import { clearSheet } from "./clearSheet";
import { dressSheet } from "./dressSheet";
import { assertNotCancelled, toTheEnd } from "./ExcelSession";
import type { Journal, SheetEntry } from "./journal";
import { areasProperty, keptProperty, lookAtOwnSheet, readTyped } from "./lookAtOwnSheet";
import type { OwnSheetSight, OwnSight } from "./lookAtOwnSheet";
import { groupOps, paintOps, unpaintable } from "./paintOps";
import type { PaintOp } from "./paintOps";
import { joinTyped, keptContent, withTyped } from "./reviewerContent";
import type { KeptContent, Replanned } from "./reviewerContent";

/**
 * Paints a sheet of ours anew. Should this or a later write of the same work be refused, the sheet shows `before` again;
 * without it, it is left empty, since half a report would mislead.
 */
export async function repaintSheet(
  adapter: Adapter,
  plan: SheetPlan,
  sight: OwnSight,
  sheet: OwnSheetSight,
  before: SheetPlan | undefined,
  job: Job | undefined
): Promise<SheetReceipt> {
  const typed = joinTyped(await readTyped(adapter, sheet, job), sheet.kept);
  const replanned = withTyped(plan, typed);
  const journal = withRepainted(sight.journal, { key: plan.key, id: sheet.id, name: sheet.name });
  const groups = groupOps(paintOps(replanned.plan, adapter.session.caps), adapter.session.caps);
  // All that reviewers typed, until it stands on the sheet again: a refusal half-way must not lose it.
  const everything = keptContent(typed);
  assertNotCancelled(job);
  // What stood there cannot be brought back: from here on the job is not stopped before the sheet is whole again.
  const whole = toTheEnd(job);
  try {
    await clearAndStart(adapter, plan, sheet, everything, groups[0] ?? [], whole);
    await applyOps(adapter, sheet.id, sheet.name, groups.slice(1), whole);
    const skipped = await dressSheet(
      adapter,
      replanned.plan,
      sheet.id,
      journal,
      whole,
      keptContent(replanned.unplaced)
    );
    if (before) adapter.together.wrote(() => putBack(adapter, before, sight.journal));
    return receiptOf(plan, sheet, skipped, replanned);
  } catch (error) {
    if (before)
      throw await adapter.together.failed(error, () => putBack(adapter, before, sight.journal));
    await clearHalf(adapter, plan, sheet, everything);
    throw error;
  }
}

/** Paints what stood there before. */
async function putBack(adapter: Adapter, before: SheetPlan, journal: Journal): Promise<void> {
  const { sheet } = await lookAtOwnSheet(adapter, before.key);
  if (!sheet) return;
  const { caps } = adapter.session;
  const [first = [], ...others] = groupOps(paintOps(before, caps), caps);
  await clearAndStart(adapter, before, sheet, null, first, undefined);
  await applyOps(adapter, sheet.id, sheet.name, others, undefined);
  await dressSheet(adapter, before, sheet.id, journal);
}

function receiptOf(
  plan: SheetPlan,
  sheet: OwnSheetSight,
  skipped: SheetReceipt["skipped"],
  { unplaced }: Replanned
): SheetReceipt {
  const left = unplaced.flatMap((area) => [...area].map(([id, cells]) => ({ id, cells })));
  return {
    key: plan.key,
    name: sheet.name,
    created: false,
    skipped: [...unpaintable(plan), ...skipped],
    ...(left.length > 0 ? { unplaced: left } : {}),
  };
}

async function clearAndStart(
  adapter: Adapter,
  plan: SheetPlan,
  sheet: OwnSheetSight,
  kept: KeptContent | null,
  ops: readonly PaintOp[],
  job: Job | undefined
): Promise<void> {
  await adapter.session.run(
    {
      isRepeatable: true,
      place: { sheet: sheet.name },
      queue: (context) => {
        const target = context.workbook.worksheets.getItem(sheet.id);
        if (kept) target.customProperties.add(keptProperty, JSON.stringify(kept));
        if (sheet.areas.length > 0 || plan.reviewerColumns?.length)
          target.customProperties.add(areasProperty, JSON.stringify(plan.reviewerColumns ?? []));
        clearSheet(target, sheet);
        for (const op of ops) op.apply(target);
        return () => undefined;
      },
    },
    job
  );
}

/** What reviewers typed stays with the emptied sheet for the next time. */
async function clearHalf(
  adapter: Adapter,
  plan: SheetPlan,
  sheet: OwnSheetSight,
  kept: KeptContent | null
): Promise<void> {
  try {
    await clearAndStart(adapter, plan, sheet, kept, [], undefined);
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
  }
}

/** The journal with a sheet that stood before the current run and shows its results now. */
function withRepainted(journal: Journal, entry: SheetEntry): Journal {
  const run = journal.last;
  if (!run || [...run.sheets, ...run.repainted].some((sheet) => sheet.key === entry.key))
    return journal;
  return { ...journal, last: { ...run, repainted: [...run.repainted, entry] } };
}
