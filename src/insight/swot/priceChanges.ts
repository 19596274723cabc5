import type { FieldTable } from "../../intake/columns";
import type { PriceChange } from "./Account";

/** Days of the year whose prices are compared with those of the year before. */
const year = 365;

interface Sold {
  amount: number;
  quantity: number;
}

/**
 * How prices moved within a year, per customer: price realisation typed for both years, else like-for-like prices of the
 * transactions. Products bought in both years count: amount of this year over what the same quantities would have cost at
 * last year's prices, less one (a Paasche price index).
 */
export function priceChanges(
  customers: FieldTable,
  transactions: FieldTable | undefined,
  customerOf: () => Int32Array,
  analysisDate: number
): (customer: number) => PriceChange | null {
  const now = customers.numbers.get("netPriceIndex");
  const before = customers.numbers.get("netPriceIndexPrev");
  let fromLines: ReadonlyMap<number, number> | null = null;
  return (customer) => {
    const typed = (now?.[customer] ?? NaN) - (before?.[customer] ?? NaN);
    if (!Number.isNaN(typed))
      return {
        change: typed,
        source: "typed",
        evidence: [
          { table: "customers", row: customer, field: "netPriceIndex" },
          { table: "customers", row: customer, field: "netPriceIndexPrev" },
        ],
      };
    // One pass over all lines, made only when somebody asks: a base may have a million of them.
    fromLines ??=
      transactions === undefined ? new Map() : indices(transactions, customerOf(), analysisDate);
    const change = fromLines.get(customer);
    return change === undefined
      ? null
      : {
          change,
          source: "transactions",
          evidence: [{ table: "transactions", row: null, field: "amount" }],
        };
  };
}

function indices(
  lines: FieldTable,
  customerOf: Int32Array,
  analysisDate: number
): Map<number, number> {
  const dates = lines.numbers.get("transactionDate");
  const amounts = lines.numbers.get("amount");
  const quantities = lines.numbers.get("quantity");
  const products = lines.texts.get("productId") ?? lines.texts.get("product");
  const index = new Map<number, number>();
  if (!dates || !amounts || !quantities || !products) return index;
  const sold = new Map<number, Map<string, [now: Sold, before: Sold]>>();
  for (let row = 0; row < lines.count; row++) {
    const customer = customerOf[row] ?? -1;
    const age = analysisDate - (dates[row] ?? NaN);
    const amount = amounts[row] ?? NaN;
    const quantity = quantities[row] ?? NaN;
    const product = products[row] ?? "";
    const isSale = amount > 0 && quantity > 0 && age >= 0 && age < 2 * year;
    if (customer < 0 || product === "" || !isSale) continue;
    let byProduct = sold.get(customer);
    if (byProduct === undefined) sold.set(customer, (byProduct = new Map()));
    let pair = byProduct.get(product);
    if (pair === undefined)
      byProduct.set(
        product,
        (pair = [
          { amount: 0, quantity: 0 },
          { amount: 0, quantity: 0 },
        ])
      );
    const period = pair[age < year ? 0 : 1];
    period.amount += amount;
    period.quantity += quantity;
  }
  for (const [customer, byProduct] of sold) {
    let paid = 0;
    let atOldPrices = 0;
    for (const [now, before] of byProduct.values()) {
      if (now.quantity === 0 || before.quantity === 0) continue;
      paid += now.amount;
      atOldPrices += (now.quantity * before.amount) / before.quantity;
    }
    if (atOldPrices > 0) index.set(customer, paid / atOldPrices - 1);
  }
  return index;
}
