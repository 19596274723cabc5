/** Words for levels of a rating 1–5. 高/中/低 and H/M/L are three levels; 优/良/中/差 are four, without a 2 in the middle. */
const words: Readonly<Record<string, number>> = {
  高: 5,
  很高: 5,
  极高: 5,
  非常高: 5,
  较高: 4,
  中: 3,
  中等: 3,
  一般: 3,
  较低: 2,
  低: 1,
  很低: 1,
  极低: 1,
  优: 5,
  优秀: 5,
  良: 4,
  良好: 4,
  合格: 3,
  较差: 2,
  差: 1,
  很差: 1,
  强: 5,
  较强: 4,
  较弱: 2,
  弱: 1,
  好: 4,
  很好: 5,
  非常好: 5,
  h: 5,
  high: 5,
  "very high": 5,
  m: 3,
  med: 3,
  medium: 3,
  mid: 3,
  moderate: 3,
  average: 3,
  l: 1,
  low: 1,
  "very low": 1,
  excellent: 5,
  "very good": 5,
  good: 4,
  fair: 3,
  poor: 1,
  strong: 5,
  weak: 1,
};

const chineseDigits = "一二三四五";

/**
 * Reads a rating that is not a bare number: a word, stars (★★★☆☆, "4星", "4 stars"), "4/5", "8/10", "4分".
 * The result is on the scale 1–5, which a fraction of ten is brought to. NaN when it is none.
 */
export function parseRating(text: string): number {
  const rest = text.normalize("NFKC").trim().toLowerCase().replace(/\s+/g, " ");
  const word = Object.hasOwn(words, rest) ? words[rest] : undefined;
  if (word !== undefined) return word;
  if (/^[★⭐☆✩\ufe0f\s]+$/u.test(rest)) {
    const stars = [...rest].filter((sign) => sign === "★" || sign === "⭐").length;
    return stars >= 1 && stars <= 5 ? stars : NaN;
  }
  const outOf = /^(\d+(?:\.\d+)?)\s*(?:\/|out of|of)\s*(5|10)$/.exec(rest);
  if (outOf !== null)
    return outOf[2] === "5" ? Number(outOf[1]) : Math.max(1, Number(outOf[1]) / 2);
  const counted = /^([一二三四五]|[1-5](?:\.\d)?)\s*(?:颗?星级?|stars?|分|级|points?|pts)$/.exec(
    rest
  );
  if (counted === null) return NaN;
  const level = chineseDigits.indexOf(counted[1] ?? "");
  return level >= 0 ? level + 1 : Number(counted[1]);
}

const yes = new Set([
  "是",
  "有",
  "对",
  "y",
  "yes",
  "true",
  "t",
  "√",
  "✓",
  "✔",
  "☑",
  "x",
  "1",
  "on",
  "已",
  "已是",
  "active",
  "启用",
  "冻结",
  "已冻结",
  "blocked",
  "已核实",
  "已求证",
  "confirmed",
  "verified",
]);
const no = new Set([
  "否",
  "不",
  "不是",
  "没",
  "未",
  "n",
  "no",
  "false",
  "f",
  "×",
  "✗",
  "✘",
  "☐",
  "0",
  "off",
  "inactive",
  "停用",
  "正常",
  "未冻结",
  "未核实",
  "未求证",
]);

/** 1 for yes, 0 for no, NaN for anything else. An "x" in a tick column means yes. */
export function parseFlag(text: string): number {
  const rest = text.normalize("NFKC").trim().toLowerCase();
  if (yes.has(rest)) return 1;
  return no.has(rest) ? 0 : NaN;
}

const cash =
  /^(?:现结|现款|现金|货到付款|款到发货|即期|cod|cash|cia|immediate(?:ly)?|due on receipt|prepaid|prepayment|预付|预付款|全款预付)/;
const perUnit: Readonly<Record<string, number>> = {
  天: 1,
  日: 1,
  d: 1,
  day: 1,
  days: 1,
  周: 7,
  星期: 7,
  week: 7,
  weeks: 7,
  wk: 7,
  wks: 7,
  月: 30,
  个月: 30,
  month: 30,
  months: 30,
  年: 365,
  year: 365,
  years: 365,
};

/** Days from a text such as "45天", "Net 30", "月结60天", "3个月", "2 weeks", "现结". NaN when it says none. */
export function parseDays(text: string): number {
  const rest = text.normalize("NFKC").trim().toLowerCase();
  if (cash.test(rest)) return 0;
  const counted =
    /(-?\d+(?:\.\d+)?)\s*(天|日|个月|月|周|星期|年|days?|d|weeks?|wks?|months?|years?)?/.exec(rest);
  if (counted?.[1] === undefined || (rest.match(/\d+(?:\.\d+)?/g) ?? []).length > 1) return NaN;
  const isTerms = /^(?:net|月结|票到|货到|开票后|到票|信用期|n\/?)/.test(rest);
  if (counted[2] === undefined && !isTerms && counted[0].trim() !== rest) return NaN;
  return Number(counted[1]) * (perUnit[counted[2] ?? "d"] ?? 1);
}
