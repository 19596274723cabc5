import { HostError } from "../workbook/HostError";
import type { Cell } from "../workbook/shape";
import type { Job } from "../workbook/Workbook";
import type { Adapter } from "./Adapter";
import { parseJournal } from "./journal";
import type { Journal } from "./journal";
import { listSheets, loadMarker, markerOf } from "./OwnSheets";
import type { OwnSheet, SheetName } from "./OwnSheets";
import { loadPlace, placeOf, rangeAt } from "./ranges";
import type { RangeRef } from "../workbook/shape";
import type { ReviewerArea } from "../sheets/SheetPlan";
import { parseAreas, parseKept, typedContent } from "./reviewerContent";
import type { KeptContent, Typed } from "./reviewerContent";
import { loadSetting, settingNames } from "./settings";

/** Custom properties of a sheet of ours: where reviewers type, and what they typed beside lines that are gone. */
export const areasProperty = "Tierbook.areas";
export const keptProperty = "Tierbook.kept";

/** A sheet of ours as it stands, or null when there is none with the key. */
export interface OwnSheetSight {
  readonly id: string;
  readonly name: string;
  /** Cells that hold values or formats. */
  readonly used: RangeRef | null;
  /** Cells that hold values. */
  readonly filled: RangeRef | null;
  readonly charts: readonly string[];
  readonly areas: readonly ReviewerArea[];
  readonly kept: KeptContent;
}

export interface OwnSight {
  readonly sheets: readonly SheetName[];
  readonly journal: Journal;
  readonly sheet: OwnSheetSight | null;
}

/**
 * One round trip in the ordinary case: our sheets are known and nobody has added one since.
 *
 * @throws HostError readOnly, workbookProtected (a sheet would have to be added), sheetProtected
 */
export async function lookAtOwnSheet(adapter: Adapter, key: string, job?: Job): Promise<OwnSight> {
  const known = await adapter.own.find(key, job);
  const sight = await queueLook(adapter, key, known, job);
  const isMissed = sight.sheet === null && (known !== null || !adapter.own.knowsAll(sight.sheets));
  if (!isMissed) return sight;
  // Deleted, or a sheet that we have not looked at: a copy, or one made by a colleague.
  await adapter.own.refresh(job);
  return queueLook(adapter, key, await adapter.own.find(key, job), job);
}

async function queueLook(
  adapter: Adapter,
  key: string,
  known: OwnSheet | null,
  job: Job | undefined
): Promise<OwnSight> {
  return adapter.session.run(
    {
      isRepeatable: true,
      ...(known ? { place: { sheet: known.name } } : {}),
      queue: (context) => {
        const { workbook } = context;
        const sheets = listSheets(context);
        const journal = loadSetting(context, settingNames.journal);
        const sheet = known && queueSheet(workbook.worksheets.getItemOrNullObject(known.id), key);
        workbook.load("readOnly");
        workbook.protection.load("protected");
        return () => {
          if (workbook.readOnly) throw new HostError("readOnly");
          const found = sheet?.() ?? null;
          if (!found && workbook.protection.protected) throw new HostError("workbookProtected");
          return { sheets: sheets(), journal: parseJournal(journal()), sheet: found };
        };
      },
    },
    job
  );
}

function queueSheet(sheet: Excel.Worksheet, key: string): () => OwnSheetSight | null {
  const marker = loadMarker(sheet);
  const used = loadPlace(sheet.getUsedRangeOrNullObject(false));
  const filled = loadPlace(sheet.getUsedRangeOrNullObject(true));
  const [areas, kept] = [areasProperty, keptProperty].map((name) => {
    const property = sheet.customProperties.getItemOrNullObject(name);
    property.load("value");
    return () => markerOf(property);
  });
  const { charts } = sheet;
  sheet.load("id,name");
  sheet.protection.load("protected");
  charts.load("items/name");
  return () => {
    if (sheet.isNullObject || markerOf(marker) !== key) return null;
    if (sheet.protection.protected) throw new HostError("sheetProtected", { sheet: sheet.name });
    return {
      id: sheet.id,
      name: sheet.name,
      used: used.isNullObject ? null : placeOf(sheet.name, used),
      filled: filled.isNullObject ? null : placeOf(sheet.name, filled),
      charts: charts.items.map(({ name }) => name),
      areas: parseAreas(areas?.() ?? null),
      kept: parseKept(kept?.() ?? null),
    };
  };
}

/** What reviewers have typed, per area: one round trip, and none on a sheet where nobody types. */
export async function readTyped(
  adapter: Adapter,
  sheet: OwnSheetSight,
  job?: Job
): Promise<Typed[]> {
  if (sheet.areas.length === 0) return [];
  return adapter.session.run(
    {
      isRepeatable: true,
      place: { sheet: sheet.name },
      queue: (context) => {
        const target = context.workbook.worksheets.getItem(sheet.id);
        const areas = sheet.areas.map((area) => {
          const loaded = loadArea(target, area);
          loaded.cells.load("formulas");
          return loaded;
        });
        return () =>
          areas.map(({ ids, cells, marks }) =>
            typedContent(
              ids.values as Cell[][],
              cells.values as Cell[][],
              cells.formulas as Cell[][],
              marks?.values as Cell[][] | undefined
            )
          );
      },
    },
    job
  );
}

export interface LoadedArea {
  readonly ids: Excel.Range;
  readonly cells: Excel.Range;
  readonly marks: Excel.Range | null;
}

/** Asks for the values of an area, its line ids and the marks of its drafts. */
export function loadArea(
  sheet: Excel.Worksheet,
  { rect, idColumn, draftColumn }: ReviewerArea
): LoadedArea {
  const column = (at: number): Excel.Range => {
    const range = rangeAt(sheet, { ...rect, column: at, columns: 1 });
    range.load("values");
    return range;
  };
  const cells = rangeAt(sheet, rect);
  cells.load("values");
  return {
    ids: column(idColumn),
    cells,
    marks: draftColumn === undefined ? null : column(draftColumn),
  };
}
