import type { Browser } from "playwright-core";
import { Checks, expectEqual, expectTrue } from "./Checks";
import { Workbench } from "./Workbench";

const long = 60_000;

/** The stand-in for Excel itself: cells, selection, typing, undo, copying, sheets, the pane beside it. */
export async function workbenchPage(browser: Browser, url: string): Promise<Checks> {
  const checks = new Checks("[workbench page] ");
  const workbench = await Workbench.open(browser, url, "en");
  const { page } = workbench;
  await page.getByRole("tab", { name: "客户清单" }).waitFor({ timeout: long });

  await checks.check("says that it is a stand-in for Excel", async () => {
    await page.getByRole("note").getByText("stand-in for Excel").waitFor();
  });

  await checks.check("a click selects a cell and the formula bar shows what it holds", async () => {
    await page.getByRole("tab", { name: "客户清单" }).click();
    await workbench.clickCell(4, 0);
    expectEqual(await page.getByLabel("Selected cell").inputValue(), "A5", "name box");
    expectEqual(await page.getByLabel("Content of the cell").inputValue(), "C001", "content");
  });

  await checks.check("typing into a cell changes it, by the same rules as an add-in", async () => {
    await workbench.clickCell(4, 2);
    // Nobody types within a few milliseconds of a click.
    await page.waitForTimeout(150);
    await page.keyboard.type("=1+2");
    await page.keyboard.press("Enter");
    await page.waitForTimeout(300);
    expectEqual((await workbench.cellsOfRow(4))[2], "3", "result of the typed formula");
    expectEqual(await page.getByLabel("Selected cell").inputValue(), "C6", "selection moves down");
  });

  await checks.check("undo takes back what was typed, redo makes it again", async () => {
    await page.keyboard.press("Control+z");
    await page.getByRole("status").getByText("Undo: your change").waitFor();
    expectEqual((await workbench.cellsOfRow(4))[2], "", "after undo");
    await page.getByRole("button", { name: /^Redo: your change/ }).click();
    await page.waitForTimeout(150);
    expectEqual((await workbench.cellsOfRow(4))[2], "3", "after redo");
    expectTrue((await page.title()).startsWith("●"), "no mark for unsaved changes");
  });

  await checks.check("the keyboard selects as in Excel, and the status bar sums up", async () => {
    const address = (): Promise<string> => page.getByLabel("Selected cell").inputValue();
    await page.getByLabel("Selected cell").fill("A5");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Control+ArrowDown");
    // The sample has a header in row 4 and 150 customers and one more row below it.
    expectTrue(/^A15\d$/.test(await address()), `Ctrl+Down went to ${await address()}`);
    await page.keyboard.press("Control+Home");
    expectEqual(await address(), "C5", "Ctrl+Home: the first cell that scrolls");
    await page.keyboard.press("Shift+ArrowRight");
    await page.keyboard.press("Shift+ArrowDown");
    await page.getByTestId("summary").getByText("Count: 3").waitFor();
    await page.keyboard.press("F2");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Control+End");
    expectTrue(/^[A-Z]+15\d$/.test(await address()), `Ctrl+End went to ${await address()}`);
    await page.keyboard.press("Control+Home");
  });

  await checks.check("cells are copied and pasted as text between tabs and lines", async () => {
    await page.getByLabel("Selected cell").fill("A5:A6");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Control+c");
    await page.getByRole("status").getByText("A5:A6 copied").waitFor();
    await page.getByLabel("Selected cell").fill("C8");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Control+v");
    await page.waitForTimeout(150);
    expectEqual((await workbench.cellsOfRow(7))[2], "C001", "first pasted cell");
    expectEqual((await workbench.cellsOfRow(8))[2], "C002", "second pasted cell");
    await page.keyboard.press("Delete");
    await page.waitForTimeout(150);
    expectEqual((await workbench.cellsOfRow(8))[2], "", "after Delete");
    await page.keyboard.press("Control+z");
    await page.keyboard.press("Control+z");
    await page.waitForTimeout(150);
    expectEqual((await workbench.cellsOfRow(7))[2], "", "after undo of both");
  });

  await checks.check(
    "a column is made wider by its edge, rows and columns are selected",
    async () => {
      const heading = page.locator(".headings.columns .heading", { hasText: /^D$/ });
      const before = await heading.boundingBox();
      if (!before) throw new Error("no heading D");
      await page.mouse.move(before.x + before.width - 2, before.y + 8);
      await page.mouse.down();
      await page.mouse.move(before.x + before.width + 58, before.y + 8, { steps: 3 });
      await page.mouse.up();
      await page.waitForTimeout(150);
      const after = await heading.boundingBox();
      expectTrue(
        Math.abs((after?.width ?? 0) - before.width - 60) <= 2,
        `from ${before.width} to ${after?.width} pixels`
      );
      await page.keyboard.press("Control+z");
      await heading.click();
      await page.getByTestId("summary").getByText("Count: 15").waitFor();
    }
  );

  await checks.check("sheets are added and renamed; a taken name is refused in words", async () => {
    await page.getByRole("button", { name: "Add a sheet" }).click();
    const tab = page.getByRole("tab", { selected: true });
    await tab.dblclick();
    await page.getByLabel("Name of the sheet").fill("客户清单");
    await page.keyboard.press("Enter");
    await page.getByRole("status").getByText("already a sheet of that name").waitFor();
    await page.getByLabel("Name of the sheet").fill("Scratch");
    await page.keyboard.press("Enter");
    await page.getByRole("tab", { name: "Scratch" }).waitFor();
    await page.getByRole("button", { name: /^Undo: / }).click();
    await page.getByRole("button", { name: /^Undo: / }).click();
    await page.waitForTimeout(150);
    expectEqual(await page.getByRole("tab", { name: "Scratch" }).count(), 0, "sheets left");
    await page.getByRole("tab", { name: "客户清单" }).click();
    await page.waitForTimeout(150);
  });

  await checks.check("axe finds nothing on the page around the pane", async () =>
    expectEqual(await workbench.shellFindings(), [], "findings")
  );

  await checks.check("the header stays while the rows scroll, and headings follow", async () => {
    await page.locator(".grid").evaluate((grid) => grid.scrollTo(0, 2000));
    await page.waitForTimeout(300);
    await page.locator('[data-cell="3,1"]').filter({ hasText: "客户名称" }).first().waitFor();
    expectTrue(
      (await page.locator(".headings.rows .heading").allTextContents()).some(
        (text) => Number(text) > 90
      ),
      "no row beyond 90 in view"
    );
  });

  await checks.check("the pane can be closed and shown again", async () => {
    await page.getByRole("toolbar").getByRole("button", { name: "Close pane" }).click();
    expectTrue(!(await page.locator("iframe").isVisible()), "the pane is still there");
    await page.getByRole("button", { name: "Show pane" }).click();
    expectTrue(await page.locator("iframe").isVisible(), "the pane did not come back");
  });

  await checks.check("the console stayed free of errors", () =>
    expectEqual(workbench.incidents.consoleErrors, [], "errors")
  );
  await workbench.context.close();
  return checks;
}
