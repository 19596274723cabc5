import type { Browser, Frame } from "playwright-core";
import { languages } from "../../src/i18n/languages";
import { Checks, expectTrue } from "./Checks";
import { ReferenceLoop } from "./ReferenceLoop";

const runs = 7;
/** What the pane promises on a machine with nothing else to do, in milliseconds. */
const limit = 1000;

interface Load {
  /** Milliseconds from the start of the pane's own navigation. */
  readonly usable: number;
  readonly firstPaint: number;
  /** When the last file of Office.js and the last of ours were there. */
  readonly office: number;
  readonly ours: number;
  /** Milliseconds since 1970. */
  readonly at: number;
}

interface Noted extends Window {
  usableAt?: number;
}

/** Runs in every frame before its scripts: notes when a button of this name first stood on the screen. */
function noteButton(name: string): void {
  const noted = window as unknown as Noted;
  const observer = new MutationObserver(() => {
    const button = [...document.querySelectorAll("button")].find(
      ({ textContent, disabled }) => textContent === name && !disabled
    );
    if (!button) return;
    observer.disconnect();
    requestAnimationFrame(() => (noted.usableAt = performance.now()));
  });
  observer.observe(document, { childList: true, subtree: true });
}

/** Runs in the pane. */
function timesOfLoad(): Load {
  const files = performance.getEntriesByType("resource") as PerformanceResourceTiming[];
  const usable = (window as unknown as Noted).usableAt ?? NaN;
  const last = (isWanted: (path: string) => boolean): number =>
    Math.max(
      0,
      ...files
        .filter(({ name, responseEnd }) => isWanted(new URL(name).pathname) && responseEnd < usable)
        .map(({ responseEnd }) => responseEnd)
    );
  return {
    usable,
    firstPaint: performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? NaN,
    office: last((path) => path.includes("/office-js/")),
    ours: last((path) => path.endsWith(".js") && !path.includes("/office-js/")),
    at: performance.timeOrigin + usable / 2,
  };
}

/** One load in a context of its own: nothing is in any cache. */
async function load(browser: Browser, url: string): Promise<Load> {
  const context = await browser.newContext({ ignoreHTTPSErrors: true, locale: "en-US" });
  try {
    const page = await context.newPage();
    // The compiler of these tests names functions by a helper that a page does not have.
    await page.addInitScript("globalThis.__name ??= (named) => named");
    await page.addInitScript(noteButton, languages.en.words.pane.home.start);
    await page.goto(`${url}?lang=en`);
    await page.locator("iframe").waitFor();
    const frame = page.frames().find((each) => each !== page.mainFrame()) as Frame;
    await frame.waitForFunction(() => (window as unknown as Noted).usableAt !== undefined);
    return await frame.evaluate(timesOfLoad);
  } finally {
    await context.close();
  }
}

/**
 * From the start of the pane's navigation to the frame that shows the first button, nothing in any cache, Office.js and its
 * handshake with the host included. The median of seven loads; on a machine that is busy with other things the limit grows as a
 * loop of fixed work does that is timed at the same moment.
 */
export async function coldLoad(browser: Browser, url: string): Promise<Checks> {
  const checks = new Checks("[cold load] ");
  const reference = new ReferenceLoop();
  try {
    const loads: (Load & { readonly slowdown: number })[] = [];
    for (let run = 0; run < runs; run++) {
      const times = await load(browser, url);
      loads.push({ ...times, slowdown: reference.slowdownAt(times.at) });
    }
    const middle = (of: (load: (typeof loads)[number]) => number): number =>
      loads.map(of).sort((a, b) => a - b)[(runs - 1) / 2] ?? NaN;
    const slowdown = middle((each) => each.slowdown);
    const usable = middle((each) => each.usable);
    console.log(
      `     usable after ${usable.toFixed(0)} ms (Office.js there after ${middle((each) => each.office).toFixed(0)} ms, our files after ${middle((each) => each.ours).toFixed(0)} ms, first paint after ${middle((each) => each.firstPaint).toFixed(0)} ms; ${runs} loads of ${loads.map((each) => each.usable.toFixed(0)).join(", ")} ms); machine ${slowdown.toFixed(1)} × slower than at its best`
    );
    await checks.check(`the pane is usable within ${limit} ms of a cold load`, () =>
      expectTrue(
        usable <= limit * slowdown,
        `${usable.toFixed(0)} ms at ${slowdown.toFixed(1)} × slower than at its best`
      )
    );
  } finally {
    reference.stop();
  }
  return checks;
}
