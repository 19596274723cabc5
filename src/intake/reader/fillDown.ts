import type { Cell } from "../../workbook/shape";

/** Repeats merged cells downwards, as long as a row has anything of its own. */
export class FillDown {
  private readonly last: Cell[] = [];

  /** `columns` are the offsets that people merge, leftmost first. */
  constructor(private readonly columns: readonly number[]) {}

  next(row: readonly Cell[]): readonly Cell[] {
    if (row.every((cell) => cell === "")) {
      this.last.length = 0;
      return row;
    }
    const filled = [...row];
    let isNew = false;
    for (const at of this.columns) {
      const cell = row[at] ?? "";
      if (cell === "") {
        filled[at] = this.last[at] ?? "";
        continue;
      }
      // A new customer begins: what stood further right belonged to the last one.
      if (!isNew) for (const other of this.columns) if (other > at) this.last[other] = "";
      isNew = true;
      this.last[at] = cell;
    }
    return filled;
  }
}
