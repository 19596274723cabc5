import type { Border, CellFormat } from "../book/book";
import { fileColor } from "./colors";
import {
  append,
  childNamed,
  cloneElement,
  element,
  elementsOf,
  insertInOrder,
  remove,
} from "./xmlEdit";
import type { XmlElement } from "./xmlTree";

const FONT_ORDER = [
  "b",
  "i",
  "strike",
  "condense",
  "extend",
  "outline",
  "shadow",
  "u",
  "vertAlign",
  "sz",
  "color",
  "name",
  "family",
  "charset",
  "scheme",
];
const BORDER_ORDER = [
  "start",
  "end",
  "left",
  "right",
  "top",
  "bottom",
  "diagonal",
  "vertical",
  "horizontal",
];

/** Line styles as Office.js names them, where the file's names differ. */
const LINES: Readonly<Record<string, string>> = {
  Continuous: "thin",
  Dash: "dashed",
  Dot: "dotted",
  DashDot: "dashDot",
  DashDotDot: "dashDotDot",
  Double: "double",
  SlantDashDot: "slantDashDot",
  None: "none",
};
/** The font `source` with what the format says of fonts. */
export function changedFont(
  prefix: string,
  source: XmlElement | undefined,
  format: CellFormat
): XmlElement {
  const font = source ? cloneElement(source) : element(`${prefix}font`);
  const set = (name: string, value: string | number | null, attributeName = "val") => {
    for (const item of elementsOf(font)) if (item.name === prefix + name) remove(font, item);
    if (value === null) return;
    insertInOrder(
      font,
      element(prefix + name, { [attributeName]: value === "" ? undefined : value }),
      FONT_ORDER
    );
  };
  if (format.bold !== undefined) set("b", format.bold ? "" : null);
  if (format.italic !== undefined) set("i", format.italic ? "" : null);
  if (format.strikethrough !== undefined) set("strike", format.strikethrough ? "" : null);
  if (format.underline !== undefined) set("u", format.underline ? "" : null);
  if (format.fontSize !== undefined) set("sz", format.fontSize);
  if (format.fontColor !== undefined) set("color", fileColor(format.fontColor), "rgb");
  if (format.fontName !== undefined) {
    set("name", format.fontName);
    // Family, character set and theme role describe the former font.
    for (const name of ["family", "charset", "scheme"]) set(name, null);
  }
  return font;
}

export function solidFill(prefix: string, color: string | null): XmlElement {
  const pattern =
    color === null
      ? element(`${prefix}patternFill`, { patternType: "none" })
      : element(`${prefix}patternFill`, { patternType: "solid" }, [
          element(`${prefix}fgColor`, { rgb: fileColor(color) }),
          element(`${prefix}bgColor`, { indexed: 64 }),
        ]);
  return element(`${prefix}fill`, {}, [pattern]);
}

/** The border `source` with the sides that are given; `null` takes a side's line away. */
export function changedBorder(
  prefix: string,
  source: XmlElement | undefined,
  lines: NonNullable<CellFormat["borders"]>
): XmlElement {
  const border = source ? cloneElement(source) : element(`${prefix}border`);
  for (const side of ["left", "right", "top", "bottom"] as const) {
    const line: Border | null | undefined = lines[side];
    const existing = childNamed(border, side);
    if (line === undefined && existing) continue;
    if (existing) remove(border, existing);
    const style = line ? (LINES[line.style] ?? line.style) : "none";
    const item = element(prefix + side, { style: style === "none" ? undefined : style });
    if (line && style !== "none")
      append(item, element(`${prefix}color`, { rgb: fileColor(line.color) }));
    insertInOrder(border, item, BORDER_ORDER);
  }
  if (!childNamed(border, "diagonal"))
    insertInOrder(border, element(`${prefix}diagonal`), BORDER_ORDER);
  return border;
}
