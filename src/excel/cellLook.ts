import { rangeAt, setNumberFormat } from "./ranges";

/** How the cells of a rectangle look, as far as they all look alike; null where they differ. */
export interface CellLook {
  readonly bold: boolean | null;
  readonly italic: boolean | null;
  readonly underline: string | null;
  readonly fontName: string | null;
  readonly fontSize: number | null;
  readonly fontColor: string | null;
  /** Null also for no fill. */
  readonly fill: string | null;
  readonly horizontal: string | null;
  readonly vertical: string | null;
  readonly wrap: boolean | null;
  /** Null when the first and the last cell differ. */
  readonly numberFormat: string | null;
  /** True when the cells differ in something, so that the look alone cannot bring it back. */
  readonly isMixed: boolean;
}

interface Rect {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Reads scalars only: the same few bytes for ten rows and for a million. */
export function queueLook(sheet: Excel.Worksheet, rect: Rect): () => CellLook {
  const { format } = rangeAt(sheet, rect);
  const ends = [0, rect.rows - 1].map((offset) =>
    rangeAt(sheet, { ...rect, row: rect.row + offset, rows: 1, columns: 1 })
  );
  format.load("horizontalAlignment,verticalAlignment,wrapText");
  format.font.load("bold,italic,underline,name,size,color");
  format.fill.load("color");
  for (const end of ends) end.load("numberFormat");
  return () => {
    const { font } = format;
    const [first, last] = ends.map((end) => (end.numberFormat as string[][])[0]?.[0] ?? null);
    const color = format.fill.color as string | null;
    const uniform = {
      bold: font.bold as boolean | null,
      italic: font.italic as boolean | null,
      underline: font.underline as string | null,
      fontName: font.name as string | null,
      fontSize: font.size as number | null,
      fontColor: font.color as string | null,
      horizontal: format.horizontalAlignment as string | null,
      vertical: format.verticalAlignment as string | null,
      wrap: format.wrapText as boolean | null,
      numberFormat: first === last ? (first ?? null) : null,
    };
    return {
      ...uniform,
      // Excel answers white for cells without fill, and nothing for different ones.
      fill: color && !/^#ffffff$/i.test(color) ? color : null,
      isMixed: !color || Object.values(uniform).includes(null),
    };
  };
}

/** Gives cells a look; what was not uniform stays as it is. */
export function applyLook(range: Excel.Range, look: CellLook, withNumberFormat: boolean): void {
  const { format } = range;
  const { font } = format;
  if (look.bold !== null) font.bold = look.bold;
  if (look.italic !== null) font.italic = look.italic;
  if (look.underline !== null) font.underline = look.underline as Excel.RangeUnderlineStyle;
  if (look.fontName) font.name = look.fontName;
  if (look.fontSize !== null) font.size = look.fontSize;
  if (look.fontColor) font.color = look.fontColor;
  if (look.fill !== null) format.fill.color = look.fill;
  if (look.horizontal !== null)
    format.horizontalAlignment = look.horizontal as Excel.HorizontalAlignment;
  if (look.vertical !== null) format.verticalAlignment = look.vertical as Excel.VerticalAlignment;
  if (look.wrap !== null) format.wrapText = look.wrap;
  if (withNumberFormat && look.numberFormat) setNumberFormat(range, look.numberFormat);
}
