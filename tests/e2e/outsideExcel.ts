import { join } from "node:path";
import type { Browser } from "playwright-core";
import { languages, type LanguageCode } from "../../src/i18n/languages";
import { Checks, expectEqual } from "./Checks";

/** The pane's address opened in a plain browser tab: a page that explains itself, not a crash. */
export async function outsideExcel(browser: Browser, url: string, output: string): Promise<Checks> {
  const checks = new Checks("[outside Excel] ");
  for (const language of Object.keys(languages) as LanguageCode[]) {
    const context = await browser.newContext({
      ignoreHTTPSErrors: true,
      locale: languages[language].locale,
      viewport: { width: 800, height: 600 },
    });
    const page = await context.newPage();
    const errors: string[] = [];
    page.on("pageerror", (error) => errors.push(error.message));
    // Office.js itself reports home from a page outside Office; nothing leaves this machine in a test.
    await page.route(
      (target) => target.origin !== new URL(url).origin,
      (route) => route.abort()
    );
    await checks.check(`says where it works (${language})`, async () => {
      await page.goto(`${url}taskpane.html?about`);
      await page
        .getByRole("heading", { level: 1, name: languages[language].words.pane.outside.title })
        .waitFor({ timeout: 20_000 });
      await page.screenshot({ path: join(output, `${language}-outside.png`) });
      expectEqual(errors, [], "errors");
    });
    await context.close();
  }
  return checks;
}
