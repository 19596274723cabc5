import { CellError, type CellValue } from "../../book/book";
import { dateText } from "./dateText";
import { type Section, sectionsOf, type Token } from "./formatCode";

/** "General" as Excel shows it in a wide column: up to 11 characters of digits, scientific beyond. */
export function generalText(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e11) return String(value);
  const magnitude = Math.abs(value);
  if (magnitude !== 0 && (magnitude >= 1e11 || magnitude < 1e-9)) {
    const [mantissa = "", exponent = "0"] = value.toExponential(5).split("e");
    const power = Number(exponent);
    const digits = mantissa.includes(".") ? mantissa.replace(/\.?0+$/, "") : mantissa;
    return `${digits}E${power < 0 ? "-" : "+"}${String(Math.abs(power)).padStart(2, "0")}`;
  }
  const integerDigits = Math.max(1, Math.floor(Math.log10(Math.max(magnitude, 1))) + 1);
  return String(Number(value.toFixed(Math.max(0, 10 - integerDigits))));
}

/** Rounds half away from zero on the decimal digits, as Excel does on what it shows. */
function roundedDigits(magnitude: number, decimals: number): { integer: string; fraction: string } {
  const exact = magnitude >= 1e21 ? BigInt(Math.round(magnitude)).toString() : null;
  if (exact) return { integer: exact, fraction: "0".repeat(decimals) };
  const text = Number(`${Number(magnitude.toPrecision(15))}e${decimals}`);
  const scaled = Number.isFinite(text) ? Math.round(text) : Math.round(magnitude * 10 ** decimals);
  const digits = (scaled >= 1e21 ? BigInt(scaled).toString() : scaled.toFixed(0)).padStart(
    decimals + 1,
    "0"
  );
  return {
    integer: digits.slice(0, digits.length - decimals),
    fraction: digits.slice(digits.length - decimals),
  };
}

const isDigit = (token: Token): boolean => token.type === "digit";

function integerText(digits: string, tokens: readonly Token[], hasGroups: boolean): string {
  const places = tokens.filter(isDigit);
  let rest = digits === "0" ? "" : digits;
  let placed = 0;
  let count = 0;
  let text = "";
  const push = (digit: string): void => {
    if (hasGroups && count > 0 && count % 3 === 0 && digit !== " ") text = `,${text}`;
    text = digit + text;
    count++;
  };
  for (let i = tokens.length - 1; i >= 0; i--) {
    const token = tokens[i];
    if (!token) continue;
    if (token.type !== "digit") {
      if (token.type === "literal") text = token.text + text;
      continue;
    }
    placed++;
    const digit = rest.at(-1);
    rest = rest.slice(0, -1);
    if (digit !== undefined) push(digit);
    else if (token.text === "0") push("0");
    else if (token.text === "?") push(" ");
    // The leftmost placeholder takes all the digits that are left.
    if (placed === places.length) for (const digit of [...rest].reverse()) push(digit);
  }
  return text;
}

function fractionText(digits: string, tokens: readonly Token[]): string {
  const places = tokens.filter(isDigit);
  let last = places.length;
  while (last > 0 && places[last - 1]?.text !== "0" && digits[last - 1] === "0") last--;
  let index = 0;
  let text = "";
  for (const token of tokens) {
    if (token.type === "literal") text += token.text;
    if (!isDigit(token)) continue;
    if (index < last) text += digits[index] ?? "0";
    else if (token.text === "?") text += " ";
    index++;
  }
  return text;
}

/** Nearest fraction with a denominator of at most so many digits. */
function mixedFraction(magnitude: number, tokens: readonly Token[]): string {
  const slash = tokens.findIndex((token) => token.type === "slash");
  const digits = tokens.slice(slash + 1).filter(isDigit).length || 1;
  const hasInteger = tokens
    .slice(0, slash)
    .some((token, i) => isDigit(token) && tokens[i + 1]?.type === "literal");
  const whole = hasInteger ? Math.floor(magnitude) : 0;
  const part = magnitude - whole;
  let best = { numerator: 0, denominator: 1, error: part };
  for (let d = 1; d < 10 ** Math.min(digits, 3); d++) {
    const n = Math.round(part * d);
    const error = Math.abs(part - n / d);
    if (error < best.error - 1e-12) best = { numerator: n, denominator: d, error };
  }
  if (best.numerator === 0) return String(whole);
  const fraction = `${best.numerator}/${best.denominator}`;
  return hasInteger && whole > 0 ? `${whole} ${fraction}` : fraction;
}

function numberText(value: number, section: Section): string {
  const { tokens } = section;
  if (!tokens.some(isDigit))
    return tokens
      .map((token) => (token.type === "literal" || token.type === "percent" ? token.text : ""))
      .join("");
  const first = tokens.findIndex(isDigit);
  const last = tokens.findLastIndex(isDigit);
  const before = tokens.slice(0, first);
  const after = tokens.slice(last + 1);
  let core = tokens.slice(first, last + 1);
  const literal = (part: readonly Token[]): string =>
    part
      .map((token) =>
        token.type === "literal" || token.type === "percent" || token.type === "slash"
          ? token.text
          : ""
      )
      .join("");
  let magnitude =
    Math.abs(value) * 100 ** tokens.filter((token) => token.type === "percent").length;
  // Commas right after the last digit scale by thousands.
  for (const token of after) {
    if (token.type !== "comma") break;
    magnitude /= 1000;
  }
  if (core.some((token) => token.type === "slash"))
    return literal(before) + mixedFraction(magnitude, core) + literal(after);
  const exponentAt = core.findIndex((token) => token.type === "exponent");
  let exponent = "";
  if (exponentAt >= 0) {
    const sign = core[exponentAt]?.text ?? "E+";
    const width = core.slice(exponentAt + 1).filter(isDigit).length;
    core = core.slice(0, exponentAt);
    const decimals = core
      .slice(core.findIndex((token) => token.type === "point") + 1)
      .filter(isDigit).length;
    const [mantissa = "0", power = "0"] = magnitude
      .toExponential(core.some((t) => t.type === "point") ? decimals : 0)
      .split("e");
    magnitude = Number(mantissa);
    const digits = String(Math.abs(Number(power))).padStart(width, "0");
    exponent = `E${Number(power) < 0 ? "-" : sign === "E+" ? "+" : ""}${digits}`;
  }
  const pointAt = core.findIndex((token) => token.type === "point");
  const integerPart = pointAt < 0 ? core : core.slice(0, pointAt);
  const fractionPart = pointAt < 0 ? [] : core.slice(pointAt + 1);
  const hasGroups = integerPart.some((token) => token.type === "comma");
  const { integer, fraction } = roundedDigits(magnitude, fractionPart.filter(isDigit).length);
  const point = pointAt < 0 ? "" : ".";
  return (
    literal(before) +
    integerText(integer, integerPart, hasGroups) +
    point +
    fractionText(fraction, fractionPart) +
    exponent +
    literal(after)
  );
}

const holds = (
  value: number,
  { operator, value: bound }: { operator: string; value: number }
): boolean => {
  switch (operator) {
    case "<":
      return value < bound;
    case "<=":
      return value <= bound;
    case ">":
      return value > bound;
    case ">=":
      return value >= bound;
    case "=":
      return value === bound;
    default:
      return value !== bound;
  }
};

/** The section for a number, and whether the minus sign still has to be shown. */
function chooseSection(
  value: number,
  sections: readonly Section[]
): { section: Section | undefined; showsSign: boolean } {
  const numeric = sections.filter((section) => section.kind !== "text");
  const conditional = numeric.find(
    (section) => section.condition && holds(value, section.condition)
  );
  // A section for negative numbers alone writes its own minus sign, as the second of two sections does.
  const { operator, value: bound } = conditional?.condition ?? { operator: "", value: NaN };
  const isForNegatives = (operator === "<" && bound <= 0) || (operator === "<=" && bound < 0);
  if (conditional) return { section: conditional, showsSign: value < 0 && !isForNegatives };
  if (numeric.some((section) => section.condition))
    return { section: numeric.find((section) => !section.condition), showsSign: value < 0 };
  if (value < 0 && numeric.length > 1) return { section: numeric[1], showsSign: false };
  if (value === 0 && numeric.length > 2) return { section: numeric[2], showsSign: false };
  return { section: numeric[0], showsSign: value < 0 };
}

/** What a cell shows (en-US), whatever the width of its column. */
export function formatValue(value: CellValue, code: string, is1904: boolean): string {
  if (value === null) return "";
  if (value instanceof CellError) return value.code;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") {
    const sections = code === "General" ? [] : sectionsOf(code);
    const section =
      sections[3] ??
      (sections.length === 1 && sections[0]?.kind === "text" ? sections[0] : undefined);
    return section
      ? section.tokens
          .map((token) =>
            token.type === "text" ? value : token.type === "literal" ? token.text : ""
          )
          .join("")
      : value;
  }
  if (code === "General" || code === "@") return generalText(value);
  const { section, showsSign } = chooseSection(value, sectionsOf(code));
  if (!section) return generalText(value);
  if (section.kind === "date") return dateText(value, section.tokens, is1904);
  if (section.kind === "general") {
    const number = generalText(showsSign ? value : Math.abs(value));
    return section.tokens
      .map((token) =>
        token.type === "general" ? number : token.type === "literal" ? token.text : ""
      )
      .join("");
  }
  const text = numberText(value, section);
  return showsSign && /[1-9]/.test(text) ? `-${text}` : text;
}
