import { canonical, ensureChild } from "./styleLists";
import type { CellFormat } from "../book/book";
import type { RuleFormat } from "../book/conditionalFormats";
import { fileColor } from "./colors";
import { changedBorder, changedFont, solidFill } from "./styleParts";
import { builtInId } from "./numberFormats";
import {
  append,
  attribute,
  childNamed,
  cloneElement,
  element,
  elementsOf,
  numberAttribute,
  prefixOf,
  setAttribute,
} from "./xmlEdit";
import type { XmlElement } from "./xmlTree";

const STYLE_ORDER = [
  "numFmts",
  "fonts",
  "fills",
  "borders",
  "cellStyleXfs",
  "cellXfs",
  "cellStyles",
  "dxfs",
  "tableStyles",
  "colors",
  "extLst",
];
const HORIZONTAL: Readonly<Record<string, string>> = {
  General: "general",
  Left: "left",
  Center: "center",
  Right: "right",
  Fill: "fill",
  Justify: "justify",
  CenterAcrossSelection: "centerContinuous",
  Distributed: "distributed",
};
const NO_CHANGE: CellFormat = {};

/** Excel's limit of cell formats in a workbook. */
const MAX_FORMATS = 64000;

/** The formats a cell needs beyond those of the file: appended to the style sheet, never changed in place. */
export class StyleWriter {
  private readonly ids = new Map<CellFormat, Map<number, number>>();
  private readonly lists = new Map<
    string,
    { readonly list: XmlElement; readonly byText: Map<string, number> }
  >();
  private nextFormatId = 164;
  private readonly formatIds = new Map<string, number>();

  /** @param root of the style sheet; its lists are extended as formats are asked for. */
  constructor(private readonly root: XmlElement) {
    const formats = childNamed(root, "numFmts");
    for (const item of formats ? elementsOf(formats) : []) {
      const id = numberAttribute(item, "numFmtId") ?? 0;
      this.nextFormatId = Math.max(this.nextFormatId, id + 1);
      this.formatIds.set(attribute(item, "formatCode") ?? "", id);
    }
  }

  /**
   * Index of the format that is `base` with the given members changed.
   * @param format asked for again as the same object, is not looked at again: a column of a million cells asks once.
   * @param isQuoted marks text that Excel would read as a formula or number if it were typed.
   */
  xf(base: number, format: CellFormat | null, isQuoted = false): number {
    if (!format && !isQuoted) return base;
    const wanted = format ?? NO_CHANGE;
    let known = this.ids.get(wanted);
    if (!known) this.ids.set(wanted, (known = new Map()));
    const key = isQuoted ? -1 - base : base;
    let id = known.get(key);
    if (id === undefined) known.set(key, (id = this.make(base, wanted, isQuoted)));
    return id;
  }

  /** True when the format shows its content as typed ("@"). */
  isText(xf: number): boolean {
    return numberAttribute(this.items("cellXfs")[xf], "numFmtId") === 49;
  }

  dxf(format: RuleFormat): number {
    const prefix = prefixOf(this.root);
    const parts: XmlElement[] = [];
    const { font, fill, numberFormat } = format;
    if (font) {
      const item = element(`${prefix}font`);
      if (font.bold !== undefined && font.bold !== null)
        append(item, element(`${prefix}b`, { val: font.bold ? undefined : 0 }));
      if (font.italic !== undefined && font.italic !== null)
        append(item, element(`${prefix}i`, { val: font.italic ? undefined : 0 }));
      if (font.strikethrough) append(item, element(`${prefix}strike`));
      if (font.underline && font.underline !== "None") append(item, element(`${prefix}u`));
      if (font.color) append(item, element(`${prefix}color`, { rgb: fileColor(font.color) }));
      parts.push(item);
    }
    if (numberFormat)
      parts.push(
        element(`${prefix}numFmt`, {
          numFmtId: this.numberFormat(numberFormat),
          formatCode: numberFormat,
        })
      );
    if (fill?.color)
      parts.push(
        element(`${prefix}fill`, {}, [
          element(`${prefix}patternFill`, {}, [
            element(`${prefix}bgColor`, { rgb: fileColor(fill.color) }),
          ]),
        ])
      );
    return this.add("dxfs", element(`${prefix}dxf`, {}, parts));
  }

  private make(base: number, format: CellFormat, isQuoted: boolean): number {
    const prefix = prefixOf(this.root);
    const source = this.items("cellXfs")[base];
    const xf = source
      ? cloneElement(source)
      : element(`${prefix}xf`, { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0, xfId: 0 });
    if (format.numberFormat !== undefined) {
      setAttribute(xf, "numFmtId", this.numberFormat(format.numberFormat));
      setAttribute(xf, "applyNumberFormat", "1");
    }
    if (hasFont(format)) {
      setAttribute(
        xf,
        "fontId",
        this.add(
          "fonts",
          changedFont(prefix, this.items("fonts")[numberAttribute(xf, "fontId") ?? 0], format)
        )
      );
      setAttribute(xf, "applyFont", "1");
    }
    if (format.fill !== undefined) {
      setAttribute(xf, "fillId", this.add("fills", solidFill(prefix, format.fill)));
      setAttribute(xf, "applyFill", "1");
    }
    if (format.borders) {
      setAttribute(
        xf,
        "borderId",
        this.add(
          "borders",
          changedBorder(
            prefix,
            this.items("borders")[numberAttribute(xf, "borderId") ?? 0],
            format.borders
          )
        )
      );
      setAttribute(xf, "applyBorder", "1");
    }
    if (
      format.horizontal !== undefined ||
      format.vertical !== undefined ||
      format.wrap !== undefined ||
      format.indent !== undefined
    ) {
      const alignment = ensureChild(xf, `${prefix}alignment`, [
        "alignment",
        "protection",
        "extLst",
      ]);
      if (format.horizontal !== undefined)
        setAttribute(alignment, "horizontal", HORIZONTAL[format.horizontal]);
      if (format.vertical !== undefined)
        setAttribute(alignment, "vertical", format.vertical.toLowerCase());
      if (format.wrap !== undefined) setAttribute(alignment, "wrapText", format.wrap || undefined);
      if (format.indent !== undefined)
        setAttribute(alignment, "indent", format.indent || undefined);
      setAttribute(xf, "applyAlignment", "1");
    }
    if (format.locked !== undefined) {
      setAttribute(
        ensureChild(xf, `${prefix}protection`, ["alignment", "protection", "extLst"]),
        "locked",
        format.locked
      );
      setAttribute(xf, "applyProtection", "1");
    }
    if (isQuoted) setAttribute(xf, "quotePrefix", "1");
    return this.add("cellXfs", xf);
  }

  private numberFormat(code: string): number {
    const known = builtInId(code) ?? this.formatIds.get(code);
    if (known !== undefined) return known;
    const id = this.nextFormatId++;
    this.formatIds.set(code, id);
    this.add(
      "numFmts",
      element(`${prefixOf(this.root)}numFmt`, { numFmtId: id, formatCode: code })
    );
    return id;
  }

  private items(list: string): XmlElement[] {
    const parent = childNamed(this.root, list);
    return parent ? elementsOf(parent) : [];
  }

  /** Index of an equal item of the list, or of this one appended. */
  private add(name: string, item: XmlElement): number {
    let known = this.lists.get(name);
    if (!known) {
      const list = ensureChild(this.root, prefixOf(this.root) + name, STYLE_ORDER);
      // The first of equal items wins; what others refer to by index stays in place.
      known = {
        list,
        byText: new Map(
          elementsOf(list)
            .map((existing, index) => [canonical(existing), index] as const)
            .reverse()
        ),
      };
      this.lists.set(name, known);
    }
    const text = canonical(item);
    const found = known.byText.get(text);
    if (found !== undefined) return found;
    const index = elementsOf(known.list).length;
    if (name === "cellXfs" && index >= MAX_FORMATS) return 0;
    append(known.list, item);
    setAttribute(known.list, "count", index + 1);
    known.byText.set(text, index);
    return index;
  }
}

const hasFont = ({
  bold,
  italic,
  underline,
  strikethrough,
  fontName,
  fontSize,
  fontColor,
}: CellFormat): boolean =>
  [bold, italic, underline, strikethrough, fontName, fontSize, fontColor].some(
    (member) => member !== undefined
  );
