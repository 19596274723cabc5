import { codesMark, reviewInputs, type ReviewInput } from "../../src/finance/reviewSheet";
import { gateBit } from "../../src/scoring/applyGates";
import { tiers } from "../../src/scoring/model";
import { createReports } from "../../src/workflows/createReports";
import { readBase } from "../../src/workflows/readBase";
import { scoreBase } from "../../src/workflows/scoreBase";
import { surveyTables } from "../../src/workflows/surveyTables";
import { writeTiers } from "../../src/workflows/writeTiers";
import type { Book, CellValue } from "../../workbench/book/book";
import { emptyBook } from "../../workbench/book/create";
import { openExcel, sheetOf } from "../excel/openExcel";

/** 2026-03-31, 2026-06-30, 2027-06-30. */
const [march, june, nextJune] = [46112, 46203, 46568] as const;

const header = [
  "Customer code",
  "Customer name",
  "Account manager",
  "Net revenue LTM",
  "Contribution profit",
  "Customer wallet",
  "Strategic fit",
  "Satisfaction",
  "SWOT signed",
  "Review rounds",
  "Receivable balance",
];

/** Thirty invented customers whose figures grow with their number: the last ones earn S. */
function customers(): Book {
  const book = emptyBook("base.xlsx", ["Customers"]);
  book.sheets[0]!.rows.push(
    header,
    ...Array.from({ length: 30 }, (_, i): CellValue[] => [
      `K${i + 1}`,
      `Customer ${i + 1}`,
      "Wang",
      100 * (i + 1),
      20 * (i + 1),
      300 * (i + 1),
      i > 24 ? 5 : 3,
      60 + i,
      "yes",
      3,
      10 * (i + 1),
    ])
  );
  return book;
}

async function run(book: Book, date: number) {
  const { workbook, close } = openExcel(book);
  try {
    const survey = await surveyTables(workbook, date, {});
    const choice = { customers: survey.customers! };
    const base = await readBase(
      workbook,
      survey,
      choice,
      { analysisDate: date, language: "en" },
      {}
    );
    const scored = scoreBase(base);
    const written = await writeTiers(workbook, scored, "en", {});
    await createReports(workbook, scored, written, ["financeReview"], "en", {});
    const at = (code: string): number => base.keys.indexOf(code);
    return {
      tier: (code: string) => tiers[scored.scores.finalTier[at(code)] ?? 9],
      isPending: (code: string) => (scored.scores.gatesFired[at(code)]! & gateBit("G12")) !== 0,
      reason: (code: string) => written.reasons[at(code)],
      problems: scored.problems.filter(({ kind }) => kind === "reviewNotApplied"),
    };
  } finally {
    close();
  }
}

/** What a person types into the row of a customer. */
function type(book: Book, code: string, entries: Partial<Record<ReviewInput, CellValue>>): void {
  const rows = sheetOf(book, "MCR_FinReview").rows as CellValue[][];
  const codes = rows.find((row) => row[0] === codesMark)!;
  const row = rows.find((each) => each[0] === code)!;
  for (const input of reviewInputs)
    if (entries[input] !== undefined) row[codes.indexOf(input)] = entries[input];
}

/** The texts of a customer's row, and of the whole sheet. */
function shown(book: Book, code?: string): string {
  const rows = sheetOf(book, "MCR_FinReview").rows as CellValue[][];
  return rows
    .filter((row) => code === undefined || row[0] === code)
    .flat()
    .filter((cell) => cell !== null)
    .join(" | ");
}

function mark(book: Book, code: string): CellValue {
  const rows = sheetOf(book, "Customers").rows as CellValue[][];
  const column = rows[0]!.indexOf("MCR Finance review");
  return rows.find((row) => row[0] === code)?.[column] ?? null;
}

test("finance and sales decide on the sheet: the next run applies it, keeps it, and lists what it cannot apply", async () => {
  const book = customers();
  const first = await run(book, march);
  expect([first.tier("K30"), first.tier("K29"), first.isPending("K30")]).toEqual(["S", "S", true]);
  expect(shown(book, "K30")).toContain("finance approval missing\nsales approval missing");
  expect(mark(book, "K30")).toBe("review required");
  expect(shown(book)).toContain("there is nothing yet to compare with");

  type(book, "K30", { decision: "approved", reviewer: "Li Na", decidedOn: march });
  type(book, "K29", {
    decision: "approved with conditions",
    cap: "B",
    prepayment: 0.3,
    reviewer: "Li Na",
    decidedOn: march,
    salesApprover: "Zhao",
    salesOn: march,
  });
  type(book, "K28", { decision: "rejected", cap: "C", decidedOn: march });
  const second = await run(book, june);
  // One key only: S stays, and so does the question of the second signature.
  expect([second.tier("K30"), second.isPending("K30")]).toEqual(["S", true]);
  expect(shown(book, "K30")).toContain("sales approval missing");
  expect(shown(book, "K30")).not.toContain("finance approval missing");
  expect(second.tier("K29")).toBe("B");
  expect(second.reason("K29")).toContain("Finance holds it at B (Li Na, 2026-03-31).");
  expect(shown(book, "K29")).toContain(
    "Sales says S, finance caps at B: decided by Li Na on 2026-03-31."
  );
  expect(mark(book, "K29")).toBe("review approved with conditions, cap B");
  // Nobody's name stands under the rejection.
  expect(second.tier("K28")).toBe(first.tier("K28"));
  expect(second.problems).toEqual([
    expect.objectContaining({ sheet: "MCR_FinReview", found: "Customer 28" }),
  ]);
  expect(shown(book)).toContain("What changed since 2026-03-31");
  expect(shown(book)).toContain("review required → approved with conditions");
  expect(shown(book)).toContain("S → B");

  type(book, "K30", { salesApprover: "Zhao", salesOn: june });
  const third = await run(book, june);
  expect(third.isPending("K30")).toBe(false);
  expect(shown(book, "K30")).not.toContain("missing");
  // The same period once more still compares with the period before it.
  expect(shown(book)).toContain("What changed since 2026-03-31");

  const later = await run(book, nextJune);
  expect(later.isPending("K30")).toBe(true);
  expect(shown(book, "K30")).toContain("The finance review expired on 2027-03-31.");
  // A cap holds until it is decided anew.
  expect(later.tier("K29")).toBe("B");
  expect(mark(book, "K29")).toBe("review expired, cap B");
}, 240_000);
