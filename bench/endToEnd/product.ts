import type { Book } from "../../workbench/book/book";
import type { Host } from "../../workbench/host/createHost";
import { createExcelWorkbook } from "../../src/excel/excelWorkbook";
import { readBase } from "../../src/workflows/readBase";
import { scoreBase } from "../../src/workflows/scoreBase";
import { surveyTables } from "../../src/workflows/surveyTables";
import { writeTiers } from "../../src/workflows/writeTiers";
import { analysisDate } from "../scoring/syntheticBase";
import { cpuMilliseconds } from "./floor";
import { openStage } from "./stage";

export interface ProductResult {
  readonly ms: number;
  readonly cpuMs: number;
  /** Survey and reading: cells to columns. */
  readonly readMs: number;
  readonly scoreMs: number;
  /** Our columns, the run log and the settings. */
  readonly writeMs: number;
  readonly requests: number;
  readonly bytesOut: number;
  readonly bytesIn: number;
  readonly largestRequest: number;
  readonly largestResponse: number;
  readonly tiers: Readonly<Record<string, number>>;
}

/** One run of the add-in's own workflows, as a press of its buttons: survey, read, score, write back. No reports. */
export async function runProduct(book: Book, wrap?: (host: Host) => Host): Promise<ProductResult> {
  const stage = openStage(book, wrap);
  try {
    const workbook = createExcelWorkbook();
    const language = "en";
    const cpu = process.cpuUsage();
    const started = performance.now();
    const survey = await surveyTables(workbook, analysisDate, {});
    if (!survey.customers)
      throw new Error("the synthetic base was not recognised as a customer table");
    const base = await readBase(
      workbook,
      survey,
      { customers: survey.customers },
      { analysisDate, language },
      {}
    );
    const read = performance.now();
    const scored = scoreBase(base);
    const counted = performance.now();
    await writeTiers(workbook, scored, language, {});
    const written = performance.now();
    const { requests, bytesOut, bytesIn, largestRequest, largestResponse } = stage.host.counters;
    return {
      ms: written - started,
      cpuMs: cpuMilliseconds(cpu),
      readMs: read - started,
      scoreMs: counted - read,
      writeMs: written - counted,
      requests,
      bytesOut,
      bytesIn,
      largestRequest,
      largestResponse,
      tiers: scored.counts,
    };
  } finally {
    stage.close();
  }
}
