/**
 * How important we are to each customer: our yearly sales to it ÷ its cost of sales, as a fraction. Both parallel to the customer
 * table and in one unit; NaN where either is missing or the cost is not positive.
 */
export function shareOfCustomersCost(
  ourSales: Float64Array,
  costOfSales: Float64Array
): Float64Array {
  return ourSales.map((sales, customer) => {
    const cost = costOfSales[customer] ?? NaN;
    return cost > 0 ? sales / cost : NaN;
  });
}
