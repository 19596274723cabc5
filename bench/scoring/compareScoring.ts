import type { Scores } from "../../src/scoring/model";
import { reasonTexts } from "../../src/scoring/explanationText";
import { scoreCustomers } from "../../src/scoring/score";
import { languages } from "../../src/i18n/languages";
import { defaultModel } from "../../src/settings/defaultModel";
import { withCalibration } from "../../src/settings/withCalibration";
import { formatted, textTable } from "../textTable";
import type { Agreement } from "./duckdbScoring";
import { analysisDate, syntheticBase } from "./syntheticBase";

const repeats = 5;
const mostReasons = 100_000;

interface Cases {
  readonly calibrating: number;
  readonly stored: number;
}

/** Scoring alone, beside DuckDB computing the same model over the same numbers in the same process. */
export interface ScoringComparison {
  readonly rows: number;
  /** Median milliseconds with a new calibration, and with a stored one. */
  readonly engineMs: Cases;
  readonly duckdbMs: Cases;
  /** The same of processor time over all threads: steadier where other work shares the machine. */
  readonly engineCpuMs: Cases;
  readonly duckdbCpuMs: Cases;
  /** DuckDB's time over ours. */
  readonly ratio: Cases;
  readonly threads: number;
  readonly agreement: Agreement;
  /** Resident memory with the base alone and after scoring it, before DuckDB is loaded. */
  readonly megabytes: { readonly base: number; readonly scored: number };
  readonly reasonsPerSecond: Readonly<Record<string, number>>;
}

/**
 * Both compute points, dimensions, score and raw tier of every customer and keep them in memory. The engine also does
 * bounds, completeness, confidence, potential, hysteresis, gates and candidates, in one thread; DuckDB has all cores.
 */
export async function compareScoring(
  rows: number,
  say: (text: string) => void
): Promise<ScoringComparison> {
  const input = syntheticBase(rows);
  const base = residentMegabytes();
  let scores: Scores = scoreCustomers(input, defaultModel);
  const scored = residentMegabytes();
  const stored = withCalibration(defaultModel, scores, analysisDate, {
    factor: 1,
    label: "",
    currency: "",
  });

  // DuckDB is loaded only now, so that the memory above is the engine's own.
  const { DuckdbScoring } = await import("./duckdbScoring");
  const duckdb = await DuckdbScoring.load(input);
  const anchors = await duckdb.calibrate();
  await duckdb.score(defaultModel, anchors);

  const engine = { calibrating: [] as Times[], stored: [] as Times[] };
  const rival = { calibrating: [] as Times[], stored: [] as Times[] };
  for (let k = 0; k < repeats; k++) {
    engine.calibrating.push(await timed(() => void (scores = scoreCustomers(input, defaultModel))));
    rival.calibrating.push(
      await timed(async () => duckdb.score(defaultModel, await duckdb.calibrate()))
    );
    engine.stored.push(await timed(() => void (scores = scoreCustomers(input, stored))));
    rival.stored.push(await timed(() => duckdb.score(defaultModel, anchors)));
  }
  const agreement = await duckdb.compare(scores);
  duckdb.close();

  const medians = (times: typeof engine, part: keyof Times): Cases => ({
    calibrating: median(times.calibrating.map((one) => one[part])),
    stored: median(times.stored.map((one) => one[part])),
  });
  const engineMs = medians(engine, "ms");
  const duckdbMs = medians(rival, "ms");
  const result: ScoringComparison = {
    rows,
    engineMs,
    duckdbMs,
    engineCpuMs: medians(engine, "cpuMs"),
    duckdbCpuMs: medians(rival, "cpuMs"),
    ratio: {
      calibrating: duckdbMs.calibrating / engineMs.calibrating,
      stored: duckdbMs.stored / engineMs.stored,
    },
    threads: duckdb.threads,
    agreement,
    megabytes: { base, scored },
    reasonsPerSecond: reasonSpeed(Math.min(rows, mostReasons)),
  };
  print(result, say);
  return result;
}

function print(result: ScoringComparison, say: (text: string) => void): void {
  const { rows, engineMs, duckdbMs, ratio, threads, agreement, megabytes, reasonsPerSecond } =
    result;
  say(
    `Scoring alone: ${formatted(rows)} customers × 17 criteria, median of ${repeats} runs each, in turn.`
  );
  const row = (name: string, part: keyof Cases): string[] => [
    name,
    formatted(engineMs[part]),
    formatted(duckdbMs[part]),
    formatted(ratio[part], 2),
    formatted(result.engineCpuMs[part]),
    formatted(result.duckdbCpuMs[part]),
  ];
  say(
    textTable(
      [
        "",
        "engine ms (1 thread)",
        `DuckDB ms (${threads} threads)`,
        "DuckDB ÷ engine",
        "engine CPU ms",
        "DuckDB CPU ms",
      ],
      [row("calibrating", "calibrating"), row("stored calibration", "stored")]
    )
  );
  say(
    `Largest difference: points ${agreement.points.toExponential(1)}, dimensions ${agreement.dimensions.toExponential(1)}, score ${agreement.score.toExponential(1)}; raw tiers that differ: ${agreement.tiers}; cells that only one has: ${agreement.gaps}.`
  );
  say(
    `Memory: ${formatted(megabytes.base)} MB with the base, ${formatted(megabytes.scored)} MB after scoring it.`
  );
  const reasons = Object.entries(reasonsPerSecond).map(
    ([language, speed]) => `${formatted(speed)} ${language}`
  );
  say(`Reasons per second: ${reasons.join(", ")}.\n`);
}

function reasonSpeed(rows: number): Record<string, number> {
  const input = syntheticBase(rows);
  const scores = scoreCustomers(input, defaultModel);
  return Object.fromEntries(
    (Object.keys(languages) as (keyof typeof languages)[]).map((language) => {
      let best = 0;
      for (let k = 0; k < 3; k++) {
        const from = performance.now();
        reasonTexts(scores, input, defaultModel, languages[language].words.scoring, language);
        best = Math.max(best, (rows / (performance.now() - from)) * 1000);
      }
      return [language, Math.round(best)];
    })
  );
}

interface Times {
  readonly ms: number;
  readonly cpuMs: number;
}

async function timed(work: () => void | Promise<void>): Promise<Times> {
  const cpu = process.cpuUsage();
  const from = performance.now();
  await work();
  const ms = performance.now() - from;
  const { user, system } = process.cpuUsage(cpu);
  return { ms, cpuMs: (user + system) / 1000 };
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}

function residentMegabytes(): number {
  return process.memoryUsage().rss / 1e6;
}
