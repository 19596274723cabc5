import { languages } from "../../src/i18n/languages";
import type { LanguageCode } from "../../src/i18n/languages";
import type { SelfTestLine } from "../../src/selftest/runSelfTest";
import type { SelfTestWords } from "../../src/selftest/words";

export function isLanguage(text: string): text is LanguageCode {
  return Object.hasOwn(languages, text);
}

/** Widest a list of numbers gets on a line of its own; longer ones are cut in the middle of the list. */
const widest = 64;

/** The lines as a text table, grouped by case with its source above; the last line counts. */
export function selfTestText(lines: readonly SelfTestLine[], words: SelfTestWords): string {
  const out = [words.title, words.about, ""];
  const { headers } = words;
  let family = "";
  let check = "";
  for (const line of lines) {
    if (line.family !== family) {
      family = line.family;
      out.push(`== ${family} ==`);
      check = "";
    }
    if (line.check !== check) {
      check = line.check;
      out.push(`${check}`, `  ${headers.source}: ${line.source}`);
      out.push(
        row(headers.figure, headers.computed, headers.expected, headers.tolerance, headers.result)
      );
    }
    out.push(
      row(
        line.symbol,
        line.computed,
        line.expected,
        line.tolerance,
        line.passed ? words.passed : words.failed
      )
    );
  }
  const failed = lines.filter(({ passed }) => !passed).length;
  out.push(
    "",
    words.summary(lines.length - failed, failed),
    `${lines.length - failed} passed, ${failed} failed`
  );
  return `${out.join("\n")}\n`;
}

function row(...[symbol, computed, expected, tolerance, result]: string[]): string {
  return `  ${[padded(symbol, 34), padded(cut(computed), widest), padded(cut(expected), widest), padded(tolerance, 10), result].join("  ")}`.trimEnd();
}

function cut(text = ""): string {
  return displayWidth(text) <= widest ? text : `${text.slice(0, widest - 1)}…`;
}

function padded(text = "", width: number): string {
  return text + " ".repeat(Math.max(0, width - displayWidth(text)));
}

/** Columns of a terminal: Chinese characters take two. */
function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += /[\u2e80-\uffef]/.test(character) ? 2 : 1;
  return width;
}
