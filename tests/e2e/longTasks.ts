import { join } from "node:path";
import type { Browser, Frame } from "playwright-core";
import { analysisDate } from "../../bench/scoring/syntheticBase";
import { sheetName, syntheticBook } from "../../bench/endToEnd/syntheticBook";
import type { BookSheet } from "../../workbench/book/book";
import type { Host } from "../../workbench/host/createHost";
import { startServer } from "../../workbench/page/server";
import { Checks, expectEqual, expectTrue } from "./Checks";
import { ReferenceLoop } from "./ReferenceLoop";
import { Workbench } from "./Workbench";

const long = 120_000;
/** What the browser calls a long task, in milliseconds. */
const limit = 50;

/** What the page offers to tests: the host behind the grid. */
interface PageWindow {
  readonly workbench: { readonly host: Host };
}

/** A record of the browser: a task that kept the thread for more than 50 ms. */
export interface LongTask {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly ms: number;
  /** Whose work it was: "self" is the pane's. The workbench's host and grid share the thread and are "same-origin-ancestor". */
  readonly whose: string;
}

interface Watched extends Window {
  longTasks: LongTask[];
}

/** Runs in the pane: keeps every record of a long task. */
function watch(): void {
  const watched = window as unknown as Watched;
  watched.longTasks = [];
  new PerformanceObserver((list) => {
    for (const { startTime, duration, name } of list.getEntries())
      watched.longTasks.push({
        at: performance.timeOrigin + startTime + duration / 2,
        ms: duration,
        whose: name,
      });
  }).observe({ type: "longtask" });
}

/** Puts an invented base into the workbook that is open, as if it had been loaded. */
async function fill(workbench: Workbench, rows: number): Promise<void> {
  const { sheets } = syntheticBook(rows);
  const sheet = sheets[0]!;
  const parts = 10_000;
  for (let start = 0; start < sheet.rows.length; start += parts)
    await workbench.page.evaluate(
      ([part, name, isFirst]) => {
        const { host } = (window as unknown as PageWindow).workbench;
        const target = host.book.sheets[0] as BookSheet;
        if (isFirst) {
          target.name = name;
          target.rows = [];
        }
        for (const row of JSON.parse(part) as BookSheet["rows"]) target.rows.push(row);
      },
      [JSON.stringify(sheet.rows.slice(start, start + parts)), sheetName, start === 0] as const
    );
  await workbench.page.evaluate((tables) => {
    const { host } = (window as unknown as PageWindow).workbench;
    host.book.sheets[0]!.tables.push(...tables);
    host.touch();
  }, sheet.tables);
}

export interface Stage {
  readonly name: string;
  readonly tasks: readonly LongTask[];
}

/** Reads, scores and writes a base of `rows` in the pane, and says which tasks were long in each stage. */
export async function measureLongTasks(
  browser: Browser,
  root: string,
  rows: number,
  onOpen: (workbench: Workbench) => Promise<void> = async () => undefined
): Promise<Stage[]> {
  const { server, url } = await startServer({ root, port: 0, workbook: join(root, "none") });
  const workbench = await Workbench.open(browser, url, "en");
  try {
    const { pane, words, page } = workbench;
    const { home, data, review, write } = words.pane;
    await workbench.button(home.start).waitFor({ timeout: long });
    await fill(workbench, rows);
    const frame = page.frames().find((each) => each !== page.mainFrame()) as Frame;
    await frame.evaluate(watch);
    await onOpen(workbench);

    const stages: Stage[] = [];
    const stage = async (name: string, run: () => Promise<void>): Promise<void> => {
      await frame.evaluate(() => void ((window as unknown as Watched).longTasks = []));
      await run();
      // Records come a moment after their tasks.
      await page.waitForTimeout(300);
      const tasks = await frame.evaluate(() => (window as unknown as Watched).longTasks);
      stages.push({ name, tasks });
    };
    await stage("find the table", async () => {
      await workbench.button(home.start).click();
      await workbench.button(data.read).waitFor({ timeout: long });
    });
    await stage("read and score", async () => {
      await pane.getByLabel(data.date).fill(isoOf(analysisDate));
      await workbench.button(data.read).click();
      await workbench.heading(review.title).waitFor({ timeout: long });
    });
    await stage("plan", async () => {
      await workbench.goTo("write");
      await pane.getByRole("button", { name: /13/ }).waitFor({ timeout: long });
    });
    await stage("write", async () => {
      await pane.getByRole("button", { name: /13/ }).click();
      await workbench.button(write.toReports).waitFor({ timeout: long });
    });
    return stages;
  } finally {
    await workbench.context.close();
    server.closeAllConnections();
    server.close();
  }
}

/**
 * The pane answers at once whatever the size of the base: no task of its own takes more than 50 ms. On a machine that is busy
 * with other things the limit grows as a loop of fixed work does that is timed at the same moment.
 */
export async function longTasks(browser: Browser, root: string, rows = 100_000): Promise<Checks> {
  const checks = new Checks("[long tasks] ");
  const reference = new ReferenceLoop();
  try {
    const stages = await measureLongTasks(browser, root, rows);
    for (const { name, tasks } of stages) {
      // A task of several contexts is the pane's and somebody else's: it counts.
      const own = tasks.filter(({ whose }) => !whose.endsWith("ancestor"));
      const judged = own.map(({ at, ms }) => ({ ms, slowdown: reference.slowdownAt(at) }));
      const tooLong = judged.filter(({ ms, slowdown }) => ms > limit * slowdown);
      console.log(
        `     ${name}: ${own.length} of the pane's ${tasks.length} long tasks, longest ${Math.max(0, ...own.map(({ ms }) => ms))} ms; machine up to ${Math.max(1, ...judged.map(({ slowdown }) => slowdown)).toFixed(1)} × slower than at its best`
      );
      await checks.check(`${name}: no task of the pane keeps it for more than ${limit} ms`, () =>
        expectEqual(
          tooLong.map(({ ms, slowdown }) => `${ms} ms at ${slowdown.toFixed(1)} ×`),
          [],
          `long tasks at ${rows} rows`
        )
      );
    }
    await checks.check("every stage was watched", () =>
      expectTrue(stages.length === 4, `${stages.length} stages`)
    );
  } finally {
    reference.stop();
  }
  return checks;
}

/** Excel serial to what a date field takes. */
function isoOf(serial: number): string {
  return new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 10);
}
