import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { chromium } from "playwright-core";
import { startServer } from "../../workbench/page/server";
import { expectWithin, firstScripts, scriptSizes } from "./bundleSize";
import { census } from "./census";
import { Checks, expectTrue } from "./Checks";
import { coldLoad } from "./coldLoad";
import { homeScreens } from "./homeScreens";
import { keyboard } from "./keyboard";
import { longTasks } from "./longTasks";
import { mainFlow } from "./mainFlow";
import { modelScreen } from "./modelScreen";
import { outsideExcel } from "./outsideExcel";
import { refusals } from "./refusals";
import { reviewScreen } from "./reviewScreen";
import { workbenchPage } from "./workbenchPage";
import { workbenchPageChoices } from "./workbenchPageChoices";
import { workbenchPageFiles } from "./workbenchPageFiles";
import { workbenchPageKeys } from "./workbenchPageKeys";
import { workbenchPageScroll } from "./workbenchPageScroll";

/**
 * The real production bundle with the genuine Office.js, in Chromium, inside the workbench page. Prints one line per check
 * and, last, `e2e: N passed, M failed`; ends with 1 when a check failed. Pictures go to output/.
 *
 *   npx tsx tests/e2e/run.ts [part of a flow's name]
 */
const root = resolve(import.meta.dirname, "../..");
const executablePath = process.env["CHROMIUM"] ?? "/usr/bin/chromium";
const output = join(root, "output");
const wanted = process.argv[2] ?? "";

const all: Checks[] = [];
const build = new Checks("[build] ");
all.push(build);

if (!existsSync(executablePath)) {
  await build.check(`Chromium is at ${executablePath}`, () =>
    expectTrue(false, "not found; set CHROMIUM to its path")
  );
} else {
  const workbook = join(root, "assets/sample/tierbook-sample.xlsx");
  const { server, url } = await startServer({ root, port: 0, workbook });
  const browser = await chromium.launch({
    executablePath,
    args: ["--no-sandbox", "--disable-dev-shm-usage"],
  });
  try {
    await build.check("the first screen needs little: its scripts stay within their budget", () =>
      expectWithin("firstLoad", firstScripts())
    );
    await build.check("all scripts in all languages together stay within their budget", () =>
      expectWithin("everything", scriptSizes().keys())
    );
    const flows: readonly (readonly [name: string, flow: () => Promise<Checks | Checks[]>])[] = [
      ["main en", () => mainFlow(browser, url, "en", output)],
      ["main zh-CN", () => mainFlow(browser, url, "zh-CN", output)],
      ["home en", () => homeScreens(browser, url, "en", output)],
      ["home zh-CN", () => homeScreens(browser, url, "zh-CN", output)],
      ["review en", () => reviewScreen(browser, url, "en", output)],
      ["review zh-CN", () => reviewScreen(browser, url, "zh-CN", output)],
      ["model en", () => modelScreen(browser, url, "en", output)],
      ["model zh-CN", () => modelScreen(browser, url, "zh-CN", output)],
      // The longest; nothing in it is timed, so both languages go at once.
      ["census", () => Promise.all([census(browser, url, "en"), census(browser, url, "zh-CN")])],
      ["keyboard", () => keyboard(browser, url)],
      ["workbench page", () => workbenchPage(browser, url)],
      ["workbench files", () => workbenchPageFiles(browser, url, root)],
      ["workbench keys", () => workbenchPageKeys(browser, url)],
      ["workbench choices", () => workbenchPageChoices(browser, url)],
      ["workbench scroll", () => workbenchPageScroll(browser, url)],
      ["refusals", () => refusals(browser, url)],
      ["outside", () => outsideExcel(browser, url, output)],
      ["cold load", () => coldLoad(browser, url)],
      ["long tasks", () => longTasks(browser, url)],
    ];
    for (const [name, flow] of flows) {
      if (!name.includes(wanted)) continue;
      // A flow that breaks off counts as failed; the next one still runs.
      const whole = new Checks(`[${name}] `);
      all.push(whole);
      await whole.check(
        "the flow came to its end",
        async () => void all.push(...[await flow()].flat())
      );
    }
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
  }
}

const passed = all.reduce((sum, checks) => sum + checks.passed, 0);
const failed = all.reduce((sum, checks) => sum + checks.failed, 0);
console.log(`e2e: ${passed} passed, ${failed} failed`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);
