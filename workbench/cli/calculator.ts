import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { Book } from "../book/book";
import { createCalculator, type FormulaCalculator } from "../calc/createCalculator";

/** The formula engine from its package, told that the results that stand in the opened workbook are right. */
export async function loadCalculator(book: Book): Promise<FormulaCalculator> {
  const wasm = await readFile(
    createRequire(import.meta.url).resolve("@ironcalc/wasm/wasm_bg.wasm")
  );
  const calculator = createCalculator(wasm);
  calculator.remember(book);
  return calculator;
}
