import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Locator } from "playwright-core";
import type { LanguageCode } from "../../src/i18n/languages";
import { tiers } from "../../src/scoring/model";
import { Checks, expectEqual, expectTrue } from "./Checks";
import { Workbench } from "./Workbench";

const long = 60_000;

/** Analysis date of the sample, said on its first sheet. */
const analysisDate = "2026-09-30";

/** The settings editor with the real what-if worker: a slider moves, counts change, nothing is written until it is saved. */
export async function modelScreen(
  browser: Browser,
  url: string,
  language: LanguageCode,
  output: string
): Promise<Checks> {
  const checks = new Checks(`[model ${language}] `);
  mkdirSync(output, { recursive: true });
  const workbench = await Workbench.open(browser, url, language);
  const { pane, words, page } = workbench;
  const { home, desk, data, review, model, modelEditor } = words.pane;
  const { names, sheetName, problems } = words.scoring.settings;
  const count = (tier: string): Locator => pane.locator(`[data-tier="${tier}"]`);
  const counts = async (): Promise<string[]> =>
    Promise.all(tiers.map(async (tier) => (await count(tier).textContent()) ?? ""));

  const look = async (name: string): Promise<void> => {
    await workbench.picture(join(output, `${language}-model-${name}.png`));
    await checks.check(`${name}: axe finds nothing`, async () =>
      expectEqual(await workbench.accessibilityFindings(), [], "findings")
    );
    await checks.check(`${name}: no text is cut at 320 px`, async () => {
      await workbench.setPaneWidth(320);
      const cut = await workbench.cutTexts();
      await workbench.setPaneWidth(350);
      expectEqual(cut, [], "cut texts");
    });
  };

  await checks.check("the editor opens on scored customers", async () => {
    await workbench.button(home.start).click({ timeout: long });
    await workbench.heading(data.title).waitFor({ timeout: long });
    await pane.getByLabel(data.date).fill(analysisDate);
    await workbench.button(data.read).click();
    await workbench.heading(review.title).waitFor({ timeout: long });
    await workbench.goTo("model");
    await workbench.heading(model.title).waitFor();
    await pane.getByText(modelEditor.effect.none).waitFor({ timeout: long });
  });
  await look("untouched");
  const before = await counts();

  const slider = pane.getByRole("slider", { name: names.thresholdB, exact: true });
  await checks.check("a slider moves with the keyboard, and the counts follow", async () => {
    await slider.focus();
    for (let step = 0; step < 8; step++) await page.keyboard.press("ArrowLeft");
    await pane.locator('[data-tier="B"]', { hasText: "→" }).waitFor({ timeout: long });
    expectEqual(await slider.inputValue(), "42", "threshold of B after eight steps down from 50");
  });
  await checks.check("the movers stand there by name", async () => {
    await workbench.button(modelEditor.effect.show).click();
    const list = pane.getByRole("list", { name: modelEditor.effect.movers });
    const shown = await list.getByRole("listitem").count();
    expectTrue(shown > 0 && shown <= 10, `${shown} movers are listed`);
  });
  await look("moved");

  await checks.check("undo brings the counts back, redo the change", async () => {
    await workbench.button(modelEditor.undo).click();
    await pane.getByText(modelEditor.effect.none).waitFor();
    expectEqual(await counts(), before, "counts after undo");
    await workbench.button(modelEditor.redo).click();
    await pane.locator('[data-tier="B"]', { hasText: "→" }).waitFor();
  });
  await checks.check("what cannot be used says why, and Escape brings the value back", async () => {
    const field = pane.getByRole("textbox", { name: names.thresholdS, exact: true });
    await field.fill("60");
    await pane.getByText(problems.crossed).waitFor();
    expectTrue(await workbench.button(modelEditor.save).isDisabled(), "it could be saved");
    await workbench.picture(join(output, `${language}-model-refused.png`));
    await field.press("Escape");
    expectEqual(await field.inputValue(), "80", "threshold of S");
  });
  await checks.check("unsaved changes outlast a change of screens", async () => {
    await workbench.goTo("review");
    await workbench.heading(review.title).waitFor();
    await workbench.goTo("model");
    await pane.getByText(modelEditor.unsaved(1)).waitFor();
    await pane.locator('[data-tier="B"]', { hasText: "→" }).waitFor({ timeout: long });
  });

  await checks.check("answers in pairs come to weights that wait to be taken over", async () => {
    await workbench.button(modelEditor.weights.pairs).click();
    await workbench.heading(modelEditor.pairs.title).waitFor();
    for (const [question, steps] of [-4, -2, 2].entries()) {
      if (question > 0) await workbench.button(modelEditor.pairs.next).click();
      await pane.getByRole("slider").focus();
      for (let step = 0; step < Math.abs(steps); step++)
        await page.keyboard.press(steps < 0 ? "ArrowLeft" : "ArrowRight");
    }
    await pane.getByRole("heading", { name: modelEditor.pairs.progress(3, 10, 3) }).waitFor();
  });
  await look("pairs");
  await checks.check("an order is there as the quick way", async () => {
    await workbench.button(modelEditor.back).click();
    await workbench.button(modelEditor.weights.order).click();
    await workbench.heading(modelEditor.order.title).waitFor();
  });
  await look("order");
  await workbench.button(modelEditor.back).click();

  await checks.check("saving writes the settings sheet and scores by it", async () => {
    const promised = (await counts()).map((text) => text.split("→").at(-1)?.trim());
    await workbench.button(modelEditor.save).click();
    await pane.getByText(modelEditor.saved).waitFor({ timeout: long });
    expectEqual(await counts(), promised, "counts after saving");
    await page.getByRole("tab", { name: sheetName }).waitFor();
  });
  await checks.check("every part of the editor is legible in the dark", async () => {
    await workbench.goTo("home");
    await pane.getByRole("button", { name: new RegExp(`^${desk.pages.settings.name}`) }).click();
    await pane.getByLabel(home.appearance).selectOption("dark");
    await workbench.goTo("model");
    for (const fold of [
      modelEditor.weights.criteria(4),
      new RegExp("^G03"),
      words.scoring.settings.sections.capacity,
      modelEditor.explained,
    ]) {
      await pane.getByRole("button", { name: fold, exact: false }).first().click();
    }
    await slider.focus();
    await page.keyboard.press("ArrowRight");
    await workbench.picture(join(output, `${language}-model-dark.png`));
    expectEqual(await workbench.accessibilityFindings(), [], "findings");
    expectEqual(await workbench.cutTexts(), [], "cut texts");
  });
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
  await workbench.context.close();
  return checks;
}
