import type { Browser } from "playwright-core";
import { languages } from "../../src/i18n/languages";
import type { HostErrorCode } from "../../src/workbook/HostError";
import type { Host } from "../../workbench/host/createHost";
import { expectTrue, type Checks } from "./Checks";
import { Workbench } from "./Workbench";

const long = 90_000;

/** What somebody did to the workbook, or Excel does, while the pane waits for a click. Runs inside of the page. */
type Cause = (host: Host) => void;

async function cause(workbench: Workbench, change: Cause): Promise<void> {
  await workbench.page.evaluate(
    `(${change.toString()})(window.workbench.host); window.workbench.host.touch();`
  );
}

/** The message with its own words, read out at once, and nothing else claimed. */
async function told(workbench: Workbench, code: HostErrorCode): Promise<void> {
  const { next } = workbench.words.pane.errors.host[code];
  await workbench.pane.getByText(next, { exact: true }).waitFor({ timeout: long });
  const announced = workbench.pane.getByRole("alert");
  for (let turn = 0; turn < 40; turn++) {
    if ((await announced.allTextContents()).some((text) => text.includes(next))) return;
    await workbench.page.waitForTimeout(100);
  }
  expectTrue(false, `“${next}” is not read out`);
}

const noCause: Cause = () => undefined;

/** What stands in the way of writing until somebody takes it away; `undo` runs inside of the page too. */
const obstacles: readonly (readonly [HostErrorCode, does: Cause, undo: Cause])[] = [
  [
    "sheetProtected",
    ({ book }) => void (book.sheets.find(({ name }) => name === "客户清单")!.isProtected = true),
    ({ book }) => void (book.sheets.find(({ name }) => name === "客户清单")!.isProtected = false),
  ],
  [
    "workbookProtected",
    ({ book }) => void (book.isStructureProtected = true),
    ({ book }) => void (book.isStructureProtected = false),
  ],
  [
    "readOnly",
    ({ book }) => void (book.isReadOnly = true),
    ({ book }) => void (book.isReadOnly = false),
  ],
  [
    "filtered",
    ({ book }) => {
      const { tables, hiddenRows } = book.sheets.find(({ name }) => name === "客户清单")!;
      tables[0]!.isFiltered = true;
      hiddenRows.add(7);
    },
    ({ book }) => {
      const { tables, hiddenRows } = book.sheets.find(({ name }) => name === "客户清单")!;
      tables[0]!.isFiltered = false;
      hiddenRows.clear();
    },
  ],
  ["noPermission", (host) => void host.inject({ atRequest: 1, code: "AccessDenied" }), noCause],
  [
    "inactiveWorkbook",
    (host) => void host.inject({ atRequest: 2, code: "InactiveWorkbook" }),
    noCause,
  ],
  // Waited for three times before it is said.
  ["busy", (host) => void host.inject({ atRequest: 1, code: "RequestAborted", times: 4 }), noCause],
  [
    "cellEditMode",
    (host) => void host.inject({ atRequest: 1, code: "InvalidOperationInCellEditMode", times: 3 }),
    noCause,
  ],
  [
    "tooLarge",
    (host) => void host.inject({ atRequest: 1, code: "RequestPayloadSizeLimitExceeded", times: 1 }),
    noCause,
  ],
  ["notSupported", (host) => void host.inject({ atRequest: 1, code: "ApiNotFound" }), noCause],
  ["unknown", (host) => void host.inject({ atRequest: 1, code: "GeneralException" }), noCause],
];

/** What changes the table between reading and writing: the way on is to read again. */
const changes: readonly (readonly [name: string, HostErrorCode, does: Cause])[] = [
  [
    "the rows were sorted",
    "changedMeanwhile",
    ({ book }) => {
      const { rows } = book.sheets.find(({ name }) => name === "客户清单")!;
      [rows[4], rows[9]] = [rows[9]!, rows[4]!];
    },
  ],
  [
    "a row was inserted",
    "changedMeanwhile",
    ({ book }) => {
      const { rows, tables } = book.sheets.find(({ name }) => name === "客户清单")!;
      rows.splice(6, 0, ["C998", "Inserted", ...rows[6]!.slice(2)]);
      tables[0]!.rect = { ...tables[0]!.rect, rows: tables[0]!.rect.rows + 1 };
    },
  ],
  [
    "a column was inserted",
    "changedMeanwhile",
    ({ book }) => {
      const { rows, tables } = book.sheets.find(({ name }) => name === "客户清单")!;
      for (const row of rows.slice(3)) row.unshift(row === rows[3] ? "New" : null);
      tables[0]!.rect = { ...tables[0]!.rect, columns: tables[0]!.rect.columns + 1 };
    },
  ],
];

/** From the home screen to the write screen with its plan. */
async function toPlan(workbench: Workbench): Promise<void> {
  const { home, data, review } = workbench.words.pane;
  await workbench.button(home.start).click({ timeout: long });
  await workbench.heading(data.title).waitFor({ timeout: long });
  await workbench.button(data.read).click({ timeout: long });
  await workbench.heading(review.title).waitFor({ timeout: long });
  await workbench.goTo("write");
  await workbench.pane.getByRole("row").nth(1).waitFor({ timeout: long });
}

/** Every situation of the workbook in which Excel says no, met by clicking. */
export async function situations(browser: Browser, url: string, checks: Checks): Promise<void> {
  const workbench = await Workbench.open(browser, url, "en");
  const { pane, words } = workbench;
  const { errors, write, data, review } = words.pane;
  await toPlan(workbench);
  const writeButton = pane.getByRole("button", { name: /14/ });
  const retry = workbench.button(errors.retry);

  for (const [code, does, undo] of obstacles)
    await checks.check(`writing is refused with the words of “${code}”`, async () => {
      await cause(workbench, does);
      const button = (await retry.isVisible()) ? retry : writeButton;
      await button.click({ timeout: long });
      // The next situation starts without this one, whatever was found.
      await told(workbench, code).finally(() => cause(workbench, undo));
    });
  await checks.check("once nothing is in the way any more, Retry writes", async () => {
    await retry.click({ timeout: long });
    await workbench.button(write.toReports).waitFor({ timeout: long });
  });

  for (const [name, code, does] of changes)
    await checks.check(`${name} since reading: said, and reading again leads on`, async () => {
      await workbench.goTo("data");
      await workbench.button(data.readAgain).click({ timeout: long });
      await workbench.heading(review.title).waitFor({ timeout: long });
      await workbench.goTo("write");
      await writeButton.waitFor({ timeout: long });
      await cause(workbench, does);
      await writeButton.click({ timeout: long });
      await told(workbench, code);
      await workbench.button(data.readAgain).click({ timeout: long });
      await workbench.heading(review.title).waitFor({ timeout: long });
    });

  for (const [name, does] of [
    [
      "the sheet was renamed",
      ({ book }: Host) =>
        void (book.sheets.find((each) => each.name === "客户清单")!.name = "Renamed"),
    ],
    [
      "the sheet was deleted",
      ({ book }: Host) =>
        void book.sheets.splice(
          book.sheets.findIndex((each) => each.tables[0]?.name === "Customers"),
          1
        ),
    ],
  ] as const)
    await checks.check(`${name} since reading: said, and the way on works`, async () => {
      await workbench.goTo("write");
      await writeButton.waitFor({ timeout: long });
      await cause(workbench, does);
      await writeButton.click({ timeout: long });
      await told(workbench, "missing");
      await workbench.button(data.searchAgain).click({ timeout: long });
      await workbench.heading(data.title).waitFor({ timeout: long });
      if (name.includes("deleted")) return;
      await workbench.button(data.read).click({ timeout: long });
      await workbench.heading(review.title).waitFor({ timeout: long });
    });
  await workbench.context.close();
}

/** An Excel that is too old: said instead of a pane that fails later. */
export async function oldExcel(browser: Browser, url: string, checks: Checks): Promise<void> {
  await checks.check("an Excel before 2021 is told that it is too old", async () => {
    const context = await browser.newContext({ ignoreHTTPSErrors: true, locale: "en-US" });
    const page = await context.newPage();
    await page.route("**/*.js", async (route) => {
      const answer = await route.fetch();
      const text = await answer.text();
      await route.fulfill({
        response: answer,
        body: text.replace(/ExcelApi:\s*"1\.17"/, 'ExcelApi: "1.13"'),
      });
    });
    await page.goto(`${url}?lang=en`);
    const { what } = languages.en.words.pane.errors.host.notSupported;
    await page.frameLocator("iframe").getByText(what({})).waitFor({ timeout: long });
    await context.close();
  });
}
