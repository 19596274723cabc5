import { CellError, type CellValue } from "../../book/book";
import { ExcelError, invalidArgument } from "../ExcelError";
import { serialOf } from "./serialDate";

/** Characters that a cell can hold. */
export const maxCellText = 32_767;

/** What a string written to `values` or `formulas` becomes, as if a person had typed it (en-US). */
export interface Typed {
  readonly value: CellValue;
  readonly formula: string | null;
  /** The number format that Excel gives the cell with it, when the cell is still "General". */
  readonly numberFormat: string | null;
}

export interface TypingContext {
  /** A date typed without a year ("1/5") falls in this one. */
  readonly currentYear: number;
  readonly is1904: boolean;
}

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const monthNames =
  "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";
const errorCodes = new Set(["#N/A", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#NULL!"]);

const plain = (value: CellValue): Typed => ({ value, formula: null, numberFormat: null });
const formatted = (value: number, numberFormat: string): Typed => ({
  value,
  formula: null,
  numberFormat,
});

/** Years of two digits: 00–29 are 2000s, 30–99 the 1900s (Windows' default window). */
const fullYear = (text: string): number =>
  text.length > 2 ? Number(text) : Number(text) + (Number(text) < 30 ? 2000 : 1900);

const monthNumber = (name: string): number => months.indexOf(name.slice(0, 3).toLowerCase()) + 1;

function typedDate(text: string, context: TypingContext): Typed | null {
  const make = (year: number, month: number, day: number, format: string): Typed | null => {
    const serial = serialOf({ year, month, day }, context.is1904);
    return serial === null ? null : formatted(serial, format);
  };
  let m = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text);
  if (m) return make(Number(m[1]), Number(m[2]), Number(m[3]), "m/d/yyyy");
  m = /^(\d{1,2})([-/])(\d{1,2})\2(\d{2}|\d{4})$/.exec(text);
  if (m) return make(fullYear(m[4] ?? ""), Number(m[1]), Number(m[3]), "m/d/yyyy");
  m = /^(\d{1,2})[-/](\d{1,2})$/.exec(text);
  if (m) return make(context.currentYear, Number(m[1]), Number(m[2]), "d-mmm");
  m = /^(\d{1,2})[-/](\d{4})$/.exec(text);
  if (m) return make(Number(m[2]), Number(m[1]), 1, "mmm-yy");
  m = new RegExp(`^(\\d{1,2})[- /](${monthNames})(?:[- /,]+(\\d{2}|\\d{4}))?$`, "i").exec(text);
  if (m)
    return make(
      m[3] ? fullYear(m[3]) : context.currentYear,
      monthNumber(m[2] ?? ""),
      Number(m[1]),
      m[3] ? "d-mmm-yy" : "d-mmm"
    );
  m = new RegExp(`^(${monthNames})[- /](\\d{1,2}),? +(\\d{4})$`, "i").exec(text);
  if (m) return make(Number(m[3]), monthNumber(m[1] ?? ""), Number(m[2]), "d-mmm-yy");
  m = new RegExp(`^(${monthNames})[- /](\\d{1,4})$`, "i").exec(text);
  if (!m) return null;
  const number = m[2] ?? "";
  const asDay =
    number.length <= 2
      ? make(context.currentYear, monthNumber(m[1] ?? ""), Number(number), "d-mmm")
      : null;
  return (
    asDay ??
    (number.length === 3 ? null : make(fullYear(number), monthNumber(m[1] ?? ""), 1, "mmm-yy"))
  );
}

function typedTime(text: string): Typed | null {
  const m = /^(\d{1,4}):([0-5]?\d)(?::([0-5]?\d)(\.\d+)?)?(?: *([ap])m?)?$/i.exec(text);
  if (!m) return null;
  const half = m[5]?.toLowerCase();
  let hours = Number(m[1]);
  if (half && (hours < 1 || hours > 12)) return null;
  if (half) hours = (hours % 12) + (half === "p" ? 12 : 0);
  const seconds = Number(m[3] ?? 0) + Number(m[4] ?? 0);
  const serial = (hours * 3600 + Number(m[2]) * 60 + seconds) / 86_400;
  const pattern = m[4] ? "mm:ss.0" : hours >= 24 ? "[h]:mm:ss" : m[3] ? "h:mm:ss" : "h:mm";
  return formatted(serial, half ? `${pattern} AM/PM` : pattern);
}

function typedNumber(text: string): Typed | null {
  let body = text;
  let sign = 1;
  if (/^\(.*\)$/.test(body)) {
    sign = -1;
    body = body.slice(1, -1).trim();
    if (/^[-+]/.test(body)) return null;
  }
  const lead = /^([-+]?) *(\$?) *([-+]?)/.exec(body);
  if (!lead || (lead[1] && lead[3])) return null;
  if ((lead[1] || lead[3]) === "-") sign = -sign;
  const isCurrency = lead[2] === "$";
  body = body.slice(lead[0].length);
  const isPercent = /%$/.test(body);
  if (isPercent) body = body.slice(0, -1).trimEnd();
  const fraction = /^(\d+) +(\d+)\/(\d+)$/.exec(body);
  if (fraction && Number(fraction[3]) > 0 && !isPercent && !isCurrency) {
    const digits = (fraction[3] ?? "").length > 1 ? "# ??/??" : "# ?/?";
    return formatted(
      sign * (Number(fraction[1]) + Number(fraction[2]) / Number(fraction[3])),
      digits
    );
  }
  const m = /^(\d{1,3}(?:,\d{3,})+|\d*)(\.\d*)?(e[-+]?\d+)?$/i.exec(body);
  const [, integer = "", decimals = "", exponent = ""] = m ?? [];
  if (!m || !/\d/.test(integer + decimals)) return null;
  const hasGroups = integer.includes(",");
  const magnitude = Number(integer.replaceAll(",", "") + decimals + exponent);
  if (!Number.isFinite(magnitude)) return null;
  const value = sign * (isPercent ? magnitude / 100 : magnitude);
  const hasDecimals = decimals.length > 1;
  if (isPercent) return formatted(value, hasDecimals ? "0.00%" : "0%");
  if (isCurrency) return formatted(value, hasDecimals ? "$#,##0.00" : "$#,##0");
  if (exponent) return formatted(value, "0.00E+00");
  if (hasGroups) return formatted(value, hasDecimals ? "#,##0.00" : "#,##0");
  return plain(value);
}

/** A formula with unbalanced quotes or brackets, or one that ends in an operator, is refused when it is typed. */
function assertFormula(formula: string): void {
  let depth = 0;
  let quote = "";
  for (const char of formula) {
    if (quote) quote = char === quote ? "" : quote;
    else if (char === '"' || char === "'") quote = char;
    else if (char === "(" || char === "{") depth++;
    else if (char === ")" || char === "}") depth--;
    if (depth < 0) break;
  }
  if (quote || depth !== 0 || /[-+*/^&=<>,]\s*$/.test(formula))
    throw invalidArgument(`formula ${JSON.stringify(formula.slice(0, 80))}`);
  // The real limit is on the compiled formula; text of this length never fits.
  if (formula.length > 32_768) throw new ExcelError("FormulaLengthExceedsLimit");
}

function typedFormula(formula: string): Typed {
  assertFormula(formula);
  return { value: 0, formula, numberFormat: null };
}

/** First characters (ASCII) of texts that can only be text; a, d, f, j, m, n, o, s and t may begin a month, a boolean or an error. */
const beginsPlainText = Uint8Array.from({ length: 128 }, (_, code) =>
  /[b-z]/i.test(String.fromCharCode(code)) && !/[adfjmnost]/i.test(String.fromCharCode(code))
    ? 1
    : 0
);

/** Most text is told by its first character: it is stored as it is. */
export function isPlainText(text: string): boolean {
  const code = text.charCodeAt(0);
  return code > 127 || beginsPlainText[code] === 1;
}

/** What makes Excel try a formula, which may be refused. */
export function mayBeFormula(text: string): boolean {
  const code = text.charCodeAt(0);
  return code === 0x3d || code === 0x2b || code === 0x2d || code === 0x40;
}

/** `isText`: the cell's number format is "@", under which everything but a leading apostrophe is kept. */
export function parseTyped(text: string, isText: boolean, context: TypingContext): Typed {
  if (text === "") return plain(null);
  if (text.startsWith("'")) return plain(text.slice(1));
  if (isText || isPlainText(text)) return plain(text);
  if (text.length > 1 && text.startsWith("=")) return typedFormula(text);
  const trimmed = text.trim();
  const upper = trimmed.toUpperCase();
  if (upper === "TRUE" || upper === "FALSE") return plain(upper === "TRUE");
  if (errorCodes.has(upper)) return plain(new CellError(upper));
  const number = /^[-+$(.\d]/.test(trimmed) ? typedNumber(trimmed) : null;
  if (number) return number;
  if (/^[-+]./.test(text)) return typedFormula(`=${text}`);
  // Lotus 1-2-3 wrote functions with @; Excel still turns "@SUM(A1)" into a formula.
  if (/^@[A-Za-z][\w.]*\(/.test(text)) return typedFormula(`=${text.slice(1)}`);
  const date = typedDate(trimmed, context) ?? typedTime(trimmed);
  if (date) return date;
  const both = /^(.+?) +(\d{1,2}:.+)$/.exec(trimmed);
  const [day, time] = both
    ? [typedDate(both[1] ?? "", context), typedTime(both[2] ?? "")]
    : [null, null];
  if (typeof day?.value === "number" && typeof time?.value === "number")
    return formatted(day.value + time.value, "m/d/yyyy h:mm");
  return plain(text);
}
