import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { openBook } from "../../workbench/file/openBook";
import { createBook } from "../../workbench/file/createBook";
import { saveBook } from "../../workbench/file/saveBook";
import { Checks, expectEqual, expectTrue } from "./Checks";
import { Workbench } from "./Workbench";

const long = 60_000;

/** 100,000 rows of 20 columns: numbers, texts, dates, a table, a conditional format. */
async function largeWorkbook(): Promise<Uint8Array> {
  const opened = await createBook("large.xlsx");
  const sheet = opened.book.sheets[0];
  if (!sheet) throw new Error("no sheet");
  const rows = 100_000;
  sheet.rows = Array.from({ length: rows }, (_row, r) =>
    Array.from({ length: 20 }, (_cell, c) =>
      r === 0
        ? `Column ${c + 1}`
        : c % 4 === 0
          ? `Customer ${r}`
          : c % 4 === 1
            ? 45_000 + (r % 900)
            : r * c * 1.37
    )
  );
  for (let c = 1; c < 20; c += 4)
    sheet.formats.push({
      rect: { row: 1, column: c, rows: rows - 1, columns: 1 },
      format: { numberFormat: "yyyy-mm-dd" },
    });
  sheet.formats.push({
    rect: { row: 1, column: 2, rows: rows - 1, columns: 2 },
    format: { numberFormat: "#,##0.00" },
  });
  sheet.formats.push({
    rect: { row: 0, column: 0, rows: 1, columns: 20 },
    format: { bold: true, fill: "#DDEBF7" },
  });
  sheet.freeze = { rows: 1, columns: 1 };
  sheet.isChanged = true;
  return (await saveBook(opened)).bytes;
}

interface Scrolled {
  readonly frames: number;
  /** Milliseconds of processor time per frame, of script, style, layout and painting together. */
  readonly perFrame: number;
  /** The last row in view at the end. */
  readonly row: number;
}

/**
 * Scrolls by the wheel's steps, then by pages, then in jumps of thousands of rows. Counts the main thread's own time, not the
 * clock's: what other processes take from a busy machine is not ours.
 */
async function scrollThrough(page: Page): Promise<Scrolled> {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  const spent = async (): Promise<number> =>
    (await session.send("Performance.getMetrics")).metrics.find(
      ({ name }) => name === "TaskDuration"
    )?.value ?? NaN;
  const before = await spent();
  const found = await page.locator(".grid").evaluate(async (grid) => {
    const steps = [
      ...new Array<number>(40).fill(120),
      ...new Array<number>(20).fill(600),
      ...new Array<number>(40).fill(50_000),
    ];
    for (const step of steps) {
      grid.scrollBy(0, step);
      // The grid draws in the first of the two.
      for (let n = 0; n < 2; n++) await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    const numbers = [...document.querySelectorAll(".headings.rows .heading")].map((node) =>
      Number(node.textContent)
    );
    return { frames: steps.length, row: Math.max(...numbers) };
  });
  const perFrame = (1000 * ((await spent()) - before)) / found.frames;
  await session.detach();
  return { ...found, perFrame };
}

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
    // The rows of the other sheet give way to this one's in the next frames; a click in between would scroll.
    await page.waitForTimeout(500);
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

  await checks.check("a workbook of 100,000 rows opens and scrolls smoothly", async () => {
    const bytes = await largeWorkbook();
    await page.locator("input[type=file]").setInputFiles({
      name: "large.xlsx",
      mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      buffer: Buffer.from(bytes),
    });
    await page.locator(".file", { hasText: "large.xlsx" }).waitFor({ timeout: long });
    await workbench.button(workbench.words.pane.home.start).waitFor({ timeout: long });
    const { frames, perFrame, row } = await scrollThrough(page);
    console.log(
      `     ${frames} frames while scrolling, ${perFrame.toFixed(1)} ms of processor time each, down to row ${row}`
    );
    expectTrue(row > 90_000, `the last row in view is ${row}`);
    // Measured 36–43 ms without a graphics card, which paints in software; twice that would be felt.
    expectTrue(perFrame <= 60, `a frame takes ${perFrame} ms`);
  });

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
