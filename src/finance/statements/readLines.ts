import type { FieldTable } from "../../intake/columns";
import type { FieldKey } from "../../intake/fields";
import { packCell, type LineTable } from "./cells";
import { chooseRows, slotKey, type ChoiceOptions } from "./chooseRows";
import { FindingLog } from "./FindingLog";
import type { StatementFinding } from "./Finding";
import { lineOfName } from "./itemNames";
import { fieldLines, flowLines, lineKeys, type LineKey } from "./items";
import { matchCustomers } from "./matchCustomers";
import { readPeriods } from "./periods";
import { unitFactor } from "./unitFactor";

export interface ReadLines extends LineTable {
  readonly count: number;
  readonly customer: Int32Array;
  readonly year: Int32Array;
  readonly periodEnd: Float64Array;
  readonly isAnnualised: Uint8Array;
  readonly currency: readonly string[];
  readonly auditOpinion: readonly string[];
  readonly findings: readonly StatementFinding[];
}

/** A column of the wide form: which line it holds, and how many years back. */
interface WideColumn {
  readonly line: LineKey;
  readonly yearsBack: number;
  readonly values: Float64Array;
  readonly column: number;
}

const yearsBack: Partial<Record<FieldKey, number>> = {
  finRevenuePrev: 1,
  finRevenuePrev2: 2,
  finRevenuePrev3: 3,
};

/** Lines of all tables by customer and fiscal year. */
export function readLines(
  tables: readonly FieldTable[],
  customers: FieldTable,
  options: ChoiceOptions
): ReadLines {
  const log = new FindingLog();
  const parts = tables.map((table) => {
    const customerOf = matchCustomers(table, customers);
    const periods = readPeriods(table, customerOf, options.analysisDate);
    const chosen = chooseRows(table, customerOf, periods, options);
    const wide = wideColumns(table);
    log.rows(table, customerOf, periods, chosen);
    return { table, customerOf, periods, chosen, wide };
  });

  const keys = new Set<number>();
  for (const { customerOf, periods, chosen, wide } of parts) {
    const comparative = wide.filter((each) => each.yearsBack > 0);
    for (const row of chosen.order) {
      const customer = customerOf[row] ?? 0;
      const year = periods.year[row] ?? 0;
      keys.add(slotKey(customer, year));
      for (const { yearsBack: back, values } of comparative)
        if (!Number.isNaN(values[row] ?? NaN)) keys.add(slotKey(customer, year - back));
    }
  }
  const sorted = Float64Array.from(keys).sort();
  const slots = new Map<number, number>();
  sorted.forEach((key, slot) => slots.set(key, slot));
  const count = sorted.length;
  const column = (): Record<LineKey, Float64Array> =>
    Object.fromEntries(lineKeys.map((line) => [line, new Float64Array(count).fill(NaN)])) as Record<
      LineKey,
      Float64Array
    >;
  const lines = column();
  const cells = column();
  const read = {
    count,
    customer: Int32Array.from(sorted, (key) => Math.floor(key / 10_000)),
    year: Int32Array.from(sorted, (key) => key % 10_000),
    periodEnd: new Float64Array(count).fill(NaN),
    isAnnualised: new Uint8Array(count),
    currency: new Array<string>(count).fill(""),
    auditOpinion: new Array<string>(count).fill(""),
    lines,
    cells,
  };

  parts.forEach(({ table, customerOf, periods, chosen, wide }, index) => {
    const items = table.texts.get("statementItem");
    const amounts = table.numbers.get("statementValue");
    const amountColumn = columnOf(table, "statementValue");
    const itemColumn = columnOf(table, "statementItem");
    const units = table.texts.get("unitName");
    const currencies = table.texts.get("currencyCode");
    const opinions = table.texts.get("auditOpinion");
    const unitColumn = columnOf(table, "unitName");
    const known = new Map<string, LineKey | null>();
    const factors = new Map<string, number>();
    const unknown = new Map<string, number>();
    const wideSlots = new Set<number>();

    const factorOf = (row: number): number => {
      const unit = units?.[row] ?? "";
      if (unit === "") return 1;
      let factor = factors.get(unit);
      if (factor === undefined) {
        factor = unitFactor(unit);
        factors.set(unit, factor);
        if (Number.isNaN(factor)) log.cell(table, "unknownUnit", row, unitColumn, unit);
      }
      return factor;
    };
    const write = (slot: number, line: LineKey, value: number, row: number, at: number): void => {
      const before = lines[line][slot] ?? NaN;
      if (!Number.isNaN(before) && Math.abs(before - value) > 1e-9 * Math.abs(before))
        log.superseded(
          tables,
          cells[line][slot] ?? NaN,
          customerOf[row] ?? -1,
          read.year[slot] ?? NaN,
          line,
          before,
          value
        );
      lines[line][slot] = value;
      cells[line][slot] = packCell(index, table.sheetRows[row] ?? 0, at);
    };

    for (const row of chosen.order) {
      const customer = customerOf[row] ?? 0;
      const year = periods.year[row] ?? 0;
      const slot = slots.get(slotKey(customer, year)) ?? 0;
      const end = periods.end[row] ?? NaN;
      if (!Number.isNaN(end)) read.periodEnd[slot] = end;
      read.currency[slot] = currencies?.[row] || read.currency[slot] || table.money.currency;
      read.auditOpinion[slot] = opinions?.[row] || read.auditOpinion[slot] || "";
      const months = periods.interimMonths[row] ?? 0;
      if (months > 0) {
        if (read.isAnnualised[slot] === 0) log.annualised(table, row, customer, year, months);
        read.isAnnualised[slot] = 1;
      }
      const factor = factorOf(row);
      const scale = (line: LineKey): number =>
        months > 0 && flowLines.has(line) ? (factor * 12) / months : factor;

      const name = items?.[row] ?? "";
      const amount = amounts?.[row] ?? NaN;
      if (name !== "") {
        let line = known.get(name);
        if (line === undefined) known.set(name, (line = lineOfName(name)));
        if (line === null) unknown.set(name, (unknown.get(name) ?? 0) + 1);
        else if (!Number.isNaN(amount)) write(slot, line, amount * scale(line), row, amountColumn);
      }
      const filled = wide.filter(({ values }) => !Number.isNaN(values[row] ?? NaN));
      if (filled.some((each) => each.yearsBack === 0)) {
        // A second row for the year is another issue of the whole statement: the two are not mixed line by line.
        if (wideSlots.has(slot)) {
          for (const { line, yearsBack: back } of wide)
            if (back === 0 && !filled.some((each) => each.line === line)) lines[line][slot] = NaN;
        }
        wideSlots.add(slot);
      }
      for (const { line, yearsBack: back, values, column: at } of filled) {
        const target = back === 0 ? slot : (slots.get(slotKey(customer, year - back)) ?? slot);
        // The year's own statement says more about it than a later year's comparative figure.
        if (back > 0 && !Number.isNaN(lines[line][target] ?? NaN)) continue;
        write(target, line, (values[row] ?? NaN) * scale(line), row, at);
      }
    }
    if (unknown.size > 0) log.unknownItems(table, itemColumn, unknown);
  });
  return { ...read, findings: log.findings };
}

const columnOf = ({ mapping }: FieldTable, field: FieldKey): number =>
  mapping.find((mapped) => mapped.field === field)?.column ?? -1;

function wideColumns(table: FieldTable): readonly WideColumn[] {
  const found: WideColumn[] = [];
  for (const [field, values] of table.numbers) {
    const mapped = table.mapping.find((each) => each.field === field);
    const place = { values, column: mapped?.column ?? -1 };
    const back = yearsBack[field];
    if (back !== undefined) found.push({ line: "revenue", yearsBack: back, ...place });
    const lines = fieldLines[field];
    if (lines === undefined) continue;
    const named = mapped === undefined ? null : lineOfName(mapped.header);
    const line = named !== null && lines.includes(named) ? named : lines[0];
    found.push({ line, yearsBack: 0, ...place });
  }
  // Own years first, so that a comparative figure never stands in the way of the year's own.
  return found.sort((a, b) => a.yearsBack - b.yearsBack);
}
