import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { openBook } from "../../workbench/file/openBook";
import { Checks, expectEqual, expectTrue } from "./Checks";
import { Workbench } from "./Workbench";

const long = 60_000;

/** The stand-in for Excel itself: tabs, selection, typing, opening and saving, languages. */
export async function workbenchPage(browser: Browser, url: string, root: string): Promise<Checks> {
  const checks = new Checks("[workbench page] ");
  const workbench = await Workbench.open(browser, url, "en");
  const { page } = workbench;
  await page.getByRole("tab", { name: "客户清单" }).waitFor({ timeout: long });

  await checks.check("says that it is a stand-in for Excel", async () => {
    await page.getByRole("note").getByText("stand-in for Excel").waitFor();
  });

  await checks.check("a click selects a cell and the formula bar shows what it holds", async () => {
    await page.getByRole("tab", { name: "客户清单" }).click();
    await page.locator('[data-cell="4,0"]').click();
    expectEqual(await page.getByLabel("Selected cell").inputValue(), "A5", "name box");
    expectEqual(await page.getByLabel("Content of the cell").inputValue(), "C001", "content");
  });

  await checks.check("typing into a cell changes it, by the same rules as an add-in", async () => {
    await page.locator('[data-cell="4,2"]').click();
    await page.keyboard.type("=1+2");
    await page.keyboard.press("Enter");
    await page.waitForTimeout(300);
    expectEqual((await workbench.cellsOfRow(4))[2], "3", "result of the typed formula");
    expectEqual(await page.getByLabel("Selected cell").inputValue(), "C6", "selection moves down");
  });

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

  await checks.check("the saved workbook holds the typed cell", async () => {
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "Save .xlsx" }).click();
    const path = await (await download).path();
    const { book } = await openBook(new Uint8Array(readFileSync(path)), "saved.xlsx");
    const sheet = book.sheets.find(({ name }) => name === "客户清单");
    expectEqual(sheet?.formulas.get(4)?.get(2), "=1+2", "formula in the file");
  });

  await checks.check("another workbook opens, with a pane of its own", async () => {
    await page
      .locator("input[type=file]")
      .setInputFiles(join(root, "assets/sample/worked-example.xlsx"));
    await page.locator(".file", { hasText: "worked-example.xlsx" }).waitFor({ timeout: long });
    await workbench.button(workbench.words.pane.home.start).waitFor({ timeout: long });
  });

  await checks.check(
    "a file that is no workbook is refused with a reason, and the open one stays",
    async () => {
      await page.locator("input[type=file]").setInputFiles({
        name: "notes.xlsx",
        mimeType: "application/octet-stream",
        buffer: Buffer.from("not a workbook"),
      });
      await page.getByRole("status").getByText("notes.xlsx cannot be opened").waitFor();
      expectEqual(
        await page.locator(".file").textContent(),
        "worked-example.xlsx",
        "open workbook"
      );
    }
  );

  await checks.check("the language changes page and pane together", async () => {
    await page.getByLabel("Language").selectOption("zh-CN");
    await page.getByRole("note").getByText("代替 Excel").waitFor({ timeout: long });
    await workbench.pane.getByRole("button", { name: "查找客户表" }).waitFor({ timeout: long });
  });

  await checks.check("the pane can be closed and shown again", async () => {
    await page.getByRole("toolbar").getByRole("button", { name: "关闭窗格" }).click();
    expectTrue(!(await page.locator("iframe").isVisible()), "the pane is still there");
    await page.getByRole("button", { name: "显示窗格" }).click();
    expectTrue(await page.locator("iframe").isVisible(), "the pane did not come back");
  });

  await checks.check("the console stayed free of errors", () =>
    expectEqual(workbench.incidents.consoleErrors, [], "errors")
  );
  await workbench.context.close();
  return checks;
}
