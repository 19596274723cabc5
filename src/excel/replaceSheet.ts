import type { SheetReceipt } from "../workbook/receipts";
import type { Job } from "../workbook/Workbook";
import type { SheetPlan } from "../sheets/SheetPlan";
import { legalSheetName } from "../sheets/sheetNames";
import type { Adapter } from "./Adapter";
import { applyOps } from "./applyOps";
import { dressSheet } from "./dressSheet";
import { emptyRun, journalValue } from "./journal";
import type { Journal, SheetEntry } from "./journal";
import { areasProperty, lookAtOwnSheet } from "./lookAtOwnSheet";
import type { OwnSight } from "./lookAtOwnSheet";
import { markerKey } from "./OwnSheets";
import { groupOps, paintOps, unpaintable } from "./paintOps";
import type { PaintOp } from "./paintOps";
import { removeNewSheet } from "./removeNewSheet";
import { repaintSheet } from "./repaintSheet";
import { putSetting, settingNames } from "./settings";
import { excelCode } from "./translateError";
import { undoNewSheet } from "./undoNewSheet";

/**
 * Creates or repaints a sheet of ours in three round trips (four where reviewers type), more only when the plan does not
 * fit into one request. References to a repainted sheet survive, since it is cleared and not deleted.
 */
export async function replaceSheet(
  adapter: Adapter,
  plan: SheetPlan,
  job?: Job,
  before?: SheetPlan
): Promise<SheetReceipt> {
  job?.onProgress?.({ phase: "reports", done: 0, total: 1, subject: plan.name });
  const sight = await lookAtOwnSheet(adapter, plan.key, job);
  const receipt = sight.sheet
    ? await repaintSheet(adapter, plan, sight, sight.sheet, before, job)
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
    adapter.together.wrote(() => undoNewSheet(adapter, { id, name }, sight.journal));
    return { key: plan.key, name, created: true, skipped: [...unpaintable(plan), ...skipped] };
  } catch (error) {
    const told = await adapter.together.failed(error, async () => {
      await removeNewSheet(adapter, sight.sheets, name);
      await putJournal(adapter, sight.journal);
    });
    // Somebody made a sheet of this name since we looked: one more try under another name.
    const isTaken = ["ItemAlreadyExists", "InvalidArgument"].includes(excelCode(error));
    if (!isTaken || isRetry) throw told;
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

async function putJournal(adapter: Adapter, journal: Journal): Promise<void> {
  await adapter.session.run({
    isRepeatable: true,
    queue: (context) => {
      putSetting(context, settingNames.journal, journalValue(journal));
      return () => undefined;
    },
  });
}

/** The journal with a sheet that the current run made. */
function withSheet(journal: Journal, entry: SheetEntry): Journal {
  const run = journal.last ?? emptyRun("");
  return {
    ...journal,
    last: { ...run, sheets: [...run.sheets.filter((sheet) => sheet.key !== entry.key), entry] },
  };
}
