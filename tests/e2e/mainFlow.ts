import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import type { LanguageCode } from "../../src/i18n/languages";
import { expectWithin } from "./bundleSize";
import { Checks, expectEqual, expectTrue } from "./Checks";
import { Workbench } from "./Workbench";

/** The sample's customer sheet: header in sheet row 4, 150 rows below it (said on its first sheet). */
const sample = { sheet: "客户清单", headerRow: 3, rows: 150, analysisDate: "2026-09-30" } as const;
const long = 60_000;

/**
 * The main job by clicking: choose, map, score, look, write, report, take back. Screens are photographed, checked for
 * accessibility and for cut text on the way.
 */
export async function mainFlow(
  browser: Browser,
  url: string,
  language: LanguageCode,
  output: string
): Promise<Checks> {
  const checks = new Checks(`[${language}] `);
  mkdirSync(output, { recursive: true });
  const started = performance.now();
  const workbench = await Workbench.open(browser, url, language);
  const { pane, words, page } = workbench;
  const { home, data, desk, review, write, reports } = words.pane;
  const picture = (name: string): string => join(output, `${language}-${name}.png`);

  const look = async (name: string): Promise<void> => {
    await workbench.picture(picture(name));
    await checks.check(`${name}: axe finds nothing`, async () =>
      expectEqual(await workbench.accessibilityFindings(), [], "findings")
    );
    await checks.check(`${name}: no text is cut at 320 px`, async () => {
      await workbench.setPaneWidth(320);
      await workbench.picture(picture(`${name}-320`));
      const cut = await workbench.cutTexts();
      await workbench.setPaneWidth(350);
      expectEqual(cut, [], "cut texts");
    });
  };

  const isUp = await checks.check(
    "the pane greets and says that nothing leaves the workbook",
    async () => {
      await workbench.button(home.start).waitFor({ timeout: long });
      await pane.getByText(home.privacyTitle).waitFor();
      const painted = await workbench.firstPaintMs();
      const usable = Math.round(performance.now() - started);
      console.log(
        `     page and pane usable after ${usable} ms; the pane alone first painted after ${painted} ms`
      );
    }
  );
  if (!isUp) {
    await page.screenshot({ path: picture("failed") });
    console.log(workbench.incidents);
    return checks;
  }
  await look("1-home");

  await checks.check("the customer table of the sample is found and chosen", async () => {
    await workbench.button(home.start).click();
    await workbench.heading(data.title).waitFor({ timeout: long });
    const chosen = pane.getByRole("radio", { checked: true });
    await chosen.waitFor();
    await pane
      .getByText(data.rows(sample.rows + 1))
      .first()
      .waitFor();
  });
  await look("2-data");

  await checks.check("a column's meaning can be changed and taken back", async () => {
    const recognised = pane.getByRole("button", {
      name: new RegExp(`^${escape(data.matched(0)).replace("0", "\\d+")}`),
    });
    if ((await recognised.getAttribute("aria-expanded")) === "false") await recognised.click();
    const edit = pane.getByRole("button", { name: data.meaning("所属行业"), exact: true });
    await edit.click();
    const picker = pane.getByRole("combobox", { name: data.meaning("所属行业"), exact: true });
    await picker.click();
    await pane.getByRole("option", { name: data.notUsed, exact: true }).click();
    await workbench.button(data.resetMapping).click();
    await edit.click();
    expectTrue((await picker.count()) === 0, "the picker stays open after closing it");
  });

  await checks.check(
    "data are read and scored, and the tiers stand there before anything is written",
    async () => {
      await pane.getByLabel(data.date).fill(sample.analysisDate);
      await workbench.button(data.read).click();
      await workbench.heading(review.title).waitFor({ timeout: long });
      await pane.getByText(review.nothingWritten).waitFor();
      const counts = await pane.locator("table tbody tr td:nth-last-child(2)").allTextContents();
      const total = counts.map(Number).reduce((sum, count) => sum + count, 0);
      expectTrue(
        total > 130 && total <= sample.rows,
        `the tiers hold ${total} customers of ${sample.rows}`
      );
      await page.getByRole("tab", { name: sample.sheet }).click();
      await page.waitForTimeout(200);
      const headers = Object.values(await workbench.cellsOfRow(sample.headerRow));
      expectTrue(headers.includes("客户名称"), "the grid does not show the customer table");
      expectTrue(
        !headers.some((header) => header.startsWith("MCR")),
        "columns were written before the user asked for it"
      );
    }
  );
  await look("3-review");

  await checks.check("a customer is found by name and its card adds up", async () => {
    await pane.getByRole("searchbox").fill("澄启");
    await pane.getByText(review.found(1, sample.rows), { exact: true }).waitFor();
    const list = pane.getByRole("listbox", { name: review.listTitle });
    await list.getByRole("option").first().waitFor();
    await list.focus();
    await list.press("Enter");
    await pane.getByRole("heading", { level: 1, name: /澄启/ }).waitFor();
    const numbers = await pane
      .getByRole("table", { name: words.pane.card.contributions })
      .locator("tr td:last-child")
      .allTextContents();
    const values = numbers.map((text) => Number(text.replace("−", "-").replace("+", "")));
    const [score = NaN, ...parts] = values.reverse();
    const sum = parts.reduce((total, part) => total + part, 0);
    expectTrue(
      Math.abs(sum - score) < 0.001,
      `contributions add up to ${sum}, the score is ${score}`
    );
  });
  await look("4-card");
  await checks.check("the card leads to the customer's row in the grid", async () => {
    await pane.getByRole("button", { name: /5/ }).first().click();
    await page.waitForTimeout(400);
    expectEqual(
      await page.getByLabel(/Selected cell|所选单元格/).inputValue(),
      "A5",
      "selected cell"
    );
  });

  await checks.check("the columns to be written are named with their places", async () => {
    await workbench.goTo("write");
    await pane.getByRole("row").nth(1).waitFor({ timeout: long });
    expectEqual(
      await pane.getByRole("row").count(),
      15,
      "rows of the plan (14 columns and a heading)"
    );
  });
  await look("5-write");

  await checks.check("the columns stand in the grid after writing", async () => {
    const planned = await pane.getByRole("rowheader").allTextContents();
    await pane.getByRole("button", { name: /14/ }).click();
    await workbench.button(write.toReports).waitFor({ timeout: long });
    await workbench.button(write.showInGrid).click();
    await page.waitForTimeout(600);
    const shown = Object.values(await workbench.cellsOfRow(sample.headerRow));
    expectTrue(
      planned.slice(0, 3).every((header) => shown.includes(header)),
      `${planned.slice(0, 3).join()} are not among ${shown.join()}`
    );
    const [column] = Object.entries(await workbench.cellsOfRow(sample.headerRow)).find(
      ([, text]) => text === planned[0]
    ) ?? ["-1"];
    const first = (await workbench.cellsOfRow(sample.headerRow + 1))[Number(column)] ?? "";
    expectTrue(["S", "A", "B", "C"].includes(first), `the first customer's tier reads “${first}”`);
  });
  await workbench.picture(picture("6-written"));
  await page.screenshot({ path: picture("6-workbench") });

  await checks.check("reports are created and open with a click", async () => {
    await workbench.button(write.toReports).click();
    await workbench.heading(reports.title).waitFor();
    await pane.getByRole("button", { name: desk.reports.create(4), exact: true }).click();
    const link = pane
      .getByRole("button", {
        name: new RegExp(`^${escape(reports.open("@")).replace("@", ".*")}$`),
      })
      .first();
    await link.waitFor({ timeout: 2 * long });
    const name = (await link.textContent()) ?? "";
    await link.click();
    await page.waitForTimeout(600);
    expectEqual(await workbench.activeSheet(), name, "active sheet");
  });
  await look("7-reports");
  await page.screenshot({ path: picture("7-workbench") });

  await checks.check("ribbon buttons lead to their screens", async () => {
    await page.getByRole("group", { name: "Tierbook" }).getByRole("button").nth(1).click();
    await workbench.heading(review.title).waitFor();
    await page.getByRole("group", { name: "Tierbook" }).getByRole("button").nth(2).click();
    await workbench.heading(reports.title).waitFor();
  });

  await checks.check("a right click on a customer's row opens its card in the pane", async () => {
    await page.getByRole("tab", { name: sample.sheet }).click();
    await page.locator(".grid").evaluate((grid) => grid.scrollTo(0, 0));
    await page.waitForTimeout(300);
    await page.locator('[data-cell="6,1"]').click({ button: "right" });
    await page.getByRole("menuitem").click();
    await pane.getByRole("heading", { level: 1, name: /翊岳新能源/ }).waitFor({ timeout: long });
  });

  await checks.check("everything can be taken back, after a question", async () => {
    await workbench.goTo("home");
    await workbench.button(write.takeBack).click();
    await workbench.picture(picture("8-take-back"));
    await pane
      .getByRole("group", { name: write.takeBackTitle })
      .getByRole("button", { name: write.confirm, exact: true })
      .click();
    await pane
      .getByText(write.takenBack(0, 0).split("0")[0] ?? "", { exact: false })
      .first()
      .waitFor({ timeout: long });
    await page.getByRole("tab", { name: sample.sheet }).click();
    await page.waitForTimeout(400);
    const headers = Object.values(await workbench.cellsOfRow(sample.headerRow));
    expectTrue(!headers.some((header) => header.startsWith("MCR")), "our columns are still there");
  });
  await workbench.picture(picture("9-home"));

  await checks.check("the dark theme is as legible as the light one", async () => {
    await pane.getByRole("button", { name: desk.pages.settings.name }).click();
    await pane.getByLabel(home.appearance).selectOption("dark");
    for (const screen of ["home", "data", "review", "write"] as const) {
      await workbench.goTo(screen);
      await workbench.picture(picture(`dark-${screen}`));
      expectEqual(await workbench.accessibilityFindings(), [], `findings on ${screen}`);
    }
    await workbench.goTo("home");
    await pane.getByRole("button", { name: desk.pages.settings.name }).click();
    await pane.getByLabel(home.appearance).selectOption("office");
  });

  await checks.check("the whole flow in one language downloads no more than its budget", () =>
    expectWithin("oneLanguage", workbench.incidents.scripts)
  );
  await checks.check("no request went beyond our own server", () =>
    expectEqual(workbench.incidents.foreignRequests, [], "foreign requests")
  );
  await checks.check("the security policy was never violated", () =>
    expectEqual(workbench.incidents.policyViolations, [], "violations")
  );
  await checks.check("the console stayed free of errors", () =>
    expectEqual(workbench.incidents.consoleErrors, [], "errors")
  );
  await workbench.context.close();
  return checks;
}

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
