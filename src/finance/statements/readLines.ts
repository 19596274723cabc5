import type { FieldTable } from "../../intake/columns";
import { CustomerIndex, customerRows } from "../../intake/rollup/customerIndex";
import { packCell, placeOfCell, type LineTable } from "./cells";
import {
  basisOf,
  chooseRows,
  Holdings,
  slotKey,
  statedBasis,
  type ChoiceOptions,
} from "./chooseRows";
import { FindingLog } from "./FindingLog";
import type { StatementFinding } from "./Finding";
import { lineOfName } from "./itemNames";
import { flowLines, lineKeys, type LineKey } from "./items";
import { collectClosings, readPeriods, yearEnds, type Closings } from "./periods";
import { RowUnits } from "./RowUnits";
import { columnOf, wideColumns } from "./wideColumns";

export interface ReadLines extends LineTable {
  readonly count: number;
  readonly customer: Int32Array;
  readonly year: Int32Array;
  readonly periodEnd: Float64Array;
  readonly isAnnualised: Uint8Array;
  readonly currency: readonly string[];
  readonly auditOpinion: readonly string[];
  readonly isParent: Uint8Array;
  readonly findings: readonly StatementFinding[];
}

const placeOfLine = new Map(lineKeys.map((line, place) => [line, place]));

/** Cash flow statements move balances about: "accounts receivable" in them is a change of it. */
const isCashFlow = ({ source }: FieldTable): boolean =>
  /现金流量|cash ?flow/i.test(`${source.sheet} ${source.name ?? ""}`) &&
  !/资产负债|利润|损益|balance|income|profit/i.test(`${source.sheet} ${source.name ?? ""}`);

/** Lines of all tables by customer and fiscal year, in the customers' unit and each company's own currency. */
export function readLines(
  tables: readonly FieldTable[],
  customers: FieldTable,
  options: ChoiceOptions
): ReadLines {
  const log = new FindingLog();
  const closings: Closings = new Map();
  // Made only for a table to be matched: a hundred thousand keys take their time.
  let index: CustomerIndex | null = null;
  const matched = tables.map((table) => {
    index ??= CustomerIndex.of(customers);
    const customerOf = customerRows(table, index);
    collectClosings(closings, table, customerOf);
    return { table, customerOf };
  });
  const closingMonths = yearEnds(closings);
  const holdings = new Holdings();
  const dated = matched.map(({ table, customerOf }) => {
    const periods = readPeriods(table, customerOf, closingMonths, options.analysisDate);
    const basis = statedBasis(table);
    holdings.add(table, customerOf, periods, basis, options);
    return { table, customerOf, periods, basis };
  });
  const parts = dated.map(({ table, customerOf, periods, basis }) => {
    const chosen = chooseRows(table, customerOf, periods, basis, holdings, options);
    const wide = wideColumns(table);
    log.rows(table, customerOf, periods, chosen);
    return { table, customerOf, periods, basis, chosen, wide };
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
  const scales = column();
  // Of figures in several tables the one obtained last counts; without dates the table that comes later.
  const ranks = parts.some(({ table }) => table.numbers.has("dateObtained")) ? column() : null;
  const read = {
    count,
    customer: Int32Array.from(sorted, (key) => Math.floor(key / 10_000)),
    year: Int32Array.from(sorted, (key) => key % 10_000),
    periodEnd: new Float64Array(count).fill(NaN),
    isAnnualised: new Uint8Array(count),
    isParent: new Uint8Array(count),
    currency: new Array<string>(count).fill(""),
    auditOpinion: new Array<string>(count).fill(""),
    lines,
    cells,
    scales,
  };

  parts.forEach(({ table, customerOf, periods, basis, chosen, wide }, index) => {
    const items = table.texts.get("statementItem");
    const amounts = table.numbers.get("statementValue");
    const amountColumn = columnOf(table, "statementValue");
    const itemColumn = columnOf(table, "statementItem");
    const currencies = table.texts.get("currencyCode");
    const opinions = table.texts.get("auditOpinion");
    const obtained = table.numbers.get("dateObtained");
    const units = new RowUnits(table, customers.money.factor, log);
    const onlyFlows = isCashFlow(table);
    const known = new Map<string, LineKey | null>();
    const unknown = new Map<string, number>();
    const wideSlots = new Set<number>();
    // 固定资产 and 固定资产及清理合计 are one line to us: of two names in one table the first printed counts.
    const nameAt = new Map<number, string>();
    const namesOfLine = namesByLine(items ?? []);
    const isRanked = obtained !== undefined || table.numbers.has("restated");
    const isOtherName = (slot: number, line: LineKey, name: string): boolean => {
      if (isRanked) return false;
      // A line that only one name of the table stands for needs no memory.
      if (namesOfLine.get(line)?.size === 1) return false;
      const place = slot * lineKeys.length + (placeOfLine.get(line) ?? 0);
      const known = nameAt.get(place);
      if (known === undefined) nameAt.set(place, name);
      return known !== undefined && known !== name;
    };

    const write = (
      slot: number,
      line: LineKey,
      typed: number,
      scale: number,
      row: number,
      at: number
    ): void => {
      const before = lines[line][slot] ?? NaN;
      // Divided where it can be, so that 元 in 万元 rounds once.
      const value = scale < 1 ? typed / (1 / scale) : typed * scale;
      const rank = obtained?.[row] || 0;
      if (ranks !== null && !Number.isNaN(before) && (ranks[line][slot] ?? 0) > rank) return;
      if (!Number.isNaN(before)) {
        // Another column of the same row: the first one that is filled counts.
        const place = placeOfCell(cells[line][slot] ?? NaN);
        const isSameRow =
          place.table !== index &&
          tables[place.table]?.source === table.source &&
          place.row === table.sheetRows[row];
        if (isSameRow) return;
      }
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
      scales[line][slot] = scale;
      cells[line][slot] = packCell(index, table.sheetRows[row] ?? 0, at);
      if (ranks !== null) ranks[line][slot] = rank;
    };

    for (const row of chosen.order) {
      const customer = customerOf[row] ?? 0;
      const year = periods.year[row] ?? 0;
      const slot = slots.get(slotKey(customer, year)) ?? 0;
      const end = periods.end[row] ?? NaN;
      if (!Number.isNaN(end)) read.periodEnd[slot] = end;
      if (basisOf(basis, row) === 0) read.isParent[slot] = 1;
      read.currency[slot] = currencies?.[row] || read.currency[slot] || table.money.currency;
      read.auditOpinion[slot] = opinions?.[row] || read.auditOpinion[slot] || "";
      const months = periods.interimMonths[row] ?? 0;
      if (months > 0) {
        if (read.isAnnualised[slot] === 0) log.annualised(table, row, customer, year, months);
        read.isAnnualised[slot] = 1;
      }
      const factor = units.factorOf(row);
      const flowFactor = months > 0 ? (factor * 12) / months : factor;

      const name = items?.[row] ?? "";
      const amount = amounts?.[row] ?? NaN;
      if (name !== "") {
        let line = known.get(name);
        if (line === undefined) known.set(name, (line = lineOfName(name)));
        if (line === null) unknown.set(name, (unknown.get(name) ?? 0) + 1);
        else if (
          !Number.isNaN(amount) &&
          (!onlyFlows || flowLines.has(line)) &&
          !isOtherName(slot, line, name)
        )
          write(slot, line, amount, flowLines.has(line) ? flowFactor : factor, row, amountColumn);
      }
      if (wide.length === 0) continue;
      const filled = wide.filter(
        ({ values, line }) =>
          !Number.isNaN(values[row] ?? NaN) && (!onlyFlows || flowLines.has(line))
      );
      if (filled.some((each) => each.yearsBack === 0)) {
        // A second row for the year is another issue of the whole statement: the two are not mixed line by line.
        if (wideSlots.has(slot)) {
          for (const { line, yearsBack: back } of wide)
            if (back === 0 && !filled.some((each) => each.line === line)) lines[line][slot] = NaN;
        }
        wideSlots.add(slot);
      }
      for (const { line, yearsBack: back, values, column: at, isCount } of filled) {
        const target = back === 0 ? slot : (slots.get(slotKey(customer, year - back)) ?? slot);
        // The year's own statement says more about it than a later year's comparative figure.
        if (back > 0 && !Number.isNaN(lines[line][target] ?? NaN)) continue;
        write(
          target,
          line,
          values[row] ?? NaN,
          isCount ? 1 : flowLines.has(line) ? flowFactor : factor,
          row,
          at
        );
      }
    }
    if (unknown.size > 0) log.unknownItems(table, itemColumn, unknown);
  });
  return { ...read, findings: log.findings };
}

/** The names in a table that stand for each line. */
function namesByLine(items: readonly string[]): ReadonlyMap<LineKey, ReadonlySet<string>> {
  const found = new Map<LineKey, Set<string>>();
  for (const name of new Set(items)) {
    const line = lineOfName(name);
    if (line !== null) found.set(line, (found.get(line) ?? new Set<string>()).add(name));
  }
  return found;
}
