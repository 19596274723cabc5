import type { Browser } from "playwright-core";
import { Checks, expectTrue } from "./Checks";
import { Workbench } from "./Workbench";

const long = 60_000;

/** The main job with nothing but Tab, arrows, Enter and Escape. */
export async function keyboard(browser: Browser, url: string): Promise<Checks> {
  const checks = new Checks("[keyboard] ");
  const workbench = await Workbench.open(browser, url, "en");
  const { pane, page, words } = workbench;
  const { home, data, review, write } = words.pane;
  await workbench.button(home.start).waitFor({ timeout: long });

  /** Tabs on until the focus stands on a button of this name, as one who cannot see where it is would. */
  const press = async (name: string | RegExp): Promise<void> => {
    const matches = (text: string): boolean =>
      typeof name === "string" ? text === name : name.test(text);
    const seen = new Set<string>();
    for (let step = 0; step < 120; step++) {
      const text = await pane.locator(":focus").evaluateAll((nodes) => {
        const [node] = nodes;
        return node?.getAttribute("aria-label") ?? node?.textContent ?? "";
      });
      seen.add(text.trim().slice(0, 30));
      if (matches(text.trim())) {
        const outline = await pane.locator(":focus").evaluate((node) => {
          const { outlineStyle, boxShadow } = getComputedStyle(node);
          const after = getComputedStyle(node, "::after");
          return [outlineStyle, boxShadow, after.outlineStyle, after.borderTopStyle].join(" ");
        });
        expectTrue(
          /solid|auto|inset|rgb/.test(outline),
          `no visible focus on “${text}”: ${outline}`
        );
        await page.keyboard.press("Enter");
        return;
      }
      await page.keyboard.press("Tab");
    }
    throw new Error(`“${String(name)}” was not reached by 120 Tabs, only ${[...seen].join(" | ")}`);
  };

  await pane.getByRole("tab", { selected: true }).focus();
  await checks.check("finds the table", async () => {
    await press(home.start);
    await workbench.heading(data.title).waitFor({ timeout: long });
  });
  await checks.check("reads and scores", async () => {
    await press(data.read);
    await workbench.heading(review.title).waitFor({ timeout: long });
  });
  await checks.check("opens a customer's card and goes back", async () => {
    const list = pane.getByRole("listbox", { name: review.listTitle });
    for (let step = 0; step < 30; step++) {
      if (await list.evaluate((node) => node === document.activeElement)) break;
      await page.keyboard.press("Tab");
    }
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await workbench.button(words.pane.card.back).waitFor();
    await press(words.pane.card.back);
    await workbench.heading(review.title).waitFor();
  });
  await checks.check("sees what will be written, and writes it", async () => {
    await press(review.toWrite);
    await pane.getByRole("row").nth(1).waitFor({ timeout: long });
    await press(/^Write 14 columns/);
    await workbench.button(write.toReports).waitFor({ timeout: long });
  });
  await checks.check("moves between the steps with the arrow keys", async () => {
    await pane.getByRole("tab", { selected: true }).focus();
    await page.keyboard.press("ArrowLeft");
    await workbench.heading(review.title).waitFor();
    await page.keyboard.press("Home");
    await workbench.heading(words.pane.desk.standing.title).waitFor();
  });
  await checks.check("takes it back", async () => {
    await press(write.takeBack);
    await press(write.confirm);
    await pane.getByText(/^Taken back/).waitFor({ timeout: long });
  });
  await workbench.context.close();
  return checks;
}
