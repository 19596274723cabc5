/** `npm run bench -- [sizes…] [--json] [--only scoring|end-to-end|what-if|finance]`: what scoring and a whole run cost, beside what they cannot go below. */
import { cpus, totalmem } from "node:os";
import { parseArgs } from "node:util";
import { compareWithFloor, type Comparison } from "./endToEnd/compare";
import { compareFinance } from "./finance/compareFinance";
import { compareScoring } from "./scoring/compareScoring";
import { formatted, textTable } from "./textTable";
import { measureWhatIf } from "./whatIf/measureWhatIf";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: "boolean", default: false }, only: { type: "string" } },
});
const sizes =
  positionals.length > 0
    ? positionals.map((text) => Number(text.replace(/[,_]/g, "")))
    : [1_000, 10_000, 100_000, 1_000_000];
const wrong = sizes.find((size) => !Number.isInteger(size) || size < 1 || size > 1_000_000);
if (
  wrong !== undefined ||
  (values.only !== undefined &&
    !["scoring", "end-to-end", "what-if", "finance"].includes(values.only))
) {
  process.stderr.write(
    "usage: npm run bench -- [rows between 1 and 1,000,000 …] [--json] [--only scoring|end-to-end|what-if|finance]\n"
  );
  process.exit(2);
}
const say = (text: string): void => {
  if (!values.json) process.stdout.write(`${text}\n`);
};

function perSecond(rows: number, milliseconds: number): string {
  return formatted(Math.round((rows / milliseconds) * 1000));
}

function runTable(results: readonly Comparison[]): string {
  const headers = [
    "rows",
    "total s",
    "floor s",
    "× floor",
    "× bare",
    "intake rows/s",
    "scoring rows/s",
    "write-back rows/s",
    "requests",
    "MB out",
    "MB in",
    "largest MB",
    "peak MB",
    "of it workbook MB",
  ];
  return textTable(
    headers,
    results.map(({ rows, product, floor, ratio }) => [
      formatted(rows),
      formatted(product.ms / 1000, 2),
      formatted(floor.ms / 1000, 2),
      formatted(ratio, 2),
      formatted(product.ms / floor.bareMs, 2),
      perSecond(rows, product.readMs),
      perSecond(rows, product.scoreMs),
      perSecond(rows, product.writeMs),
      formatted(product.requests),
      formatted(product.bytesOut / 1e6, 1),
      formatted(product.bytesIn / 1e6, 1),
      formatted(Math.max(product.largestRequest, product.largestResponse) / 1e6, 2),
      formatted(product.peakMegabytes),
      formatted(product.idleMegabytes),
    ])
  );
}

const machine = `${cpus().length} × ${cpus()[0]?.model ?? "unknown processor"}, ${formatted(totalmem() / 1e9)} GB, Node ${process.version}`;
say(`${machine}\n`);
const runs: Comparison[] = [];
const asked = (part: string): boolean => values.only === undefined || values.only === part;
if (asked("end-to-end")) {
  say(
    "A whole run: 20 columns read, scored, tiers, reasons and the run log written, through Office.js and the workbench's host."
  );
  say(
    "Floor: the same cells in the same requests, with nothing computed in between. Bare: the customer rows read once and our columns written once, no check, no log.\n"
  );
  if (Math.max(...sizes) > 500_000)
    say(
      "A million rows take up to 5 GB of memory, as much again for the floor's constants, and some minutes.\n"
    );
  for (const size of sizes) runs.push(await compareWithFloor(size));
  say(`${runTable(runs)}\n`);
}
const scoring = asked("scoring") ? await compareScoring(Math.max(...sizes), say) : null;
const finance = asked("finance") ? await compareFinance(1_000, 500_000, say) : null;
const whatIf = asked("what-if") ? measureWhatIf(sizes, say) : null;
if (values.json)
  process.stdout.write(`${JSON.stringify({ machine, runs, scoring, finance, whatIf })}\n`);
