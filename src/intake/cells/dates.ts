/** A date as somebody typed it. `serial` is an Excel serial number of the 1900 system, whole days. */
export interface ParsedDate {
  readonly serial: number;
  /** The other reading of "3/5/2024" (day and month exchanged), NaN when there is only one. */
  readonly other: number;
  /** What the text tells about the column's order; "" when it tells nothing or can be read both ways. */
  readonly order: "dayFirst" | "monthFirst" | "";
}

const dayMilliseconds = 86_400_000;
const epoch = Date.UTC(1899, 11, 30);

/** Serial of a calendar day, NaN when there is no such day. Days before 1 March 1900 are one off in Excel and refused here. */
export function serialOf(year: number, month: number, day: number): number {
  if (!(year >= 1900 && year <= 9999) || month < 1 || month > 12 || day < 1 || day > 31) return NaN;
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  if (date.getUTCMonth() !== month - 1) return NaN;
  const serial = Math.round((time - epoch) / dayMilliseconds);
  return serial >= 61 ? serial : NaN;
}

/** Year, month (1–12) and day of a serial. */
export function calendarDay(serial: number): { year: number; month: number; day: number } {
  const date = new Date(epoch + Math.floor(serial) * dayMilliseconds);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

const lastDay = (year: number, month: number): number =>
  new Date(Date.UTC(year, month, 0)).getUTCDate();

/** Months added to a date; the day is cut to the month's last, as Excel's EDATE does. */
export function addMonths(serial: number, months: number): number {
  const { year, month, day } = calendarDay(serial);
  const index = year * 12 + (month - 1) + months;
  const toYear = Math.floor(index / 12);
  const toMonth = (index % 12) + 1;
  return serialOf(toYear, toMonth, Math.min(day, lastDay(toYear, toMonth)));
}

const monthNames = [
  "jan",
  "feb",
  "mar",
  "apr",
  "may",
  "jun",
  "jul",
  "aug",
  "sep",
  "oct",
  "nov",
  "dec",
];
const monthOf = (name: string): number => monthNames.indexOf(name.slice(0, 3)) + 1;
/** Two digits as Excel reads them: 00–29 are 2000–2029. */
const fullYear = (text: string): number => {
  const year = Number(text);
  return text.length > 2 ? year : year < 30 ? 2000 + year : 1900 + year;
};

const month =
  "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
const sep = "[-/.\\s]";
const time =
  /[t\s]+(?:上午|下午)?\s*\d{1,2}[:时]\d{1,2}(?:[:分]\d{1,2}(?:[.,]\d+)?秒?)?\s*(?:[ap]\.?m\.?)?\s*(?:z|utc|gmt|[+-]\d{2}:?\d{2})?$/;
const weekday =
  /^(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*|(?:星期|周)[一二三四五六日天])[,，\s]+|[,，\s(]*(?:(?:星期|周)[一二三四五六日天])\)?$/g;

const yearMonthDay = new RegExp(
  `^(\\d{4})(?:${sep}|年)\\s*(\\d{1,2})(?:${sep}|月)\\s*(\\d{1,2})日?$`
);
const compact = /^((?:19|20|21)\d{2})(0[1-9]|1[0-2])([0-2]\d|3[01])(?:\d{6})?$/;
const numeric = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{2}|\d{4})$/;
const dayName = new RegExp(
  `^(\\d{1,2})(?:st|nd|rd|th)?(?:${sep}|\\s+of\\s+)?\\s*${month}(?:${sep}|,)?\\s*'?(\\d{4}|\\d{2})$`
);
const nameDay = new RegExp(
  `^${month}(?:${sep})?\\s*(\\d{1,2})(?:st|nd|rd|th)?,?\\s+'?(\\d{4}|\\d{2})$`
);
const yearNameDay = new RegExp(`^(\\d{4})${sep}?${month}${sep}?(\\d{1,2})$`);
const nameYear = new RegExp(`^${month}${sep}?\\s*'?(\\d{4}|\\d{2})$`);
const yearName = new RegExp(`^(\\d{4})${sep}?${month}$`);
const yearMonth = /^(\d{4})(?:[-/.]|年)(\d{1,2})月?份?$/;
const monthYear = /^(\d{1,2})[-/.](\d{4})$/;
const quarter =
  /^(?:(\d{4})年?[-/\s]*(?:q([1-4])|第?([一二三四1-4])季度?)|q([1-4])[-/\s]*(\d{4}))$/;
const year = /^((?:19|20)\d{2})年?度?$/;

/**
 * Reads a date in the forms people type. A month, quarter or year without a day means its first day, or its last with
 * `periodEnd`. Day or month first is for the whole column to say; an undecided text is read month first here, with the other
 * reading beside it. Null when the text is no date.
 */
export function parseDate(text: string, periodEnd = false): ParsedDate | null {
  let rest = text.normalize("NFKC").toLowerCase().trim().replace(/^'/, "");
  if (rest.length < 4 || rest.length > 40 || !/\d/.test(rest)) return null;
  rest = rest.replace(weekday, "").replace(time, "").trim();
  const certain = (serial: number, order: ParsedDate["order"] = ""): ParsedDate | null =>
    Number.isNaN(serial) ? null : { serial, other: NaN, order };
  const span = (fromYear: number, fromMonth: number, months: number): ParsedDate | null => {
    const end = fromMonth + months - 1;
    return certain(
      periodEnd ? serialOf(fromYear, end, lastDay(fromYear, end)) : serialOf(fromYear, fromMonth, 1)
    );
  };

  let m = yearMonthDay.exec(rest) ?? compact.exec(rest);
  if (m !== null) return certain(serialOf(Number(m[1]), Number(m[2]), Number(m[3])));
  if ((m = numeric.exec(rest)) !== null)
    return byOrder(Number(m[1]), Number(m[3]), fullYear(m[4] ?? ""), m[2] === ".");
  if ((m = dayName.exec(rest)) !== null)
    return certain(serialOf(fullYear(m[3] ?? ""), monthOf(m[2] ?? ""), Number(m[1])));
  if ((m = nameDay.exec(rest)) !== null)
    return certain(serialOf(fullYear(m[3] ?? ""), monthOf(m[1] ?? ""), Number(m[2])));
  if ((m = yearNameDay.exec(rest)) !== null)
    return certain(serialOf(Number(m[1]), monthOf(m[2] ?? ""), Number(m[3])));
  if ((m = yearMonth.exec(rest)) !== null) return span(Number(m[1]), Number(m[2]), 1);
  if ((m = monthYear.exec(rest)) !== null) return span(Number(m[2]), Number(m[1]), 1);
  if ((m = nameYear.exec(rest)) !== null) return span(fullYear(m[2] ?? ""), monthOf(m[1] ?? ""), 1);
  if ((m = yearName.exec(rest)) !== null) return span(Number(m[1]), monthOf(m[2] ?? ""), 1);
  if ((m = quarter.exec(rest)) !== null) {
    const which = m[2] ?? m[4] ?? String("一二三四".indexOf(m[3] ?? "x") + 1 || m[3]);
    return span(Number(m[1] ?? m[5]), (Number(which) - 1) * 3 + 1, 3);
  }
  if ((m = year.exec(rest)) !== null) return span(Number(m[1]), 1, 12);
  return null;
}

function byOrder(
  first: number,
  second: number,
  inYear: number,
  isDotted: boolean
): ParsedDate | null {
  const monthFirst = serialOf(inYear, first, second);
  const dayFirst = serialOf(inYear, second, first);
  if (Number.isNaN(monthFirst) && Number.isNaN(dayFirst)) return null;
  if (Number.isNaN(monthFirst)) return { serial: dayFirst, other: NaN, order: "dayFirst" };
  if (Number.isNaN(dayFirst)) return { serial: monthFirst, other: NaN, order: "monthFirst" };
  // Dots are written where the day comes first (Europe), never where the month does.
  if (isDotted || first === second)
    return { serial: dayFirst, other: NaN, order: isDotted && first !== second ? "dayFirst" : "" };
  return { serial: monthFirst, other: dayFirst, order: "" };
}

/** Serials between 1920 and 2120; a smaller or larger number in a date column is no date. */
const earliest = 7306;
const latest = 80_723;

/** A number in a date column: a serial, 20240305, or a bare year. NaN when it is none of them. */
export function dateOfNumber(value: number, periodEnd = false): number {
  if (value >= earliest && value < latest) return Math.floor(value);
  if (!Number.isInteger(value)) return NaN;
  if (value >= 19_000_101 && value <= 21_991_231)
    return serialOf(Math.floor(value / 10_000), Math.floor(value / 100) % 100, value % 100);
  if (value >= 190_001 && value <= 219_912) {
    const inMonth = value % 100;
    const inYear = Math.floor(value / 100);
    if (inMonth < 1 || inMonth > 12) return NaN;
    return serialOf(inYear, inMonth, periodEnd ? lastDay(inYear, inMonth) : 1);
  }
  if (value >= 1900 && value <= 2199)
    return periodEnd ? serialOf(value, 12, 31) : serialOf(value, 1, 1);
  return NaN;
}

/** True for a number format that shows a date: "yyyy-mm-dd", `[$-804]yyyy"年"m"月"`, "m/d/yy h:mm"; false for "0.00" and "[h]:mm". */
export function isDateFormat(format: string): boolean {
  if (format === "General" || format === "" || format === "@") return false;
  const bare = format
    .replace(/"[^"]*"|\\.|_.|\*./g, "")
    .replace(/\[[^\]]*\]/g, "")
    .toLowerCase();
  return /[ydge]/.test(bare) && /y|d/.test(bare) && !/0/.test(bare.replace(/\.0+/g, ""));
}
