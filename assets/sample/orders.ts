import { monthCount, monthStart, onWeekday, sampleDate } from "./calendar";
import type { Customer } from "./customers";
import { lineOf, products, type Product } from "./products";
import { clamp, randomStream, toStep, type Random } from "./random";

export interface OrderLine {
  readonly number: string;
  readonly date: number;
  readonly customer: Customer;
  readonly project: string;
  readonly product: Product;
  readonly quantity: number;
  /** CNY, tax excluded; returns are negative. */
  readonly amount: number;
  readonly cost: number;
  readonly kind: "Order" | "Return";
}

/** Months (0–35) with orders, per customer, so that the last twelve hold exactly the wanted number. */
function orderMonths(customer: Customer, random: Random): number[][] {
  const pickMonths = (year: number, wanted: number): number[] =>
    random
      .shuffle(Array.from({ length: 12 }, (_, month) => year * 12 + month))
      .slice(0, wanted)
      .sort((a, b) => a - b);
  if (customer.state === "oneTime") return [[], [], [24 + random.integer(0, 4)]];
  // Nothing in the 24 months before the analysis date: the state a dormant customer is known by.
  if (customer.state === "dormant")
    return [
      pickMonths(0, 12)
        .filter((month) => month < 9)
        .slice(0, 5),
      [],
      [],
    ];
  if (customer.state === "new") {
    const firstMonth = Math.max(
      30,
      monthCount - Math.ceil((sampleDate - (customer.start ?? sampleDate)) / 30.5)
    );
    const months = Array.from({ length: monthCount - firstMonth }, (_, i) => firstMonth + i);
    return [[], [], months.slice(0, Math.max(2, customer.activeMonths))];
  }
  return [0, 1, 2].map((year) => {
    const wanted =
      year === 2
        ? customer.activeMonths
        : clamp(customer.activeMonths + random.integer(-2, 1), 1, 12);
    return customer.revenue[year]! > 0 ? pickMonths(year, wanted) : [];
  });
}

function productFor(customer: Customer, amount: number, random: Random): Product {
  const line = random.pick(customer.lines);
  const fitting = products.filter(
    (product) => product.line === line && product.listPrice <= Math.max(amount * 1.2, 60_000)
  );
  return random.pick(
    fitting.length > 0 ? fitting : products.filter((product) => product.line === line).slice(0, 1)
  );
}

function lineFor(
  customer: Customer,
  month: number,
  amount: number,
  number: number,
  random: Random
): OrderLine {
  const product = productFor(customer, amount, random);
  const margin = clamp(
    lineOf(product.line).margin + customer.priceLevel + 0.03 * random.normal(),
    -0.2,
    0.75
  );
  const date = onWeekday(monthStart(month) + random.integer(1, 26));
  const isProject = customer.state === "oneTime" || (amount > 1_500_000 && random.chance(0.5));
  const project = isProject
    ? `PJ${customer.id.slice(1)}-${String(Math.floor(month / 6) + 1).padStart(2, "0")}`
    : "";
  const kind = "Order" as const;
  return {
    number: `SO${String(240000 + number)}`,
    date,
    customer,
    project,
    product,
    quantity: Math.max(1, Math.round(amount / product.listPrice)),
    amount,
    cost: toStep(amount * (1 - margin), 100),
    kind,
  };
}

/** About one delivery in sixty comes back in part, within the same month, so that the month keeps a positive sum. */
function returnOf(line: OrderLine, lastDay: number): OrderLine {
  return {
    ...line,
    number: `${line.number}R`,
    date: Math.min(lastDay, line.date + 2),
    quantity: -1,
    amount: -toStep(line.amount * 0.1, 100),
    cost: -toStep(line.cost * 0.1, 100),
    kind: "Return",
  };
}

/** All order lines of three years in date order; every customer's year adds up to its wanted revenue, returns included. */
export function makeOrders(customers: readonly Customer[]): readonly OrderLine[] {
  const orders: OrderLine[] = [];
  for (const customer of customers) {
    const random = randomStream(`orders:${customer.id}`);
    orderMonths(customer, random).forEach((months, year) => {
      const wanted = toStep(customer.revenue[year]!, 100);
      const slots = months.flatMap((month) =>
        Array.from({ length: random.chance(0.28) ? 2 : 1 }, () => month)
      );
      const weights = slots.map(() => Math.exp(0.45 * random.normal()));
      const total = weights.reduce((sum, weight) => sum + weight, 0);
      let left = wanted;
      slots.forEach((month, i) => {
        const amount = i === slots.length - 1 ? left : toStep((wanted * weights[i]!) / total, 100);
        left -= amount;
        const line = lineFor(customer, month, amount, orders.length, random);
        if (i < slots.length - 1 && amount > 50_000 && random.chance(0.017)) {
          const returned = returnOf(line, monthStart(month + 1) - 1);
          left -= returned.amount;
          orders.push(line, returned);
        } else {
          orders.push(line);
        }
      });
    });
  }
  return orders.sort((a, b) => a.date - b.date || (a.number < b.number ? -1 : 1));
}

/** Sum of a customer's lines with from < date ≤ to, CNY. */
export function amountBetween(
  orders: readonly OrderLine[],
  customer: Customer,
  from: number,
  to: number
): number {
  return orders.reduce(
    (sum, line) =>
      line.customer === customer && line.date > from && line.date <= to ? sum + line.amount : sum,
    0
  );
}
