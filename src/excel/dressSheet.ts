import type { SheetPlan } from "../sheets/SheetPlan";
import { HostError } from "../workbook/HostError";
import type { SheetReceipt } from "../workbook/receipts";
import type { Job } from "../workbook/Workbook";
import type { Adapter } from "./Adapter";
import { journalValue } from "./journal";
import type { Journal } from "./journal";
import { keptProperty } from "./lookAtOwnSheet";
import { chartName, paintChart } from "./paintCharts";
import { paintPage, paintView } from "./paintPage";
import type { KeptContent } from "./reviewerContent";
import { putSetting, settingNames } from "./settings";
import { excelCode } from "./translateError";

interface Part {
  readonly name: string;
  readonly apply: (sheet: Excel.Worksheet) => void;
  /** Undoes what a refused attempt may have left, so that the next one starts clean. */
  readonly reset?: (sheet: Excel.Worksheet) => void;
}

/**
 * Charts, page and view: what a sheet can do without. All in one round trip; when Excel refuses something, each part
 * again by itself, and the receipt lists those that it does not take.
 */
export async function dressSheet(
  adapter: Adapter,
  plan: SheetPlan,
  id: string,
  journal: Journal,
  job?: Job,
  kept: KeptContent | null = null
): Promise<SheetReceipt["skipped"]> {
  const parts = partsOf(plan);
  const records: Part = {
    name: "",
    apply: (sheet) => {
      if (kept) sheet.customProperties.add(keptProperty, JSON.stringify(kept));
      else sheet.customProperties.getItemOrNullObject(keptProperty).delete();
    },
  };
  const isDone = await tryParts(adapter, plan, id, journal, [records, ...parts], job);
  if (isDone === null) return [];
  const skipped: { part: string; code: string }[] = [];
  const first = await tryParts(adapter, plan, id, journal, [records], job);
  if (first !== null) throw first;
  for (const part of parts) {
    const error = await tryParts(adapter, plan, id, null, [part], job);
    if (error === null) continue;
    skipped.push({ part: part.name, code: excelCode(error) || "GeneralException" });
    if (part.reset)
      await tryParts(adapter, plan, id, null, [{ name: part.name, apply: part.reset }], job);
  }
  return skipped;
}

function partsOf(plan: SheetPlan): Part[] {
  const charts = (plan.charts ?? []).map((chart, index): Part => {
    const reset = (sheet: Excel.Worksheet): void =>
      sheet.charts.getItemOrNullObject(chartName(index)).delete();
    return {
      name: chart.title,
      apply: (sheet) => {
        reset(sheet);
        paintChart(sheet, chart, index);
      },
      reset,
    };
  });
  return [
    { name: "page", apply: (sheet) => paintPage(sheet, plan) },
    { name: "view", apply: (sheet) => paintView(sheet, plan) },
    ...charts,
  ];
}

/** Null when Excel took the parts; what it refused them with otherwise. A cancelled job is not a refusal. */
async function tryParts(
  adapter: Adapter,
  plan: SheetPlan,
  id: string,
  journal: Journal | null,
  parts: readonly Part[],
  job: Job | undefined
): Promise<HostError | null> {
  try {
    await adapter.session.run(
      {
        isRepeatable: true,
        place: { sheet: plan.name },
        queue: (context) => {
          const sheet = context.workbook.worksheets.getItem(id);
          for (const part of parts) part.apply(sheet);
          if (journal) putSetting(context, settingNames.journal, journalValue(journal));
          return () => undefined;
        },
      },
      job
    );
    return null;
  } catch (error) {
    if (!(error instanceof HostError) || error.code === "cancelled") throw error;
    return error;
  }
}
