import type { BorderSpec, StyleSpec } from "../sheets/StyleSpec";

const horizontals = { left: "Left", center: "Center", right: "Right" } as const;
const verticals = { top: "Top", center: "Center", bottom: "Bottom" } as const;

/**
 * Formats cells by scalars: each costs one call whatever the size. Number formats are set apart, since several areas at
 * once (RangeAreas) have none.
 *
 * @param hasInside true when the areas have more than one row each
 */
export function applyStyle(format: Excel.RangeFormat, spec: StyleSpec, hasInside: boolean): void {
  applyFont(format.font, spec);
  if (spec.fill !== undefined) format.fill.color = spec.fill;
  if (spec.horizontal !== undefined) format.horizontalAlignment = horizontals[spec.horizontal];
  if (spec.vertical !== undefined) format.verticalAlignment = verticals[spec.vertical];
  if (spec.wrap !== undefined) format.wrapText = spec.wrap;
  if (spec.indent !== undefined) format.indentLevel = spec.indent;
  if (spec.border !== undefined) applyBorder(format, spec.border, hasInside);
}

function applyFont(font: Excel.RangeFont, spec: StyleSpec): void {
  if (spec.bold !== undefined) font.bold = spec.bold;
  if (spec.italic !== undefined) font.italic = spec.italic;
  if (spec.underline !== undefined) font.underline = spec.underline ? "Single" : "None";
  if (spec.fontSize !== undefined) font.size = spec.fontSize;
  if (spec.fontColor !== undefined) font.color = spec.fontColor;
}

function applyBorder(format: Excel.RangeFormat, border: BorderSpec, hasInside: boolean): void {
  const edges = [
    [border.top, "EdgeTop"],
    [border.bottom, "EdgeBottom"],
    [border.left, "EdgeLeft"],
    [border.right, "EdgeRight"],
    // A single row has no inside; asking for it is refused by some versions.
    [border.inside && hasInside, "InsideHorizontal"],
  ] as const;
  for (const [isWanted, edge] of edges) {
    if (!isWanted) continue;
    const line = format.borders.getItem(edge);
    line.style = "Continuous";
    line.color = border.color;
    if (border.weight === "medium") line.weight = "Medium";
  }
}
