import { evidenceId, signCells } from "../../insight/swot/approval";
import { lineId } from "../../insight/swot/reviewedGrid";
import type { Finding } from "../../insight/swot/Finding";
import { formatDate } from "../../i18n/format";
import { visible } from "./columns";
import type { SwotCanvas } from "./SwotCanvas";

/** Runs remembered on the sheet. */
const maxEntries = 4;

interface LogEntry {
  readonly run: string;
  readonly when: string;
  readonly text: string;
}

/** What changed from run to run, in the left half; reviewers note at the right of it why. Returns the row below. */
export function placeChangeLog(
  canvas: SwotCanvas,
  findings: readonly Finding[],
  evidence: string,
  row: number
): number {
  const { log } = canvas.context.words.swot;
  canvas.text(row, "left", 0, visible, log.title, "heading");
  let next = row + 1;
  for (const { run, when, text } of entriesOf(canvas, findings, evidence)) {
    canvas.line(
      next,
      "left",
      `log:${run}`,
      [
        { at: 0, span: 2, ours: when, style: "wrapped" },
        { at: 2, span: 4, ours: text, style: "wrapped" },
        { at: 6, span: 2, draft: null },
      ],
      run
    );
    next += 1;
  }
  return next;
}

function entriesOf(canvas: SwotCanvas, findings: readonly Finding[], evidence: string): LogEntry[] {
  const { context, reviewed } = canvas;
  const { log } = context.words.swot;
  const earlier = [...(reviewed ?? [])].flatMap(([id, cells]): LogEntry[] =>
    id.startsWith("log:")
      ? [
          {
            run: id.slice("log:".length),
            when: String(cells[0]?.value ?? ""),
            text: String(cells[2]?.value ?? ""),
          },
        ]
      : []
  );
  const last = earlier.at(-1);
  const shown = String(reviewed?.get(evidenceId)?.[signCells.name]?.value ?? "");
  // The same run again, on the same evidence, has nothing to add.
  if (last?.run === context.runId && shown === evidence) return earlier.slice(-maxEntries);
  const before = new Set(
    [...(reviewed?.keys() ?? [])].filter((id) => /^(?:customer|ours):/.test(id))
  );
  const now = new Set(findings.map((finding) => lineId(finding.block, finding.id)));
  const fresh = [...now].filter((id) => !before.has(id)).length;
  const gone = [...before].filter((id) => !now.has(id)).length;
  const entry: LogEntry = {
    run: context.runId,
    when: formatDate(context.analysisDate),
    text:
      last === undefined
        ? log.first(`${now.size}`)
        : log.changed(shown !== evidence, `${fresh}`, `${gone}`),
  };
  return [...earlier.filter(({ run }) => run !== context.runId), entry].slice(-maxEntries);
}
