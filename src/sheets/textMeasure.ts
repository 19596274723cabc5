/**
 * How much room a text takes, in the units of column widths (one digit of the default font). Estimated, because a merged
 * cell never grows by itself in Excel and a width from the screen is not to be had: Latin letters by class, Chinese and
 * other full-width characters as two digits and a bit. Errs on the generous side, so that nothing is cut.
 */
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\ud83c|\ud83d|\ud83e|[\ud840-\ud87f]/u;
const narrow = /[iljtfrI.,:;'’|!()[\]/·-]/;
const broad = /[A-HJ-Zmw@%&—…–“”]/;

/** Relative to a digit; the classes follow the widths of Calibri and DengXian, the defaults of Excel, with 5 % to spare. */
export function characterWidth(character: string): number {
  if (wide.test(character)) return 2.1;
  if (character === " ") return 0.5;
  if (narrow.test(character)) return 0.63;
  return broad.test(character) ? 1.25 : 1;
}

export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width;
}

/** Lines that a text fills in a cell of this width, broken as Excel breaks it: between words, and anywhere in Chinese. */
export function wrappedLines(text: string, width: number, fontScale = 1): number {
  const room = Math.max(1, (width - 0.5) / fontScale);
  let lines = 0;
  for (const paragraph of text.split("\n")) lines += paragraphLines(paragraph, room);
  return lines;
}

function paragraphLines(paragraph: string, room: number): number {
  let lines = 1;
  let used = 0;
  for (const piece of breakablePieces(paragraph)) {
    const width = textWidth(piece);
    if (used + textWidth(piece.trimEnd()) <= room) {
      used += width;
    } else if (width <= room) {
      lines += 1;
      used = width;
    } else {
      const total = used + width;
      lines += Math.ceil(total / room) - 1;
      used = total % room;
    }
  }
  return lines;
}

/** Words with the blank behind them; every full-width character is a piece of its own. */
function* breakablePieces(text: string): Generator<string> {
  let word = "";
  for (const character of text) {
    if (wide.test(character)) {
      if (word !== "") yield word;
      word = "";
      yield character;
    } else {
      word += character;
      if (character === " " || character === "-") {
        yield word;
        word = "";
      }
    }
  }
  if (word !== "") yield word;
}

/** Points for one line of body text; Chinese fonts stand higher than Latin ones. */
export const lineHeight = 15.5;
/** Excel's greatest row height. */
export const maxRowHeight = 409;

/** Height in points that a row needs for this many lines at this font size (default 11). */
export function rowHeightFor(lines: number, fontSize = 11): number {
  return Math.min(maxRowHeight, Math.ceil(lines * lineHeight * (fontSize / 11) + 3));
}

/** Cuts a text to what a cell of ours shows at most; the rest is where the evidence link leads. */
export function cutText(text: string, maxCharacters: number): string {
  const characters = Array.from(text);
  return characters.length <= maxCharacters
    ? text
    : `${characters.slice(0, maxCharacters - 1).join("")}…`;
}

/** Cuts a text to a width in digits of the default font. */
export function cutToWidth(text: string, maxWidth: number): string {
  if (textWidth(text) <= maxWidth) return text;
  let cut = "";
  let width = 0;
  for (const character of text) {
    width += characterWidth(character);
    if (width > maxWidth - 1) break;
    cut += character;
  }
  return `${cut.trimEnd()}…`;
}
