import { join } from "node:path";
import type { Browser } from "playwright-core";
import type { LanguageCode } from "../../src/i18n/languages";
import { Checks, expectEqual } from "./Checks";
import { Surveyor } from "./Surveyor";
import { Workbench } from "./Workbench";

const long = 90_000;
const dates = ["2026-03-31", "2026-09-30"] as const;

/**
 * Every screen, page, question, wizard, picture, refusal, empty and running state of the pane, each in the light and the dark
 * theme, in high contrast, at 320, 350 and 500 pixels and at a zoom of 200 %. `CENSUS_PICTURES` names a folder for pictures.
 */
export async function census(
  browser: Browser,
  url: string,
  language: LanguageCode
): Promise<Checks> {
  const checks = new Checks(`[census ${language}] `);
  const workbench = await Workbench.open(browser, url, language);
  const { pane, words, page } = workbench;
  const {
    home,
    data,
    desk,
    review,
    write,
    reports,
    model,
    modelEditor: say,
    errors,
    job,
  } = words.pane;
  const { pictures, movers } = words.paneReview;
  const folder = process.env["CENSUS_PICTURES"];
  const surveyor = new Surveyor(workbench, checks, folder ? join(folder, language) : null);
  const survey = surveyor.survey.bind(surveyor);

  const inject = workbench.inject.bind(workbench);
  const openFolds = async (): Promise<void> => {
    const closed = pane.locator("main button[aria-expanded=false]");
    // A fold that is open is not among the closed any more; one inside another comes up when that is open.
    for (let left = await closed.count(), turn = 0; left > 0 && turn < 60; turn++) {
      await closed.first().click();
      left = await closed.count();
    }
  };
  const openPage = async (name: keyof typeof desk.pages): Promise<void> => {
    await workbench.goTo("home");
    await pane.getByRole("button", { name: new RegExp(`^${desk.pages[name].name}`) }).click();
    await workbench.heading(desk.pages[name].name).waitFor({ timeout: long });
  };
  const read = async (date: string): Promise<void> => {
    await pane.getByLabel(data.date).fill(date);
    await workbench.button(data.read).or(workbench.button(data.readAgain)).first().click();
    await workbench.heading(review.title).waitFor({ timeout: long });
  };

  await workbench.button(home.start).waitFor({ timeout: long });
  await survey("Home before the first run");
  for (const screen of ["model", "review", "write", "reports"] as const) {
    await workbench.goTo(screen);
    await survey(`${screen}, not yet`);
  }
  await workbench.goTo("data");
  await survey("Data before the workbook was looked at");

  await openPage("help");
  await openFolds();
  await survey("Help, all open");
  await openPage("settings");
  await survey("Settings");
  await openPage("templates");
  await survey("Empty tables");
  await openPage("selfTest");
  await pane.getByRole("button", { expanded: false }).nth(3).waitFor({ timeout: long });
  await pane.locator(".fui-MessageBar").first().waitFor({ timeout: long });
  await pane.getByRole("button", { expanded: false }).first().click();
  await survey("Self-test, a family open");

  await workbench.goTo("home");
  await inject({ atRequest: 1, code: "AccessDenied" });
  await workbench.button(home.start).click();
  await pane.getByText(errors.host.noPermission.next).waitFor({ timeout: long });
  await survey("A refusal on Home");
  let letGo = await workbench.hold(1);
  await workbench.button(errors.retry).click();
  await workbench.button(job.cancel).waitFor();
  await survey("Looking for tables");
  await letGo();
  await workbench.heading(data.title).waitFor({ timeout: long });
  await survey("Data, tables found");
  await openFolds();
  await survey("Data, all columns open");
  await pane.getByRole("combobox").first().click();
  await pane.getByRole("option").first().waitFor();
  await survey("Data, choosing a field", { isPopup: true });
  await page.keyboard.press("Escape");

  await inject({ atRequest: 2, code: "ItemNotFound" });
  await workbench.button(data.read).click();
  await pane.getByText(errors.host.missing.next).waitFor({ timeout: long });
  await survey("A refusal while reading");
  await workbench.button(data.searchAgain).click();
  await workbench.button(data.read).waitFor({ timeout: long });
  await read(dates[0]);
  await survey("Review of the first run");
  await workbench.goTo("write");
  await pane.getByRole("row").nth(1).waitFor({ timeout: long });
  await survey("Write, the plan");
  letGo = await workbench.hold(3);
  await workbench.button(write.write(14, 150)).click();
  await workbench.button(job.cancel).waitFor();
  await survey("Writing");
  await letGo();
  await workbench.button(write.toReports).waitFor({ timeout: long });
  await survey("Write, done");

  await workbench.goTo("reports");
  await workbench.heading(reports.title).waitFor();
  await pane.getByRole("checkbox", { name: reports.list.swot.name, exact: true }).check();
  await pane.getByRole("radio", { name: desk.reports.onlyChosen }).check();
  await pane
    .getByRole("group", { name: desk.reports.onlyChosen })
    .getByRole("checkbox")
    .first()
    .check();
  await survey("Reports, customers chosen");
  letGo = await workbench.hold(6);
  await pane.getByRole("button", { name: desk.reports.create(5), exact: true }).click();
  await workbench.button(job.cancel).waitFor();
  await survey("Creating reports");
  await letGo();
  await pane.getByText(reports.done(5)).waitFor({ timeout: 2 * long });
  await survey("Reports, created");

  await workbench.goTo("home");
  await pane.getByText(dates[0]).first().waitFor({ timeout: long });
  await survey("Home, where the workbook stands");
  await workbench.button(write.takeBack).click();
  await survey("The question before taking back");
  await workbench.button(write.keep).click();
  await workbench.button(home.again).click();
  await workbench.heading(data.title).waitFor({ timeout: long });
  await read(dates[1]);
  await pane.getByText(movers.since(dates[0])).waitFor({ timeout: long });
  await survey("Review of the second run");
  await pane.getByRole("searchbox").fill("∄∄");
  await pane.getByText(review.none).waitFor();
  await survey("Review, nobody found");
  await pane.getByRole("searchbox").fill("");
  await pane.getByRole("button", { name: pictures.title, exact: true }).click();
  for (const name of ["bubbles", "pareto", "migration"] as const) {
    await pane.getByLabel(pictures.choose, { exact: true }).selectOption(name);
    const chart = pane.getByRole(name === "pareto" ? "slider" : "listbox", {
      name: pictures[name].label,
    });
    await chart.waitFor({ timeout: long });
    await chart.scrollIntoViewIfNeeded();
    await survey(`Picture: ${name}`);
    await workbench.button(pictures.asTable).click();
    await pane.getByRole("table", { name: pictures[name].label }).waitFor();
    await survey(`Table: ${name}`);
    await workbench.button(pictures.asPicture).click();
  }
  const list = pane.getByRole("listbox", { name: review.listTitle });
  await list.focus();
  await list.press("Enter");
  await workbench.button(words.pane.card.back).waitFor();
  await openFolds();
  await pane.getByRole("heading", { name: words.paneReview.card.history.title }).waitFor();
  await survey("A customer's card");
  await pane
    .getByRole("heading", { name: words.paneReview.card.history.title })
    .evaluate((node) => node.scrollIntoView({ block: "start" }));
  await survey("A customer's card, history and both views");

  await workbench.goTo("data");
  await openFolds();
  await survey("Data, problems and questions");
  await workbench.goTo("model");
  await workbench.heading(model.title).waitFor();
  await pane.getByText(say.effect.none).waitFor({ timeout: long });
  await survey("Model, untouched");
  await openFolds();
  await survey("Model, all open");
  const slider = pane.getByRole("slider", {
    name: words.scoring.settings.names.thresholdB,
    exact: true,
  });
  await slider.focus();
  for (let step = 0; step < 8; step++) await page.keyboard.press("ArrowLeft");
  await pane.locator('[data-tier="B"]', { hasText: "→" }).waitFor({ timeout: long });
  await survey("Model, changed, with its movers");
  const field = pane.getByRole("textbox", {
    name: words.scoring.settings.names.thresholdS,
    exact: true,
  });
  await field.fill("60");
  await pane.getByText(words.scoring.settings.problems.crossed).waitFor();
  await survey("Model, a value refused");
  await field.press("Escape");
  await workbench.goTo("review");
  await survey("Review beside unsaved settings");
  await workbench.goTo("model");
  await workbench.button(say.weights.pairs).click();
  await workbench.heading(say.pairs.title).waitFor();
  for (const steps of [4, 2, 6]) {
    await pane.getByRole("slider").focus();
    for (let step = 0; step < steps; step++) await page.keyboard.press("ArrowLeft");
    await workbench.button(say.pairs.next).click();
  }
  await survey("Weights by pairs");
  await workbench.button(say.back).click();
  await workbench.button(say.weights.order).click();
  await workbench.heading(say.order.title).waitFor();
  await survey("Weights by order");
  await workbench.button(say.back).click();
  await workbench.button(say.undo).click();

  await checks.check("nothing went elsewhere and nothing went wrong unseen", () =>
    expectEqual(
      {
        foreign: workbench.incidents.foreignRequests,
        policy: workbench.incidents.policyViolations,
        errors: workbench.incidents.consoleErrors,
      },
      { foreign: [], policy: [], errors: [] },
      "incidents"
    )
  );
  console.log(`     ${surveyor.states} states, ${surveyor.inspections} inspections`);
  await workbench.context.close();
  return checks;
}
