import { isExcelError, isMissingText } from "../cells/missing";
import { parseNumber } from "../cells/numbers";
import { cellText } from "../cells/text";
import type { Cell } from "../../workbook/shape";
import type { NumberColumn } from "./columnReader";
import { ColumnSums } from "./ColumnSums";
import type { ProblemLog } from "./problemLog";
import { isExampleText } from "./exampleText";
import { noteText, totalText } from "./totalText";

export type Verdict = "keep" | "skip" | "stop";

export interface RowColumns {
  /** Offsets of the columns that name the row, best first. */
  readonly keys: readonly number[];
  /** Offsets and headers of all mapped columns. */
  readonly mapped: readonly { readonly at: number; readonly header: string }[];
  readonly numbers: readonly NumberColumn[];
  /** Offset of the customer id when a name is mapped too, else -1: a total has none. */
  readonly idAt: number;
  /** A row without a name in this kind of table is worth a message; otherwise it is only incomplete. */
  readonly isCustomers: boolean;
}

/**
 * Decides about the rows that may be no data: blanks, totals, repeated headers, notes, the beginning of another table. The table
 * reader asks only about suspicious rows; ordinary rows never come here.
 */
export class RowJudge {
  private blankFrom = -1;
  private blankCount = 0;
  /** True after a blank row or a total: what follows may be a note or another table. */
  private afterBreak = false;
  private readonly sums: ColumnSums;
  private readonly headers: ReadonlyMap<number, string>;

  constructor(
    private readonly columns: RowColumns,
    private readonly problems: ProblemLog
  ) {
    this.sums = new ColumnSums(columns.numbers);
    this.headers = new Map(columns.mapped.map(({ at, header }) => [at, header]));
  }

  /** Whether a row has to be judged at all, by its key cells alone. */
  isSuspicious(row: readonly Cell[]): boolean {
    if (this.afterBreak || this.blankCount > 0) return true;
    const { keys } = this.columns;
    for (let i = 0; i < keys.length; i++) {
      const cell = row[keys[i] ?? 0] ?? "";
      if (typeof cell !== "string") continue;
      if (cell === "" ? i === 0 : this.isSuspiciousText(cell, keys[i] ?? 0)) return true;
    }
    return keys.length === 0;
  }

  private isSuspiciousText(text: string, at: number): boolean {
    return (
      totalText(text) !== null ||
      text === this.headers.get(at) ||
      isMissingText(text) ||
      isExcelError(text) ||
      isExampleText(text) ||
      noteText.test(text)
    );
  }

  /** `count` usable rows have been stored so far. */
  judge(row: readonly Cell[], sheetRow: number, count: number): Verdict {
    const filled = this.columns.mapped.filter(({ at }) => !isEmpty(row[at] ?? ""));
    if (filled.length === 0) return this.emptyRow(row, sheetRow);
    if (this.isHeader(row, filled))
      return this.skip("repeatedHeader", sheetRow, this.firstText(row));
    const example = this.exampleText(row);
    if (example !== "") return this.skip("exampleRow", sheetRow, example);
    if (this.blankCount > 0 && this.isFurtherHeader(row, count)) {
      this.problems.add({ kind: "furtherTable", row: sheetRow, found: this.firstText(row) });
      return "stop";
    }
    const key = this.keyText(row);
    const total = this.totalKind(row, key, count);
    if (total) {
      this.sums.closePart(count);
      this.afterBreak = true;
      return this.skip("totalsRow", sheetRow, key || this.firstText(row));
    }
    if (this.isNote(row, key, filled.length))
      return this.skip("footnoteRow", sheetRow, key || this.firstText(row));
    this.reportBlanks();
    this.afterBreak = false;
    if (key !== "") return "keep";
    this.problems.add({
      kind: "blankName",
      row: sheetRow,
      found: this.firstText(row),
      ...(this.columns.isCustomers ? {} : { severity: "warning" as const }),
    });
    return "skip";
  }

  private emptyRow(row: readonly Cell[], sheetRow: number): Verdict {
    const text = this.firstText(row);
    // A sentence in a column that means nothing is a note; a running number is a prepared, empty line.
    if (text !== "" && parseNumber(text) === null && !isMissingText(text)) {
      const kind = totalText(text) === null ? "footnoteRow" : "totalsRow";
      this.afterBreak = true;
      return this.skip(kind, sheetRow, text);
    }
    if (this.blankCount === 0) this.blankFrom = sheetRow;
    this.blankCount++;
    return "skip";
  }

  private skip(
    kind: "repeatedHeader" | "totalsRow" | "footnoteRow" | "exampleRow",
    sheetRow: number,
    found: string
  ): Verdict {
    this.problems.add({ kind, row: sheetRow, found });
    return "skip";
  }

  /** Blank rows count only where data follow; below the table they are nothing. */
  private reportBlanks(): void {
    if (this.blankCount > 0)
      this.problems.add({
        kind: "blankRow",
        row: this.blankFrom,
        detail: { count: this.blankCount },
      });
    this.blankCount = 0;
  }

  private keyText(row: readonly Cell[]): string {
    for (const at of this.columns.keys) {
      const text = cellText(row[at] ?? "");
      if (!isMissingText(text) && !isExcelError(text)) return text;
    }
    return "";
  }

  private exampleText(row: readonly Cell[]): string {
    for (const at of this.columns.keys) {
      const text = cellText(row[at] ?? "");
      if (isExampleText(text)) return text;
    }
    return "";
  }

  private firstText(row: readonly Cell[]): string {
    for (const cell of row) {
      const text = cellText(cell);
      if (text !== "") return text;
    }
    return "";
  }

  private isHeader(row: readonly Cell[], filled: RowColumns["mapped"]): boolean {
    const same = filled.filter(
      ({ at, header }) =>
        row[at] === header ||
        (typeof row[at] === "string" && row[at].replace(/\s+/g, " ").trim() === header)
    );
    return same.length >= 2 && same.length >= 0.5 * filled.length;
  }

  /** Words where numbers were: the header of another table below this one. */
  private isFurtherHeader(row: readonly Cell[], count: number): boolean {
    let words = 0;
    for (const { place, values } of this.columns.numbers) {
      const cell = row[place.at] ?? "";
      if (typeof cell === "number" || typeof cell === "boolean") return false;
      if (isMissingText(cell) || parseNumber(cell) !== null) continue;
      if (count > 0 && !Number.isNaN(values[count - 1] ?? NaN)) words++;
    }
    return words >= 2;
  }

  private totalKind(row: readonly Cell[], key: string, count: number): boolean {
    const label = totalText(key) ?? totalText(this.firstText(row));
    if (label === null) return key === "" && this.sums.areIn(row, count) === true;
    const { idAt } = this.columns;
    const id = idAt < 0 ? "" : cellText(row[idAt] ?? "");
    const hasOwnId = id !== "" && totalText(id) === null;
    const sums = this.sums.areIn(row, count);
    if (label === "sure") return !hasOwnId || sums === true;
    // A company may be called "Europe Total": without a code of its own, or with the sums beside it, it is one.
    return idAt >= 0 ? !hasOwnId : sums === true;
  }

  private isNote(row: readonly Cell[], key: string, filled: number): boolean {
    const text = key || this.firstText(row);
    const isAlone = filled === 1 && row.filter((cell) => !isEmpty(cell)).length <= 2;
    if (!isAlone) return false;
    return (
      noteText.test(text) ||
      text.length > 60 ||
      (this.afterBreak && /[:：,，。;；]|\s.*\s/.test(text))
    );
  }
}

const isEmpty = (cell: Cell): boolean =>
  cell === "" || (typeof cell === "string" && cell.trim() === "");
