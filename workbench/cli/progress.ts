import { formatNumber } from "../../src/i18n/format";
import { languages, type LanguageCode } from "../../src/i18n/languages";
import type { Progress } from "../../src/workbook/Workbook";

const patienceMs = 1000;
const everyMs = 200;
/** Without a terminal a line is a line: say less often. */
const everyMsInLog = 10_000;

/** One line that tells how far a long run is. It goes to stderr, only after a second, and leaves a terminal as it was. */
export function progressLine(out: NodeJS.WriteStream, language: LanguageCode) {
  const { phases, progress } = languages[language].words.workflows;
  const started = performance.now();
  let last = 0;
  let shown = false;
  return {
    show({ phase, done, total, subject }: Progress): void {
      const now = performance.now();
      const pause = out.isTTY ? everyMs : everyMsInLog;
      if (now - started < Math.max(patienceMs, out.isTTY ? 0 : everyMsInLog) || now - last < pause)
        return;
      last = now;
      shown = true;
      const text = progress(
        phases[phase],
        formatNumber(language, done, 0),
        formatNumber(language, total, 0),
        subject ?? ""
      );
      out.write(out.isTTY ? `\r\u001b[K${text}` : `${text}\n`);
    },
    clear(): void {
      if (shown && out.isTTY) out.write("\r\u001b[K");
    },
  };
}
