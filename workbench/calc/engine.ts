import { initSync, Model } from "@ironcalc/wasm";
import { CellError } from "../book/book";
import type { CellValue } from "../book/book";
import { cellAddress } from "../file/a1";
import { engineSheetName } from "./compileFormula";

/** Errors by which the engine says that it could not compute; all others are results. */
const SHORTCOMINGS = new Set(["#NAME?", "#N/IMPL!", "#ERROR!", "#SPILL!", "#CALC!", "#CIRC!"]);

export type EngineResult =
  | { readonly value: CellValue }
  | { readonly failed: "function" | "syntax" | "spill" | "circular" | "reference" };

const TYPE = { number: 1, text: 2, logical: 4, error: 16 } as const;

/** Makes the engine available. `module` is the wasm file's bytes, or compiled. */
export function startEngine(module: BufferSource | WebAssembly.Module): void {
  initSync({ module });
}

/** One calculation: cells go in as constants and formulas, results come out at full precision. */
export class Calculation {
  private readonly model = new Model("book", "en", "UTC", "en");

  constructor(private readonly sheets: number) {
    this.model.pauseEvaluation();
    // Behind each sheet stands one that repeats its numbers as text, see `formula`.
    for (let index = 0; index < 2 * sheets; index++) {
      if (index > 0) this.model.newSheet();
      this.model.renameSheet(
        index,
        index < sheets ? engineSheetName(index) : `T${index - sheets + 1}`
      );
    }
  }

  /** 0-based positions. */
  constant(sheet: number, row: number, column: number, value: CellValue): void {
    if (value === null) return;
    const text =
      typeof value === "string"
        ? `'${value}`
        : typeof value === "boolean"
          ? value
            ? "TRUE"
            : "FALSE"
          : value instanceof CellError
            ? value.code
            : String(value);
    this.model.setUserInput(sheet, row + 1, column + 1, text);
  }

  formula(sheet: number, row: number, column: number, text: string): void {
    this.model.setUserInput(sheet, row + 1, column + 1, text);
    // A number's own text is cut to what its format shows; joined to a text it has all its digits. In the same place on the
    // sheet behind, all these formulas are one to the engine, which seeks through its formulas for every new one.
    this.model.setUserInput(
      this.sheets + sheet,
      row + 1,
      column + 1,
      `=${engineSheetName(sheet)}!${cellAddress(row, column)}&""`
    );
  }

  evaluate(): void {
    this.model.evaluate();
  }

  result(sheet: number, row: number, column: number): EngineResult {
    const { model } = this;
    const spill = model.getCellArrayStructure(sheet, row + 1, column + 1);
    if (
      typeof spill === "object" &&
      "DynamicAnchor" in spill &&
      spill.DynamicAnchor.some((size) => size !== 1)
    )
      return { failed: "spill" };
    switch (model.getCellType(sheet, row + 1, column + 1)) {
      case TYPE.number:
        return {
          value: finite(
            Number(model.getFormattedCellValue(this.sheets + sheet, row + 1, column + 1))
          ),
        };
      case TYPE.logical:
        return { value: model.getFormattedCellValue(sheet, row + 1, column + 1) === "TRUE" };
      case TYPE.error:
        return this.errorResult(sheet, row + 1, column + 1);
      default:
        return { value: model.getFormattedCellValue(sheet, row + 1, column + 1) };
    }
  }

  private errorResult(sheet: number, row: number, column: number): EngineResult {
    const code = this.model.getFormattedCellValue(sheet, row, column);
    if (!SHORTCOMINGS.has(code)) return { value: new CellError(code) };
    if (code === "#CIRC!") return { failed: "circular" };
    if (code === "#SPILL!" || code === "#CALC!") return { failed: "spill" };
    if (code === "#ERROR!") return { failed: "syntax" };
    // The engine writes the names of functions that it does not know in small letters.
    const isOwn =
      code === "#N/IMPL!" ||
      /(^|[^A-Za-z0-9_.])[a-z][a-z0-9._]*\(/.test(
        this.model.getCellContent(sheet, row, column).replace(/"(?:[^"]|"")*"/g, "")
      );
    return { failed: isOwn ? "function" : "reference" };
  }

  free(): void {
    this.model.free();
  }
}

const finite = (value: number): CellValue =>
  Number.isFinite(value) ? value : new CellError("#NUM!");
