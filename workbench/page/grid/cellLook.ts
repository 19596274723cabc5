import { CellError, type CellValue } from "../../book/book";
import { formatValue } from "../../host/grid/numberText";
import { pixelsPerPoint } from "./Axis";
import { conditionalLook } from "./conditionalLook";
import type { RowLooks } from "./formats";
import { tableLook } from "./tableStyles";
import { standardFonts } from "./textWidth";

export interface CellLook {
  readonly text: string;
  /** Declarations for the element's style. */
  readonly css: string;
  readonly align: string;
  readonly isText: boolean;
  readonly isWrapped: boolean;
  /** The CSS font, for measuring. */
  readonly font: string;
  /** In the number format General, which takes as many decimals as there is room for. */
  readonly isGeneral: boolean;
}

const alignments: Readonly<Record<string, string>> = {
  Left: "left",
  Center: "center",
  Right: "right",
  Justify: "justify",
  CenterAcrossSelection: "center",
  Distributed: "center",
  Fill: "left",
};
const verticals: Readonly<Record<string, string>> = {
  Top: "start",
  Center: "center",
  Justify: "start",
  Distributed: "center",
};
const lineWidths: Readonly<Record<string, number>> = {
  Medium: 2,
  MediumDashed: 2,
  Thick: 3,
  Double: 3,
};

function naturalAlignment(value: CellValue): string {
  if (typeof value === "number") return "right";
  return typeof value === "boolean" || value instanceof CellError ? "center" : "left";
}

/** What a cell shows and how, from its value, its own format, its table's style and conditional formats. */
export function cellLook(
  looks: RowLooks,
  column: number,
  value: CellValue,
  uses1904Dates: boolean
): CellLook {
  const format = looks.format(column);
  const formula = looks.formula(column);
  const text =
    formula ??
    (value === null ? "" : formatValue(value, format.numberFormat ?? "General", uses1904Dates));
  const table = looks.table(column);
  const base = table ? tableLook(table, looks.row) : null;
  const rule = conditionalLook(looks.rulesAt(column), value);
  const align = alignments[format.horizontal ?? "General"] ?? naturalAlignment(formula ?? value);
  const fill = rule?.fill ?? format.fill ?? base?.fill ?? null;
  const color = rule?.color ?? format.fontColor ?? base?.color;
  let css = align === "left" ? "" : `text-align:${align};`;
  const vertical = verticals[format.vertical ?? "Bottom"];
  if (vertical !== undefined) css += `align-content:${vertical};`;
  // A fill covers the lines of the grid.
  if (fill !== null) css += `background-color:${fill};border-color:transparent;`;
  if (color) css += `color:${color};`;
  const size = (format.fontSize ?? 11) * pixelsPerPoint;
  const fonts =
    format.fontName === undefined
      ? standardFonts
      : `"${format.fontName.replace(/["\\;{}]/g, "")}",${standardFonts}`;
  const isBold = rule?.isBold ?? format.bold ?? base?.isBold ?? false;
  if (isBold) css += "font-weight:600;";
  if (format.italic) css += "font-style:italic;";
  if (format.underline || format.strikethrough)
    css += `text-decoration:${format.underline ? "underline " : ""}${format.strikethrough ? "line-through" : ""};`;
  if ((format.fontSize ?? 11) !== 11) css += `font-size:${size}px;`;
  if (format.fontName !== undefined) css += `font-family:${fonts};`;
  if (format.indent)
    css += `padding-${align === "right" ? "right" : "left"}:${3 + format.indent * 9}px;`;
  if (format.borders)
    for (const [side, border] of Object.entries(format.borders)) {
      if (!border || side.startsWith("inside")) continue;
      css += `border-${side}:${lineWidths[border.style] ?? 1}px solid ${border.color};`;
    }
  return {
    text,
    css,
    align,
    isText: typeof value === "string" || formula !== undefined,
    isWrapped: format.wrap ?? false,
    font: `${isBold ? "600 " : ""}${size}px ${fonts}`,
    isGeneral: (format.numberFormat ?? "General") === "General",
  };
}
