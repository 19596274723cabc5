/** Which period a header speaks of ("2024年", "FY23", "上年", "Dec09_Nov10", "YTD"). */
export interface Period {
  /** Calendar year, or the year a fiscal year ends in; null where the header is relative. */
  readonly year: number | null;
  /** 0 this year, -1 last year, … for relative words; for "FY1", "FY2" see `ordinal`. */
  readonly offset: number | null;
  /** A numbered fiscal year: larger is later. */
  readonly ordinal: number | null;
  /** Companies name fiscal years once they are closed; a bare calendar year may still be running. */
  readonly isFiscal: boolean;
  /** A month, quarter, half year or year to date: not comparable with a full year. */
  readonly isPartial: boolean;
}

export interface PeriodSplit {
  readonly period: Period | null;
  /** The header without the words that named the period. */
  readonly rest: string;
}

const monthName = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*";
const monthYear = new RegExp(`(?<![a-z])${monthName}[\\s_.'-]*((?:19|20)?\\d{2})(?!\\d)`, "g");
const fiscal =
  /(?:fy|fiscal year|财政年度|财年)\s*[_'’-]?\s*((?:19|20)\d{2}|\d{2})(?!\d)|((?:19|20)\d{2})\s*(?:财政年度|财年|fy)/;
const ordinal = /(?:fy|year|第)\s*_?([1-9])(?!\d)年?/;
const yearRange = /((?:19|20)\d{2})\s*[-~至到–—/]\s*((?:19|20)?\d{2})(?!\d)年?/;
const calendar = /(?<!\d)((?:19|20)\d{2})(?!\d)\s*(?:年度|年)?/;
const wholeYear = /(?<!\d)0?1\s*月?\s*[-~至到—–]\s*12\s*月/;
const partial =
  /(?<![a-z])(?:q[1-4]|h[12]|ytd|year[\s-]to[\s-]date|mtd|qtd)(?![a-z])|[一二三四1-4]\s*季度|[上下]半年|(?<!\d)\d{1,2}\s*(?:[-~至到]\s*\d{1,2}\s*)?月(?!数)|年初至今|本年累计|本月|当月|累计至今|(?<!\d)(?:19|20)\d{2}[-/.](?:0?[1-9]|1[0-2])(?!\d)/;

const relative: readonly (readonly [RegExp, number])[] = [
  [/三年前|大前年|(?<![a-z])[ytn]\s*-\s*3(?!\d)/, -3],
  [/上上年度?|前年度?|两年前|two years ago|(?<![a-z])[ytn]\s*-\s*2(?!\d)/, -2],
  [
    /上年度?同期|去年同期|上一?年度?|去年度?|上期|(?:prior|previous|prev|last)\.? y(?:ea)?r|(?<![a-z])(?:py|ly)(?![a-z])|(?<![a-z])[ytn]\s*-\s*1(?!\d)/,
    -1,
  ],
  [/本年度?|今年|当年度?|本期|current year|this year|(?<![a-z])cy(?![a-z])/, 0],
  [
    /近(?:12|十二)个?月|近一年|最近一年|过去12个月|last 12 months?|past 12 months?|trailing 12 months?|(?<![a-z])(?:ltm|ttm|l12m|12m)(?![a-z])/,
    0,
  ],
];

const full = (text: string): number => {
  const year = Number(text);
  return text.length > 2 ? year : year < 70 ? 2000 + year : 1900 + year;
};

/** Takes the period out of a lower-case header in which words are separated by single spaces. */
export function splitPeriod(header: string): PeriodSplit {
  let rest = header;
  let year: number | null = null;
  let offset: number | null = null;
  let number: number | null = null;
  let isFiscal = false;
  let isPartial = false;
  const cut = (pattern: RegExp): RegExpExecArray | null => {
    const found = pattern.exec(rest);
    if (found !== null)
      rest = `${rest.slice(0, found.index)} ${rest.slice(found.index + found[0].length)}`;
    return found;
  };

  rest = rest.replace(wholeYear, " ");
  const months = [...rest.matchAll(monthYear)].map((found) => full(found[1] ?? ""));
  if (months.length > 0) {
    rest = rest.replace(monthYear, " ");
    year = Math.max(...months);
    isFiscal = months.length > 1;
    isPartial = months.length === 1;
  }
  let found = cut(partial);
  while (found !== null) {
    isPartial = true;
    const inMonth = /(?:19|20)\d{2}/.exec(found[0]);
    if (inMonth !== null) year ??= Number(inMonth[0]);
    found = cut(partial);
  }
  if ((found = cut(fiscal)) !== null) {
    year ??= full(found[1] ?? found[2] ?? "");
    isFiscal = true;
  } else if ((found = cut(yearRange)) !== null) {
    year ??= full(found[2] ?? "");
    isFiscal = Number(found[2]) - Number(found[1]) === 1;
  } else if ((found = cut(calendar)) !== null) {
    year ??= Number(found[1]);
  }
  if ((found = cut(ordinal)) !== null) {
    number = Number(found[1]);
    isFiscal = true;
  }
  if (year === null && number === null) {
    for (const [pattern, shift] of relative) {
      if (cut(pattern) === null) continue;
      offset = shift;
      break;
    }
  }
  rest = rest.replace(/\s+/g, " ").trim();
  if (year === null && offset === null && number === null && !isPartial)
    return { period: null, rest: header };
  return { period: { year, offset, ordinal: number, isFiscal, isPartial }, rest };
}
