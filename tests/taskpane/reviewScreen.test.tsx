/** @jest-environment jsdom */
import { act, cleanup, configure, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { TextEncoder } from "node:util";
import { AskedScreen } from "../../src/commands/askedScreen";
import { languages, type LanguageCode } from "../../src/i18n/languages";
import { App } from "../../src/taskpane/App";
import type { Cell, RangeRef } from "../../src/workbook/shape";
import type { CellBlock, Workbook } from "../../src/workbook/Workbook";
import { scoreBase } from "../../src/workflows/scoreBase";
import { stubWorkbook } from "./stubWorkbook";

/** 2026-09-30. */
const today = 46295;

class NoSizes {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}
// What every browser has and jsdom does not bring.
Object.assign(globalThis, {
  ResizeObserver: NoSizes,
  reportError: () => undefined,
  TextEncoder,
});
Element.prototype.scrollIntoView = () => undefined;

const rows: Cell[][] = [
  ["Customer ID", "Customer", "Net revenue LTM", "Strategic fit", "Tier"],
  ...Array.from({ length: 12 }, (_, i): Cell[] => [
    `C${i + 1}`,
    `Customer ${i + 1}`,
    100 * (i + 1),
    1 + (i % 5),
    "B",
  ]),
];
const range: RangeRef = { sheet: "Customers", row: 0, column: 0, rows: 13, columns: 5 };

function workbookOfTwelve(shown: RangeRef[]): Workbook {
  const empty = stubWorkbook();
  return stubWorkbook({
    survey: async () => {
      const shape = await empty.survey();
      return { ...shape, sheets: shape.sheets.map((sheet) => ({ ...sheet, used: range })) };
    },
    preview: (wanted) =>
      Promise.resolve(
        wanted.map((part) => {
          const values = cut(part);
          return { range: part, values, formats: values.map((line) => line.map(() => "General")) };
        })
      ),
    read: (wanted, keyColumn, onBlock: (block: CellBlock) => void) => {
      onBlock({ row: wanted.row, values: cut(wanted) });
      return Promise.resolve({ range: wanted, keyColumn, fingerprint: "f", rows: wanted.rows });
    },
    goTo: (target) => {
      shown.push(target);
      return Promise.resolve();
    },
  });
}

function cut({ row, column, rows: count, columns }: RangeRef): Cell[][] {
  return rows.slice(row, row + count).map((line) => line.slice(column, column + columns));
}

async function reviewOfTwelve(language: LanguageCode = "en") {
  const shown: RangeRef[] = [];
  const { container } = render(
    <App
      grounds={{
        workbook: workbookOfTwelve(shown),
        language,
        today,
        score: (base) => Promise.resolve(scoreBase(base)),
      }}
      isOfficeDark={false}
      appearance="office"
      onAppearance={() => undefined}
      onAskedFor={new AskedScreen().listen}
    />
  );
  const user = userEvent.setup();
  const { pane, paneReview } = languages[language].words;
  await user.click(await screen.findByRole("button", { name: pane.home.start }));
  await user.click(await screen.findByRole("button", { name: pane.data.read }));
  await screen.findByRole("heading", { level: 1, name: pane.review.title });
  return { container, user, pane, paneReview, shown };
}

async function findings(container: Element): Promise<string[]> {
  // Colours need a layout engine; the browser tests check them.
  const { violations } = await axe.run(container, {
    rules: { "color-contrast": { enabled: false }, region: { enabled: false } },
  });
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`);
}

afterEach(cleanup);
// Parts of the pane are fetched when they are needed, which takes a moment on a busy machine.
configure({ asyncUtilTimeout: 20_000 });

test.each(["en", "zh-CN"] as const)(
  "movers are told from the tiers typed in the table, and every picture is a table as well (%s)",
  async (language) => {
    const { container, user, pane, paneReview } = await reviewOfTwelve(language);
    expect(await screen.findByText(paneReview.movers.sinceTyped)).toBeTruthy();
    // What the tiers were made by: twelve customers, and settings with a fingerprint of twelve digits.
    const { rows, settings } = pane.desk.standing;
    expect(
      screen.getByText(new RegExp(`${rows}${pane.colon}12 · ${settings}.*[0-9a-f]{12}$`))
    ).toBeTruthy();
    await user.click(screen.getByRole("button", { name: paneReview.pictures.title }));
    await user.click(screen.getByRole("button", { name: paneReview.pictures.asTable }));
    const choice = screen.getByLabelText(paneReview.pictures.choose);
    await user.selectOptions(choice, "pareto");
    const table = await screen.findByRole("table", { name: paneReview.pictures.pareto.label });
    // Revenue 100, 200 … 1200 adds up to 7800; the largest has 1200 of it, 15.4 %.
    expect(within(table).getAllByRole("row")[1]?.textContent).toBe("1. Customer 1215.4%15.4%");
    await user.selectOptions(choice, "migration");
    expect(
      await screen.findByRole("table", { name: paneReview.pictures.migration.label })
    ).toBeTruthy();
    expect(await findings(container)).toEqual([]);
  }
);

test("the list is found by search, and the card's neighbours are those of the list", async () => {
  const { container, user, pane, paneReview } = await reviewOfTwelve();
  await user.selectOptions(screen.getByLabelText(pane.review.sort), "row");
  await user.type(screen.getByRole("searchbox"), "customer 1");
  // Customers 1, 10, 11 and 12.
  expect(await screen.findByText(pane.review.found(4, 12))).toBeTruthy();
  const list = await screen.findByRole("listbox", { name: pane.review.listTitle });
  act(() => list.focus());
  await user.keyboard("{Enter}");
  expect(await screen.findByRole("heading", { level: 1, name: "Customer 1" })).toBeTruthy();
  expect(screen.getByText(paneReview.card.place(1, 4))).toBeTruthy();
  await user.click(screen.getByRole("button", { name: paneReview.card.next }));
  expect(await screen.findByRole("heading", { level: 1, name: "Customer 10" })).toBeTruthy();
  expect(await findings(container)).toEqual([]);
});

test("a contribution leads to its cell, and the signed numbers add up to the score", async () => {
  const { user, pane, paneReview, shown } = await reviewOfTwelve();
  const list = await screen.findByRole("listbox", { name: pane.review.listTitle });
  act(() => list.focus());
  await user.keyboard("{Enter}");
  const table = await screen.findByRole("table", { name: pane.card.contributions });
  const numbers = within(table)
    .getAllByRole("row")
    .map((row) => Number((row.lastElementChild?.textContent ?? "").replace("−", "-")));
  const score = numbers.pop() ?? NaN;
  expect(numbers.reduce((sum, part) => sum + part, 0)).toBeCloseTo(score, 6);
  const fit = languages.en.words.scoring.criteria.strategicFit.short;
  const link = within(table)
    .getAllByRole("button")
    .find((button) => (button.getAttribute("aria-label") ?? "").startsWith(fit));
  const address = /[A-Z]+\d+/.exec(link?.getAttribute("aria-label") ?? "")?.[0] ?? "";
  expect(link?.getAttribute("aria-label")).toBe(paneReview.card.source(fit, address));
  if (link) await user.click(link);
  // Strategic fit stands in the fourth column; the row is that of the customer on the card.
  expect(shown).toEqual([
    { sheet: "Customers", row: Number(address.slice(1)) - 1, column: 3, rows: 1, columns: 1 },
  ]);
});
