import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import type { LanguageCode } from "../../src/i18n/languages";
import { Checks, expectEqual, expectTrue } from "./Checks";
import { Workbench } from "./Workbench";

/** Two runs on the sample's 150 customers, so that the second has something to compare with. */
const sample = { sheet: "客户清单", rows: 150, dates: ["2026-03-31", "2026-09-30"] } as const;
const long = 60_000;

/**
 * The review screen after a second run: movers with their reasons, the list's filters and orders, every picture by mouse and keys
 * and as a table, and a card with history and both views. Each state is photographed, checked for accessibility and for cut text.
 */
export async function reviewScreen(
  browser: Browser,
  url: string,
  language: LanguageCode,
  output: string
): Promise<Checks> {
  const checks = new Checks(`[review ${language}] `);
  mkdirSync(output, { recursive: true });
  const workbench = await Workbench.open(browser, url, language);
  const { pane, words, page } = workbench;
  const { home, data, review, write, card } = words.pane;
  const { movers, pictures, card: say } = words.paneReview;
  const look = async (name: string): Promise<void> => {
    await workbench.picture(join(output, `${language}-review-${name}.png`));
    await checks.check(`${name}: axe finds nothing`, async () =>
      expectEqual(await workbench.accessibilityFindings(), [], "findings")
    );
    await checks.check(`${name}: no text is cut at 320 px`, async () => {
      await workbench.setPaneWidth(320);
      await workbench.picture(join(output, `${language}-review-${name}-320.png`));
      const cut = await workbench.cutTexts();
      await workbench.setPaneWidth(350);
      expectEqual(cut, [], "cut texts");
    });
  };
  const score = async (date: string): Promise<void> => {
    await pane.getByLabel(data.date).fill(date);
    await pane
      .getByRole("button", { name: data.read, exact: true })
      .or(pane.getByRole("button", { name: data.readAgain, exact: true }))
      .first()
      .click();
    await workbench.heading(review.title).waitFor({ timeout: long });
  };

  const isReady = await checks.check("a second run finds the first one in the log", async () => {
    await workbench.button(home.start).click({ timeout: long });
    await workbench.heading(data.title).waitFor({ timeout: long });
    await score(sample.dates[0]);
    await workbench.goTo("write");
    await pane.getByRole("row").nth(1).waitFor({ timeout: long });
    await pane.getByRole("button", { name: /× 150/ }).click();
    await workbench.button(write.toReports).waitFor({ timeout: long });
    await workbench.goTo("data");
    // The log of the first run is known to a new look at the workbook only.
    await workbench.goTo("home");
    await pane
      .getByRole("button", { name: home.again, exact: true })
      .or(pane.getByRole("button", { name: home.start, exact: true }))
      .first()
      .click();
    await workbench.heading(data.title).waitFor({ timeout: long });
    await score(sample.dates[1]);
    await pane.getByText(movers.since(sample.dates[0])).waitFor({ timeout: long });
  });
  if (!isReady) {
    await page.screenshot({ path: join(output, `${language}-review-failed.png`) });
    await workbench.context.close();
    return checks;
  }
  await look("movers");

  await checks.check("the list is filtered and ordered, and says how many it found", async () => {
    await pane.getByLabel(review.filter, { exact: true }).selectOption("A");
    await pane.getByLabel(review.sort, { exact: true }).selectOption("name");
    const box = pane.getByRole("listbox", { name: review.listTitle });
    await box.getByRole("option").first().waitFor();
    const tiers = await box.getByRole("option").locator("span:first-child").allTextContents();
    expectTrue(tiers.length > 0 && tiers[0] === "A", `the first row shows ${tiers[0]}`);
    await pane.getByLabel(review.filter, { exact: true }).selectOption("attention");
    await box.getByRole("option").first().waitFor();
  });
  await look("attention");
  await pane.getByLabel(review.filter, { exact: true }).selectOption("all");

  await pane.getByRole("button", { name: pictures.title, exact: true }).click();
  await checks.check("the portfolio tells whom the keys reach, and opens its card", async () => {
    const chart = pane.getByRole("listbox", { name: pictures.bubbles.label });
    await chart.waitFor({ timeout: long });
    expectTrue((await chart.getByRole("option").count()) > 50, "hardly any bubbles");
    await chart.focus();
    await chart.press("ArrowRight");
    const told = await chart.locator("[aria-selected=true]").getAttribute("aria-label");
    await pane.locator("p[aria-live]", { hasText: told ?? "nothing" }).waitFor();
    await chart.scrollIntoViewIfNeeded();
  });
  await look("bubbles");
  for (const name of ["pareto", "migration"] as const) {
    await pane.getByLabel(pictures.choose, { exact: true }).selectOption(name);
    await checks.check(`the picture ${name} can be read by keys`, async () => {
      const chart = pane.getByRole(name === "pareto" ? "slider" : "listbox", {
        name: pictures[name].label,
      });
      await chart.focus();
      await chart.press("ArrowRight");
      await chart.scrollIntoViewIfNeeded();
    });
    await look(name);
  }
  await checks.check("every picture is a table as well", async () => {
    await workbench.button(pictures.asTable).click();
    for (const name of ["migration", "pareto", "bubbles"] as const) {
      await pane.getByLabel(pictures.choose, { exact: true }).selectOption(name);
      await pane.getByRole("table", { name: pictures[name].label }).waitFor();
    }
  });
  await look("table");
  await workbench.button(pictures.asPicture).click();

  await checks.check("Enter on a bubble opens the card of that customer", async () => {
    const chart = pane.getByRole("listbox", { name: pictures.bubbles.label });
    await chart.focus();
    const told = (await chart.locator("[aria-selected=true]").getAttribute("aria-label")) ?? "";
    await chart.press("Enter");
    const title = pane.getByRole("heading", { level: 1 });
    await pane.getByRole("heading", { name: say.history.title }).waitFor();
    expectTrue(
      told.startsWith((await title.textContent()) ?? "?"),
      `the card is not that of ${told}`
    );
  });
  await checks.check("the card draws the history of both runs and both views", async () => {
    await pane.getByRole("img", { name: new RegExp(say.history.title) }).waitFor({ timeout: long });
    await pane.getByRole("table", { name: words.reports.financePage.views.title }).waitFor();
  });
  await look("card");
  await checks.check("a contribution leads to the cell that it comes from", async () => {
    const link = pane
      .getByRole("table", { name: card.contributions })
      // The first of its buttons shows the points.
      .getByRole("button", { name: /[A-Z]+\d+/ })
      .first();
    const cell = /[A-Z]+\d+/.exec((await link.getAttribute("aria-label")) ?? "")?.[0] ?? "none";
    await link.click();
    await page.waitForTimeout(400);
    expectEqual(
      await page.getByLabel(/Selected cell|所选单元格/).inputValue(),
      cell,
      "selected cell"
    );
  });
  for (const [name, heading] of [
    ["card-history", say.history.title],
    ["card-views", words.reports.financePage.views.title],
    ["card-figures", say.figures.title],
  ] as const) {
    await pane
      .getByRole("heading", { name: heading })
      .evaluate((node) => node.scrollIntoView({ block: "start" }));
    await workbench.picture(join(output, `${language}-review-${name}.png`));
  }
  await checks.check("the next customer of the list is one press away", async () => {
    const title = pane.getByRole("heading", { level: 1 });
    const before = await title.textContent();
    await workbench.button(say.next).click();
    await page.waitForTimeout(300);
    expectTrue((await title.textContent()) !== before, "the same card is still open");
    await workbench.button(card.back).click();
    await pane.getByRole("listbox", { name: review.listTitle }).waitFor();
  });

  await checks.check("movers and pictures are legible in the dark", async () => {
    await workbench.goTo("home");
    await pane
      .getByRole("button", { name: new RegExp(`^${words.pane.desk.pages.settings.name}`) })
      .click();
    await pane.getByLabel(home.appearance).selectOption("dark");
    await workbench.goTo("review");
    await pane.getByRole("button", { name: pictures.title, exact: true }).click();
    for (const name of ["bubbles", "pareto", "migration"] as const) {
      await pane.getByLabel(pictures.choose, { exact: true }).selectOption(name);
      await page.waitForTimeout(300);
      await workbench.picture(join(output, `${language}-review-dark-${name}.png`));
      expectEqual(await workbench.accessibilityFindings(), [], `findings on ${name}`);
    }
  });
  await checks.check(
    "the console stayed free of errors, and nothing was asked of anybody else",
    () => {
      expectEqual(workbench.incidents.consoleErrors, [], "errors");
      expectEqual(workbench.incidents.policyViolations, [], "violations");
      expectEqual(workbench.incidents.foreignRequests, [], "foreign requests");
    }
  );
  await workbench.context.close();
  return checks;
}
