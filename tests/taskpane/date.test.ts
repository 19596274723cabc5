import fc from "fast-check";
import { formatDate } from "../../src/i18n/format";
import { parseDate, serialOfToday } from "../../src/taskpane/state/date";

test("2026-09-30 is day 46295 of Excel's 1900 calendar (=DATE(2026,9,30))", () => {
  expect(parseDate("2026-09-30")).toBe(46295);
});

test.each(["", "2026-9-30", "2026-02-30x", "30.09.2026", "1900-02-28", "abcd-ef-gh"])(
  "%j is no analysis date",
  (text) => {
    expect(parseDate(text)).toBeNull();
  }
);

test("every day that Excel can count is read back as it was printed", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 61, max: 2958465 }),
      (serial) => parseDate(formatDate(serial)) === serial
    )
  );
});

test("today is the day on the user's own clock, also shortly before midnight", () => {
  expect(serialOfToday(new Date(2026, 8, 30, 23, 59, 59))).toBe(46295);
});
