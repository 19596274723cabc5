import { joinKey } from "../cells/text";
import type { FieldTable } from "../columns";

/** Product lines of the transaction lines as numbers, and which of them the company calls strategic. */
export interface StrategicLines {
  /** Line number of every row, -1 where none is known. */
  readonly lineOf: Int32Array;
  readonly strategic: ReadonlySet<number>;
  /** Names by line number, as first written. */
  readonly names: readonly string[];
}

/**
 * The product line of every transaction line: its own column, else that of its product in the product table, else the product
 * itself. Null when the lines name neither.
 */
export function strategicLines(
  lines: FieldTable,
  products: FieldTable | undefined
): StrategicLines | null {
  const numbers = new Map<string, number>();
  const lineNames: string[] = [];
  const numberOf = (name: string): number => {
    const key = joinKey(name);
    let number = numbers.get(key);
    if (number === undefined) {
      numbers.set(key, (number = numbers.size));
      lineNames.push(name);
    }
    return number;
  };
  const lineOfProduct = new Map<string, string>();
  const strategic = new Set<number>();
  if (products !== undefined) {
    const codes = products.texts.get("productId");
    const names = products.texts.get("product");
    const ownLines = products.texts.get("productLine");
    const flags = products.numbers.get("strategicLine");
    for (let row = 0; row < products.count; row++) {
      const line = ownLines?.[row] || names?.[row] || codes?.[row] || "";
      if (line === "") continue;
      for (const product of [codes?.[row] ?? "", names?.[row] ?? ""])
        if (product !== "") lineOfProduct.set(joinKey(product), line);
      if (flags?.[row] === 1) strategic.add(numberOf(line));
    }
  }
  const own = lines.texts.get("productLine");
  const codes = lines.texts.get("productId");
  const names = lines.texts.get("product");
  if (own === undefined && codes === undefined && names === undefined) return null;
  const lineOf = new Int32Array(lines.count).fill(-1);
  const cache = new Map<string, number>();
  for (let row = 0; row < lines.count; row++) {
    const line = own?.[row] ?? "";
    const text = line || codes?.[row] || names?.[row] || "";
    if (text === "") continue;
    let number = cache.get(text);
    if (number === undefined) {
      number = numberOf(line === "" ? (lineOfProduct.get(joinKey(text)) ?? text) : line);
      cache.set(text, number);
    }
    lineOf[row] = number;
  }
  return { lineOf, strategic, names: lineNames };
}
