import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, BrowserContext, Frame, FrameLocator, Locator, Page } from "playwright-core";
import { languages, type LanguageCode } from "../../src/i18n/languages";
import type { Words } from "../../src/i18n/words";
import type { Screen } from "../../src/taskpane/state/screens";

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve("axe-core/axe.min.js"),
  "utf8"
);

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

  /**
   * Clicks where a cell stands once it stands still: while a sheet is drawn anew its cells are elsewhere for a frame, and a
   * locator's own click would scroll the grid there.
   */
  async clickCell(row: number, column: number): Promise<void> {
    const cell = this.page.locator(`[data-cell="${row},${column}"]`);
    const { height } = this.page.viewportSize() ?? { height: Infinity };
    let before = -1;
    for (let turn = 0; turn < 100; turn++) {
      const box = await cell.boundingBox();
      if (box && box.y === before && box.y + box.height < height) {
        await this.page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
        return;
      }
      before = box?.y ?? -1;
      await this.page.waitForTimeout(50);
    }
    throw new Error(`cell ${row},${column} does not come to rest in view`);
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

  async setPaneWidth(pixels: number): Promise<void> {
    await this.page.evaluate(
      (width) =>
        document
          .querySelector<HTMLElement>(".work")
          ?.style.setProperty("--pane-width", `${width}px`),
      pixels
    );
    await this.page.waitForTimeout(120);
  }

  /** Findings of axe-core in the pane, one line each. */
  async accessibilityFindings(): Promise<string[]> {
    const frame = this.frame();
    // Evaluated by the debugger, not loaded as a script: the pane's security policy stays as it is.
    await frame.evaluate(axeSource);
    const results = (await frame.evaluate(
      "axe.run(document, { resultTypes: ['violations'] })"
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
