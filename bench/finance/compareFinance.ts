import { createExcelWorkbook } from "../../src/excel/excelWorkbook";
import { financialSummary } from "../../src/finance/financialSummary";
import { rollUpReceivables } from "../../src/intake/rollup/receivables";
import { readBase } from "../../src/workflows/readBase";
import { surveyTables } from "../../src/workflows/surveyTables";
import { openStage } from "../endToEnd/stage";
import { analysisDate } from "../scoring/syntheticBase";
import { formatted, textTable } from "../textTable";
import { syntheticFinance, years } from "./syntheticFinance";

export interface FinanceComparison {
  readonly customers: number;
  readonly invoices: number;
  /** Cells of the three sheets. */
  readonly cells: number;
  /** Survey, reading, and everything that is computed before scoring. */
  readonly readMs: number;
  /** One pass over the same cells through the same port, adding up their numbers. */
  readonly floorMs: number;
  readonly ratio: number;
  /** Parts of the reading: statements to ratios, health, models and distress; invoices to days late and ageing. */
  readonly statementsMs: number;
  readonly receivablesMs: number;
  /** The full review of every customer, as the sheets show it. */
  readonly reviewsMs: number;
  readonly reviewed: number;
}

const repeats = 3;
const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

/** Statements and invoices of a base read and analysed, beside a plain pass over the same cells. */
export async function compareFinance(
  customers: number,
  invoices: number,
  say: (text: string) => void
): Promise<FinanceComparison> {
  const book = syntheticFinance(customers, invoices);
  const stage = openStage(book);
  try {
    const workbook = createExcelWorkbook();
    const runs = { read: [] as number[], floor: [] as number[] };
    let cells = 0;
    const runOnce = async () => {
      const started = performance.now();
      const survey = await surveyTables(workbook, analysisDate, {});
      if (!survey.customers) throw new Error("the synthetic base was not recognised");
      const options = { analysisDate, language: "zh-CN" } as const;
      const base = await readBase(workbook, survey, { customers: survey.customers }, options, {});
      runs.read.push(performance.now() - started);
      return base;
    };
    const pass = async (): Promise<void> => {
      const started = performance.now();
      let sum = 0;
      cells = 0;
      for (const { name, used } of (await workbook.survey()).sheets) {
        if (used === null) continue;
        cells += used.rows * used.columns;
        // A sheet at a time, as the product reads them.
        await workbook.read({ ...used, sheet: name }, null, ({ values }) => {
          for (const row of values)
            for (const cell of row) if (typeof cell === "number") sum += cell;
        });
      }
      if (!(sum > 0)) throw new Error("nothing was read");
      runs.floor.push(performance.now() - started);
    };
    let base = await runOnce();
    await pass();
    for (let repeat = 1; repeat < repeats; repeat++) {
      base = await runOnce();
      await pass();
    }
    const timed = (work: () => unknown): number => {
      const started = performance.now();
      work();
      return performance.now() - started;
    };
    const ledger = base.tables.get("receivables");
    if (ledger === undefined) throw new Error("the invoices were not recognised");
    const statementsMs = timed(() =>
      financialSummary(base.statements, base.customers, { analysisDate })
    );
    const receivablesMs = timed(() => rollUpReceivables(ledger, base.customers, { analysisDate }));
    let reviewed = 0;
    const reviewsMs = timed(() => {
      for (let customer = 0; customer < base.customers.count; customer++)
        if (base.finance.reviewOf(customer).entry >= 0) reviewed++;
    });
    const [readMs, floorMs] = [median(runs.read), median(runs.floor)];
    const result = {
      customers,
      invoices,
      cells,
      readMs,
      floorMs,
      ratio: readMs / floorMs,
      statementsMs,
      receivablesMs,
      reviewsMs,
      reviewed,
    };
    say(
      `Finance: ${formatted(customers)} customers with ${years} years of statements in the long form and ${formatted(invoices)} invoices. Floor: one pass over the same cells through the same port.`
    );
    say(table(result));
    return result;
  } finally {
    stage.close();
  }
}

function table(result: FinanceComparison): string {
  const seconds = (ms: number): string => formatted(ms / 1000, 2);
  return textTable(
    [
      "cells",
      "read and computed s",
      "floor s",
      "× floor",
      "of it statements s",
      "of it invoices s",
      "all reviews s",
    ],
    [
      [
        formatted(result.cells),
        seconds(result.readMs),
        seconds(result.floorMs),
        formatted(result.ratio, 2),
        seconds(result.statementsMs),
        seconds(result.receivablesMs),
        seconds(result.reviewsMs),
      ],
    ]
  );
}
