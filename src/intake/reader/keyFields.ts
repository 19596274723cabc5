import type { FieldKey, TableKind } from "../fields";

const customer: readonly FieldKey[] = ["customerId", "customerName"];

/** Columns of which at least one must be filled for a row of a kind of table to say something. */
export const keyFields: Readonly<Record<TableKind, readonly FieldKey[]>> = {
  customers: customer,
  transactions: customer,
  receivables: customer,
  financials: customer,
  clientArchive: customer,
  supplierArchive: ["supplierName", "supplierId"],
  organisation: customer,
  contacts: ["contactName"],
  activities: customer,
  feedback: ["customerId", "customerName", "endUser"],
  segments: ["segment", "region", "productLine", "industry"],
  products: ["productId", "product"],
  demand: customer,
};

/** Columns that hand-made archives merge over several rows: an empty cell repeats the one above. */
export const filledDown: Readonly<Partial<Record<TableKind, readonly FieldKey[]>>> = {
  clientArchive: customer,
  supplierArchive: [
    "customerId",
    "customerName",
    "purchaseCategory",
    "supplierName",
    "sourcingPolicy",
  ],
  organisation: ["customerId", "customerName", "unitOfOrganisation"],
  contacts: customer,
  demand: customer,
};
