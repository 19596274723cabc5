import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { FieldTable } from "../../src/intake/columns";
import type { SheetPlan } from "../../src/sheets/SheetPlan";
import type { Book, BookSheet, CellValue } from "../../workbench/book/book";
import { emptyBook } from "../../workbench/book/create";
import { createCalculator } from "../../workbench/calc/createCalculator";

const wasm = readFileSync(createRequire(import.meta.url).resolve("@ironcalc/wasm/wasm_bg.wasm"));

/** A table as it stands on its sheet: its header and its values where intake read them. */
function fillSource(sheet: BookSheet, table: FieldTable): void {
  const put = (row: number, column: number, value: CellValue): void => {
    while (sheet.rows.length <= row) sheet.rows.push([]);
    const line = sheet.rows[row] ?? [];
    while (line.length <= column) line.push(null);
    line[column] = value;
  };
  for (const { field, column, header } of table.mapping) {
    put(table.source.headerRow, column, header);
    table.sheetRows.forEach((row, k) => {
      const number = table.numbers.get(field)?.[k];
      const text = table.texts.get(field)?.[k];
      if (number !== undefined && !Number.isNaN(number)) put(row, column, number);
      else if (text !== undefined && text !== "") put(row, column, text);
    });
  }
}

function fillPlan(sheet: BookSheet, plan: SheetPlan): void {
  const formulas = new Map<number, Map<number, string>>();
  for (const block of plan.blocks)
    block.cells.forEach((line, r) =>
      line.forEach((cell, c) => {
        const [row, column] = [block.row + r, block.column + c];
        while (sheet.rows.length <= row) sheet.rows.push([]);
        const cells = sheet.rows[row] ?? [];
        while (cells.length <= column) cells.push(null);
        if (cell !== null && typeof cell === "object" && "formula" in cell) {
          const known = formulas.get(row) ?? new Map<number, string>();
          formulas.set(row, known.set(column, cell.formula));
        } else if (cell !== null) cells[column] = typeof cell === "object" ? cell.text : cell;
      })
    );
  for (const [row, line] of formulas) sheet.formulas.set(row, line);
  sheet.isChanged = true;
}

/** A book of a plan and the tables its formulas point at, calculated. */
export function calculatedBook(
  plan: SheetPlan,
  tables: readonly FieldTable[],
  change: (firstSource: BookSheet) => void = () => undefined
): Book {
  const names = [...new Set(tables.map(({ source }) => source.sheet))];
  const book = emptyBook("a.xlsx", [plan.name, ...names]);
  const [report, ...sources] = book.sheets as [BookSheet, ...BookSheet[]];
  for (const table of tables)
    fillSource(sources[names.indexOf(table.source.sheet)] ?? report, table);
  const [source] = sources;
  if (source !== undefined) change(source);
  fillPlan(report, plan);
  createCalculator(wasm).recalculate(book);
  return book;
}
