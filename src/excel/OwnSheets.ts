import type { Job } from "../workbook/Workbook";
import type { ExcelSession } from "./ExcelSession";

/**
 * Custom property of a worksheet under which it carries the key that we created it with. It travels with the sheet
 * through renaming, moving, saving and reopening; a name or an id does not (a sheet's id may be used again on the Mac).
 */
export const markerKey = "Tierbook.sheet";

/** The very hidden sheet that holds what a run replaced. */
export const backupKey = "journal";

export interface OwnSheet {
  readonly key: string;
  readonly id: string;
  readonly name: string;
}

export interface SheetName {
  readonly id: string;
  readonly name: string;
}

/**
 * Which sheets are ours. Finding out takes two round trips whatever the number of sheets; afterwards it is known, and
 * whoever uses an entry checks the marker again in the same request.
 */
export class OwnSheets {
  private entries: OwnSheet[] | null = null;
  private readonly checked = new Set<string>();

  constructor(private readonly session: ExcelSession) {}

  /** The sheet with this key, first in tab order when the user has made copies of it. */
  async find(key: string, job?: Job): Promise<OwnSheet | null> {
    const entries = this.entries ?? (await this.refresh(job));
    return entries.find((entry) => entry.key === key) ?? null;
  }

  /** Our sheets whose key begins so. */
  async startingWith(prefix: string, job?: Job): Promise<readonly OwnSheet[]> {
    const entries = this.entries ?? (await this.refresh(job));
    return entries.filter((entry) => entry.key.startsWith(prefix));
  }

  /** Sheets with this key among those already seen. */
  withKey(key: string): readonly OwnSheet[] {
    return (this.entries ?? []).filter((entry) => entry.key === key);
  }

  /** Looks at all sheets again. */
  async refresh(job?: Job): Promise<readonly OwnSheet[]> {
    const sheets = await this.session.run({ isRepeatable: true, queue: listSheets }, job);
    const markers = await this.session.run(
      { isRepeatable: true, queue: (context) => readMarkers(context, sheets) },
      job
    );
    this.learn(sheets, markers);
    return this.entries ?? [];
  }

  /** Takes over what a survey has seen: `keys` is parallel to `sheets`. */
  learn(sheets: readonly SheetName[], keys: readonly (string | null)[]): void {
    this.checked.clear();
    for (const sheet of sheets) this.checked.add(sheet.id);
    this.entries = sheets.flatMap((sheet, i) => {
      const key = keys[i];
      return key == null ? [] : [{ key, id: sheet.id, name: sheet.name }];
    });
  }

  /** False when a sheet exists that nobody has looked at yet: a copy, or one that a colleague made. */
  knowsAll(sheets: readonly SheetName[]): boolean {
    return this.entries !== null && sheets.every((sheet) => this.checked.has(sheet.id));
  }

  add(sheet: OwnSheet): void {
    this.remove(sheet.id);
    this.entries = [...(this.entries ?? []), sheet];
    this.checked.add(sheet.id);
  }

  remove(id: string): void {
    this.entries = (this.entries ?? []).filter((entry) => entry.id !== id);
    this.checked.delete(id);
  }

  forget(): void {
    this.entries = null;
  }
}

export function listSheets(context: Excel.RequestContext): () => readonly SheetName[] {
  const sheets = context.workbook.worksheets;
  sheets.load("items/id,items/name");
  return () => sheets.items.map(({ id, name }) => ({ id, name }));
}

function readMarkers(
  context: Excel.RequestContext,
  sheets: readonly SheetName[]
): () => (string | null)[] {
  const markers = sheets.map((sheet) => loadMarker(context.workbook.worksheets.getItem(sheet.id)));
  return () => markers.map(markerOf);
}

export function loadMarker(sheet: Excel.Worksheet): Excel.WorksheetCustomProperty {
  const marker = sheet.customProperties.getItemOrNullObject(markerKey);
  marker.load("value");
  return marker;
}

export function markerOf(marker: Excel.WorksheetCustomProperty): string | null {
  return marker.isNullObject ? null : marker.value;
}
