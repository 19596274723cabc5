import type { Browser, Page } from "playwright-core";
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

/** A long sheet: scrolling by wheel, page and scroll bar, and what a selection costs. */
export async function workbenchPageScroll(browser: Browser, url: string): Promise<Checks> {
  const checks = new Checks("[workbench scroll] ");
  const workbench = await Workbench.open(browser, url, "en");
  const { page } = workbench;
  await page.getByRole("tab", { name: "客户清单" }).waitFor({ timeout: long });

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

  await checks.check("moving the selection draws no cell anew", async () => {
    await page.getByLabel("Selected cell").fill("B10");
    await page.keyboard.press("Enter");
    await page.waitForTimeout(300);
    await page.locator(".grid").evaluate((grid) => {
      const watched = window as unknown as { redrawn: number };
      watched.redrawn = 0;
      new MutationObserver((records) => (watched.redrawn += records.length)).observe(
        grid.querySelector(".grid-window") ?? grid,
        { subtree: true, childList: true, characterData: true }
      );
    });
    for (let step = 0; step < 5; step++) await page.keyboard.press("ArrowDown");
    // Longer than the page waits before it draws what the host did.
    await page.waitForTimeout(300);
    expectEqual(await page.getByLabel("Selected cell").inputValue(), "B15", "selected cell");
    expectEqual(
      await page.evaluate(() => (window as unknown as { redrawn: number }).redrawn),
      0,
      "texts that changed"
    );
  });

  await checks.check("the console stayed free of errors", () =>
    expectEqual(workbench.incidents.consoleErrors, [], "errors")
  );
  await workbench.context.close();
  return checks;
}
