/** One of the up to four sections of a number format code, cut into tokens. */
export interface Section {
  readonly condition: { readonly operator: string; readonly value: number } | null;
  readonly tokens: readonly Token[];
  readonly kind: "general" | "number" | "date" | "text";
}

export interface Token {
  /** "digit" 0 # ?; "point"; "comma"; "percent"; "exponent" E+ E-; "slash"; "date" runs of a letter; "elapsed" [h]; "ampm"; "general"; "text" @; "literal". */
  readonly type:
    | "digit"
    | "point"
    | "comma"
    | "percent"
    | "exponent"
    | "slash"
    | "date"
    | "elapsed"
    | "ampm"
    | "general"
    | "text"
    | "literal";
  readonly text: string;
}

const tokenPattern =
  /"([^"]*)"|\\(.)|_.|\*.|\[(h+|m+|s+)\]|\[\$([^\]-]*)(?:-[^\]]*)?\]|\[(?:black|blue|cyan|green|magenta|red|white|yellow|color ?\d+)\]|\[(<=|>=|<>|<|>|=)(-?[\d.]+)\]|general|am\/pm|a\/p|上午\/下午|e[+-]|[yY]+|[mM]+|[dD]+|[hH]+|[sS]+|[0#?]|[\s\S]/gi;

/** Splits at the semicolons that are not quoted, escaped or in brackets. */
function splitSections(code: string): string[] {
  return code.match(/(?:"[^"]*"|\\.|\[[^\]]*\]|[^;"\\[]|["\\[])+|(?<=;|^)(?=;|$)/g) ?? [code];
}

function parseSection(code: string): Section {
  const tokens: Token[] = [];
  let condition: Section["condition"] = null;
  for (const match of code.matchAll(tokenPattern)) {
    const [whole, quoted, escaped, elapsed, currency, operator, bound] = match;
    const lower = whole.toLowerCase();
    const add = (type: Token["type"], text = whole): number => tokens.push({ type, text });
    if (quoted !== undefined) add("literal", quoted);
    else if (escaped !== undefined) add("literal", escaped);
    else if (elapsed !== undefined) add("elapsed", elapsed.toLowerCase());
    else if (currency !== undefined) add("literal", currency);
    else if (operator !== undefined) condition = { operator, value: Number(bound) };
    else if (whole.startsWith("_")) add("literal", " ");
    else if (whole.length > 1 && (whole.startsWith("*") || whole.startsWith("["))) continue;
    else if (lower === "general") add("general");
    else if (lower === "am/pm" || lower === "a/p" || whole === "上午/下午") add("ampm");
    else if (/^e[+-]$/i.test(whole)) add("exponent", whole.toUpperCase());
    else if (/^[ymdhs]+$/i.test(whole)) add("date", lower);
    else if (/^[0#?]$/.test(whole)) add("digit");
    else if (whole === ".") add("point");
    else if (whole === ",") add("comma");
    else if (whole === "%") add("percent");
    else if (whole === "/") add("slash");
    else if (whole === "@") add("text");
    else add("literal");
  }
  const has = (type: Token["type"]): boolean => tokens.some((token) => token.type === type);
  const kind =
    has("date") || has("elapsed") || has("ampm")
      ? "date"
      : has("general")
        ? "general"
        : has("text") && !has("digit")
          ? "text"
          : "number";
  return { condition, tokens, kind };
}

const parsed = new Map<string, readonly Section[]>();

/** Sections of a format code. Codes repeat over whole columns, so they are parsed once. */
export function sectionsOf(code: string): readonly Section[] {
  let sections = parsed.get(code);
  if (!sections) {
    sections = splitSections(code === "" ? "General" : code).map(parseSection);
    if (parsed.size > 2_000) parsed.clear();
    parsed.set(code, sections);
  }
  return sections;
}

/** Excel's names of number format categories, as `range.numberFormatCategories` gives them. */
export function formatCategory(code: string): string {
  if (code === "General" || code === "") return "General";
  if (code === "@") return "Text";
  const section = sectionsOf(code)[0];
  if (!section) return "Custom";
  const { tokens } = section;
  const has = (type: Token["type"]): boolean => tokens.some((token) => token.type === type);
  if (section.kind === "date") {
    const letters = tokens
      .filter((token) => token.type === "date" || token.type === "elapsed")
      .map((token) => token.text[0]);
    return letters.some((letter) => letter === "y" || letter === "d") ||
      (letters.includes("m") && !letters.includes("h") && !letters.includes("s"))
      ? "Date"
      : "Time";
  }
  if (/_\(|_-|_ \*/.test(code)) return "Accounting";
  if (/[$€£¥￥₩]/.test(code)) return "Currency";
  if (has("exponent")) return "Scientific";
  if (has("percent")) return "Percentage";
  if (has("slash")) return "Fraction";
  if (/^[#0,]*0(\.0+)?(_\))?(;.*)?$/.test(code)) return "Number";
  return "Custom";
}
