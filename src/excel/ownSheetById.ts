import type { SheetEntry } from "./journal";
import { loadMarker, markerOf } from "./OwnSheets";

/**
 * A sheet of the journal as it is called today; null when it is gone or is not ours. It counts only when it carries our
 * marker with the very key and is known by id or by name: ids are used again on the Mac, names by people.
 */
export function queueOwn(
  context: Excel.RequestContext,
  entry: SheetEntry
): () => { id: string; name: string } | null {
  const candidates = [entry.id, entry.name]
    .filter((key) => key !== "")
    .map((key) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(key);
      sheet.load("id,name");
      return { sheet, marker: loadMarker(sheet) };
    });
  return () => {
    const found = candidates.find(
      ({ sheet, marker }) => !sheet.isNullObject && markerOf(marker) === entry.key
    )?.sheet;
    return found ? { id: found.id, name: found.name } : null;
  };
}
