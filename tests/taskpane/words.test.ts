import { languages, type LanguageCode } from "../../src/i18n/languages";
import { hostErrorCodes } from "../../src/workbook/HostError";

const codes = Object.keys(languages) as LanguageCode[];

/** Every sentence of the pane's words, functions called with numbers and names. */
function sentences(value: unknown, path = ""): [path: string, text: string][] {
  if (typeof value === "string") return [[path, value]];
  if (typeof value === "function") {
    const place = path.endsWith(".what") ? [{ sheet: "甲乙", address: "丙丁" }] : [];
    const text = String(
      (value as (...args: unknown[]) => unknown)(
        ...place,
        ...Array.from({ length: value.length }, () => 2)
      )
    );
    return [[path, text]];
  }
  return Object.entries(value as object).flatMap(([key, inner]) =>
    sentences(inner, `${path}.${key}`)
  );
}

/** Names and keys that stay as they are in Chinese. */
const kept =
  /Tierbook|tierbook-settings|MCR_FinReview|AHP|RFM|Barron & Barrett|Excel|Office|Microsoft 365|SWOT|Enter|Esc|\b[SABC]\b/g;

test("no English word is left in the Chinese pane", () => {
  const left = sentences(languages["zh-CN"].words.pane).filter(([, text]) =>
    /[A-Za-z]{2,}/.test(text.replace(kept, ""))
  );
  expect(left).toEqual([]);
});

test("no Chinese character is left in the English pane", () => {
  const left = sentences(languages.en.words.pane).filter(([, text]) =>
    /[㐀-鿿]/.test(text.replace(/甲乙|丙丁/g, ""))
  );
  expect(left).toEqual([]);
});

test.each(codes)(
  "every sentence says something and none shows a missing value (%s)",
  (language) => {
    const bad = sentences(languages[language].words.pane).filter(
      ([, text]) => text.trim() === "" || /undefined|NaN|\[object/.test(text)
    );
    expect(bad).toEqual([]);
  }
);

test.each(codes)(
  "every refusal of Excel says what happened, where, and what to do (%s)",
  (language) => {
    const { host } = languages[language].words.pane.errors;
    for (const code of hostErrorCodes) {
      const { what, next } = host[code];
      expect(what({}).trim().length).toBeGreaterThan(3);
      expect(next.length).toBeGreaterThan(6);
      // A place is named whole or not at all: never an empty pair of quotation marks.
      expect(what({})).not.toMatch(/“”|""/);
    }
    expect(host.filtered.what({ sheet: "Customers", address: "A1:C9" })).toMatch(
      /Customers.*A1:C9/
    );
  }
);

test("plurals agree with their numbers in English", () => {
  const { data, reports } = languages.en.words.pane;
  expect([data.rows(1), data.rows(1000), reports.done(1), reports.done(2)]).toEqual([
    "1 row",
    "1,000 rows",
    "1 sheet is ready.",
    "2 sheets are ready.",
  ]);
});

test.each(codes)("Home names the sheet of the finance review as its report does (%s)", (code) => {
  const { pane, reports } = languages[code].words;
  expect(pane.desk.standing.reviewSheet).toBe(reports.financeReview.sheetName);
});
