import type { TableSource } from "../../intake/columns";
import type { LineKey, Recipe } from "./items";

export interface StatementCell {
  readonly sheet: string;
  /** 0-based sheet row and column. */
  readonly row: number;
  readonly column: number;
  /** −1 where the amount is subtracted (cost of sales = revenue − gross profit). */
  readonly sign: 1 | -1;
  /** The number in the cell × this = its part of the item: 0.0001 where a sheet in 元 is read in 万元. */
  readonly scale: number;
}

/** Lines as printed, one column per line, NaN missing; `cells` says where each amount stood. */
export interface LineTable {
  readonly lines: Readonly<Record<LineKey, Float64Array>>;
  readonly cells: Readonly<Record<LineKey, Float64Array>>;
  /** By what the number in the cell was multiplied: its unit, and the months of an interim figure. */
  readonly scales: Readonly<Record<LineKey, Float64Array>>;
}

const rows = 2 ** 20;
const columns = 2 ** 14;

/** Table, row and column of a cell as one number: Excel's limits of rows and columns fit exactly. */
export const packCell = (table: number, sheetRow: number, column: number): number =>
  (table * rows + sheetRow) * columns + column;

/** The table and the sheet row that a packed cell is in. */
export const placeOfCell = (packed: number): { readonly table: number; readonly row: number } => {
  const place = Math.floor(packed / columns);
  return { table: Math.floor(place / rows), row: place % rows };
};

/** Lines that make up an item in an entry; none where it is missing. */
export function usedLines(
  recipes: readonly Recipe[],
  entry: number,
  lines: LineTable["lines"]
): { readonly line: LineKey; readonly sign: 1 | -1 }[] {
  const isKnown = (line: LineKey): boolean => !Number.isNaN(lines[line][entry] ?? NaN);
  const recipe = recipes.find(({ plus, minus = [] }) => [...plus, ...minus].every(isKnown));
  if (recipe === undefined) return [];
  const { plus, minus = [], optional = [] } = recipe;
  return [
    ...[...plus, ...optional.filter(isKnown)].map((line) => ({ line, sign: 1 as const })),
    ...minus.map((line) => ({ line, sign: -1 as const })),
  ];
}

/** An item's column, by the first way to it that each entry allows. */
export function cookItem(
  recipes: readonly Recipe[],
  lines: LineTable["lines"],
  count: number
): Float64Array {
  const values = new Float64Array(count).fill(NaN);
  for (const { plus, minus = [], optional = [] } of recipes) {
    const parts = [
      ...plus.map((line) => ({ column: lines[line], sign: 1, isNeeded: true })),
      ...minus.map((line) => ({ column: lines[line], sign: -1, isNeeded: true })),
      ...optional.map((line) => ({ column: lines[line], sign: 1, isNeeded: false })),
    ];
    for (let entry = 0; entry < count; entry++) {
      if (!Number.isNaN(values[entry] ?? NaN)) continue;
      let sum = 0;
      for (const { column, sign, isNeeded } of parts) {
        const amount = column[entry] ?? NaN;
        if (isNeeded || !Number.isNaN(amount)) sum += sign * amount;
      }
      values[entry] = sum;
    }
  }
  return values;
}

/** The cells behind an item of an entry. */
export function cellsOfItem(
  recipes: readonly Recipe[],
  entry: number,
  { lines, cells, scales }: LineTable,
  sources: readonly TableSource[]
): readonly StatementCell[] {
  return usedLines(recipes, entry, lines).flatMap(({ line, sign }) => {
    const packed = cells[line][entry] ?? NaN;
    const place = Math.floor(packed / columns);
    const sheet = sources[Math.floor(place / rows)]?.sheet;
    return sheet === undefined
      ? []
      : [
          {
            sheet,
            row: place % rows,
            column: packed % columns,
            sign,
            scale: scales[line][entry] ?? 1,
          },
        ];
  });
}
