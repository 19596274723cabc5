import type { MappedColumn } from "../columns";
import type { Field, FieldKey } from "../fields";
import type { Cell } from "../../workbook/shape";
import type { ProblemLog } from "./problemLog";

/** Where a column stands and what it is; shared by the readers of numbers and of texts. */
export interface ColumnPlace {
  readonly mapped: MappedColumn;
  readonly field: FieldKey;
  readonly entry: Field;
  /** Offset in the rows of a block. */
  readonly at: number;
  readonly problems: ProblemLog;
}

/**
 * Reads one column of numbers while rows stream by. Plain numbers are stored as they are by the table reader itself; every
 * other cell comes here. What only the whole column can tell (scale of percentages, order of day and month, currency) is
 * settled in `finish`.
 */
export abstract class NumberColumn {
  values: Float64Array;
  /** Rows whose value says its own scale ("12%", "高", "1.2万") and is left alone when the column is scaled. */
  protected readonly settled: number[] = [];

  constructor(
    readonly place: ColumnPlace,
    capacity: number
  ) {
    this.values = new Float64Array(capacity);
  }

  grow(capacity: number): void {
    const larger = new Float64Array(capacity);
    larger.set(this.values);
    this.values = larger;
  }

  /** A cell that is no number, for the `row`-th usable row; returns what is stored for it. */
  abstract text(cell: string | boolean, row: number, sheetRow: number): number;

  /** Settles the column; `count` rows are filled. */
  abstract finish(count: number, sheetRows: Int32Array): Float64Array;

  protected problem(
    kind: Parameters<ProblemLog["add"]>[0]["kind"],
    sheetRow: number,
    found: Cell,
    detail?: Record<string, string | number>
  ): void {
    const { problems, mapped, field } = this.place;
    problems.add({
      kind,
      row: sheetRow,
      column: mapped.column,
      field,
      found,
      ...(detail === undefined ? {} : { detail }),
    });
  }

  /** What was assumed about the whole column. */
  protected assume(
    about: string,
    found: Cell = this.place.mapped.header,
    detail: Record<string, string | number> = {}
  ): void {
    const { problems, mapped, field } = this.place;
    problems.add({
      kind: "unitAssumed",
      column: mapped.column,
      field,
      found,
      detail: { about, ...detail },
    });
  }

  /** Changes all values but the settled ones. */
  protected change(values: Float64Array, to: (value: number) => number): void {
    const kept = this.settled.map((row) => values[row] ?? NaN);
    for (let row = 0; row < values.length; row++) values[row] = to(values[row] ?? NaN);
    this.settled.forEach((row, i) => {
      values[row] = kept[i] ?? NaN;
    });
  }

  /** Values outside the field's limits are problems and missing. */
  protected checkRange(
    values: Float64Array,
    sheetRows: Int32Array,
    limits = this.place.entry.range
  ): void {
    if (limits === undefined) return;
    const [low, high] = limits;
    for (let row = 0; row < values.length; row++) {
      const value = values[row] ?? NaN;
      if (value < low || value > high) {
        this.problem("outOfRange", sheetRows[row] ?? 0, value, { low, high });
        values[row] = NaN;
      }
    }
  }
}

/** Largest and smallest of the values that are there; -Infinity and Infinity when none is. */
export function extent(
  values: Float64Array,
  without: readonly number[] = []
): { least: number; most: number } {
  const skipped = new Set(without);
  let least = Infinity;
  let most = -Infinity;
  for (let row = 0; row < values.length; row++) {
    const value = values[row] ?? NaN;
    if (skipped.size > 0 && skipped.has(row)) continue;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return { least, most };
}
