import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import type { LanguageCode } from "../../src/i18n/languages";
import { Checks, expectEqual, expectTrue } from "./Checks";
import { Workbench } from "./Workbench";

const long = 90_000;

/**
 * What lies beside the main way: settings, empty tables, help and self-test behind Home, the questions on Data, the choice of
 * reports, and where the workbook stands after a run. Every page is photographed at 350 and 320 px and in the dark theme.
 */
export async function homeScreens(
  browser: Browser,
  url: string,
  language: LanguageCode,
  output: string
): Promise<Checks> {
  const checks = new Checks(`[home ${language}] `);
  mkdirSync(output, { recursive: true });
  const workbench = await Workbench.open(browser, url, language);
  const { pane, words, page } = workbench;
  const { home, data, desk, review, write, reports } = words.pane;
  const picture = (name: string): string => join(output, `home-${language}-${name}.png`);
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
  const openPage = async (name: string): Promise<void> => {
    await workbench.goTo("home");
    await pane.getByRole("button", { name }).click();
    await workbench.heading(name).waitFor({ timeout: long });
  };

  await workbench.button(home.start).waitFor({ timeout: long });
  await look("first");

  await checks.check("help opens from Home and explains tiers, columns, keys", async () => {
    await openPage(desk.pages.help.name);
    await pane.getByRole("button", { expanded: false }).nth(1).click();
  });
  await look("help");

  await checks.check("the self-test computes every published figure as published", async () => {
    await openPage(desk.pages.selfTest.name);
    await pane
      .getByText(/^(All \d+ figures|.*\d+ ?项.*|.*\d+ ?个.*)/)
      .first()
      .waitFor({ timeout: long });
    await pane.getByRole("button", { expanded: false }).first().click();
    expectTrue(
      (await pane.getByText(words.selftest.failed).count()) === 0,
      "a figure differs from what was published"
    );
  });
  await look("selfTest");

  await checks.check("an empty table is inserted, found, and taken back while unused", async () => {
    await openPage(desk.pages.templates.name);
    await workbench.button(desk.templates.insert(1)).click();
    await pane.getByText(desk.templates.inserted(1)).waitFor({ timeout: long });
    // The workbook is painted a moment after the pane has its answer.
    await page
      .getByRole("tab")
      .filter({ hasText: new RegExp(`^${words.intake.tableKinds.customers}`) })
      .first()
      .waitFor({ timeout: 10_000 });
    const sheets = await page.getByRole("tab").allTextContents();
    expectTrue(
      sheets.some((name) => name.startsWith(words.intake.tableKinds.customers)),
      `no sheet of customers among ${sheets.join()}`
    );
    await workbench.picture(picture("templates-inserted"));
    await workbench.button(desk.templates.takeBack).click();
    await pane.getByText(desk.templates.removed(1)).waitFor({ timeout: long });
  });
  await look("templates");

  await checks.check("the dark theme is chosen in the settings", async () => {
    await openPage(desk.pages.settings.name);
    await pane.getByLabel(home.appearance).selectOption("dark");
  });
  await look("settings-dark");
  await checks.check("the other language is one choice away, and back", async () => {
    const other = language === "en" ? "zh-CN" : "en";
    await pane.getByLabel(desk.settings.language).selectOption(other);
    await pane
      .locator(`[lang="${other === "en" ? "en-US" : other}"]`)
      .first()
      .waitFor();
    await workbench.picture(picture("settings-other-language"));
    await pane.locator("select").first().selectOption("");
    await workbench.heading(desk.pages.settings.name).waitFor();
    await pane.getByLabel(home.appearance).selectOption("office");
  });

  await checks.check("data are read; the four questions can be answered", async () => {
    await workbench.goTo("home");
    await workbench.button(home.start).click();
    await workbench.heading(data.title).waitFor({ timeout: long });
    await pane.getByLabel(data.date).fill("2026-09-30");
    await workbench.button(data.read).click();
    await workbench.heading(review.title).waitFor({ timeout: long });
    await workbench.goTo("data");
    await pane.getByRole("heading", { name: words.applicability.title }).waitFor();
    const question = pane.getByLabel(words.applicability.questions.industry);
    if ((await question.count()) === 0)
      await pane.getByRole("button", { name: words.applicability.condition }).click();
    await question.selectOption("no");
    await pane.getByRole("heading", { name: desk.data.simpleTitle }).waitFor({ timeout: long });
    await workbench.button(desk.data.simpleScore).click();
    await workbench.button(desk.data.simpleWrite).waitFor({ timeout: long });
  });
  await look("data");

  await checks.check("Write names both sheets with what happens to them", async () => {
    await workbench.goTo("write");
    await pane.getByText(desk.write.about.model).waitFor({ timeout: long });
    expectEqual(
      (await pane.getByText(desk.write.states.created, { exact: true }).count()) > 2,
      true,
      "new"
    );
  });
  await look("write");

  await checks.check("reports tell how many sheets; customers can be chosen", async () => {
    await workbench.button(write.write(14, 150)).click();
    await workbench.button(write.toReports).waitFor({ timeout: long });
    await workbench.button(write.toReports).click();
    await workbench.heading(reports.title).waitFor();
    await workbench.button(desk.reports.create(4)).waitFor({ timeout: long });
    await pane.getByRole("checkbox", { name: reports.list.swot.name, exact: true }).check();
    await pane.getByRole("radio", { name: desk.reports.onlyChosen }).check();
    await workbench.button(desk.reports.create(4)).waitFor();
    const names = pane.getByRole("group", { name: desk.reports.onlyChosen });
    await names.getByRole("checkbox").first().check();
    await workbench.button(desk.reports.create(5)).waitFor();
  });
  await look("reports");
  await checks.check("five sheets are made: four of the base and one SWOT", async () => {
    await workbench.button(desk.reports.create(5)).click();
    await pane.getByText(reports.done(5)).waitFor({ timeout: 2 * long });
  });

  await checks.check("Home tells where the workbook stands", async () => {
    await workbench.goTo("home");
    await workbench.heading(desk.standing.title).waitFor();
    await pane.getByText("2026-09-30").waitFor({ timeout: long });
    await pane.getByText(desk.standing.noChanges).waitFor();
  });
  await look("standing");
  await checks.check("no policy was violated, no request went out, the console is clean", () =>
    expectEqual(
      [
        workbench.incidents.foreignRequests,
        workbench.incidents.policyViolations,
        workbench.incidents.consoleErrors,
      ],
      [[], [], []],
      "incidents"
    )
  );
  await workbench.context.close();
  await openSample(browser, url, language, checks);
  return checks;
}

/** For those who come without a table: the sample opens as a workbook of its own and leads to its customers. */
async function openSample(
  browser: Browser,
  url: string,
  language: LanguageCode,
  checks: Checks
): Promise<void> {
  const workbench = await Workbench.open(browser, url, language);
  const { pane, words, page } = workbench;
  const { home, data, desk, review } = words.pane;
  await checks.check("the sample is a click away on the first screen", async () => {
    await workbench.button(home.start).waitFor({ timeout: long });
    await pane.getByRole("button", { name: desk.start.sample }).click();
    // A workbook of its own: the one that was open had a file's name.
    await page
      .getByText(/^Book\d+\.xlsx/)
      .first()
      .waitFor({ timeout: long });
    await page.getByRole("tab", { name: "客户清单", exact: true }).waitFor({ timeout: long });
  });
  await checks.check("from the sample the way leads on to its 150 customers", async () => {
    await workbench.button(home.start).click();
    await workbench.heading(data.title).waitFor({ timeout: long });
    await workbench.button(data.read).click();
    await workbench.heading(review.title).waitFor({ timeout: long });
    await pane.getByText(review.found(150, 150), { exact: true }).waitFor();
  });
  await workbench.context.close();
}
