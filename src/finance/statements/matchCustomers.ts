import type { FieldTable } from "../../intake/columns";

/** Full-width and half-width, case and spaces do not tell two codes or names apart. */
function keyOf(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[\u0000-\u0020\u007f\u00a0\u200b-\u200f\u2028-\u202e\u2060\u3000\ufeff]+/g, "")
    .toLowerCase();
}

/** Codes without the zeros that some systems pad them with: "0000100023" and 100023 are one customer. */
function codeOf(text: string): string {
  return keyOf(text).replace(/^0+(?=\d+$)/, "");
}

/**
 * Row of the customer for each row of a statement table, −1 where the customer table does not know it. The code decides; a name
 * stands in where the code says nothing, and a column headed "customer" may hold names. The first of equal customers is meant.
 */
export function matchCustomers(table: FieldTable, customers: FieldTable): Int32Array {
  const byCode = new Map<string, number>();
  const byName = new Map<string, number>();
  const remember = (index: Map<string, number>, key: string, row: number): void => {
    if (key !== "" && !index.has(key)) index.set(key, row);
  };
  const [codes, names] = [customers.texts.get("customerId"), customers.texts.get("customerName")];
  for (let row = 0; row < customers.count; row++) {
    remember(byCode, codeOf(codes?.[row] ?? ""), row);
    remember(byName, keyOf(names?.[row] ?? ""), row);
  }
  const [ids, called] = [table.texts.get("customerId"), table.texts.get("customerName")];
  const found = new Int32Array(table.count);
  let lastId: string | undefined;
  let lastName: string | undefined;
  let last = -1;
  for (let row = 0; row < table.count; row++) {
    const id = ids?.[row] ?? "";
    const name = called?.[row] ?? "";
    if (id !== lastId || name !== lastName) {
      last =
        (id === "" ? undefined : (byCode.get(codeOf(id)) ?? byName.get(keyOf(id)))) ??
        (name === "" ? undefined : byName.get(keyOf(name))) ??
        -1;
      lastId = id;
      lastName = name;
    }
    found[row] = last;
  }
  return found;
}
