import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, BrowserContext, Frame, FrameLocator, Locator, Page } from "playwright-core";
import { languages, type LanguageCode } from "../../src/i18n/languages";
import type { Words } from "../../src/i18n/words";
import type { Injection } from "../../workbench/host/injection";
import type { Screen } from "../../src/taskpane/state/screens";

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve("axe-core/axe.min.js"),
  "utf8"
);

/** What the page offers to tests: the host behind the grid. */
interface PageWindow {
  readonly workbench: { readonly host: { inject(injection: Injection): () => void } };
}

/** What happened in the browser while nobody looked. */
export interface Incidents {
  readonly consoleErrors: string[];
  readonly policyViolations: string[];
  /** Requests to anywhere but our own server. */
  readonly foreignRequests: string[];
  /** Names of the scripts that page, pane and workers fetched from our own server, each once. */
  readonly scripts: Set<string>;
}

interface AxeResults {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
  }[];
}

/** The workbench page in a browser, with the pane in its frame. Drives both as a person would, by names and roles. */
export class Workbench {
  readonly pane: FrameLocator;
  readonly words: Words;

  private constructor(
    readonly page: Page,
    readonly context: BrowserContext,
    readonly language: LanguageCode,
    readonly incidents: Incidents
  ) {
    this.pane = page.frameLocator("iframe");
    this.words = languages[language].words;
  }

  static async open(
    browser: Browser,
    url: string,
    language: LanguageCode,
    viewport = { width: 1400, height: 860 }
  ): Promise<Workbench> {
    const context = await browser.newContext({
      ignoreHTTPSErrors: true,
      viewport,
      locale: languages[language].locale,
      acceptDownloads: true,
      reducedMotion: "reduce",
    });
    const page = await context.newPage();
    const incidents: Incidents = {
      consoleErrors: [],
      policyViolations: [],
      foreignRequests: [],
      scripts: new Set(),
    };
    const { origin } = new URL(url);
    page.on("console", (message) => {
      if (/Content Security Policy/i.test(message.text()))
        incidents.policyViolations.push(message.text());
      else if (message.type() === "error") incidents.consoleErrors.push(message.text());
    });
    page.on("pageerror", (error) => incidents.consoleErrors.push(error.stack ?? error.message));
    page.on("request", (request) => {
      const target = new URL(request.url());
      if (target.origin !== origin && !["data:", "blob:", "about:"].includes(target.protocol))
        incidents.foreignRequests.push(request.url());
      if (target.origin === origin && target.pathname.endsWith(".js"))
        incidents.scripts.add(target.pathname.slice(1));
    });
    await page.goto(`${url}?lang=${language}`);
    return new Workbench(page, context, language, incidents);
  }

  /** What the host does to one of the next requests. */
  async inject(injection: Injection): Promise<void> {
    await this.page.evaluate(
      (wanted) => void (window as unknown as PageWindow).workbench.host.inject(wanted),
      injection
    );
  }

  /** Keeps one of the next requests waiting until what is returned is called. */
  async hold(atRequest: number): Promise<() => Promise<void>> {
    await this.page.evaluate((number) => {
      const held = window as unknown as PageWindow & { letGo?: () => void };
      const until = new Promise<void>((resolve) => (held.letGo = resolve));
      held.workbench.host.inject({ atRequest: number, until });
    }, atRequest);
    return () => this.page.evaluate(() => (window as unknown as { letGo?: () => void }).letGo?.());
  }

  button(name: string | RegExp): Locator {
    return this.pane.getByRole("button", { name, exact: true });
  }

  /** Goes to a screen by its tab. */
  async goTo(screen: Screen): Promise<void> {
    await this.pane
      .getByRole("tab", { name: this.words.pane.steps.names[screen], exact: true })
      .click();
  }

  heading(text: string): Locator {
    return this.pane.getByRole("heading", { level: 1, name: text, exact: true });
  }

  /** Clicks a cell that is in view; a locator's own click might scroll the grid first. */
  async clickCell(row: number, column: number): Promise<void> {
    const cell = this.page.locator(`[data-cell="${row},${column}"]`);
    const box = await cell.boundingBox();
    const { height } = this.page.viewportSize() ?? { height: Infinity };
    if (!box || box.y + box.height >= height)
      throw new Error(`cell ${row},${column} is not in view`);
    await this.page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  }

  /** Text of the cells of one row that are on the screen, by 0-based column. */
  async cellsOfRow(row: number): Promise<Record<number, string>> {
    return this.page.evaluate(
      (wanted) =>
        Object.fromEntries(
          [...document.querySelectorAll<HTMLElement>(`[data-cell^="${wanted},"]`)].map((cell) => [
            Number(cell.dataset["cell"]?.split(",")[1]),
            cell.textContent ?? "",
          ])
        ),
      row
    );
  }

  async activeSheet(): Promise<string> {
    return (await this.page.getByRole("tab", { selected: true }).textContent()) ?? "";
  }

  /** Milliseconds from the start of the pane's own loading, Office.js included, to its first content. */
  async firstPaintMs(): Promise<number> {
    return Math.round(
      await this.frame().evaluate(
        () => performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? NaN
      )
    );
  }

  private frame(): Frame {
    const main = this.page.mainFrame();
    const frame = this.page.frames().find((candidate) => candidate !== main);
    if (!frame) throw new Error("the pane's frame is gone");
    return frame;
  }

  /** In CSS pixels; the height is that of the whole window. */
  async setPaneWidth(pixels: number, height?: number): Promise<void> {
    const { width, height: before } = this.page.viewportSize() ?? { width: 1400, height: 860 };
    if (height !== undefined && height !== before)
      await this.page.setViewportSize({ width, height });
    await this.page.evaluate(
      (width) =>
        document
          .querySelector<HTMLElement>(".work")
          ?.style.setProperty("--pane-width", `${width}px`),
      pixels
    );
    await this.page.waitForTimeout(120);
  }

  /** Runs in the pane's window. */
  async inPane<T, A = undefined>(look: (argument: A) => T, argument?: A): Promise<T> {
    const frame = this.frame();
    // The compiler of these tests names functions by a helper that the pane does not have.
    await frame.evaluate("globalThis.__name ??= (named) => named");
    return frame.evaluate(look as (argument: unknown) => T, argument as unknown);
  }

  /** A style of the reader's own while something is looked at. */
  async withStyle(css: string, look: () => Promise<void>): Promise<void> {
    const style = await this.frame().addStyleTag({ content: css });
    await look();
    await style.evaluate((node) => {
      if (node instanceof Element) node.remove();
    });
  }

  /** Office changes its theme, and the user comes back to the pane. */
  async setOfficeTheme(isDarkTheme: boolean): Promise<void> {
    await this.frame().evaluate((isDark) => {
      Object.defineProperty(Office.context, "officeTheme", {
        configurable: true,
        get: () => ({ isDarkTheme: isDark }),
      });
      window.dispatchEvent(new Event("focus"));
    }, isDarkTheme);
    await this.page.waitForTimeout(60);
  }

  /** Findings of axe-core in the pane, one line each; `also` are rules that are off by default. */
  async accessibilityFindings({
    only,
    also = [],
  }: {
    readonly only?: readonly string[];
    readonly also?: readonly string[];
  } = {}): Promise<string[]> {
    const frame = this.frame();
    // Evaluated by the debugger, not loaded as a script: the pane's security policy stays as it is.
    if (!(await frame.evaluate("'axe' in globalThis"))) await frame.evaluate(axeSource);
    const options = {
      resultTypes: ["violations"],
      ...(only ? { runOnly: { type: "rule", values: only } } : {}),
      rules: Object.fromEntries([...also, ...(only ?? [])].map((id) => [id, { enabled: true }])),
    };
    const results = (await frame.evaluate(
      `axe.run(document, ${JSON.stringify(options)})`
    )) as AxeResults;
    return results.violations.flatMap(({ id, nodes }) =>
      nodes.map(
        ({ html, failureSummary }) =>
          `${id}: ${html.slice(0, 160)} ${failureSummary?.split("\n")[1] ?? ""}`
      )
    );
  }

  /** Findings of axe-core on the page itself, without the pane. */
  async shellFindings(): Promise<string[]> {
    await this.page.evaluate(axeSource);
    const { violations } = (await this.page.evaluate(
      "axe.run({ exclude: [['iframe']] }, { resultTypes: ['violations'] })"
    )) as AxeResults;
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`)
    );
  }

  /** Elements whose text is cut or that push the pane wider than it is; names in lists may end in an ellipsis. */
  async cutTexts(): Promise<string[]> {
    const frame = this.frame();
    return frame.evaluate(() => {
      const found: string[] = [];
      for (const node of document.querySelectorAll<HTMLElement>("body *")) {
        const style = getComputedStyle(node);
        const box = node.getBoundingClientRect();
        const hasText = [...node.childNodes].some(
          (child) => child.nodeType === Node.TEXT_NODE && (child.textContent ?? "").trim() !== ""
        );
        if (
          !hasText ||
          box.width === 0 ||
          box.height === 0 ||
          style.visibility === "hidden" ||
          node.closest("[role=option]")
        )
          continue;
        const isCut =
          style.overflowX === "hidden" &&
          style.textOverflow !== "ellipsis" &&
          node.scrollWidth > node.clientWidth + 1 &&
          node.children.length === 0;
        const isOut = box.right > document.documentElement.clientWidth + 1;
        if (isCut || isOut)
          found.push(
            `${node.tagName.toLowerCase()}.${node.className.toString().slice(0, 40)} “${(node.textContent ?? "").slice(0, 60)}”`
          );
      }
      return found;
    });
  }

  async picture(path: string): Promise<void> {
    await this.page.waitForTimeout(150);
    await this.page.locator("iframe").screenshot({ path });
  }
}
