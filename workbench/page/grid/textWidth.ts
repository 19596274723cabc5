/** The fonts of a cell that names none: Calibri's metric twin where Calibri is missing, and one for Chinese. */
export const standardFonts = 'Carlito,Calibri,"Noto Sans CJK SC",sans-serif';

let context: CanvasRenderingContext2D | null = null;
let current = "";

/** Pixels that a text takes in one line. @param font a CSS font. */
export function textWidth(text: string, font: string): number {
  context ??= document.createElement("canvas").getContext("2d");
  if (!context) return 0;
  // Setting a font means parsing it; most cells share one.
  if (font !== current) context.font = current = font;
  return context.measureText(text).width;
}

/**
 * A number in the format General as Excel shows it in a narrow column: with fewer decimals, as long as the integer part fits.
 * Null when not even that fits.
 */
export function narrowed(text: string, fits: (text: string) => boolean): string | null {
  const [, integer, fraction] = /^(-?\d+)\.(\d+)$/.exec(text) ?? [];
  if (integer === undefined || fraction === undefined) return null;
  const value = Number(text);
  for (let decimals = fraction.length - 1; decimals >= 0; decimals--) {
    const shorter = String(Number(value.toFixed(decimals)));
    if (fits(shorter)) return shorter;
  }
  return null;
}
