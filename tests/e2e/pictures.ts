import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { chromium, type Browser, type Page } from "playwright-core";
import { languages, type LanguageCode } from "../../src/i18n/languages";
import { openBook } from "../../workbench/file/openBook";
import { startServer } from "../../workbench/page/server";
import { sideBySide } from "./sideBySide";
import { Workbench } from "./Workbench";

/**
 * Takes the pictures of the documents anew, from the production bundle in the workbench page and the sample workbook, into
 * docs/pictures. A picture that cannot be taken keeps its old file, is named, and makes the command end with 1.
 *
 *   npx tsx tests/e2e/pictures.ts [pane | sheets]
 */
const root = resolve(import.meta.dirname, "../..");
const folder = join(root, "docs/pictures");
const executablePath = process.env["CHROMIUM"] ?? "/usr/bin/chromium";
const part = process.argv[2] ?? "all";
const maxBytes = 300_000;
/** Milliseconds: machines that take pictures may be busy with other things. */
const long = 180_000;
/** The sample ends with September 2026; its first run stands a quarter before. */
const dates = { first: "2026-06-30", second: "2026-09-30" } as const;
/** A customer of the sample with statements, suppliers and an archive. */
const customer = "澄启";
let failures = 0;

/** One step of the tour; what fails is named and photographed to output/, and the steps after it are still tried. */
async function step(name: string, body: () => Promise<void>, page?: Page): Promise<void> {
  try {
    await body();
    console.log(`ok   ${name}`);
  } catch (error) {
    failures++;
    const text = error instanceof Error ? error.message : String(error);
    console.log(`FAIL ${name}: ${text.split("\n").slice(0, 6).join("\n     ")}`);
    await page?.screenshot({ path: join(root, `output/pictures-failed-${failures}.png`) });
  }
}

async function save(browser: Browser, name: string, shots: readonly Buffer[]): Promise<void> {
  const picture = await sideBySide(browser, shots, maxBytes);
  writeFileSync(join(folder, `${name}.png`), picture);
  console.log(`     ${name}.png ${Math.round(picture.length / 1024)} KB`);
}

/** The pane from its first screen to taking back, in one language. */
async function paneTour(browser: Browser, url: string, language: LanguageCode): Promise<void> {
  const workbench = await Workbench.open(browser, url, language, { width: 1400, height: 820 });
  const { pane, page, words } = workbench;
  const { home, data, review, write } = words.pane;
  const frame = page.locator("iframe");
  const watched = (name: string, run: () => Promise<void>): Promise<void> => step(name, run, page);
  const shots = new Map<string, Buffer>();
  const shoot = async (name: string): Promise<void> => {
    await page.waitForTimeout(400);
    shots.set(name, await frame.screenshot());
  };
  const toCard = async (): Promise<void> => {
    await pane.getByRole("searchbox").fill(customer);
    const list = pane.getByRole("listbox", { name: review.listTitle });
    await list.getByRole("option").first().waitFor({ timeout: long });
    await page.waitForTimeout(300);
    await list.focus();
    await list.press("Enter");
    await pane
      .getByRole("heading", { level: 1, name: new RegExp(customer) })
      .waitFor({ timeout: long });
  };
  const strip = async (name: string, ...parts: readonly string[]): Promise<void> =>
    step(`${name}-${language}`, async () => {
      const found = parts.map((part) => {
        const shot = shots.get(part);
        if (!shot) throw new Error(`the screen “${part}” was not photographed`);
        return shot;
      });
      await save(browser, `${name}-${language}`, found);
    });

  await watched(`home (${language})`, async () => {
    await workbench.button(home.start).waitFor({ timeout: long });
    await shoot("home");
  });
  await watched(`data (${language})`, async () => {
    await workbench.button(home.start).click();
    await workbench.heading(data.title).waitFor({ timeout: long });
    await pane.getByLabel(data.date).fill(dates.second);
    await workbench.heading(data.title).scrollIntoViewIfNeeded();
    await shoot("data");
  });
  await watched(`review (${language})`, async () => {
    await workbench.button(data.read).click();
    await workbench.heading(review.title).waitFor({ timeout: long });
    await shoot("review");
  });
  await watched(`card (${language})`, async () => {
    await toCard();
    await shoot("card");
  });
  await watched(`write (${language})`, async () => {
    await workbench.goTo("write");
    await pane.getByRole("row").nth(1).waitFor({ timeout: long });
    await shoot("write");
    await pane.getByRole("button", { name: /×/ }).click();
    await workbench.button(write.toReports).waitFor({ timeout: long });
    await workbench.button(write.showInGrid).click();
    await workbench.goTo("review");
    await page.waitForTimeout(600);
    await save(browser, `workbench-${language}`, [await page.screenshot()]);
  });
  await watched(`reports (${language})`, async () => {
    await workbench.goTo("reports");
    await shoot("reports");
  });
  await watched(`take back (${language})`, async () => {
    await workbench.goTo("home");
    await workbench.button(write.takeBack).click();
    await shoot("take-back");
    await workbench.button(write.keep).click();
  });
  await watched(`model (${language})`, async () => {
    await workbench.goTo("model");
    const slider = pane.getByRole("slider").first();
    await slider.waitFor({ timeout: long });
    await slider.focus();
    for (let press = 0; press < 12; press++) await slider.press("ArrowRight");
    await page.waitForTimeout(1500);
    await shoot("model");
  });

  await strip("pane", "review");
  await strip("tour-first", "home", "data", "review");
  await strip("tour-look", "card", "model");
  await strip("tour-write", "write", "reports", "take-back");
  await workbench.context.close();
}

async function darkPane(browser: Browser, url: string, language: LanguageCode): Promise<void> {
  const workbench = await Workbench.open(browser, url, language, { width: 1400, height: 820 });
  const { page, words } = workbench;
  const { home, data, review } = words.pane;
  await step(`pane-dark-${language}`, async () => {
    await workbench.button(home.start).waitFor({ timeout: long });
    await page.evaluate(() => localStorage.setItem("tierbook.appearance", "dark"));
    await page.reload();
    await workbench.button(home.start).click({ timeout: long });
    await workbench.button(data.read).waitFor({ timeout: long });
    await workbench.pane.getByLabel(data.date).fill(dates.second);
    await workbench.button(data.read).click();
    await workbench.heading(review.title).waitFor({ timeout: long });
    await page.waitForTimeout(500);
    await save(browser, `pane-dark-${language}`, [await page.locator("iframe").screenshot()]);
  });
  await workbench.context.close();
}

/** The sample scored in two quarters by the command line, with the sheets that are shown. */
function scoredTwice(scratch: string, language: LanguageCode): string {
  const [first, second] = ["first", "second"].map((name) => join(scratch, `${language}-${name}`));
  const tier = (...args: readonly string[]): void => {
    const command = ["tsx", "workbench/cli/tier.ts", ...args, "--lang", language];
    execFileSync("npx", command, { cwd: root, stdio: ["ignore", "ignore", "inherit"] });
  };
  const sheets = "migration,swot,suppliers,financeReview,financePage";
  const from = `${first}.xlsx`;
  const to = `${second}.xlsx`;
  tier(
    "assets/sample/tierbook-sample.xlsx",
    "--out",
    from,
    "--date",
    dates.first,
    "--reports",
    "none"
  );
  tier(from, "--out", to, "--date", dates.second, "--reports", sheets);
  return to;
}

/** What is shown of the generated sheets, by the beginning of their names. */
const sheetPictures = (language: LanguageCode) =>
  [
    ["sheet-swot", "SWOT_"],
    ["sheet-suppliers", "SUP_"],
    ["sheet-finance", "FIN_"],
    ["sheet-review", "MCR_FinReview"],
    ["sheet-migration", languages[language].words.reports.migration.sheetName],
  ] as const;

async function sheetTour(browser: Browser, file: string, language: LanguageCode): Promise<void> {
  const { book } = await openBook(new Uint8Array(readFileSync(file)), "scored.xlsx");
  const names = book.sheets.map(({ name }) => name);
  const { server, url } = await startServer({ root, port: 0, workbook: file });
  const workbench = await Workbench.open(browser, url, language, { width: 1500, height: 820 });
  const { page } = workbench;
  try {
    await page.getByRole("tab", { name: names[0]!, exact: true }).waitFor({ timeout: long });
    for (const [picture, start] of sheetPictures(language))
      await step(`${picture}-${language}`, async () => {
        const ofKind = names.filter((name) => name.startsWith(start));
        const name = ofKind.find((each) => each.includes(customer)) ?? ofKind[0];
        if (name === undefined) throw new Error(`no sheet begins with ${start}`);
        await page.getByRole("tab", { name, exact: true }).click();
        await page.waitForTimeout(1200);
        const grid = page.locator(".grid");
        await save(browser, `${picture}-${language}`, [await grid.screenshot()]);
      });
  } finally {
    await workbench.context.close();
    server.closeAllConnections();
    server.close();
  }
}

for (const each of [folder, join(root, "output")]) mkdirSync(each, { recursive: true });
const scratch = mkdtempSync(join(tmpdir(), "tierbook-pictures-"));
const browser = await chromium.launch({
  executablePath,
  args: ["--no-sandbox", "--disable-dev-shm-usage"],
});
const workbook = join(root, "assets/sample/tierbook-sample.xlsx");
const { server, url } = await startServer({ root, port: 0, workbook });
try {
  for (const language of Object.keys(languages) as LanguageCode[]) {
    if (part !== "sheets") {
      await paneTour(browser, url, language);
      await darkPane(browser, url, language);
    }
    if (part !== "pane")
      await step(`sheets (${language})`, () =>
        sheetTour(browser, scoredTwice(scratch, language), language)
      );
  }
} finally {
  await browser.close();
  server.closeAllConnections();
  server.close();
  rmSync(scratch, { recursive: true, force: true });
}
console.log(failures === 0 ? "all pictures taken" : `${failures} steps failed`);
process.exit(failures === 0 ? 0 : 1);
