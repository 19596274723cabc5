/**
 * One measurement in its own process, so that its peak memory is its own: `child.ts product|record|floor <rows> <repeats> <file>`.
 * Answers one JSON line on stdout. Each begins with a small run, so that what is measured is compiled code.
 */
import { createWriteStream, readFileSync } from "node:fs";
import { finished } from "node:stream/promises";
import type { Host } from "../../workbench/host/createHost";
import type { RequestBody } from "../../workbench/host/wire";
import { runFloor, type FloorResult } from "./floor";
import { runProduct, type ProductResult } from "./product";
import { sheetName, syntheticBook } from "./syntheticBook";
import { isBare, transfersOf, type Transfer } from "./traffic";

const warmUpRows = 1000;
const megabyte = 1024 * 1024;

export interface ProductReport extends ProductResult {
  readonly peakMegabytes: number;
  /** Resident before the run: Node, the client library and the workbook that the host holds in Excel's stead. */
  readonly idleMegabytes: number;
}

export interface FloorReport extends FloorResult {
  /** The customer rows read once and our columns written once, and no more: no second look at the keys, no run log. */
  readonly bareMs: number;
}

async function product(rows: number, repeats: number): Promise<ProductReport> {
  await runProduct(syntheticBook(warmUpRows));
  const results: ProductResult[] = [];
  let idleMegabytes = 0;
  for (let i = 0; i < repeats; i++) {
    const book = syntheticBook(rows);
    idleMegabytes ||= process.memoryUsage().rss / megabyte;
    results.push(await runProduct(book));
  }
  return {
    ...median(results),
    idleMegabytes,
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
  };
}

/** Writes the value transfers of a run to a file, one request per line. */
async function record(rows: number, file: string): Promise<void> {
  const out = createWriteStream(file);
  const listening = (host: Host): Host => ({
    ...host,
    answer: (text) => {
      const transfers = transfersOf(JSON.parse(text) as RequestBody);
      if (transfers.length > 0) out.write(`${JSON.stringify(transfers)}\n`);
      return host.answer(text);
    },
  });
  await runProduct(syntheticBook(rows), listening);
  out.end();
  await finished(out);
}

async function floor(rows: number, repeats: number, file: string): Promise<FloorReport> {
  await runProduct(syntheticBook(warmUpRows));
  const requests = requestsOf(file);
  const bare = requests
    .map((transfers) => transfers.filter((transfer) => isBare(transfer, sheetName)))
    .filter((transfers) => transfers.length > 0);
  const results: FloorResult[] = [];
  const bareResults: FloorResult[] = [];
  for (let i = 0; i < repeats; i++) {
    results.push(await runFloor(rows, requests));
    bareResults.push(await runFloor(rows, bare));
  }
  return { ...median(results), bareMs: median(bareResults).ms };
}

/** Line by line from bytes: the whole may be longer than a string can be. */
function requestsOf(file: string): Transfer[][] {
  const bytes = readFileSync(file);
  const requests: Transfer[][] = [];
  for (let start = 0; start < bytes.length;) {
    const end = bytes.indexOf(0x0a, start);
    requests.push(JSON.parse(bytes.toString("utf8", start, end)) as Transfer[]);
    start = end + 1;
  }
  return requests;
}

function median<T extends { readonly ms: number }>(results: readonly T[]): T {
  return [...results].sort((a, b) => a.ms - b.ms)[Math.floor((results.length - 1) / 2)]!;
}

const [mode, rowsText, repeatsText, file] = process.argv.slice(2);
const rows = Number(rowsText);
const repeats = Number(repeatsText);
switch (mode) {
  case "product":
    process.stdout.write(JSON.stringify(await product(rows, repeats)));
    break;
  case "record":
    await record(rows, file!);
    process.stdout.write("{}");
    break;
  case "floor":
    process.stdout.write(JSON.stringify(await floor(rows, repeats, file!)));
    break;
  default:
    throw new Error(`unknown measurement ${mode ?? ""}`);
}
