import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { SheetPlan } from "../../src/sheets/SheetPlan";
import { Calculation, startEngine } from "../../workbench/calc/engine";

let isStarted = false;

/** Numbers of a sheet plan after its formulas were calculated by an independent spreadsheet engine; NaN for text and empty cells. */
export function evaluatePlan(plan: SheetPlan): (row: number, column: number) => number {
  if (!isStarted)
    startEngine(
      readFileSync(createRequire(import.meta.url).resolve("@ironcalc/wasm/wasm_bg.wasm"))
    );
  isStarted = true;
  const calculation = new Calculation(1);
  for (const block of plan.blocks) {
    block.cells.forEach((line, r) =>
      line.forEach((cell, c) => {
        const [row, column] = [block.row + r, block.column + c];
        if (typeof cell === "number") calculation.constant(0, row, column, cell);
        else if (
          cell !== null &&
          typeof cell === "object" &&
          "formula" in cell &&
          !cell.formula.includes("!")
        )
          calculation.formula(0, row, column, cell.formula);
      })
    );
  }
  calculation.evaluate();
  return (row, column) => {
    const result = calculation.result(0, row, column);
    return "value" in result && typeof result.value === "number" ? result.value : NaN;
  };
}
