import {
  aspectOf,
  attractiveness,
  environmentEntries,
  environmentTools,
} from "../../insight/swot/environment";
import type { EnvironmentTool } from "../../insight/swot/environment";
import type { ArchiveEntry } from "../../insight/swot/Account";
import { cutText } from "../../sheets/textMeasure";
import { entryLink } from "./entryLink";
import type { SwotCanvas } from "./SwotCanvas";

/** Entries quoted at most; all of them stand in the archive. */
const maxEntries = 5;
const quotation = 90;

/** The environment by the company's tool, in the left half. Returns the row below. */
export function placeEnvironment(canvas: SwotCanvas, row: number): number {
  const { environment } = canvas.context.words.swot;
  const { shared } = canvas.context.words;
  const tool = toolOf(canvas);
  const entries = environmentEntries(canvas.account.entries);
  canvas.line(row, "left", "environment:tool", [
    { at: 0, span: 5, ours: environment.title, style: "heading" },
    { at: 5, span: 3, draft: environment.tools[tool], style: "inputStrong" },
  ]);
  canvas.layout.validate({
    rect: { row, column: canvas.column("left", 5), rows: 1, columns: 1 },
    values: Object.values(environment.tools),
    prompt: { title: environment.title, message: environment.toolPrompt },
  });
  let next = row + 1;
  const headers = environment.columns;
  canvas.text(next, "left", 0, 5, headers.statement, "tableHeader");
  canvas.text(next, "left", 5, 1, headers.aspect, "tableHeader");
  canvas.text(next, "left", 6, 1, headers.weight, "tableHeader");
  canvas.text(next, "left", 7, 1, headers.horizon, "tableHeader");
  next += 1;
  for (const entry of entries.slice(0, maxEntries)) {
    const aspect = aspectOf(entry, tool);
    canvas.line(next, "left", `environment:${entry.id}`, [
      { at: 0, ours: entry.direction === "-" ? "−" : (entry.direction ?? "·"), style: "centered" },
      {
        at: 1,
        span: 4,
        ours: entryLink(canvas.context, cutText(entry.statement, quotation), entry.evidence),
        style: entry.basis === "inference" ? "linkItalic" : "linkWrapped",
      },
      { at: 5, draft: aspect === null ? null : environment.aspects[aspect], style: "input" },
      { at: 6, ours: weightText(entry, environment.unrated), style: "centered" },
      { at: 7, draft: entry.horizon || null },
    ]);
    next += 1;
  }
  const notes = [
    ...(entries.length === 0 ? [environment.none] : []),
    ...(entries.length > maxEntries ? [shared.more(`${entries.length - maxEntries}`)] : []),
    ...(tool === "fiveForces" && entries.length > 0
      ? [environment.attractiveness(canvas.numbers.number(attractiveness(entries), 1))]
      : []),
  ];
  if (notes.length === 0) return next;
  canvas.text(next, "left", 0, 8, notes.join(shared.sentenceGap), "note");
  return next + 1;
}

/** The tool that the reviewer chose on this sheet, else the company's. */
function toolOf(canvas: SwotCanvas): EnvironmentTool {
  const { tools } = canvas.context.words.swot.environment;
  const typed = canvas.typed("environment:tool", 5);
  const known = Object.keys(environmentTools) as EnvironmentTool[];
  return (
    known.find((tool) => tools[tool] === typed) ?? canvas.context.settings.environmentTool ?? "pest"
  );
}

/** Impact × likelihood, "4 × 3 = 12". */
function weightText(entry: ArchiveEntry, unrated: string): string {
  const { severity, likelihood } = entry;
  if (Number.isNaN(severity) || Number.isNaN(likelihood))
    return Number.isNaN(severity) ? unrated : `${severity} × –`;
  return `${severity} × ${likelihood} = ${severity * likelihood}`;
}
