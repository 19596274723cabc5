import { HostError } from "../workbook/HostError";
import type { SheetReceipt } from "../workbook/receipts";
import type { Job } from "../workbook/Workbook";
import type { SheetPlan } from "../sheets/SheetPlan";
import { legalSheetName } from "../sheets/sheetNames";
import type { Adapter } from "./Adapter";
import { removeNewSheets } from "./backup";
import { clearSheet } from "./clearSheet";
import { dressSheet } from "./dressSheet";
import { emptyRun, journalValue } from "./journal";
import type { Journal, SheetEntry } from "./journal";
import { areasProperty, keptProperty, lookAtOwnSheet, readTyped } from "./lookAtOwnSheet";
import type { OwnSheetSight, OwnSight } from "./lookAtOwnSheet";
import { markerKey } from "./OwnSheets";
import { groupOps, paintOps, unpaintable } from "./paintOps";
import type { PaintOp } from "./paintOps";
import { joinTyped, keptContent, withTyped } from "./reviewerContent";
import type { KeptContent, Replanned } from "./reviewerContent";
import { putSetting, settingNames } from "./settings";
import { excelCode } from "./translateError";

/**
 * Creates or repaints a sheet of ours in three round trips (four where reviewers type), more only when the plan does not
 * fit into one request. References to a repainted sheet survive, since it is cleared and not deleted.
 */
export async function replaceSheet(
  adapter: Adapter,
  plan: SheetPlan,
  job?: Job
): Promise<SheetReceipt> {
  job?.onProgress?.({ phase: "reports", done: 0, total: 1, subject: plan.name });
  const sight = await lookAtOwnSheet(adapter, plan.key, job);
  const receipt = sight.sheet
    ? await repaint(adapter, plan, sight, sight.sheet, job)
    : await create(adapter, plan, sight, job);
  job?.onProgress?.({ phase: "reports", done: 1, total: 1, subject: receipt.name });
  return receipt;
}

async function create(
  adapter: Adapter,
  plan: SheetPlan,
  sight: OwnSight,
  job: Job | undefined,
  isRetry = false
): Promise<SheetReceipt> {
  const name = legalSheetName(
    plan.name,
    sight.sheets.map((sheet) => sheet.name)
  );
  const entry: SheetEntry = { key: plan.key, id: "", name };
  const ops = paintOps(plan, adapter.session.caps);
  try {
    const id = await paintNew(adapter, plan, entry, withSheet(sight.journal, entry), ops, job);
    const skipped = await dressSheet(
      adapter,
      plan,
      id,
      withSheet(sight.journal, { ...entry, id }),
      job
    );
    adapter.own.add({ ...entry, id });
    return { key: plan.key, name, created: true, skipped: [...unpaintable(plan), ...skipped] };
  } catch (error) {
    await removeNewSheets(adapter, sight.sheets, name);
    await putJournal(adapter, sight.journal);
    // Somebody made a sheet of this name since we looked: one more try under another name.
    const isTaken = ["ItemAlreadyExists", "InvalidArgument"].includes(excelCode(error));
    if (!isTaken || isRetry) throw error;
    adapter.own.forget();
    return create(adapter, plan, await lookAtOwnSheet(adapter, plan.key, job), job, true);
  }
}

async function paintNew(
  adapter: Adapter,
  plan: SheetPlan,
  entry: SheetEntry,
  journal: Journal,
  ops: readonly PaintOp[],
  job: Job | undefined
): Promise<string> {
  const [first = [], ...others] = groupOps(ops, adapter.session.caps);
  const place = { sheet: entry.name };
  const id = await adapter.session.run(
    {
      isRepeatable: false,
      place,
      queue: (context) => {
        putSetting(context, settingNames.journal, journalValue(journal));
        const sheet = context.workbook.worksheets.add(entry.name);
        sheet.customProperties.add(markerKey, plan.key);
        if (plan.reviewerColumns?.length)
          sheet.customProperties.add(areasProperty, JSON.stringify(plan.reviewerColumns));
        for (const op of first) op.apply(sheet);
        if (plan.visibility === "hidden") sheet.visibility = "Hidden";
        sheet.load("id");
        return () => sheet.id;
      },
    },
    job
  );
  await applyOps(adapter, id, entry.name, others, job);
  return id;
}

async function applyOps(
  adapter: Adapter,
  id: string,
  name: string,
  groups: readonly (readonly PaintOp[])[],
  job: Job | undefined
): Promise<void> {
  for (const ops of groups) {
    await adapter.session.run(
      {
        isRepeatable: true,
        place: { sheet: name },
        queue: (context) => {
          const sheet = context.workbook.worksheets.getItem(id);
          for (const op of ops) op.apply(sheet);
          return () => undefined;
        },
      },
      job
    );
  }
}

async function repaint(
  adapter: Adapter,
  plan: SheetPlan,
  sight: OwnSight,
  sheet: OwnSheetSight,
  job: Job | undefined
): Promise<SheetReceipt> {
  const typed = joinTyped(await readTyped(adapter, sheet, job), sheet.kept);
  const replanned = withTyped(plan, typed);
  const journal = withRepainted(sight.journal, { key: plan.key, id: sheet.id, name: sheet.name });
  const groups = groupOps(paintOps(replanned.plan, adapter.session.caps), adapter.session.caps);
  // All that reviewers typed, until it stands on the sheet again: a refusal half-way must not lose it.
  const everything = keptContent(typed);
  try {
    await clearAndStart(adapter, plan, sheet, everything, groups[0] ?? [], job);
    await applyOps(adapter, sheet.id, sheet.name, groups.slice(1), job);
    const skipped = await dressSheet(
      adapter,
      replanned.plan,
      sheet.id,
      journal,
      job,
      keptContent(replanned.unplaced)
    );
    return receiptOf(plan, sheet, skipped, replanned);
  } catch (error) {
    await clearHalf(adapter, plan, sheet, everything);
    throw error;
  }
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

/** Half a report would mislead: the sheet is emptied, what reviewers typed stays with it for the next time. */
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

async function putJournal(adapter: Adapter, journal: Journal): Promise<void> {
  try {
    await adapter.session.run({
      isRepeatable: true,
      queue: (context) => {
        putSetting(context, settingNames.journal, journalValue(journal));
        return () => undefined;
      },
    });
  } catch (error) {
    // An entry for a sheet that does not exist does no harm: taking back finds nothing to remove.
    if (!(error instanceof HostError)) throw error;
  }
}

/** The journal with a sheet that the current run made. */
function withSheet(journal: Journal, entry: SheetEntry): Journal {
  const run = journal.last ?? emptyRun("");
  return {
    ...journal,
    last: { ...run, sheets: [...run.sheets.filter((sheet) => sheet.key !== entry.key), entry] },
  };
}

/** The journal with a sheet that stood before the current run and shows its results now. */
function withRepainted(journal: Journal, entry: SheetEntry): Journal {
  const run = journal.last;
  if (!run || [...run.sheets, ...run.repainted].some((sheet) => sheet.key === entry.key))
    return journal;
  return { ...journal, last: { ...run, repainted: [...run.repainted, entry] } };
}
