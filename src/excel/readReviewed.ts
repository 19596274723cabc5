import type { ReviewedCell, ReviewedSheet } from "../workbook/receipts";
import type { Cell } from "../workbook/shape";
import type { Job } from "../workbook/Workbook";
import type { Adapter } from "./Adapter";
import { areasProperty, keptProperty, loadArea } from "./lookAtOwnSheet";
import { loadMarker, markerOf } from "./OwnSheets";
import { parseAreas, parseKept, reviewedCell, reviewedLines } from "./reviewerContent";
import type { KeptContent } from "./reviewerContent";
import type { ReviewerArea } from "../sheets/SheetPlan";

interface Found {
  readonly key: string;
  readonly id: string;
  readonly name: string;
  readonly areas: readonly ReviewerArea[];
  readonly kept: KeptContent;
}

/** Bytes that a cell takes in an answer, ids and marks included: mostly short texts and empty cells. */
const cellBytes = 24;

export async function readReviewed(
  adapter: Adapter,
  prefix: string,
  job?: Job
): Promise<ReadonlyMap<string, ReviewedSheet>> {
  const found = await findAreas(adapter, prefix, job);
  const reviewed = new Map<string, ReviewedSheet>();
  const room = adapter.session.caps.responseBytes;
  for (const group of groups(found, room)) {
    for (const [key, sheet] of await readGroup(adapter, group, job)) reviewed.set(key, sheet);
  }
  return reviewed;
}

async function findAreas(adapter: Adapter, prefix: string, job?: Job): Promise<Found[]> {
  const known = await adapter.own.startingWith(prefix, job);
  if (known.length === 0) return [];
  return adapter.session.run(
    {
      isRepeatable: true,
      queue: (context) => {
        const sights = known.map(({ key, id, name }) => {
          const sheet = context.workbook.worksheets.getItemOrNullObject(id);
          const marker = loadMarker(sheet);
          const [areas, kept] = [areasProperty, keptProperty].map((property) => {
            const value = sheet.customProperties.getItemOrNullObject(property);
            value.load("value");
            return value;
          });
          sheet.load("name");
          return { key, id, name, sheet, marker, areas, kept };
        });
        return () =>
          sights
            .filter(({ key, sheet, marker }) => !sheet.isNullObject && markerOf(marker) === key)
            .map(({ key, id, name, areas, kept }) => ({
              key,
              id,
              name,
              areas: parseAreas(areas ? markerOf(areas) : null),
              kept: parseKept(kept ? markerOf(kept) : null),
            }));
      },
    },
    job
  );
}

function groups(found: readonly Found[], room: number): Found[][] {
  const grouped: Found[][] = [];
  let bytes = Infinity;
  for (const sheet of found) {
    const cells = sheet.areas.reduce((sum, { rect }) => sum + rect.rows * (rect.columns + 2), 0);
    bytes += cells * cellBytes;
    if (bytes > room) {
      grouped.push([]);
      bytes = cells * cellBytes;
    }
    grouped.at(-1)?.push(sheet);
  }
  return grouped;
}

async function readGroup(
  adapter: Adapter,
  group: readonly Found[],
  job?: Job
): Promise<(readonly [string, ReviewedSheet])[]> {
  return adapter.session.run(
    {
      isRepeatable: true,
      queue: (context) => {
        const loaded = group.map(({ id, areas }) => {
          const sheet = context.workbook.worksheets.getItem(id);
          return areas.map((area) => loadArea(sheet, area));
        });
        return () =>
          group.map(({ key, kept }, k) => {
            const lines = new Map<string, readonly ReviewedCell[]>();
            for (const area of kept)
              for (const [id, cells] of Object.entries(area))
                lines.set(id, cells.map(reviewedCell));
            for (const { ids, cells, marks } of loaded[k] ?? []) {
              const read = reviewedLines(
                ids.values as Cell[][],
                cells.values as Cell[][],
                marks?.values as Cell[][] | undefined
              );
              for (const [id, line] of read) lines.set(id, line);
            }
            return [key, lines] as const;
          });
      },
    },
    job
  );
}
