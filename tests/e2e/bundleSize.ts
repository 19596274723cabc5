import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { expectTrue } from "./Checks";

/**
 * What may be downloaded at most, in KB gzipped. A release that needs more has to say why here; one that needs less lowers the
 * number.
 */
export const budgets = {
  /** Until the first screen can be used: the page's own scripts and the first words of one language. */
  firstLoad: 175,
  /** By someone who goes through the whole flow in one language, reports and workers included. */
  oneLanguage: 620,
  everything: 700,
} as const;

const folder = resolve(import.meta.dirname, "../../dist");

/** Gzipped size of every script of the built pane, in KB, by file name. */
export function scriptSizes(): ReadonlyMap<string, number> {
  return new Map(
    readdirSync(folder)
      .filter((name) => name.endsWith(".js"))
      .map((name) => [name, gzipSync(readFileSync(join(folder, name)), { level: 9 }).length / 1024])
  );
}

/** The page's own scripts and the first words of the language that has more of them. */
export function firstScripts(): readonly string[] {
  const page = readFileSync(join(folder, "taskpane.html"), "utf8");
  const ofPage = [...page.matchAll(/ src="?([^":/ >]+\.js)/g)].flatMap(([, name]) => name ?? []);
  const sizes = scriptSizes();
  const words = [...sizes.keys()].filter((name) => /^words-(en|zh-CN)\.\w+\.js$/.test(name));
  const [largest] = words.sort((a, b) => sizes.get(b)! - sizes.get(a)!);
  expectTrue(ofPage.length === 2 && words.length === 2, `${ofPage.join()} ${words.join()}`);
  return [...ofPage, largest!];
}

/** Says what some scripts weigh together and holds it to the budget. */
export function expectWithin(budget: keyof typeof budgets, names: Iterable<string>): void {
  const sizes = scriptSizes();
  const total = [...names].reduce((sum, name) => sum + (sizes.get(name) ?? 0), 0);
  const said = `${total.toFixed(0)} KB gzipped of at most ${budgets[budget]}`;
  console.log(`     ${said}`);
  expectTrue(total > 0 && total <= budgets[budget], said);
}
