import type { FieldTable } from "../../intake/columns";
import type { ChosenRows } from "./chooseRows";
import { columnLetters, type StatementFinding, type StatementFindingKind } from "./Finding";
import { itemKeys, itemRecipes, type ItemKey, type LineKey } from "./items";
import type { Periods } from "./periods";

/** So many rows of a kind are listed one by one per table; the rest is counted in the last of them. */
const listedPerKind = 200;

/** Item whose value a line enters first; what the user is told about. */
const itemOfLine = new Map<LineKey, ItemKey>();
for (const item of itemKeys)
  for (const recipe of itemRecipes[item])
    for (const line of recipe.plus) if (!itemOfLine.has(line)) itemOfLine.set(line, item);

/** Collects what is noticed while statements are read, with sheet, row and column. */
export class FindingLog {
  readonly findings: StatementFinding[] = [];

  rows(
    table: FieldTable,
    customerOf: Int32Array,
    { year, undated, interimMonths }: Periods,
    chosen: ChosenRows
  ): void {
    const severity = "note";
    const list = (kind: StatementFindingKind, rows: readonly number[]): void => {
      // One line per customer and year: a long table has a row for every item.
      const seen = new Map<string, { row: number; rows: number }>();
      for (const row of rows) {
        const key = `${customerOf[row] ?? -1} ${kind === "unknownCustomer" ? nameOf(table, row) : year[row]} ${interimMonths[row]}`;
        const entry = seen.get(key);
        if (entry === undefined) seen.set(key, { row, rows: 1 });
        else entry.rows++;
      }
      const entries = [...seen.values()];
      entries.slice(0, listedPerKind).forEach(({ row, rows: counted }, at) =>
        this.add(table, kind, {
          severity: kind === "unknownCustomer" ? "warning" : severity,
          row,
          customer: customerOf[row] ?? -1,
          year: year[row] ?? NaN,
          found: nameOf(table, row),
          detail: {
            rows: counted,
            ...(interimMonths[row] ? { months: interimMonths[row] ?? 0 } : {}),
            ...(at === listedPerKind - 1 && entries.length > listedPerKind
              ? { further: entries.length - listedPerKind }
              : {}),
          },
        })
      );
    };
    list("unknownCustomer", chosen.unknownCustomer);
    list("otherBasisNotUsed", chosen.otherBasis);
    list("interimNotUsed", chosen.interim);
    list("afterAnalysisDate", chosen.afterAnalysisDate);
    // Without any year the table is of one: the latest.
    if (undated.length === table.count && table.count > 0)
      this.add(table, "yearMissing", { detail: { rows: table.count } });
    else list("yearMissing", undated);
  }

  cell(table: FieldTable, kind: "unknownUnit", row: number, column: number, found: string): void {
    this.add(table, kind, { severity: "warning", row, column, found });
  }

  annualised(table: FieldTable, row: number, customer: number, year: number, months: number): void {
    this.add(table, "interimAnnualised", { row, customer, year, detail: { months } });
  }

  /** `packed` is the cell of the figure that no longer counts. */
  superseded(
    tables: readonly FieldTable[],
    packed: number,
    customer: number,
    year: number,
    line: LineKey,
    before: number,
    after: number
  ): void {
    const place = Math.floor(packed / 16_384);
    const sheet = tables[Math.floor(place / 1_048_576)]?.source.sheet ?? "";
    const column = packed % 16_384;
    this.findings.push({
      kind: "supersededFigure",
      severity: "warning",
      customer,
      year,
      sheet,
      row: (place % 1_048_576) + 1,
      column: columnLetters(column),
      item: itemOfLine.get(line) ?? null,
      found: String(before),
      detail: { before, after },
    });
  }

  unknownItems(table: FieldTable, column: number, names: ReadonlyMap<string, number>): void {
    // Years side by side are a table each and have the same items.
    const isKnown = this.findings.some(
      (finding) => finding.kind === "unknownItems" && finding.sheet === table.source.sheet
    );
    if (isKnown) return;
    const rows = [...names.values()].reduce((sum, each) => sum + each, 0);
    const found = [...names.keys()].slice(0, 10).join("; ");
    this.add(table, "unknownItems", { column, found, detail: { names: names.size, rows } });
  }

  private add(
    table: FieldTable,
    kind: StatementFindingKind,
    {
      severity = "note",
      row,
      column,
      customer = -1,
      year = NaN,
      found = "",
      detail = {},
    }: {
      severity?: StatementFinding["severity"];
      row?: number;
      column?: number;
      customer?: number;
      year?: number;
      found?: string;
      detail?: Readonly<Record<string, number>>;
    }
  ): void {
    this.findings.push({
      kind,
      severity,
      customer,
      year,
      sheet: table.source.sheet,
      row: row === undefined ? null : (table.sheetRows[row] ?? 0) + 1,
      column: column === undefined || column < 0 ? null : columnLetters(column),
      item: null,
      found,
      detail,
    });
  }
}

const nameOf = ({ texts }: FieldTable, row: number): string =>
  texts.get("customerId")?.[row] || texts.get("customerName")?.[row] || "";
