import fc from "fast-check";
import { civilDate, monthsBefore, serialOf } from "../../src/scoring/calendar";

describe("calendar on Excel serials", () => {
  test("46203 is 2026-06-30 and 45351 is 29 February 2024", () => {
    expect(civilDate(46203)).toEqual({ year: 2026, month: 6, day: 30 });
    expect(civilDate(45351)).toEqual({ year: 2024, month: 2, day: 29 });
    expect(serialOf({ year: 1970, month: 1, day: 1 })).toBe(25569);
  });

  test("months go back like Excel's EDATE: the last day stands in where a day is lacking", () => {
    const at = (year: number, month: number, day: number) => serialOf({ year, month, day });
    expect(monthsBefore(at(2026, 8, 31), 6)).toBe(at(2026, 2, 28));
    expect(monthsBefore(at(2024, 8, 31), 6)).toBe(at(2024, 2, 29));
    expect(monthsBefore(at(2026, 6, 30), 24)).toBe(at(2024, 6, 30));
    expect(monthsBefore(at(2026, 1, 15), 1)).toBe(at(2025, 12, 15));
    expect(monthsBefore(at(2026, 1, 15), 13)).toBe(at(2024, 12, 15));
  });

  test("every serial from 1900 to 2200 survives the way there and back, and agrees with the platform's calendar", () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 109_938 }), (serial) => {
        const date = civilDate(serial);
        expect(serialOf(date)).toBe(serial);
        const platform = new Date((serial - 25569) * 86_400_000);
        expect([date.year, date.month, date.day]).toEqual([
          platform.getUTCFullYear(),
          platform.getUTCMonth() + 1,
          platform.getUTCDate(),
        ]);
      })
    );
  });
});
