import { currencyIn, currencyPattern } from "./currency";

/** What a unit in a header, a title or a cell says. */
export interface Unit {
  /** Currency units per number: 10 000 for 万元, 1 where only a currency is named. */
  readonly factor: number;
  /** ISO code, "" when none is named. */
  readonly currency: string;
  /** As the user wrote it, without the brackets. */
  readonly label: string;
  readonly kind: "money" | "percent" | "perMille" | "days" | "weeks" | "months" | "years" | "other";
}

/** Multipliers in lower case, longest first. "w" for 万 is common in chat-style tables. */
const scales: readonly (readonly [word: string, factor: number])[] = [
  ["万亿", 1e12],
  ["千亿", 1e11],
  ["百亿", 1e10],
  ["十亿", 1e9],
  ["亿", 1e8],
  ["千万", 1e7],
  ["百万", 1e6],
  ["十万", 1e5],
  ["万", 1e4],
  ["千", 1e3],
  ["thousands", 1e3],
  ["thousand", 1e3],
  ["millions", 1e6],
  ["million", 1e6],
  ["billions", 1e9],
  ["billion", 1e9],
  ["mio", 1e6],
  ["mrd", 1e9],
  ["'000s", 1e3],
  ["'000", 1e3],
  ["000s", 1e3],
  ["000", 1e3],
  ["mm", 1e6],
  ["mn", 1e6],
  ["bn", 1e9],
  ["tn", 1e12],
  ["k", 1e3],
  ["m", 1e6],
  ["b", 1e9],
  ["w", 1e4],
];
const scaleFactors = new Map(scales);
const scalePattern = `(?:${scales.map(([word]) => word).join("|")})`;

/** Source of a group that matches a multiplier word behind a number. "000" is a unit in headers only. */
export const cellScalePattern = `(?:${scales
  .map(([word]) => word)
  .filter((word) => !word.includes("000"))
  .join("|")})`;

/** Factor of a multiplier word in lower case; 1 for "". */
export function scaleFactor(word: string): number {
  return word === "" ? 1 : (scaleFactors.get(word) ?? NaN);
}

const moneyUnit = new RegExp(
  `^(?:in|unit:?|单位:?|以)?\\s*(${currencyPattern})?\\s*(?:in\\s+)?(${scalePattern})?\\s*(?:of\\s+)?(${currencyPattern})?(?:计)?(?:,?\\s*(?:不含税|含税|未税|net|gross))?$`
);
const times: readonly (readonly [RegExp, Unit["kind"]])[] = [
  [/^(?:in )?(?:天|日|days?|d)$/, "days"],
  [/^(?:in )?(?:周|星期|weeks?|wks?)$/, "weeks"],
  [/^(?:in )?(?:个?月|months?|mths?)$/, "months"],
  [/^(?:in )?(?:年|years?|yrs?)$/, "years"],
];
const others =
  /^(?:个|家|人|名|次|笔|单|户|条|项|台|件|套|吨|kg|pcs|分|级|星|ft[es]?|persons?|people|heads?|count|no\.?|#|x|1-5|1~5|0-100|1-10|百分制|五分制|十分制)$/;

/**
 * Reads a unit as it stands in brackets or behind a header: "万元", "CNY m", "USD '000", "%", "days", "in thousands of RMB".
 * Null when the text is no unit (a remark such as "tax excluded").
 */
export function parseUnit(text: string): Unit | null {
  const label = text.normalize("NFKC").trim();
  const lower = label
    .toLowerCase()
    .replace(/[’‘`´]/g, "'")
    .replace(/\s+/g, " ");
  if (lower === "" || lower.length > 40) return null;
  const unit = (kind: Unit["kind"], factor = 1, currency = ""): Unit => ({
    factor,
    currency,
    label,
    kind,
  });
  if (/^(?:%|％|percent|pct|百分比)$/.test(lower)) return unit("percent");
  if (lower === "‰") return unit("perMille");
  for (const [pattern, kind] of times) if (pattern.test(lower)) return unit(kind);
  if (others.test(lower)) return unit("other");
  const money = moneyUnit.exec(lower);
  if (
    money === null ||
    (money[1] === undefined && money[2] === undefined && money[3] === undefined)
  )
    return null;
  return unit(
    "money",
    scaleFactor(money[2] ?? ""),
    currencyIn(`${money[1] ?? ""} ${money[3] ?? ""}`)
  );
}

const titleUnit =
  /(?:(?:金额|货币)?单位|(?:amounts?|figures?|values?|currency|unit)(?: are)?(?: shown| given| stated)?(?: in)?)\s*[:]?\s*(?:in )?([^\s,;,;。|]+(?:\s?(?:'000|m|mn|bn|k|thousand|million|billion)s?)?)/i;

/** A unit announced in the lines above a table ("单位：万元", "in CNY m", "as of 10 Dec 2011; GBP"); null when there is none. */
export function unitInTitle(text: string): Unit | null {
  const plain = text.slice(0, 500).normalize("NFKC");
  const announced = titleUnit.exec(plain);
  if (announced?.[1] !== undefined) {
    const unit = parseUnit(announced[1]);
    if (unit?.kind === "money") return unit;
  }
  for (const part of plain.split(/[()[\];,。|]|\s-\s/)) {
    const unit = parseUnit(part);
    if (
      unit?.kind === "money" &&
      (unit.currency !== "" || unit.factor !== 1) &&
      part.trim().length > 1
    )
      return unit;
  }
  return null;
}

/** ISO code of the currency that a number format shows, "" for none: `[$€-407]`, `"¥"#,##0`, `$#,##0`. */
export function currencyOfFormat(format: string): string {
  if (format === "General" || format === "" || format === "@") return "";
  const coded = /\[\$([^\]-]*)(?:-([0-9A-Fa-f]+))?\]/.exec(format);
  const sign = (coded?.[1] ?? format.replace(/\[[^\]]*\]/g, "")).normalize("NFKC").toLowerCase();
  return currencyIn(sign.replace(/["\\_*]/g, ""));
}

/**
 * An amount in units of `from` as one in units of `to`. Multiplied or divided by whole numbers, never by a fraction such as
 * 0.0001, so that 300 in 元 are 0.03 in 万元 to the last bit.
 */
export function inUnit(value: number, from: number, to: number): number {
  if (from === to) return value;
  if (from % to === 0) return value * (from / to);
  return to % from === 0 ? value / (to / from) : (value * from) / to;
}
