import { readFileSync } from "node:fs";
import { ratioKeys } from "../../src/finance/ratios";
import { languages } from "../../src/i18n/languages";
import { pageYears } from "../../src/reports/financePage/pageFacts";
import { financeSheet } from "../../src/reports/financePage/financeSheet";
import { readBase } from "../../src/workflows/readBase";
import { scoreBase } from "../../src/workflows/scoreBase";
import { surveyTables } from "../../src/workflows/surveyTables";
import { CellError } from "../../workbench/book/book";
import { openBook } from "../../workbench/file/openBook";
import { openExcel, sheetOf } from "../excel/openExcel";
import { samplePath } from "../sample/readSample";
import { calculatedByLibreOffice, hasLibreOffice } from "../support/libreOffice";
import { reportContext } from "../support/reportContext";

/** 2026-06-30. */
const analysisDate = 46203;
const calculates = hasLibreOffice ? test : test.skip;
if (!hasLibreOffice) console.warn("LibreOffice is not installed: its tests are skipped.");

calculates(
  "for eight customers of the sample LibreOffice computes from the statement cells what the engine does, to 1e-9",
  async () => {
    const opened = await openBook(readFileSync(samplePath), "sample.xlsx");
    const { workbook, close } = openExcel(opened.book);
    try {
      const survey = await surveyTables(workbook, analysisDate, {});
      const choice = { customers: survey.customers! };
      const base = await readBase(workbook, survey, choice, { analysisDate, language: "en" }, {});
      const scored = scoreBase(base);
      const { analysis } = base.finance;
      const { statements } = analysis;
      const finance = {
        base: base.finance,
        reviews: scored.reviews,
        receivables: base.finance.receivables,
      };
      const context = {
        ...reportContext("en", base.tables, {
          customers: base.customers,
          input: base.input,
          scores: scored.scores,
          model: scored.model,
          analysisDate,
        }),
        finance,
      };
      const chosen = Array.from(statements.latest.keys())
        .filter((i) => (statements.latest[i] ?? -1) >= 0)
        .filter((_, k) => k % 9 === 0)
        .slice(0, 8);
      const names = new Map<number, string>();
      for (const customer of chosen) {
        const plan = financeSheet(context, finance, customer, String(customer));
        names.set(customer, (await workbook.replaceSheet(plan)).name);
      }
      const book = await calculatedByLibreOffice(opened);
      const words = languages.en.words.reports.finance;
      let compared = 0;
      for (const [customer, name] of names) {
        const { rows } = sheetOf(book, name);
        expect(rows.flat().filter((cell) => cell instanceof CellError)).toEqual([]);
        const years = pageYears(statements, customer)!;
        for (const key of ratioKeys) {
          const row = rows.find((line) => line[1] === words.ratios[key].name)!;
          years.entries.forEach((entry, k) => {
            const expected = analysis.ratios.values[key][entry] ?? NaN;
            const shown = row[3 + k];
            // Compound growth of an earlier year may reach back beyond the page: then the cell is empty.
            if (key === "revenueCagr" && typeof shown !== "number") return;
            if (Number.isNaN(expected)) expect(typeof shown).not.toBe("number");
            else {
              expect(Math.abs(Number(shown) - expected)).toBeLessThanOrEqual(
                1e-9 * Math.max(1, Math.abs(expected))
              );
              compared += 1;
            }
          });
        }
        const health = analysis.healthScore[customer] ?? NaN;
        const total = rows.find((line) => line.includes("Health, 0–100"))!;
        const shown = total[total.indexOf("Health, 0–100") + 8];
        if (Number.isNaN(health)) expect(typeof shown).toBe("string");
        else expect(shown).toBeCloseTo(health, 9);
      }
      expect(compared).toBeGreaterThan(300);
    } finally {
      close();
    }
  },
  240_000
);
