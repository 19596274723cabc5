import type { CellValue, FormatLayer } from "../../book/book";
import { ExcelError, invalidArgument } from "../ExcelError";
import { assertCellsEditable, assertNotFiltered } from "../guards";
import { raiseCellsChanged } from "../changes";
import type { HostState } from "../HostState";
import type { RangeTarget } from "../RangeTarget";
import { cellAt, dropFormulas, formulaAt, isUnbounded, setCell, setFormula } from "./cells";
import { addFormat } from "./layers";
import { intersection } from "./rect";

const copyTypes = ["All", "Formulas", "Values", "Formats"];

/**
 * `range.copyFrom`: values and formats, repeated to fill a larger target. Formulas are copied only as "All" or "Formulas" from
 * cells without relative references, which this host does not rewrite.
 */
export function copyCells(
  host: HostState,
  from: RangeTarget,
  to: RangeTarget,
  type: string,
  skipBlanks: boolean,
  transpose: boolean
): void {
  if (!copyTypes.includes(type)) throw invalidArgument(`copy ${type}`);
  if (isUnbounded(from.rect) || isUnbounded(to.rect))
    throw new ExcelError("NotImplemented", "Whole rows and columns cannot be copied here.");
  const source = from.rect;
  const [sourceRows, sourceColumns] = transpose
    ? [source.columns, source.rows]
    : [source.rows, source.columns];
  const rows = Math.max(sourceRows, to.rect.rows - (to.rect.rows % sourceRows));
  const columns = Math.max(sourceColumns, to.rect.columns - (to.rect.columns % sourceColumns));
  const target = { ...to.rect, rows, columns };
  assertCellsEditable(host, to.sheet, target);
  assertNotFiltered(to.sheet, target);
  if (type !== "Formats") {
    const values: CellValue[][] = [];
    for (let r = 0; r < source.rows; r++)
      values.push(
        Array.from({ length: source.columns }, (_, c) =>
          cellAt(from.sheet, source.row + r, source.column + c)
        )
      );
    const formulas = type === "Values" ? null : sourceFormulas(from);
    if (!skipBlanks) dropFormulas(to.sheet, target);
    for (let r = 0; r < rows; r++) {
      for (let c = 0; c < columns; c++) {
        const [sr, sc] = transpose
          ? [c % source.rows, r % source.columns]
          : [r % source.rows, c % source.columns];
        const value = values[sr]?.[sc] ?? null;
        if (value === null && skipBlanks) continue;
        setCell(to.sheet, target.row + r, target.column + c, value);
        const formula = formulas?.get(`${sr},${sc}`);
        if (formula !== undefined) setFormula(to.sheet, target.row + r, target.column + c, formula);
      }
    }
    host.counters.cellsWritten += rows * columns;
    host.cellsChanged();
    raiseCellsChanged(host, to.sheet, target);
  }
  if ((type === "All" || type === "Formats") && !transpose) copyFormats(from, to, rows, columns);
  to.sheet.isChanged = true;
}

function sourceFormulas({ sheet, rect }: RangeTarget): Map<string, string> {
  const found = new Map<string, string>();
  if (sheet.formulas.size === 0) return found;
  for (let r = 0; r < rect.rows; r++) {
    for (let c = 0; c < rect.columns; c++) {
      const formula = formulaAt(sheet, rect.row + r, rect.column + c);
      if (formula === undefined) continue;
      const bare = formula.replace(/"[^"]*"/g, "").replace(/\$[A-Z]{1,3}\$\d+/gi, "");
      if (/(?<![\w.])\$?[A-Z]{1,3}\$?\d+(?![\w(])/i.test(bare))
        throw new ExcelError(
          "NotImplemented",
          "Formulas with relative references cannot be copied here."
        );
      found.set(`${r},${c}`, formula);
    }
  }
  return found;
}

function copyFormats(from: RangeTarget, to: RangeTarget, rows: number, columns: number): void {
  const source = from.rect;
  const layers = from.sheet.formats.flatMap((layer): FormatLayer[] => {
    const rect = intersection(layer.rect, source);
    return rect ? [{ rect, format: layer.format }] : [];
  });
  for (let top = 0; top < rows; top += source.rows)
    for (let left = 0; left < columns; left += source.columns)
      for (const { rect, format } of layers)
        addFormat(
          to.sheet,
          {
            ...rect,
            row: to.rect.row + top + rect.row - source.row,
            column: to.rect.column + left + rect.column - source.column,
          },
          format
        );
}
