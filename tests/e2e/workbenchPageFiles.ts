import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { openBook } from "../../workbench/file/openBook";
import { Checks, expectEqual } from "./Checks";
import { Workbench } from "./Workbench";

const long = 60_000;

/** Workbooks come and go: opening, dropping, saving, unsaved changes, and the language. */
export async function workbenchPageFiles(
  browser: Browser,
  url: string,
  root: string
): Promise<Checks> {
  const checks = new Checks("[workbench files] ");
  const workbench = await Workbench.open(browser, url, "en");
  const { page } = workbench;
  await page.getByRole("tab", { name: "客户清单" }).click({ timeout: long });
  await workbench.clickCell(4, 2);
  await page.keyboard.type("=1+2");
  await page.keyboard.press("Enter");
  await page.locator(".unsaved").waitFor();

  await checks.check("the saved workbook holds the typed cell", async () => {
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "Save .xlsx" }).click();
    const path = await (await download).path();
    const { book } = await openBook(new Uint8Array(readFileSync(path)), "saved.xlsx");
    const sheet = book.sheets.find(({ name }) => name === "客户清单");
    expectEqual(sheet?.formulas.get(4)?.get(2), "=1+2", "formula in the file");
  });

  await checks.check("unsaved changes are asked for before another workbook opens", async () => {
    await workbench.clickCell(5, 2);
    await page.keyboard.type("7");
    await page.keyboard.press("Enter");
    await page.locator(".unsaved").waitFor();
    await page.getByRole("button", { name: "Sample", exact: true }).click();
    const dialog = page.getByRole("dialog", { name: "tierbook-sample.xlsx has unsaved changes" });
    await dialog.getByRole("button", { name: "Cancel" }).click();
    expectEqual((await workbench.cellsOfRow(5))[2], "7", "the change after Cancel");
    await page.getByRole("button", { name: "Sample", exact: true }).click();
    await dialog.getByRole("button", { name: "Discard changes" }).click();
    await page.locator(".unsaved").waitFor({ state: "hidden" });
  });

  await checks.check("another workbook opens, with a pane of its own", async () => {
    await page
      .locator("input[type=file]")
      .setInputFiles(join(root, "assets/sample/worked-example.xlsx"));
    await page.locator(".file", { hasText: "worked-example.xlsx" }).waitFor({ timeout: long });
    await workbench.button(workbench.words.pane.home.start).waitFor({ timeout: long });
  });

  await checks.check(
    "a dropped file that is no workbook is refused with a reason, and the open one stays",
    async () => {
      const dropped = await page.evaluateHandle(() => {
        const transfer = new DataTransfer();
        transfer.items.add(new File(["not a workbook"], "notes.xlsx"));
        return transfer;
      });
      await page.dispatchEvent("body", "dragover", { dataTransfer: dropped });
      await page.getByText("Drop the workbook here").waitFor();
      await page.dispatchEvent("body", "drop", { dataTransfer: dropped });
      await page.getByRole("status").getByText("this is not an Excel workbook").waitFor();
      expectEqual(
        await page.locator(".file").textContent(),
        "worked-example.xlsx",
        "open workbook"
      );
    }
  );

  await checks.check(
    "the language changes page and pane together, and the open workbook stays as it is",
    async () => {
      const tabs = page.getByRole("tab");
      const before = await tabs.allTextContents();
      await page.getByLabel("Selected cell").fill("A60");
      await page.keyboard.press("Enter");
      await page.keyboard.type("kept");
      await page.keyboard.press("Enter");
      await page.locator(".unsaved").waitFor();
      await page.getByLabel("Language").selectOption("zh-CN");
      await page.getByRole("note").getByText("代替 Excel").waitFor({ timeout: long });
      await workbench.pane.getByRole("button", { name: "查找客户表" }).waitFor({ timeout: long });
      expectEqual(await tabs.allTextContents(), before, "sheets of the workbook that was open");
      await page.getByLabel("所选单元格").fill("A60");
      await page.keyboard.press("Enter");
      expectEqual(await page.getByLabel("单元格内容").inputValue(), "kept", "unsaved change");
      await page.locator(".unsaved").waitFor();
    }
  );

  await checks.check("the console stayed free of errors", () =>
    expectEqual(workbench.incidents.consoleErrors, [], "errors")
  );
  await workbench.context.close();
  return checks;
}
