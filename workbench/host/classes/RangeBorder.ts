import type { Border, CellFormat, Rect } from "../../book/book";
import { parseColor } from "../colors";
import { ExcelError } from "../ExcelError";
import { applyFormat, type FormatTarget } from "../FormatTarget";
import { contains, overlaps } from "../grid/rect";
import { defineClass, type ExcelClass, requireOneOf } from "../objects";

type Side = keyof NonNullable<CellFormat["borders"]>;

/** Office.js names of the sides; the two diagonals are not kept in the book. */
export const borderSides: Readonly<Record<string, Side | null>> = {
  EdgeTop: "top",
  EdgeBottom: "bottom",
  EdgeLeft: "left",
  EdgeRight: "right",
  InsideVertical: "insideVertical",
  InsideHorizontal: "insideHorizontal",
  DiagonalDown: null,
  DiagonalUp: null,
};

interface BorderTarget {
  readonly format: FormatTarget;
  readonly side: string;
}

const styles = [
  "None",
  "Continuous",
  "Dash",
  "DashDot",
  "DashDotDot",
  "Dot",
  "Double",
  "SlantDashDot",
] as const;
const weights = ["Hairline", "Thin", "Medium", "Thick"] as const;
type Style = (typeof styles)[number];
type Weight = (typeof weights)[number];

/** Line styles of the file format (ST_BorderStyle), which the book keeps, as Office.js's pair of style and weight. */
const lines: Readonly<Record<string, readonly [Style, Weight]>> = {
  hair: ["Continuous", "Hairline"],
  thin: ["Continuous", "Thin"],
  medium: ["Continuous", "Medium"],
  thick: ["Continuous", "Thick"],
  dashed: ["Dash", "Thin"],
  mediumDashed: ["Dash", "Medium"],
  dotted: ["Dot", "Thin"],
  double: ["Double", "Thick"],
  dashDot: ["DashDot", "Thin"],
  mediumDashDot: ["DashDot", "Medium"],
  dashDotDot: ["DashDotDot", "Thin"],
  mediumDashDotDot: ["DashDotDot", "Medium"],
  slantDashDot: ["SlantDashDot", "Medium"],
};

function lineFor(style: Style, weight: Weight): string {
  const exact = Object.entries(lines).find(([, pair]) => pair[0] === style && pair[1] === weight);
  const similar = exact ?? Object.entries(lines).find(([, pair]) => pair[0] === style);
  return similar?.[0] ?? "thin";
}

function sideOf({ side }: BorderTarget): Side {
  const found = borderSides[side];
  if (!found) throw new ExcelError("NotImplemented", `${side} borders are not kept.`);
  return found;
}

/** The newest layer that draws this side: as its own edge, or through its inside lines when it reaches beyond. */
function current(target: BorderTarget): Border | null {
  const side = sideOf(target);
  const { sheet, rects } = target.format;
  const rect = rects[0];
  if (!rect) return null;
  for (const layer of [...sheet.formats].reverse()) {
    const { borders } = layer.format;
    if (!borders || !overlaps(layer.rect, rect)) continue;
    const drawn = drawnSide(layer.rect, rect, side);
    if (drawn && borders[drawn] !== undefined) return borders[drawn] ?? null;
  }
  return null;
}

function drawnSide(layer: Rect, rect: Rect, side: Side): Side | null {
  if (!contains(layer, rect)) return null;
  switch (side) {
    case "top":
      return layer.row === rect.row ? "top" : "insideHorizontal";
    case "bottom":
      return layer.row + layer.rows === rect.row + rect.rows ? "bottom" : "insideHorizontal";
    case "left":
      return layer.column === rect.column ? "left" : "insideVertical";
    case "right":
      return layer.column + layer.columns === rect.column + rect.columns
        ? "right"
        : "insideVertical";
    default:
      return side;
  }
}

export const rangeBorderClass: ExcelClass<BorderTarget> = defineClass("RangeBorder", {
  scalars: {
    SideIndex: { get: ({ side }) => side },
    Style: {
      get: (target) =>
        borderSides[target.side] ? (lines[current(target)?.style ?? ""]?.[0] ?? "None") : "None",
      set: (target, value, host) => {
        const style = requireOneOf(value, styles, "style");
        const side = sideOf(target);
        const now = current(target);
        const weight = lines[now?.style ?? ""]?.[1] ?? "Thin";
        const border =
          style === "None"
            ? null
            : { style: lineFor(style, weight), color: now?.color ?? "#000000" };
        applyFormat(host, target.format, { borders: { [side]: border } });
      },
    },
    Weight: {
      get: (target) =>
        borderSides[target.side] ? (lines[current(target)?.style ?? ""]?.[1] ?? "Thin") : "Thin",
      set: (target, value, host) => {
        const weight = requireOneOf(value, weights, "weight");
        const now = current(target);
        const style = lines[now?.style ?? ""]?.[0] ?? "Continuous";
        applyFormat(host, target.format, {
          borders: {
            [sideOf(target)]: { style: lineFor(style, weight), color: now?.color ?? "#000000" },
          },
        });
      },
    },
    Color: {
      get: (target) =>
        borderSides[target.side] ? (current(target)?.color ?? "#000000") : "#000000",
      set: (target, value, host) => {
        const now = current(target);
        applyFormat(host, target.format, {
          borders: { [sideOf(target)]: { style: now?.style ?? "thin", color: parseColor(value) } },
        });
      },
    },
  },
  identity: ({ side }) => ({ SideIndex: side }),
});
