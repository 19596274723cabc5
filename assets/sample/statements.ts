import type { Customer } from "./customers";
import { clamp, randomStream, toStep, type Random } from "./random";

/** One fiscal year of a customer's statements in thousands of CNY, all whole numbers so that every sum is exact. */
export interface Statement {
  readonly customer: Customer;
  readonly year: number;
  readonly revenue: number;
  readonly cogs: number;
  readonly sellingAndAdmin: number;
  readonly research: number;
  readonly operatingProfit: number;
  readonly interest: number;
  readonly pretax: number;
  readonly netIncome: number;
  readonly depreciation: number;
  readonly operatingCash: number;
  readonly cash: number;
  readonly receivables: number;
  readonly inventory: number;
  readonly otherCurrent: number;
  readonly currentAssets: number;
  readonly fixedAssets: number;
  readonly intangibles: number;
  readonly totalAssets: number;
  readonly payables: number;
  readonly shortDebt: number;
  readonly currentLiabilities: number;
  readonly longDebt: number;
  readonly totalLiabilities: number;
  readonly paidIn: number;
  readonly surplusReserve: number;
  readonly retained: number;
  readonly equity: number;
  readonly opinion: "标准无保留意见" | "带强调事项段的无保留意见" | "保留意见" | "未审计";
  readonly source: string;
}

/** The one set of accounts that does not balance, as it came from the customer. */
export const unbalanced = { customerId: "C070", year: 2024, excess: 18_600 } as const;

const years = [2022, 2023, 2024, 2025] as const;

/** Customers with statements: those worth the work, about sixty, the shaky ones among them. */
export function customersWithStatements(customers: readonly Customer[]): readonly Customer[] {
  const wanted = customers.filter(
    (customer) =>
      customer.customerType === "企业" && customer.state !== "thin" && customer.health !== null
  );
  const worth = (customer: Customer): number =>
    customer.health! < 35 && customer.daysLate > 60
      ? Infinity
      : Math.max(customer.revenue[2], 0.2 * (customer.wallet ?? 0));
  return [...wanted]
    .sort((a, b) => worth(b) - worth(a))
    .slice(0, 60)
    .sort((a, b) => a.index - b.index);
}

export function makeStatements(customers: readonly Customer[]): readonly Statement[] {
  return customersWithStatements(customers).flatMap((customer) => statementsOf(customer));
}

interface Shape {
  readonly health: number;
  readonly margin: number;
  readonly receivableDays: number;
  readonly stockDays: number;
  readonly payableDays: number;
  readonly fixedShare: number;
  readonly debtShare: number;
}

function shapeOf(customer: Customer, random: Random): Shape {
  const health = (customer.health ?? 60) / 100;
  return {
    health,
    margin: 0.098 + 0.15 * health + 0.01 * random.normal(),
    receivableDays: 95 - 45 * health + random.between(-8, 8),
    stockDays: 80 - 30 * health + random.between(-8, 8),
    payableDays: 75 + random.between(-12, 12),
    fixedShare: random.between(0.5, 0.85),
    debtShare: clamp(0.62 - 0.55 * health, 0.04, 0.55),
  };
}

/** Four years (three for one in six) rolled forward: equity grows by what is earned and kept, cash is what is left over. */
function statementsOf(customer: Customer): readonly Statement[] {
  const random = randomStream(`statements:${customer.id}`);
  const shape = shapeOf(customer, random);
  const growth = customer.growth ?? 0.03;
  const latest = (customer.wallet ?? 10_000_000) / 1000 / random.between(0.05, 0.18);
  const shown = random.chance(0.17) ? years.slice(1) : years;
  const wobble = years.map((_, i) => (i === 0 || i === 3 ? 0 : 0.025 * random.normal()));
  const result: Statement[] = [];
  let previous: Statement | null = null;
  years.forEach((year, i) => {
    const revenue = Math.round((latest / (1 + growth) ** (3 - i)) * (1 + wobble[i]!));
    const statement: Statement = statementOf(customer, year, revenue, shape, previous, random);
    previous = statement;
    if ((shown as readonly number[]).includes(year)) result.push(statement);
  });
  return result.map((statement) =>
    statement.customer.id === unbalanced.customerId && statement.year === unbalanced.year
      ? { ...statement, totalAssets: statement.totalAssets + unbalanced.excess }
      : statement
  );
}

function statementOf(
  customer: Customer,
  year: number,
  revenue: number,
  shape: Shape,
  previous: Statement | null,
  random: Random
): Statement {
  const share = (fraction: number, spread = 0.06): number =>
    Math.round(revenue * fraction * (1 + spread * random.normal()));
  const cogs = share(1 - shape.margin, 0.008);
  const sellingAndAdmin = share(0.105, 0.04);
  const research = share(0.02 + 0.02 * shape.health);
  const depreciation = share(0.025);
  const receivables = Math.round((revenue * shape.receivableDays) / 365);
  const inventory = Math.round((cogs * shape.stockDays) / 365);
  const payables = Math.round((cogs * shape.payableDays) / 365);
  const fixedAssets = share(shape.fixedShare, 0.02);
  const intangibles = share(0.05, 0.02);
  const otherCurrent = share(0.04);
  const plannedAssets =
    receivables +
    inventory +
    fixedAssets +
    intangibles +
    otherCurrent +
    Math.round(revenue * (0.05 + 0.1 * shape.health));
  const longDebt = Math.round(plannedAssets * shape.debtShare * 0.45);
  const interest = Math.round(
    0.046 * (previous ? previous.shortDebt + previous.longDebt : plannedAssets * shape.debtShare)
  );
  const operatingProfit = revenue - cogs - sellingAndAdmin - research - interest;
  const pretax = operatingProfit + share(0.002);
  const netIncome = pretax - (pretax > 0 ? Math.round(pretax * 0.2) : 0);
  const paidIn = previous?.paidIn ?? toStep(plannedAssets * 0.16, 100);
  const openingEquity =
    previous?.equity ?? Math.round(plannedAssets * clamp(0.02 + 0.5 * shape.health, 0.05, 0.62));
  const equity = openingEquity + netIncome - (netIncome > 0 ? Math.round(netIncome * 0.45) : 0);
  const surplusReserve = previous
    ? previous.surplusReserve + Math.max(0, Math.round(netIncome * 0.1))
    : Math.round(Math.max(0, equity - paidIn) * 0.12);
  // Cash is the remainder; where it would fall short, the bank lends until three per cent of sales are at hand.
  const beforeShortDebt =
    equity +
    longDebt +
    payables -
    (receivables + inventory + otherCurrent + fixedAssets + intangibles);
  const shortDebt = Math.max(
    Math.round(plannedAssets * shape.debtShare * 0.3),
    Math.round(revenue * 0.03) - beforeShortDebt
  );
  const cash = beforeShortDebt + shortDebt;
  const currentAssets = cash + receivables + inventory + otherCurrent;
  const currentLiabilities = shortDebt + payables;
  const change = (now: number, before: number | undefined): number =>
    before === undefined ? 0 : now - before;
  return {
    customer,
    year,
    revenue,
    cogs,
    sellingAndAdmin,
    research,
    operatingProfit,
    interest,
    pretax,
    netIncome,
    depreciation,
    operatingCash:
      netIncome +
      depreciation -
      change(receivables, previous?.receivables) -
      change(inventory, previous?.inventory) +
      change(payables, previous?.payables),
    cash,
    receivables,
    inventory,
    otherCurrent,
    currentAssets,
    fixedAssets,
    intangibles,
    totalAssets: currentAssets + fixedAssets + intangibles,
    payables,
    shortDebt,
    currentLiabilities,
    longDebt,
    totalLiabilities: currentLiabilities + longDebt,
    paidIn,
    surplusReserve,
    retained: equity - paidIn - surplusReserve,
    equity,
    opinion:
      shape.health < 0.2
        ? "保留意见"
        : shape.health < 0.33
          ? "带强调事项段的无保留意见"
          : random.chance(0.7)
            ? "标准无保留意见"
            : "未审计",
    source: random.pick(["客户提供的审计报告", "公开年报", "工商年报", "信用机构报告"]),
  };
}
