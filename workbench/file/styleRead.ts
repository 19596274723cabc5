import type { Border, CellFormat } from "../book/book";
import type { RuleFormat } from "../book/conditionalFormats";
import { colorOf } from "./colors";
import type { Palette } from "./colors";
import { builtInFormat } from "./numberFormats";
import { attribute, childNamed, elementsOf, flag, numberAttribute } from "./xmlEdit";
import type { XmlElement } from "./xmlTree";

/** Every member set: what a cell shows when nothing formats it in a new workbook of Excel. */
export const PLAIN_FORMAT = {
  numberFormat: "General",
  bold: false,
  italic: false,
  underline: false,
  strikethrough: false,
  fontName: "Calibri",
  fontSize: 11,
  fontColor: "#000000",
  fill: null,
  horizontal: "General",
  vertical: "Bottom",
  wrap: false,
  indent: 0,
  locked: true,
} as const satisfies CellFormat;

type FullFormat = {
  -readonly [K in keyof typeof PLAIN_FORMAT]:
    NonNullable<CellFormat[K]> | (K extends "fill" ? null : never);
} & Pick<CellFormat, "borders">;

type Lines = NonNullable<CellFormat["borders"]>;

const HORIZONTAL: Readonly<Record<string, NonNullable<CellFormat["horizontal"]>>> = {
  general: "General",
  left: "Left",
  center: "Center",
  right: "Right",
  fill: "Fill",
  justify: "Justify",
  centerContinuous: "CenterAcrossSelection",
  distributed: "Distributed",
};
const VERTICAL: Readonly<Record<string, NonNullable<CellFormat["vertical"]>>> = {
  top: "Top",
  center: "Center",
  bottom: "Bottom",
  justify: "Justify",
  distributed: "Distributed",
};

/** The cell formats of a style sheet, as far as they are visible; formats are built once per xf and shared. */
export class StyleReader {
  private readonly xfs: readonly XmlElement[];
  private readonly fonts: readonly XmlElement[];
  private readonly fills: readonly XmlElement[];
  private readonly borders: readonly XmlElement[];
  private readonly dxfs: readonly XmlElement[];
  private readonly codes = new Map<number, string>();
  private readonly ofCells = new WeakSet<object>();
  private readonly full = new Map<number, FullFormat>();
  private readonly sparse = new Map<number, CellFormat | null>();

  constructor(
    root: XmlElement | undefined,
    readonly palette: Palette
  ) {
    const items = (list: string) => {
      const parent = root && childNamed(root, list);
      return parent ? elementsOf(parent) : [];
    };
    this.xfs = items("cellXfs");
    this.fonts = items("fonts");
    this.fills = items("fills");
    this.borders = items("borders");
    this.dxfs = items("dxfs");
    for (const format of items("numFmts"))
      this.codes.set(
        numberAttribute(format, "numFmtId") ?? -1,
        attribute(format, "formatCode") ?? "General"
      );
  }

  numberFormat(id: number): string {
    return this.codes.get(id) ?? builtInFormat(id);
  }

  /** Everything the format says, so that it hides whatever a column or row format below it says. */
  fullFormat(xf: number): CellFormat {
    let format = this.full.get(xf);
    if (!format) this.full.set(xf, (format = this.build(this.xfs[xf])));
    return format;
  }

  /** What differs from the workbook's default cell (xf 0); null when nothing does. */
  ownFormat(xf: number): CellFormat | null {
    let format = this.sparse.get(xf);
    if (format === undefined)
      this.sparse.set(
        xf,
        (format = xf === 0 ? null : this.difference(this.fullFormat(xf), this.fullFormat(0)))
      );
    return format;
  }

  /** True for borders read from the file: their four sides are those of every cell of the rectangle, not of its outline. */
  isOfCells = (borders: Lines): boolean => this.ofCells.has(borders);

  /** What xf 0 has that a new workbook's cells have not (another font, say); null when nothing. */
  defaultFormat(): CellFormat | null {
    return this.difference(this.fullFormat(0), PLAIN_FORMAT);
  }

  ruleFormat(dxf: number | undefined): RuleFormat {
    const item = dxf === undefined ? undefined : this.dxfs[dxf];
    if (!item) return {};
    const font = childNamed(item, "font");
    const patternFill = childNamed(childNamed(item, "fill"), "patternFill");
    // In a dxf a solid fill keeps its colour in bgColor.
    const fill =
      patternFill &&
      (colorOf(childNamed(patternFill, "bgColor"), this.palette) ??
        colorOf(childNamed(patternFill, "fgColor"), this.palette));
    const code = attribute(childNamed(item, "numFmt"), "formatCode");
    return {
      ...(fill ? { fill: { color: fill } } : {}),
      ...(font
        ? {
            font: {
              color: colorOf(childNamed(font, "color"), this.palette),
              ...onOff("bold", childNamed(font, "b")),
              ...onOff("italic", childNamed(font, "i")),
              ...onOff("strikethrough", childNamed(font, "strike")),
            },
          }
        : {}),
      ...(code === undefined ? {} : { numberFormat: code }),
    };
  }

  private build(xf: XmlElement | undefined): FullFormat {
    const format: FullFormat = { ...PLAIN_FORMAT };
    if (!xf) return format;
    format.numberFormat = this.numberFormat(numberAttribute(xf, "numFmtId") ?? 0);
    this.readFont(format, this.fonts[numberAttribute(xf, "fontId") ?? 0]);
    format.fill = this.fillColor(this.fills[numberAttribute(xf, "fillId") ?? 0]);
    const alignment = childNamed(xf, "alignment");
    format.horizontal = HORIZONTAL[attribute(alignment, "horizontal") ?? "general"] ?? "General";
    format.vertical = VERTICAL[attribute(alignment, "vertical") ?? "bottom"] ?? "Bottom";
    format.wrap = flag(alignment, "wrapText");
    format.indent = numberAttribute(alignment, "indent") ?? 0;
    format.locked = flag(childNamed(xf, "protection"), "locked", true);
    return {
      ...format,
      borders: this.readBorders(this.borders[numberAttribute(xf, "borderId") ?? 0]),
    };
  }

  private readFont(format: FullFormat, font: XmlElement | undefined): void {
    if (!font) return;
    format.fontName = attribute(childNamed(font, "name"), "val") ?? PLAIN_FORMAT.fontName;
    format.fontSize = numberAttribute(childNamed(font, "sz"), "val") ?? PLAIN_FORMAT.fontSize;
    format.fontColor = colorOf(childNamed(font, "color"), this.palette) ?? PLAIN_FORMAT.fontColor;
    format.bold = isOn(childNamed(font, "b"));
    format.italic = isOn(childNamed(font, "i"));
    format.strikethrough = isOn(childNamed(font, "strike"));
    const underline = childNamed(font, "u");
    format.underline = underline !== undefined && attribute(underline, "val") !== "none";
  }

  /** Solid fills, and the foreground of patterns; a gradient shows its first colour. */
  private fillColor(fill: XmlElement | undefined): string | null {
    const pattern = childNamed(fill, "patternFill");
    if (pattern) {
      const type = attribute(pattern, "patternType") ?? "none";
      return type === "none" ? null : colorOf(childNamed(pattern, "fgColor"), this.palette);
    }
    const stop = fill && childNamed(childNamed(fill, "gradientFill"), "stop");
    return stop ? colorOf(childNamed(stop, "color"), this.palette) : null;
  }

  /** All sides; `null` where there is no line, so that a cell hides the lines of a column or row format below it. */
  private readBorders(border: XmlElement | undefined): Lines {
    const side = (name: string, other: string): Border | null => {
      const line = border && (childNamed(border, name) ?? childNamed(border, other));
      const style = attribute(line, "style");
      if (!line || style === undefined || style === "none") return null;
      return { style, color: colorOf(childNamed(line, "color"), this.palette) ?? "#000000" };
    };
    const sides = {
      top: side("top", "top"),
      bottom: side("bottom", "bottom"),
      left: side("left", "start"),
      right: side("right", "end"),
    };
    // Runs of cells become one rectangle: its inner lines are those between two such cells.
    return this.registered({
      ...sides,
      insideHorizontal: sides.bottom ?? sides.top,
      insideVertical: sides.right ?? sides.left,
    });
  }

  private registered(lines: Lines): Lines {
    this.ofCells.add(lines);
    return lines;
  }

  private difference(format: CellFormat, base: CellFormat): CellFormat | null {
    const own = Object.entries(format).filter(
      ([key, value]) => key !== "borders" && value !== base[key as keyof CellFormat]
    );
    const lines = Object.entries(format.borders ?? {}).filter(
      ([side, line]) =>
        JSON.stringify(line) !== JSON.stringify(base.borders?.[side as keyof Lines] ?? null)
    );
    if (own.length === 0 && lines.length === 0) return null;
    return {
      ...(Object.fromEntries(own) as CellFormat),
      ...(lines.length > 0 ? { borders: this.registered(Object.fromEntries(lines)) } : {}),
    };
  }
}

const isOn = (toggle: XmlElement | undefined): boolean =>
  toggle !== undefined && flag(toggle, "val", true);

const onOff = (name: string, toggle: XmlElement | undefined): Record<string, boolean> =>
  toggle ? { [name]: isOn(toggle) } : {};
