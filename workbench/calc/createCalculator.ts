import type { Book, CellValue, Rect } from "../book/book";
import { hasResult, isTouched, keyOf, layoutOf, put, readsAny, textOf } from "./formulaCells";
import type { FormulaCell } from "./formulaCells";
import { cellAddress } from "../file/a1";
import type { Calculator } from "../host/calculator";
import { ChangedCells, usedPart, WatchedCells } from "./changedCells";
import { compileFormula } from "./compileFormula";
import type { CompiledFormula, Reason } from "./compileFormula";
import { Calculation, startEngine } from "./engine";

/** A formula that is left as it was: its cell shows the last result known, Excel computes it when it opens the file. */
export interface SkippedFormula {
  readonly sheet: string;
  readonly address: string;
  readonly formula: string;
  readonly reason: Reason;
}

export interface FormulaCalculator extends Calculator {
  /**
   * Takes the results that stand in the book as right and computes formulas that have none: to be called once after a file
   * was opened, before anything changes.
   */
  remember(book: Book): void;
  /** What the last run could not compute. */
  readonly skipped: readonly SkippedFormula[];
}

/** Excel computes more; here a run must not take minutes, and new formulas cost the engine time that grows with their number. */
const MOST_FORMULAS = 20000;
const MOST_CELLS = 600000;

/** @param wasm bytes of `@ironcalc/wasm/wasm_bg.wasm`, or the compiled module. */
export function createCalculator(wasm: BufferSource | WebAssembly.Module): FormulaCalculator {
  startEngine(wasm);
  return new BookCalculator();
}

/**
 * Recalculates only what is new or reads a changed cell. Everything else keeps the result that Excel left in the file: an
 * engine's difference from Excel must not creep into formulas that nobody touched.
 */
class BookCalculator implements FormulaCalculator {
  skipped: SkippedFormula[] = [];
  private book: Book | null = null;
  private readonly known = new Map<string, FormulaCell>();
  private readonly watched = new WatchedCells();
  private layout = "";

  remember(book: Book): void {
    this.book = book;
    this.known.clear();
    this.layout = layoutOf(book);
    const unknown = new Set<FormulaCell>();
    for (const cell of this.cells(book)) {
      this.known.set(keyOf(cell), cell);
      if (!hasResult(cell)) unknown.add(cell);
    }
    this.skipped = [];
    const unchanged = book.sheets.filter(({ isChanged }) => !isChanged);
    if (unknown.size > 0) this.compute(book, unknown);
    // A result that the file had left out is no change to it.
    for (const sheet of unchanged) sheet.isChanged = false;
    this.watched.keep(this.reads());
  }

  recalculate(book: Book): void {
    const isFirst = this.book !== book;
    if (isFirst) {
      this.known.clear();
      this.book = book;
    }
    const layout = layoutOf(book);
    // Where sheets, tables or names changed, formulas may mean other cells than before.
    const isRearranged = !isFirst && layout !== this.layout;
    this.layout = layout;
    const before = new Map(this.known);
    this.known.clear();
    const fresh = new Set<FormulaCell>();
    for (const cell of this.cells(book, isRearranged ? undefined : before)) {
      const key = keyOf(cell);
      this.known.set(key, cell);
      const was = before.get(key);
      const isNew = isFirst
        ? isTouched(cell)
        : was?.formula !== cell.formula || (isRearranged && textOf(was) !== textOf(cell));
      if (isNew) fresh.add(cell);
    }
    const changed = isFirst ? new ChangedCells() : this.watched.changes(this.reads());
    // A formula written again as it was has lost its result, although nothing that it reads changed.
    for (const cell of this.known.values())
      if (typeof cell.compiled === "object" && changed.touches(cell.sheet.id, ownRect(cell)))
        fresh.add(cell);
    const due = this.dependents(fresh, changed);
    this.skipped = [];
    if (due.size > 0) this.compute(book, due);
    this.watched.keep(this.reads());
  }

  private *cells(book: Book, before?: ReadonlyMap<string, FormulaCell>): Generator<FormulaCell> {
    for (const sheet of book.sheets) {
      for (const [row, inRow] of sheet.formulas) {
        for (const [column, formula] of inRow) {
          const was = before?.get(keyOf({ sheet, row, column }));
          yield was?.formula === formula
            ? was
            : {
                sheet,
                row,
                column,
                formula,
                compiled: compileFormula(book, sheet, row, column, formula),
              };
        }
      }
    }
  }

  private *reads() {
    for (const cell of this.known.values()) {
      if (typeof cell.compiled !== "object") continue;
      yield { sheet: cell.sheet, rect: ownRect(cell) };
      yield* cell.compiled.precedents;
    }
  }

  /** The new formulas, those that read a changed cell, and those that read one of these, and so on. */
  private dependents(fresh: ReadonlySet<FormulaCell>, changed: ChangedCells): Set<FormulaCell> {
    const due = new Set(fresh);
    for (const { sheet, row, column } of fresh) changed.add(sheet.id, column, row);
    let waiting = [...this.known.values()].filter(
      (cell) => !due.has(cell) && typeof cell.compiled === "object"
    );
    for (let wave = changed; !wave.isEmpty && waiting.length > 0;) {
      const next = new ChangedCells();
      waiting = waiting.filter((cell) => {
        const { precedents } = cell.compiled as CompiledFormula;
        if (!precedents.some(({ sheet, rect }) => wave.touches(sheet.id, rect))) return true;
        due.add(cell);
        next.add(cell.sheet.id, cell.column, cell.row);
        return false;
      });
      wave = next;
    }
    return due;
  }

  private compute(book: Book, due: ReadonlySet<FormulaCell>): void {
    const open = new Map<string, FormulaCell>();
    for (const cell of due) {
      if (typeof cell.compiled === "string") this.skip(cell, cell.compiled);
      else open.set(keyOf(cell), cell);
    }
    // Each round computes; what the engine cannot do becomes a constant, its last known result, and the rest is computed again.
    for (let round = 0; open.size > 0; round++) {
      const failed = this.round(book, open);
      if (failed.length === 0) return;
      const own = failed.filter(({ cell, reason }) => reason !== null && !readsAny(cell, failed));
      const given = own.length > 0 && round < 20 ? own : failed;
      for (const { cell, reason } of given) {
        open.delete(keyOf(cell));
        this.skip(cell, reason ?? "unknownReference");
      }
    }
  }

  private skip({ sheet, row, column, formula }: FormulaCell, reason: Reason): void {
    this.skipped.push({ sheet: sheet.name, address: cellAddress(row, column), formula, reason });
  }

  /** One calculation. Writes the results only when every formula had one. @returns the formulas that had none. */
  private round(
    book: Book,
    open: ReadonlyMap<string, FormulaCell>
  ): { cell: FormulaCell; reason: Reason | null }[] {
    const cells = [...open.values()];
    const loaded = new Map<
      string,
      { sheet: number; row: number; column: number; value: CellValue }
    >();
    for (const { compiled } of cells) {
      for (const { sheet, rect } of (compiled as CompiledFormula).precedents) {
        const index = book.sheets.indexOf(sheet);
        const part = usedPart(sheet, rect);
        for (let row = part.row; row < part.row + part.rows; row++) {
          for (let column = part.column; column < part.column + part.columns; column++) {
            const value = sheet.rows[row]?.[column] ?? null;
            const key = keyOf({ sheet, row, column });
            if (value !== null && !open.has(key))
              loaded.set(key, { sheet: index, row, column, value });
          }
        }
        if (loaded.size > MOST_CELLS) break;
      }
    }
    if (loaded.size > MOST_CELLS || cells.length > MOST_FORMULAS)
      return cells.map((cell) => ({ cell, reason: "tooLarge" }));
    const calculation = new Calculation(book.sheets.length);
    try {
      for (const { sheet, row, column, value } of loaded.values())
        calculation.constant(sheet, row, column, value);
      for (const { sheet, row, column, compiled } of cells)
        calculation.formula(
          book.sheets.indexOf(sheet),
          row,
          column,
          (compiled as CompiledFormula).text
        );
      calculation.evaluate();
      const results = cells.map(({ sheet, row, column }) =>
        calculation.result(book.sheets.indexOf(sheet), row, column)
      );
      const failed = results.flatMap((result, n) =>
        "failed" in result
          ? [{ cell: cells[n]!, reason: result.failed === "reference" ? null : result.failed }]
          : []
      );
      if (failed.length === 0)
        results.forEach((result, n) => "value" in result && put(cells[n]!, result.value));
      return failed;
    } finally {
      calculation.free();
    }
  }
}

function ownRect({ row, column }: FormulaCell): Rect {
  return { row, column, rows: 1, columns: 1 };
}
