import fc from "fast-check";
import {
  addMonths,
  calendarDay,
  dateOfNumber,
  isDateFormat,
  parseDate,
  serialOf,
} from "../../../src/intake/cells/dates";

const iso = (serial: number): string => {
  const { year, month, day } = calendarDay(serial);
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
};
const read = (text: string, periodEnd = false): string | null => {
  const date = parseDate(text, periodEnd);
  return date === null ? null : iso(date.serial);
};

// Serials as Excel shows them: 45356 is 5 March 2024, 40745 is 21 July 2011.
test("serials are Excel's", () => {
  expect([serialOf(2024, 3, 5), serialOf(2011, 7, 21), serialOf(1900, 3, 1)]).toEqual([
    45356, 40745, 61,
  ]);
});

test.each([
  ["2024-03-05", "2024-03-05"],
  ["2024/3/5", "2024-03-05"],
  ["2024.03.05", "2024-03-05"],
  ["2024年3月5日", "2024-03-05"],
  ["２０２４年３月５日", "2024-03-05"],
  ["20240305", "2024-03-05"],
  ["5-Mar-24", "2024-03-05"],
  ["02-Jun-06", "2006-06-02"],
  ["17 August 2011", "2011-08-17"],
  ["August 17, 2011", "2011-08-17"],
  ["Dec-27 2020", "2020-12-27"],
  ["Mon, 5 Mar 2024", "2024-03-05"],
  ["星期二 2024-03-05", "2024-03-05"],
  ["2021-01-01T10:10:10", "2021-01-01"],
  ["2010-09-02 12:00:00 AM", "2010-09-02"],
  ["2022-08-28 00:00:00.000", "2022-08-28"],
  ["25/03/2024", "2024-03-25"],
  ["03/25/2024", "2024-03-25"],
  ["17.08.2011", "2011-08-17"],
  ["2024Q1", "2024-01-01"],
  ["2024年一季度", "2024-01-01"],
  ["2024-03", "2024-03-01"],
  ["2024年3月", "2024-03-01"],
  ["Mar 2024", "2024-03-01"],
  ["2024年", "2024-01-01"],
])("%s is %s", (text, expected) => {
  expect(read(text)).toBe(expected);
});

test("the end of a period is its last day where a field says so", () => {
  expect(["2024Q1", "2024-02", "2024"].map((text) => read(text, true))).toEqual([
    "2024-03-31",
    "2024-02-29",
    "2024-12-31",
  ]);
});

test.each(["abc", "2/30/2024", "2024-13-01", "10:10:10", "1月5日", "1234.5", "n/a", ""])(
  "%s is no date",
  (text) => {
    expect(parseDate(text)).toBeNull();
  }
);

test("3/5/2024 keeps both readings and says that it decides nothing", () => {
  const date = parseDate("3/5/2024");
  expect([iso(date?.serial ?? 0), iso(date?.other ?? 0), date?.order]).toEqual([
    "2024-03-05",
    "2024-05-03",
    "",
  ]);
});

test("a day above twelve tells the order", () => {
  expect([parseDate("28/01/2010")?.order, parseDate("01/28/2010")?.order]).toEqual([
    "dayFirst",
    "monthFirst",
  ]);
});

test("numbers in a date column are serials, 20240305 or years; 45 is none", () => {
  expect(
    [45356, 45356.75, 20240305, 202403, 2019].map((value) => iso(dateOfNumber(value)))
  ).toEqual(["2024-03-05", "2024-03-05", "2024-03-05", "2024-03-01", "2019-01-01"]);
  expect([dateOfNumber(45), dateOfNumber(-1), dateOfNumber(99999999)]).toEqual([NaN, NaN, NaN]);
});

// Excel's EDATE: 31 March less one month is the last of February.
test("months are added as EDATE does", () => {
  expect([
    iso(addMonths(serialOf(2024, 3, 31), -1)),
    iso(addMonths(serialOf(2024, 1, 31), -14)),
    iso(addMonths(serialOf(2023, 12, 15), 1)),
  ]).toEqual(["2024-02-29", "2022-11-30", "2024-01-15"]);
});

test("date formats are told from number formats", () => {
  const dates = ["yyyy-mm-dd", "m/d/yy h:mm", '[$-804]yyyy"年"m"月"d"日"', "mmm-yy", "dd.mm.yyyy"];
  const others = ["General", "0.00", "[h]:mm", '#,##0"d"', "[Red]0", "@", "0%"];
  expect(dates.every(isDateFormat)).toBe(true);
  expect(others.some(isDateFormat)).toBe(false);
});

test("every day from 1930 to 2119 is read back from six spellings", () => {
  fc.assert(
    fc.property(fc.integer({ min: 10959, max: 80000 }), (serial) => {
      const { year, month, day } = calendarDay(serial);
      const two = (value: number): string => String(value).padStart(2, "0");
      const spellings = [
        `${year}-${two(month)}-${two(day)}`,
        `${year}/${month}/${day}`,
        `${year}年${month}月${day}日`,
        `${year}.${two(month)}.${two(day)}`,
        `${year}${two(month)}${two(day)}`,
        `${day}.${month}.${year}`,
      ];
      for (const text of spellings) expect(parseDate(text)?.serial).toBe(serial);
    })
  );
});

test("any text is a date of the calendar or none", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 50 }), (text) => {
      const date = parseDate(text);
      expect(date === null || Number.isInteger(date.serial)).toBe(true);
    })
  );
});
