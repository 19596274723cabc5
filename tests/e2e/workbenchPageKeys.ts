import type { Browser } from "playwright-core";
import { Checks, expectEqual, expectTrue } from "./Checks";
import { Workbench } from "./Workbench";

const long = 60_000;

/** Finding one's way as in Excel: sheets, links, merged cells, formulas, and the focus that F6 takes around the window. */
export async function workbenchPageKeys(browser: Browser, url: string): Promise<Checks> {
  const checks = new Checks("[workbench keys] ");
  const workbench = await Workbench.open(browser, url, "en");
  const { page } = workbench;
  const address = (): Promise<string> => page.getByLabel("Selected cell").inputValue();
  const goTo = async (place: string): Promise<void> => {
    await page.getByLabel("Selected cell").fill(place);
    await page.keyboard.press("Enter");
    await page.waitForTimeout(150);
  };
  await page.getByRole("tab", { name: "客户清单" }).waitFor({ timeout: long });
  await workbench.button(workbench.words.pane.home.start).waitFor({ timeout: long });

  await checks.check("a merged area is selected as a whole", async () => {
    await workbench.clickCell(0, 0);
    const [area, cell] = await Promise.all([
      page.locator(".grid-window .selection:not([hidden])").first().boundingBox(),
      page.locator('[data-cell="0,0"].merged').boundingBox(),
    ]);
    expectTrue(
      Math.abs((area?.width ?? 0) - (cell?.width ?? 0)) <= 4,
      `the selection is ${area?.width} wide, the merged cell ${cell?.width}`
    );
  });

  await checks.check("a click on a link leads to its sheet, Ctrl+Enter too", async () => {
    const link = page.locator(".cell", { hasText: /^客户清单$/ }).first();
    await goTo("B17");
    await link.click();
    await page.getByRole("tab", { name: "客户清单", selected: true }).waitFor();
    await page.getByRole("tab", { name: "说明 About" }).click();
    await goTo("B18");
    await page.keyboard.press("Control+Enter");
    await page.getByRole("tab", { name: "Transactions", selected: true }).waitFor();
  });

  await checks.check("Ctrl+PageDown and Ctrl+PageUp turn the sheets", async () => {
    await page.keyboard.press("Control+PageUp");
    await page.getByRole("tab", { name: "客户清单", selected: true }).waitFor();
    await page.keyboard.press("Control+Alt+PageDown");
    await page.getByRole("tab", { name: "Transactions", selected: true }).waitFor();
  });

  await checks.check("a sheet stays where it was scrolled to, from the first moment", async () => {
    await page.locator(".grid").evaluate((grid) => grid.scrollTo(0, 600));
    await page.waitForTimeout(200);
    await page.getByRole("tab", { name: "客户清单" }).click();
    await page.waitForTimeout(200);
    // Read in the same task as the click: nothing waits for a frame.
    const rows = await page.evaluate(() => {
      const tab = [...document.querySelectorAll<HTMLElement>("[role=tab]")].find(
        ({ textContent }) => textContent === "Transactions"
      );
      tab?.click();
      const grid = document.querySelector(".grid");
      const top = grid?.getBoundingClientRect().top ?? NaN;
      const cells = [...document.querySelectorAll<HTMLElement>(".grid-window:first-child .cell")];
      return {
        scrolled: grid?.scrollTop,
        nearest: Math.min(...cells.map((cell) => cell.getBoundingClientRect().top - top)),
      };
    });
    expectEqual(rows.scrolled, 600, "scrolled");
    expectTrue(rows.nearest < 22, `the first row in the window begins at ${rows.nearest} pixels`);
  });

  await checks.check("Ctrl+` shows formulas and their results again", async () => {
    await page.getByRole("tab", { name: "客户清单" }).click();
    await workbench.clickCell(4, 2);
    await page.keyboard.type("=1+2");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Control+Backquote");
    await page.waitForTimeout(200);
    expectEqual((await workbench.cellsOfRow(4))[2], "=1+2", "formula");
    await page.keyboard.press("Control+Backquote");
    await page.waitForTimeout(200);
    expectEqual((await workbench.cellsOfRow(4))[2], "3", "result");
    await page.keyboard.press("Control+z");
  });

  await checks.check("the menu key opens the cell's menu, Esc leads back to the grid", async () => {
    await page.keyboard.press("Shift+F10");
    await page.getByRole("menuitem", { name: "Show customer in Tierbook" }).waitFor();
    await page.keyboard.press("Escape");
    await page.keyboard.press("ArrowDown");
    expectTrue(/^C\d+$/.test(await address()), `the arrow went to ${await address()}`);
  });

  await checks.check("F6 goes round: grid, tabs, pane, ribbon, and back by Shift+F6", async () => {
    const place = (): Promise<string> =>
      page.evaluate(() => {
        const { activeElement } = document;
        return activeElement?.tagName === "IFRAME"
          ? "pane"
          : (["grid", "tabs", "bar"].find((name) => activeElement?.closest(`.${name}`)) ?? "");
      });
    await workbench.clickCell(5, 2);
    const places: string[] = [];
    for (const key of ["F6", "F6", "F6", "F6", "Shift+F6", "Shift+F6", "Control+F6"]) {
      await page.keyboard.press(key);
      await page.waitForTimeout(150);
      places.push(await place());
    }
    expectEqual(
      places,
      ["tabs", "pane", "bar", "grid", "bar", "pane", "bar"],
      "places one after the other"
    );
  });

  for (const colorScheme of ["light", "dark"] as const)
    await checks.check(`axe finds nothing on the page in the ${colorScheme} theme`, async () => {
      await page.emulateMedia({ colorScheme });
      expectEqual(await workbench.shellFindings(), [], "findings");
    });

  await checks.check("the console stayed free of errors", () =>
    expectEqual(workbench.incidents.consoleErrors, [], "errors")
  );
  await workbench.context.close();
  return checks;
}
