import { addMonths } from "../../intake/cells/dates";
import { joinKey } from "../../intake/cells/text";
import { inUnit } from "../../intake/cells/units";
import type { FieldTable } from "../../intake/columns";
import { CustomerIndex, customerRows } from "../../intake/rollup/customerIndex";
import { lineAmounts } from "../../intake/rollup/lineAmounts";
import { strategicLines } from "../../intake/rollup/strategicLines";
import type { CustomerBase } from "./customerMarkets";
import { percentileInc } from "../percentileInc";

/**
 * What a customer × product line is to us. "core": revenue and margin at or above the median of all that are bought. "crossSell":
 * a key customer does not buy a strategic line. "prune": sold at a loss to a customer that does not fit. "open" is anything else
 * that is bought, "none" what is not.
 */
export const combinationKinds = ["core", "crossSell", "prune", "open", "none"] as const;
export type CombinationKind = (typeof combinationKinds)[number];

/** Highest rating of strategic fit that counts as not fitting. */
const poorFit = 2;

export interface ProductLine {
  readonly name: string;
  readonly isStrategic: boolean;
  /** Sales of the last 12 months, net of returns and tax, in the customers' unit. */
  readonly revenue: number;
  /** Revenue less cost where every line has a cost, otherwise NaN. */
  readonly margin: number;
  /** Revenue of new and of mature products of the line; the rest is of products nobody called either. */
  readonly revenueNew: number;
  readonly revenueMature: number;
}

/** What one customer buys of one product line; money in the customers' unit. */
export interface Combination {
  readonly revenue: number;
  /** NaN as soon as one of its lines has no cost. */
  readonly margin: number;
}

/** Sales of the last 12 months by customer and product line. */
export interface Combinations {
  /** The largest first. */
  readonly lines: readonly ProductLine[];
  /** Rows of the customer table, the largest buyer first; only customers that bought. */
  readonly customers: readonly number[];
  /** What is bought; undefined where nothing is. `line` is the place in `lines`. */
  at(customer: number, line: number): Combination | undefined;
  kindOf(customer: number, line: number): CombinationKind;
}

/** Null when the transactions name no products or hold no sale in the 12 months to the analysis date. */
export function combinationsOf(
  lines: FieldTable,
  products: FieldTable | undefined,
  { customers, input, scores }: CustomerBase,
  analysisDate: number
): Combinations | null {
  const found = strategicLines(lines, products);
  if (found === null) return null;
  const customerOf = customerRows(lines, CustomerIndex.of(customers));
  const { amounts, isVoid } = lineAmounts(lines);
  const dates = lines.numbers.get("transactionDate");
  const costs = lines.numbers.get("cost");
  const stageOf = stages(lines, products);
  const from = addMonths(analysisDate, -12);
  const width = found.names.length;
  // Only what is bought: a catalogue may have thousands of lines.
  const cells = new Map<number, { revenue: number; margin: number }>();
  const staged = { new: new Float64Array(width), mature: new Float64Array(width) };
  for (let row = 0; row < lines.count; row++) {
    const line = found.lineOf[row]!;
    const customer = customerOf[row]!;
    const date = dates?.[row] ?? NaN;
    if (line < 0 || customer < 0 || isVoid[row] === 1 || Number.isNaN(amounts[row]!)) continue;
    if (!(date > from && date <= analysisDate)) continue;
    const amount = inUnit(amounts[row]!, lines.money.factor, customers.money.factor);
    const cost = inUnit(costs?.[row] ?? NaN, lines.money.factor, customers.money.factor);
    const key = customer * width + line;
    let cell = cells.get(key);
    if (cell === undefined) cells.set(key, (cell = { revenue: 0, margin: 0 }));
    cell.revenue += amount;
    // A return takes its cost back.
    cell.margin += amount - Math.sign(amount || 1) * Math.abs(cost);
    const stage = stageOf(row);
    if (stage !== null) staged[stage][line]! += amount;
  }
  if (cells.size === 0) return null;

  const byLine = new Map<number, { revenue: number; margin: number }>();
  const byCustomer = new Map<number, number>();
  for (const [key, { revenue, margin }] of cells) {
    const line = key % width;
    const customer = (key - line) / width;
    const sum = byLine.get(line) ?? { revenue: 0, margin: 0 };
    byLine.set(line, { revenue: sum.revenue + revenue, margin: sum.margin + margin });
    byCustomer.set(customer, (byCustomer.get(customer) ?? 0) + revenue);
  }
  const order = [...byLine].sort(([a, one], [b, other]) => other.revenue - one.revenue || a - b);
  const bought = [...cells.values()];
  const medians = {
    revenue: percentileInc(
      Float64Array.from(bought, ({ revenue }) => revenue),
      0.5
    ),
    margin: percentileInc(Float64Array.from(bought, marginShare), 0.5),
  };
  const at = (customer: number, line: number): Combination | undefined =>
    cells.get(customer * width + order[line]![0]);
  return {
    lines: order.map(([line, { revenue, margin }]): ProductLine => ({
      name: found.names[line]!,
      isStrategic: found.strategic.has(line),
      revenue,
      margin,
      revenueNew: staged.new[line]!,
      revenueMature: staged.mature[line]!,
    })),
    customers: [...byCustomer].sort(([a, x], [b, y]) => y - x || a - b).map(([row]) => row),
    at,
    kindOf: (customer, line) => {
      const cell = at(customer, line);
      if (cell === undefined) {
        const isKey = scores.finalTier[customer]! <= 1;
        return isKey && found.strategic.has(order[line]![0]) ? "crossSell" : "none";
      }
      if (cell.margin < 0 && (input.criteria.strategicFit?.values[customer] ?? NaN) <= poorFit)
        return "prune";
      return cell.revenue >= medians.revenue && marginShare(cell) >= medians.margin
        ? "core"
        : "open";
    },
  };
}

/** Margin as a fraction of revenue; NaN without costs or without revenue. */
export function marginShare({ revenue, margin }: Combination): number {
  return revenue > 0 ? margin / revenue : NaN;
}

/** Whether the product of a transaction line is new or mature, by code or name; null where the product table does not say. */
function stages(
  lines: FieldTable,
  products: FieldTable | undefined
): (row: number) => "new" | "mature" | null {
  const stage = products?.texts.get("productLifecycle");
  if (products === undefined || stage === undefined) return () => null;
  const known = new Map<string, "new" | "mature">();
  for (const field of ["product", "productId"] as const)
    products.texts.get(field)?.forEach((name, row) => {
      if (name === "" || stage[row] === "") return;
      known.set(joinKey(name), youngStages.has(stage[row]!) ? "new" : "mature");
    });
  const codes = lines.texts.get("productId");
  const names = lines.texts.get("product");
  return (row) =>
    known.get(joinKey(codes?.[row] ?? "")) ?? known.get(joinKey(names?.[row] ?? "")) ?? null;
}

/** Stages of a product's life in which it still has to win its market. */
const youngStages: ReadonlySet<string> = new Set(["new", "growth"]);
