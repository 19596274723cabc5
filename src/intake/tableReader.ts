import type { ReadTable } from "./columns";
import type { TableCandidate } from "./detect";
import type { FieldKey } from "./fields";
import type { NumberColumn } from "./reader/columnReader";
import { DateColumn } from "./reader/dateColumn";
import type { OrderVotes } from "./reader/dateColumn";
import { findDuplicates } from "./reader/duplicates";
import { FillDown } from "./reader/fillDown";
import { filledDown, keyFields } from "./reader/keyFields";
import { makeColumns } from "./reader/makeColumns";
import { reportMapping, rowRuns } from "./reader/mappingProblems";
import { nameCustomers } from "./reader/nameCustomers";
import { ProblemLog } from "./reader/problemLog";
import { RowJudge } from "./reader/rowJudge";
import { tableUnits } from "./reader/tableUnits";
import type { TableUnits } from "./reader/tableUnits";
import type { TextColumn } from "./reader/textColumn";
import { atOnce, type Slices } from "../slices";
import type { CellBlock } from "../workbook/Workbook";
import type { RangeRef } from "../workbook/shape";

export interface ReadOptions {
  /** Sheet rows (0-based) that are hidden; they are read like the others, and said. */
  readonly hiddenRows?: readonly number[];
  readonly uses1904Dates?: boolean;
  /** What words of another scale of tiers mean ("VIP" → "S"); "" for words that mean no tier. */
  readonly tierWords?: Readonly<Record<string, string>>;
}

export interface TableReader {
  /** Rows of `readRange`, in order. */
  push(block: CellBlock): void;
  /** The table, once all blocks have been pushed. */
  finish(): ReadTable;
  /** The same, a column or some rows at a time. */
  finishInSlices(): Slices<ReadTable>;
}

/** The smallest rectangle with all mapped columns of a table; what the reader expects to be pushed. */
export function readRange({ source, mapping }: TableCandidate): RangeRef {
  const columns = mapping.map(({ column }) => column);
  const from = columns.length === 0 ? source.firstColumn : Math.min(...columns);
  const to = columns.length === 0 ? source.lastColumn : Math.max(...columns);
  return {
    sheet: source.sheet,
    row: source.firstDataRow,
    column: from,
    rows: source.lastDataRow - source.firstDataRow + 1,
    columns: to - from + 1,
  };
}

/** Sheet column that identifies a row, for the fingerprint: the code, else the name; null when there is neither. */
export function keyColumn({ kind, mapping }: TableCandidate): number | null {
  for (const key of keyFields[kind]) {
    const mapped = mapping.find(({ field }) => field === key);
    if (mapped !== undefined) return mapped.column;
  }
  return null;
}

/** Reads a table block by block into columns; nothing is allocated per cell that holds a plain number. */
export function createTableReader(
  candidate: TableCandidate,
  options: ReadOptions = {}
): TableReader {
  return new Reader(candidate, options);
}

class Reader implements TableReader {
  private readonly problems: ProblemLog;
  private readonly units: TableUnits;
  private readonly numbers: readonly NumberColumn[];
  private readonly texts: readonly TextColumn[];
  private readonly judge: RowJudge;
  private readonly fillDown: FillDown | null;
  private readonly idAt: number;
  private sheetRows: Int32Array;
  private capacity: number;
  private count = 0;
  private isStopped = false;

  constructor(
    private readonly candidate: TableCandidate,
    private readonly options: ReadOptions
  ) {
    const { source, mapping, kind, rowCount } = candidate;
    this.problems = new ProblemLog(source.sheet);
    this.units = tableUnits(candidate);
    this.capacity = Math.max(16, Math.min(rowCount, 1 << 20));
    this.sheetRows = new Int32Array(this.capacity);
    const from = readRange(candidate).column;
    const columns = makeColumns(candidate, this.units, {
      ...options,
      capacity: this.capacity,
      firstColumn: from,
      problems: this.problems,
    });
    this.numbers = columns.numbers;
    this.texts = columns.texts;
    const at = (field: FieldKey): number =>
      (mapping.find((mapped) => mapped.field === field)?.column ?? from - 1) - from;
    const keys = keyFields[kind].map(at).filter((offset) => offset >= 0);
    this.idAt = at("customerId");
    const merged = (filledDown[kind] ?? []).map(at).filter((offset) => offset >= 0);
    this.fillDown = merged.length === 0 ? null : new FillDown(merged.sort((a, b) => a - b));
    const mapped = mapping.map(({ column, header }) => ({ at: column - from, header }));
    const idAt = at("customerName") >= 0 ? this.idAt : -1;
    // A name is shown to the user, so it is looked at before the code.
    this.judge = new RowJudge(
      {
        keys: kind === "customers" ? [...keys].reverse() : keys,
        mapped,
        numbers: this.numbers,
        idAt,
        isCustomers: kind === "customers",
      },
      this.problems
    );
    reportMapping(candidate, this.units, this.problems);
  }

  push(block: CellBlock): void {
    const { numbers, texts, judge } = this;
    for (let r = 0; r < block.values.length && !this.isStopped; r++) {
      const cells = block.values[r] ?? [];
      const row = this.fillDown === null ? cells : this.fillDown.next(cells);
      const sheetRow = block.row + r;
      if (judge.isSuspicious(row)) {
        const verdict = judge.judge(row, sheetRow, this.count);
        if (verdict === "stop") this.isStopped = true;
        if (verdict !== "keep") continue;
      }
      if (this.count === this.capacity) this.grow();
      const at = this.count;
      this.sheetRows[at] = sheetRow;
      for (const column of numbers) {
        const cell = row[column.place.at] ?? "";
        column.values[at] =
          typeof cell === "number" ? cell : cell === "" ? NaN : column.text(cell, at, sheetRow);
      }
      for (const column of texts) column.push(row[column.place.at] ?? "", sheetRow);
      this.count = at + 1;
    }
  }

  private grow(): void {
    this.capacity *= 2;
    const rows = new Int32Array(this.capacity);
    rows.set(this.sheetRows);
    this.sheetRows = rows;
    for (const column of this.numbers) column.grow(this.capacity);
  }

  finish(): ReadTable {
    return atOnce(this.finishInSlices());
  }

  *finishInSlices(): Slices<ReadTable> {
    const { candidate, problems, count } = this;
    const { kind, source, mapping, unmapped, asks } = candidate;
    const sheetRows = this.sheetRows.subarray(0, count);
    yield;
    const votes = this.orderVotes();
    const numbers = new Map<FieldKey, Float64Array>();
    for (const column of this.numbers) {
      numbers.set(
        column.place.field,
        column instanceof DateColumn
          ? column.finish(count, sheetRows, votes)
          : column.finish(count, sheetRows)
      );
      yield;
    }
    const texts = new Map<FieldKey, readonly string[]>();
    for (const column of this.texts) {
      texts.set(column.place.field, column.finish());
      yield;
    }
    if (kind === "customers") nameCustomers(texts, sheetRows, candidate.mapping, problems);
    this.reportHidden(sheetRows);
    const columnOf = (field: FieldKey): number | null =>
      mapping.find((mapped) => mapped.field === field)?.column ?? null;
    const place = { idColumn: columnOf("customerId"), nameColumn: columnOf("customerName") };
    const duplicateOf =
      kind === "customers"
        ? yield* findDuplicates(texts, sheetRows, place, problems)
        : new Int32Array(count).fill(-1);
    const unknownWords = new Map(
      this.texts
        .filter(({ unknown }) => unknown.size > 0)
        .map(({ place: { field }, unknown }) => [field, unknown])
    );
    yield;
    const log = problems.finish();
    return {
      kind,
      source,
      count,
      sheetRows,
      numbers,
      texts,
      mapping,
      unmapped,
      asks,
      problems: log.problems,
      problemTotals: log.totals,
      duplicateOf,
      unknownWords,
      money: this.units.model,
    };
  }

  private orderVotes(): OrderVotes {
    const votes: OrderVotes = { dayFirst: 0, monthFirst: 0 };
    for (const column of this.numbers)
      if (column instanceof DateColumn) {
        votes.dayFirst += column.votes.dayFirst;
        votes.monthFirst += column.votes.monthFirst;
      }
    return votes;
  }

  private reportHidden(sheetRows: Int32Array): void {
    const hidden = new Set(this.options.hiddenRows ?? []);
    if (hidden.size === 0) return;
    const read = [...sheetRows].filter((row) => hidden.has(row));
    const [first] = read;
    if (first !== undefined)
      this.problems.add({
        kind: "hiddenRow",
        row: first,
        detail: { count: read.length, rows: rowRuns(read) },
      });
  }
}
