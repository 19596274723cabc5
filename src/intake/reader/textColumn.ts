import { parseEnum } from "../cells/enums";
import { isExcelError, isMissingText } from "../cells/missing";
import { cellText } from "../cells/text";
import type { Cell } from "../../workbook/shape";
import type { ColumnPlace } from "./columnReader";

/** More spellings than this are no categories but free text. */
const mostCategories = 2000;

/** Reads one column of texts: names, codes, categories and words with a canonical code. */
export class TextColumn {
  readonly values: string[] = [];
  /** Words of an enum field that no list knows. */
  readonly unknown = new Map<string, number>();
  private readonly known = new Map<string, string>();

  constructor(
    readonly place: ColumnPlace,
    private readonly tierWords: ReadonlyMap<string, string>
  ) {}

  push(cell: Cell, sheetRow: number): void {
    this.values.push(this.read(cell, sheetRow));
  }

  private read(cell: Cell, sheetRow: number): string {
    if (cell === "") return "";
    if (typeof cell === "string" && isExcelError(cell)) {
      const { problems, mapped, field } = this.place;
      problems.add({ kind: "errorCell", row: sheetRow, column: mapped.column, field, found: cell });
      return "";
    }
    const text = cellText(cell);
    if (isMissingText(text)) return "";
    return this.place.entry.values === undefined ? text : this.code(text, sheetRow);
  }

  private code(text: string, sheetRow: number): string {
    const { entry, problems, mapped, field } = this.place;
    if (entry.values === undefined) return text;
    let code = this.known.get(text);
    if (code === undefined) {
      const told = entry.values === "tier" ? this.tierWords.get(text.toLowerCase()) : undefined;
      code = told ?? parseEnum(entry.values, text);
      this.known.set(text, code);
    }
    if (code === "" && !(entry.values === "tier" && this.tierWords.has(text.toLowerCase()))) {
      this.unknown.set(text, (this.unknown.get(text) ?? 0) + 1);
      const kind = entry.values === "tier" ? "unknownTier" : "unknownWord";
      problems.add({ kind, row: sheetRow, column: mapped.column, field, found: text });
    }
    return code;
  }

  /** The values, with the spellings of a category unified to the most frequent one. */
  finish(): readonly string[] {
    if (this.place.entry.category !== true) return this.values;
    const spellings = new Map<string, number>();
    for (const value of this.values) {
      if (value === "") continue;
      spellings.set(value, (spellings.get(value) ?? 0) + 1);
      if (spellings.size > mostCategories) return this.values;
    }
    const chosen = new Map<string, string>();
    for (const [spelling, count] of spellings) {
      const key = categoryKey(spelling);
      const before = chosen.get(key);
      if (before === undefined || isBetter(spelling, count, before, spellings.get(before) ?? 0))
        chosen.set(key, spelling);
    }
    if (chosen.size === spellings.size) return this.values;
    return this.values.map((value) =>
      value === "" ? "" : (chosen.get(categoryKey(value)) ?? value)
    );
  }
}

const categoryKey = (text: string): string =>
  text.normalize("NFKC").toLowerCase().replace(/\s+/g, "");

function isBetter(spelling: string, count: number, before: string, beforeCount: number): boolean {
  if (count !== beforeCount) return count > beforeCount;
  // Of two equally frequent spellings, the one in mixed case reads as a name.
  const isMixed = (text: string): boolean =>
    text !== text.toLowerCase() && text !== text.toUpperCase();
  return isMixed(spelling) && !isMixed(before);
}
