import { columnLetters } from "../address";
import { quoteCell } from "../cells/text";
import type { ProblemKind, ProblemTotal, RowProblem } from "../columns";
import type { FieldKey } from "../fields";

/** Problems listed one by one per kind and field; a million bad cells are a number, not a million sentences. */
export const problemLimit = 50;

const severities: Readonly<Partial<Record<ProblemKind, RowProblem["severity"]>>> = {
  blankName: "error",
  unknownTier: "warning",
  totalsRow: "note",
  repeatedHeader: "note",
  footnoteRow: "note",
  exampleRow: "note",
  blankRow: "note",
  hiddenRow: "note",
  unitAssumed: "note",
  unmatchedHeader: "note",
  olderPeriod: "note",
  derivedValue: "note",
  hiddenSheet: "note",
  tableNotUsed: "note",
  unlistedProblems: "note",
};

export interface Found {
  readonly kind: ProblemKind;
  /** 0-based sheet row; absent when the problem concerns a column or the table. */
  readonly row?: number;
  /** 0-based sheet column. */
  readonly column?: number;
  readonly field?: FieldKey;
  readonly found?: string | number | boolean;
  readonly detail?: Readonly<Record<string, string | number>>;
  readonly severity?: RowProblem["severity"];
}

/** Collects the problems of one table. */
export class ProblemLog {
  private readonly listed: RowProblem[] = [];
  private readonly totals = new Map<
    string,
    {
      kind: ProblemKind;
      field: FieldKey | null;
      total: number;
      listed: number;
      column: number | null;
    }
  >();

  constructor(private readonly sheet: string) {}

  add({ kind, row, column, field, found = "", detail, severity }: Found): void {
    const key = `${kind} ${field ?? ""}`;
    let total = this.totals.get(key);
    if (total === undefined) {
      total = { kind, field: field ?? null, total: 0, listed: 0, column: column ?? null };
      this.totals.set(key, total);
    }
    total.total++;
    if (total.listed >= problemLimit) return;
    total.listed++;
    this.listed.push({
      kind,
      severity: severity ?? severities[kind] ?? "warning",
      sheet: this.sheet,
      row: row === undefined ? null : row + 1,
      column: column === undefined ? null : columnLetters(column),
      field: field ?? null,
      found: quoteCell(found),
      ...(detail === undefined ? {} : { detail }),
    });
  }

  /** The problems in the order of the sheet, with one line for what was not listed. */
  finish(): { problems: RowProblem[]; totals: ProblemTotal[] } {
    const problems = [...this.listed].sort((a, b) => (a.row ?? 0) - (b.row ?? 0));
    for (const { kind, field, total, listed, column } of this.totals.values()) {
      if (total === listed) continue;
      problems.push({
        kind: "unlistedProblems",
        severity: severities[kind] ?? "warning",
        sheet: this.sheet,
        row: null,
        column: column === null || field === null ? null : columnLetters(column),
        field,
        found: kind,
        detail: { count: total - listed },
      });
    }
    const totals = [...this.totals.values()].map(({ kind, field, total, listed }) => ({
      kind,
      field,
      total,
      listed,
    }));
    return { problems, totals };
  }
}
