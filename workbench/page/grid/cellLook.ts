import { CellError, type BookSheet, type CellFormat, type CellValue } from "../../book/book";
import { formatValue } from "../../host/grid/numberText";
import { containsCell } from "../../host/grid/rect";
import { pixelsPerPoint } from "./Axis";
import { conditionalLook } from "./conditionalLook";
import { tableLook } from "./tableStyles";

export interface CellLook {
  readonly text: string;
  readonly style: Partial<CSSStyleDeclaration>;
  readonly isText: boolean;
  readonly isWrapped: boolean;
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
  sheet: BookSheet,
  row: number,
  column: number,
  value: CellValue,
  format: CellFormat,
  uses1904Dates: boolean
): CellLook {
  const text =
    value === null ? "" : formatValue(value, format.numberFormat ?? "General", uses1904Dates);
  const table = sheet.tables.find(({ rect }) => containsCell(rect, row, column));
  const base = table ? tableLook(table, row) : null;
  const rule = conditionalLook(sheet, row, column, value);
  const horizontal = alignments[format.horizontal ?? "General"] ?? naturalAlignment(value);
  const fill = rule?.fill ?? format.fill ?? base?.fill ?? null;
  const style: Record<string, string> = {
    textAlign: horizontal,
    alignContent: verticals[format.vertical ?? "Bottom"] ?? "end",
  };
  if (fill !== null) style["backgroundColor"] = fill;
  const color = rule?.color ?? format.fontColor ?? base?.color;
  if (color) style["color"] = color;
  if (rule?.isBold ?? format.bold ?? base?.isBold ?? false) style["fontWeight"] = "600";
  if (format.italic) style["fontStyle"] = "italic";
  const lines = [
    format.underline ? "underline" : "",
    format.strikethrough ? "line-through" : "",
  ].filter((line) => line !== "");
  if (lines.length > 0) style["textDecoration"] = lines.join(" ");
  if (format.fontSize !== undefined && format.fontSize !== 11)
    style["fontSize"] = `${format.fontSize * pixelsPerPoint}px`;
  if (format.fontName !== undefined)
    style["fontFamily"] =
      `"${format.fontName.replaceAll('"', "")}", Carlito, "Noto Sans CJK SC", sans-serif`;
  if (format.indent)
    style[horizontal === "right" ? "paddingRight" : "paddingLeft"] = `${3 + format.indent * 9}px`;
  for (const [side, border] of Object.entries(format.borders ?? {})) {
    if (!border || side.startsWith("inside")) continue;
    const edge = side.charAt(0).toUpperCase() + side.slice(1);
    style[`border${edge}`] = `${lineWidths[border.style] ?? 1}px solid ${border.color}`;
  }
  return { text, style, isText: typeof value === "string", isWrapped: format.wrap ?? false };
}
