import { currencyCode, currencyPattern } from "./currency";
import { cellScalePattern, scaleFactor } from "./units";

/** A number as somebody typed it, taken apart. */
export interface ParsedNumber {
  /** With sign, before unit and percent. */
  readonly value: number;
  /** Factor of a unit word in the cell ("1.2万" → 10 000); 1 without one. */
  readonly factor: number;
  readonly hasUnit: boolean;
  /** ISO code of a currency in the cell, "" without one. */
  readonly currency: string;
  /** The currency as written, in lower case. */
  readonly sign: string;
  /** 100 for %, 1000 for ‰, otherwise 1: divide by it. */
  readonly per: 1 | 100 | 1000;
  /** What the separators tell about the column: which character stands before the decimals; "" when they tell nothing. */
  readonly decimal: "." | "," | "";
  /** The value under the other convention ("1,234" → 1.234), NaN when there is only one reading. */
  readonly other: number;
}

const plain = /^[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/;
const about = /^(?:约为?|大约|约合|近|approx\.?|about|ca\.?|circa|~|≈)\s*/;
const perYear = /\s*(?:\/\s*(?:年|year|yr|a)|每年|p\.?a\.?|per (?:year|annum))$/;
const body = new RegExp(
  `^(${currencyPattern})?\\s*([+-]?)\\s*(${currencyPattern})?\\s*([\\d.,' ]*\\d[\\d.,' ]*?(?:e[+-]?\\d+)?)\\s*(${cellScalePattern})?\\s*(${currencyPattern})?\\s*([%‰])?\\s*(-)?$`
);

/**
 * Reads a number as people write them: full-width digits, both conventions of separators, parentheses and trailing minus,
 * 万/亿/k/m/bn, currency signs, %, ‰, "约". Null when it is none. Which convention an undecided "1,234" follows is for the
 * whole column to say; alone it is read with the comma between thousands.
 */
export function parseNumber(text: string): ParsedNumber | null {
  return parseCommon(text) ?? parseWritten(text);
}

const common = /^\s*([¥$€£]?)(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(%?)\s*$/;
const undecided = /^(?:\d{1,3},\d{3}|\d{1,3}\.\d{3})$/;

/** The forms most cells are typed in, without the long way; null for everything else and for what has two readings. */
function parseCommon(text: string): ParsedNumber | null {
  const parts = common.exec(text);
  if (parts === null) return null;
  const [, sign = "", whole = "", fraction = "", percent = ""] = parts;
  if (undecided.test(whole + fraction)) return null;
  const value = Number((whole.length > 3 ? whole.replaceAll(",", "") : whole) + fraction);
  const decimal = fraction !== "" || whole.includes(",") ? "." : "";
  return {
    value,
    factor: 1,
    hasUnit: false,
    currency: sign === "" ? "" : currencyCode(sign),
    sign,
    per: percent === "" ? 1 : 100,
    decimal,
    other: NaN,
  };
}

function parseWritten(text: string): ParsedNumber | null {
  let rest = text.normalize("NFKC").toLowerCase().trim();
  if (plain.test(rest)) return settle(rest, 1, 1, false, "", "", 1);
  if (!/\d/.test(rest) || rest.length > 60) return null;
  rest = rest
    .replace(/^'+/, "")
    .replace(/[\u2019\u02bc`´]/g, "'")
    .replace(/[\u2212\u2013\u2014]/g, "-")
    .replace(/\s+/g, " ");
  rest = rest.replace(about, "").replace(perYear, "");
  let sign = 1;
  const bracketed = /^(\D*)\((.+)\)(\D*)$/.exec(rest);
  if (bracketed !== null) {
    rest = `${bracketed[1]}${bracketed[2]}${bracketed[3]}`.trim();
    sign = -1;
  }
  const parts = body.exec(rest);
  if (parts === null) return null;
  if (parts[2] === "-") sign = -sign;
  if (parts[8] === "-") sign = -sign;
  const written = parts[1] ?? parts[3] ?? parts[6] ?? "";
  const per = parts[7] === "%" ? 100 : parts[7] === "‰" ? 1000 : 1;
  return settle(
    parts[4] ?? "",
    sign,
    scaleFactor(parts[5] ?? ""),
    parts[5] !== undefined,
    currencyCode(written),
    written,
    per
  );
}

function settle(
  digits: string,
  sign: number,
  factor: number,
  hasUnit: boolean,
  currency: string,
  written: string,
  per: ParsedNumber["per"]
): ParsedNumber | null {
  const read = readSeparators(digits.trim());
  if (read === null) return null;
  return {
    value: sign * read.value + 0,
    factor,
    hasUnit,
    currency,
    sign: written,
    per,
    decimal: read.decimal,
    other: sign * read.other,
  };
}

interface Separated {
  readonly value: number;
  readonly decimal: "." | "," | "";
  readonly other: number;
}

const grouped = (text: string, separator: string): boolean => {
  const groups = text.split(separator);
  const last = groups.length - 1;
  // Thousands everywhere, or the Indian way: pairs before the last three.
  return groups.every((group, at) => {
    if (at === 0) return group.length >= 1 && group.length <= 3;
    if (at === last) return group.length === 3;
    return group.length === 3 || group.length === 2;
  });
};

function readSeparators(digits: string): Separated | null {
  if (plain.test(digits) && !/^\d{1,3}\.\d{3}$/.test(digits)) {
    const decimal = digits.includes(".") ? "." : "";
    return finite({ value: Number(digits), decimal, other: NaN });
  }
  let text = digits;
  for (const space of [" ", "'"]) {
    if (!text.includes(space)) continue;
    const whole = text.split(/[.,]/)[0] ?? "";
    if (!grouped(whole, space)) return null;
    text = text.replaceAll(space, "");
  }
  const comma = text.lastIndexOf(",");
  const dot = text.lastIndexOf(".");
  if (comma < 0 && dot < 0) return finite({ value: Number(text), decimal: "", other: NaN });
  if (comma >= 0 && dot >= 0) {
    const [decimal, group] = comma > dot ? ([",", "."] as const) : ([".", ","] as const);
    const [whole = "", fraction = "", ...more] = text.split(decimal);
    if (more.length > 0 || !grouped(whole, group)) return null;
    return finite({
      value: Number(`${whole.replaceAll(group, "")}.${fraction}`),
      decimal,
      other: NaN,
    });
  }
  const separator = comma >= 0 ? "," : ".";
  const asDecimal = Number(text.replace(",", "."));
  if (text.indexOf(separator) !== text.lastIndexOf(separator)) {
    if (!grouped(text, separator)) return null;
    return finite({
      value: Number(text.replaceAll(separator, "")),
      decimal: separator === "," ? "." : ",",
      other: NaN,
    });
  }
  const asGroup = /^[1-9]\d{0,2}[.,]\d{3}$/.test(text) ? Number(text.replace(separator, "")) : NaN;
  if (Number.isNaN(asGroup)) return finite({ value: asDecimal, decimal: separator, other: NaN });
  // "1,234" is read as thousands and "1.234" as a decimal until the column says otherwise.
  return finite(
    separator === ","
      ? { value: asGroup, decimal: "", other: asDecimal }
      : { value: asDecimal, decimal: "", other: asGroup }
  );
}

const finite = (read: Separated): Separated | null => (Number.isFinite(read.value) ? read : null);

const counted =
  /^(.*\d[\d.,]*\s*(?:万|千|百)?)\s*(?:人|名|位|家|个|次|笔|单|户|台|套|件|条|项|倍|people|persons?|employees|staff|orders?|times|pcs|units?|fte)\.?$/i;

/** The number of a count without what is counted: "约300人" → "约300", "12 orders" → "12". Null when it is no such text. */
export function withoutCounter(text: string): string | null {
  if (text.length > 40) return null;
  const bare = counted.exec(text.normalize("NFKC").trim())?.[1];
  return bare === undefined || parseNumber(bare) === null ? null : bare;
}
