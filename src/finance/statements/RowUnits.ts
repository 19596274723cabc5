import type { FieldTable } from "../../intake/columns";
import type { FindingLog } from "./FindingLog";
import { unitFactor } from "./unitFactor";

/** By what the amounts of each row are multiplied to stand in the customers' unit: the row's own unit, else the table's. */
export class RowUnits {
  private readonly units: readonly string[] | undefined;
  private readonly column: number;
  private readonly factors = new Map<string, number>();

  constructor(
    private readonly table: FieldTable,
    private readonly customersFactor: number,
    private readonly log: FindingLog
  ) {
    this.units = table.texts.get("unitName");
    this.column = table.mapping.find(({ field }) => field === "unitName")?.column ?? -1;
  }

  /** NaN for words that are no unit: the amounts are then missing, and the cell is listed. */
  factorOf(row: number): number {
    const unit = this.units?.[row] ?? "";
    let factor = this.factors.get(unit);
    if (factor === undefined) {
      const own = unit === "" ? this.table.money.factor : unitFactor(unit);
      if (Number.isNaN(own)) this.log.cell(this.table, "unknownUnit", row, this.column, unit);
      factor = own / this.customersFactor;
      this.factors.set(unit, factor);
    }
    return factor;
  }
}
