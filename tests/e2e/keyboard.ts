import type { Browser } from "playwright-core";
import { Checks, expectEqual, expectTrue } from "./Checks";
import { Keys } from "./Keys";
import { Workbench } from "./Workbench";

const long = 60_000;

/** The whole job with nothing but keys: data, model, review, write, reports, take back. The mouse is never used. */
export async function keyboard(browser: Browser, url: string): Promise<Checks> {
  const checks = new Checks("[keyboard] ");
  const workbench = await Workbench.open(browser, url, "en");
  const { pane, page, words } = workbench;
  const { home, data, review, write, reports, desk, model, modelEditor: say, card } = words.pane;
  const { pictures } = words.paneReview;
  const keys = new Keys(workbench);
  await workbench.button(home.start).waitFor({ timeout: long });

  await pane.getByRole("tab", { selected: true }).focus();
  await checks.check("finds the table, and comes to its heading", async () => {
    await keys.press(home.start);
    await workbench.heading(data.title).waitFor({ timeout: long });
    await keys.expectOnScreen();
  });
  await checks.check("corrects what a column means, and takes that back", async () => {
    const meaning = data.meaning("所属行业");
    await keys.press(meaning);
    await keys.reach(meaning, "combobox");
    const picker = pane.getByRole("combobox", { name: meaning });
    const before = await picker.inputValue();
    await page.keyboard.press("ArrowDown");
    await pane.getByRole("option").first().waitFor();
    await page.keyboard.press("Escape");
    expectEqual(await pane.getByRole("option").count(), 0, "options after Esc");
    await keys.expectFocus(meaning);
    await page.keyboard.type("Region");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    expectTrue((await picker.inputValue()) !== before, "the meaning stayed");
    await keys.expectFocus(meaning);
    await keys.pressBackwards(data.resetMapping);
    await keys.expectKept();
    expectEqual(await picker.inputValue(), before, "meaning after the reset");
  });
  await checks.check("reads and scores; the way to stop it has the focus meanwhile", async () => {
    await workbench.inject({ atRequest: 1, delayMs: 1500 });
    await keys.press(data.read);
    await workbench.button(words.pane.job.cancel).waitFor();
    await keys.expectFocus(words.pane.job.cancel);
    await workbench.heading(review.title).waitFor({ timeout: long });
    await keys.expectOnScreen();
  });

  await checks.check("walks a list whose rows come and go without losing its place", async () => {
    const list = await keys.reach(review.listTitle, "listbox");
    const row = async (): Promise<string | null> => {
      const active = await list.getAttribute("aria-activedescendant");
      return active === null
        ? null
        : pane.locator(`[id="${active}"]`).getAttribute("aria-posinset");
    };
    for (const [key, place] of [
      ["ArrowDown", "2"],
      ["PageDown", "9"],
      ["End", "150"],
      ["ArrowUp", "149"],
      ["Home", "1"],
      ["ArrowDown", "2"],
    ] as const) {
      await page.keyboard.press(key);
      await page.waitForTimeout(50);
      expectEqual(await row(), place, `row after ${key}`);
      await keys.expectFocus(review.listTitle);
    }
  });
  await checks.check("opens a customer's card, and comes back to its row in the list", async () => {
    await page.keyboard.press("Enter");
    await workbench.button(card.back).waitFor();
    await keys.expectOnScreen();
    await keys.press(card.back);
    await workbench.heading(review.title).waitFor();
    await keys.expectFocus(review.listTitle);
    const list = pane.getByRole("listbox", { name: review.listTitle });
    expectEqual(
      await list.locator("[aria-selected=true]").getAttribute("aria-posinset"),
      "2",
      "row that it comes back to"
    );
  });
  await checks.check("points at bubbles and opens one", async () => {
    await keys.pressBackwards(pictures.title);
    const chart = await keys.reach(pictures.bubbles.label, "listbox");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    const told = (await chart.locator("[aria-selected=true]").getAttribute("aria-label")) ?? "";
    await page.keyboard.press("Enter");
    await workbench.button(card.back).waitFor();
    const title = (await pane.getByRole("heading", { level: 1 }).textContent()) ?? "?";
    expectTrue(told.startsWith(title), `${title} is not ${told}`);
    await keys.press(card.back);
  });

  await checks.check("moves between the steps with the arrow keys", async () => {
    await keys.toSteps();
    await page.keyboard.press("ArrowLeft");
    await workbench.heading(model.title).waitFor();
    await keys.expectFocus(words.pane.steps.names.model);
  });
  await checks.check("moves a slider, and Ctrl + Z undoes it", async () => {
    await pane.getByText(say.effect.none).waitFor({ timeout: long });
    const slider = await keys.reach(words.scoring.settings.names.thresholdB, "slider");
    const before = await slider.inputValue();
    for (let step = 0; step < 8; step++) await page.keyboard.press("ArrowLeft");
    await pane.locator('[data-tier="B"]', { hasText: "→" }).waitFor({ timeout: long });
    await page.keyboard.press("Control+z");
    await pane.getByText(say.effect.none).waitFor();
    expectEqual(await slider.inputValue(), before, "threshold after Ctrl + Z");
    await keys.expectFocus(words.scoring.settings.names.thresholdB);
  });
  await checks.check("weighs by pairs, and comes back", async () => {
    await keys.pressBackwards(say.weights.pairs);
    await workbench.heading(say.pairs.title).waitFor();
    await keys.expectOnScreen();
    for (let question = 0; question < 2; question++) {
      await keys.reach(/./, "slider", question === 0 ? "Tab" : "Shift+Tab");
      for (let step = 0; step < 3; step++) await page.keyboard.press("ArrowLeft");
      await keys.press(say.pairs.next);
      await keys.expectKept();
    }
    await pane.getByRole("heading", { name: say.pairs.progress(3, 10, 2) }).waitFor();
    await keys.toSteps();
    await keys.press(say.back);
    await workbench.heading(model.title).waitFor();
    await keys.expectOnScreen();
  });

  await checks.check("sees what will be written, and writes it", async () => {
    await keys.toSteps();
    await page.keyboard.press("ArrowRight");
    await workbench.heading(review.title).waitFor();
    await keys.press(review.toWrite);
    await pane.getByRole("row").nth(1).waitFor({ timeout: long });
    await keys.expectOnScreen();
    await keys.press(/^Write 14 columns/);
    await workbench.button(write.toReports).waitFor({ timeout: long });
    await keys.expectKept();
  });
  await checks.check("chooses and creates a report", async () => {
    await keys.press(write.toReports);
    await workbench.heading(reports.title).waitFor();
    await workbench.button(desk.reports.create(4)).waitFor({ timeout: long });
    await keys.reach(reports.list.swot.name, "checkbox");
    await page.keyboard.press("Space");
    await keys.expectFocus(reports.list.swot.name);
    await page.keyboard.press("Space");
    await keys.press(desk.reports.create(4));
    await pane.getByText(reports.done(4)).waitFor({ timeout: 2 * long });
    await keys.expectKept();
  });
  await checks.check("asks before taking back; Esc keeps all and stays in the pane", async () => {
    await keys.toSteps();
    await page.keyboard.press("Home");
    await workbench.heading(desk.standing.title).waitFor();
    await keys.press(write.takeBack);
    await keys.expectFocus(write.keep);
    await page.keyboard.press("Escape");
    await keys.expectFocus(write.takeBack);
    await page.keyboard.press("Enter");
    await keys.expectFocus(write.keep);
    await page.keyboard.press("Enter");
    await keys.expectFocus(write.takeBack);
  });
  await checks.check("takes it back", async () => {
    await keys.press(write.takeBack);
    await keys.press(write.confirm);
    await pane.getByText(/^Taken back/).waitFor({ timeout: long });
    await keys.expectKept();
  });
  await workbench.context.close();
  return checks;
}
