import type { Browser } from "playwright-core";
import { Checks, expectEqual } from "./Checks";
import { Workbench } from "./Workbench";

/** The sample's customers have lists of choices: the kind of customer stands in column D (企业, 个人, 内部). */
const [row, column] = [4, 3];

/** Cells with a list: its button, the keyboard, and Excel's message for what the list does not hold. */
export async function workbenchPageChoices(browser: Browser, url: string): Promise<Checks> {
  const checks = new Checks("[workbench choices] ");
  const workbench = await Workbench.open(browser, url, "en");
  const { page } = workbench;
  const shown = async (): Promise<string | undefined> => {
    await page.waitForTimeout(150);
    return (await workbench.cellsOfRow(row))[column];
  };
  const list = page.getByRole("listbox", { name: "Choices for this cell" });
  const message = page.getByRole("alertdialog", { name: "客户类型" });
  await page.getByRole("tab", { name: "客户清单" }).click({ timeout: 60_000 });
  await page.waitForTimeout(200);
  await workbench.clickCell(row, column);

  await checks.check("a choice is picked from the list with the mouse", async () => {
    expectEqual(await shown(), "企业", "before");
    await page.getByRole("button", { name: "Choose from the list (Alt+↓)" }).click();
    await list.getByRole("option", { name: "个人" }).click();
    expectEqual(await shown(), "个人", "after");
    await page.keyboard.press("Control+z");
    expectEqual(await shown(), "企业", "undone");
  });

  await checks.check(
    "and with the keyboard: Alt+Down, arrows, Enter; Esc picks nothing",
    async () => {
      await page.keyboard.press("Alt+ArrowDown");
      expectEqual(
        await list.getByRole("option", { selected: true }).textContent(),
        "企业",
        "marked"
      );
      await page.keyboard.press("End");
      await page.keyboard.press("Enter");
      expectEqual(await shown(), "内部", "picked");
      await page.keyboard.press("Alt+ArrowDown");
      await page.keyboard.press("Home");
      await page.keyboard.press("Escape");
      expectEqual(await shown(), "内部", "after Esc");
    }
  );

  await checks.check("what is not in the list is refused, mended or given up", async () => {
    await page.keyboard.type("nobody");
    await page.keyboard.press("Enter");
    // The sample warns, in its own words; as in Excel, "No" leads back to what was typed.
    await message.getByText("Continue?").waitFor();
    await page.keyboard.press("Enter");
    expectEqual(await page.locator(".editor").inputValue(), "nobody", "typed again");
    await page.locator(".editor").fill("个人");
    await page.keyboard.press("Enter");
    expectEqual(await shown(), "个人", "mended");
    await workbench.clickCell(row, column);
    await page.keyboard.type("nobody");
    // Another cell is clicked while one types: the text belongs to the cell typed into, and goes back there.
    await workbench.clickCell(row + 2, column);
    await message.getByRole("button", { name: "Cancel" }).click();
    expectEqual(await shown(), "个人", "given up");
    expectEqual(await page.getByLabel("Selected cell").inputValue(), "D5", "selected");
  });

  await checks.check("a text that a click ends stands in the cell it was typed into", async () => {
    await workbench.clickCell(row, column - 1);
    await page.keyboard.type("typed here");
    await workbench.clickCell(row + 1, column - 1);
    await page.waitForTimeout(150);
    expectEqual((await workbench.cellsOfRow(row))[column - 1], "typed here", "the cell");
  });

  await checks.check("a column is filtered by a value, and shown whole again", async () => {
    await workbench.clickCell(3, column);
    await page.keyboard.press("Alt+ArrowDown");
    const menu = page.getByRole("dialog", { name: "Filter “客户类型”" });
    await menu.getByRole("checkbox", { name: "(Select all)" }).uncheck();
    await menu.getByRole("checkbox", { name: "个人", exact: true }).check();
    expectEqual(await workbench.shellFindings(), [], "findings of axe");
    await menu.getByRole("button", { name: "OK" }).click();
    await page.getByText(/^2 of 151 records found$/).waitFor({ timeout: 5000 });
    const kinds = async (): Promise<string[]> =>
      page
        .locator(`.grid-window:first-child [data-cell$=",${column}"]`)
        .evaluateAll((cells) => [...new Set(cells.map((cell) => cell.textContent ?? ""))].sort());
    await page.waitForTimeout(200);
    expectEqual(await kinds(), ["", "个人"], "kinds of customers in view, and empty rows below");
    // The button at the right of the header cell opens the same menu.
    const box = await page.locator(`[data-cell="3,${column}"]`).boundingBox();
    if (box) await page.mouse.click(box.x + box.width - 8, box.y + box.height - 8);
    await menu.getByRole("button", { name: "Clear filter from “客户类型”" }).click();
    await page.getByText("151 of 151 records found").waitFor({ timeout: 5000 });
    await page.waitForTimeout(200);
    expectEqual((await kinds()).includes("企业"), true, "companies in view");
  });

  await checks.check("axe finds nothing while the list is open", async () => {
    await workbench.clickCell(row, column);
    await page.keyboard.press("Alt+ArrowDown");
    expectEqual(await workbench.shellFindings(), [], "findings");
    await page.keyboard.press("Escape");
  });

  await checks.check("the console stayed free of errors", () =>
    expectEqual(workbench.incidents.consoleErrors, [], "errors")
  );
  await workbench.context.close();
  return checks;
}
