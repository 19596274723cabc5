import {
  DOUBLE,
  DuckDBConnection,
  DuckDBDataChunk,
  DuckDBInstance,
  INTEGER,
} from "@duckdb/node-api";
import { anchorsFromQuantiles } from "../../src/scoring/calibration";
import { calibratedCriteria, criteria } from "../../src/scoring/criteria";
import { criterionKeys, dimensionKeys } from "../../src/scoring/model";
import type { Anchors, CriterionKey, Scores, ScoringInput } from "../../src/scoring/model";
import type { Model } from "../../src/settings/Model";
import { calibrationAsSql, modelAsSql } from "./modelAsSql";

const chunkRows = 2048;

/** How far the two computations are apart. */
export interface Agreement {
  readonly points: number;
  readonly dimensions: number;
  readonly score: number;
  /** Customers whose raw tier differs. */
  readonly tiers: number;
  /** Cells that only one of them has. */
  readonly gaps: number;
}

interface ComparedColumn {
  readonly sql: string;
  readonly part: "points" | "dimensions" | "score";
  readonly own: Float64Array;
}

/** The same base in DuckDB, in memory, with all cores. */
export class DuckdbScoring {
  private constructor(
    private readonly connection: DuckDBConnection,
    readonly threads: number
  ) {}

  static async load(input: ScoringInput): Promise<DuckdbScoring> {
    const connection = await DuckDBConnection.create(await DuckDBInstance.create(":memory:"));
    const columns = criterionKeys.map((key) => `"${key}" DOUBLE`).join(", ");
    await connection.run(`CREATE TABLE base (id INTEGER, ${columns})`);
    const appender = await connection.createAppender("base");
    for (let from = 0; from < input.count; from += chunkRows) {
      const rows = Math.min(chunkRows, input.count - from);
      const chunk = DuckDBDataChunk.create([INTEGER, ...criterionKeys.map(() => DOUBLE)], rows);
      chunk.setColumnValues(
        0,
        Array.from({ length: rows }, (_, i) => from + i)
      );
      for (const [c, key] of criterionKeys.entries()) {
        const values = input.criteria[key]!.values;
        chunk.setColumnValues(
          c + 1,
          Array.from({ length: rows }, (_, i) => {
            const value = values[from + i]!;
            return Number.isNaN(value) ? null : value;
          })
        );
      }
      appender.appendDataChunk(chunk);
    }
    appender.closeSync();
    const reader = await connection.runAndReadAll("SELECT current_setting('threads')");
    return new DuckdbScoring(connection, Number(reader.getRows()[0]![0]));
  }

  /** Percentiles of the base, then anchors as the model takes them. */
  async calibrate(): Promise<Partial<Record<CriterionKey, Anchors>>> {
    const reader = await this.connection.runAndReadAll(calibrationAsSql(calibratedCriteria));
    const [row] = reader.getRowsJS();
    const anchors: Partial<Record<CriterionKey, Anchors>> = {};
    for (const key of criterionKeys) {
      const { normalisation } = criteria[key];
      if (normalisation !== "quantile") anchors[key] = normalisation;
    }
    for (const [k, key] of calibratedCriteria.entries()) {
      const values = row![k] as [number, number, number, number, number];
      anchors[key] = anchorsFromQuantiles({ n: 0, values });
    }
    return anchors;
  }

  /** Points, dimensions, score and tier of every customer, kept in a table in memory. */
  async score(model: Model, anchors: Partial<Record<CriterionKey, Anchors>>): Promise<void> {
    await this.connection.run(`CREATE OR REPLACE TABLE scored AS ${modelAsSql(model, anchors)}`);
  }

  async compare(scores: Scores): Promise<Agreement> {
    const names: readonly ComparedColumn[] = [
      ...criterionKeys.map((key): ComparedColumn => ({
        sql: `"p_${key}"`,
        part: "points",
        own: scores.points[key],
      })),
      ...dimensionKeys.map((key): ComparedColumn => ({
        sql: key,
        part: "dimensions",
        own: scores.dimensions[key],
      })),
      { sql: "score", part: "score", own: scores.score },
    ];
    const largest = { points: 0, dimensions: 0, score: 0, tiers: 0, gaps: 0 };
    const result = await this.connection.stream(
      `SELECT id, tier, ${names.map(({ sql }) => sql).join(", ")} FROM scored`
    );
    for await (const chunk of chunksOf(result)) {
      const ids = chunk.getColumnValues(0) as number[];
      const tiers = chunk.getColumnValues(1) as number[];
      ids.forEach((id, i) => {
        if (tiers[i] !== scores.rawTier[id]) largest.tiers++;
      });
      for (const [c, { part, own }] of names.entries()) {
        const values = chunk.getColumnValues(c + 2) as (number | null)[];
        for (let i = 0; i < values.length; i++) {
          const mine = own[ids[i]!]!;
          const theirs = values[i]!;
          if (theirs === null || mine !== mine) {
            if (theirs !== null || mine === mine) largest.gaps++;
            continue;
          }
          const difference = Math.abs(theirs - mine);
          if (difference > largest[part]) largest[part] = difference;
        }
      }
    }
    return largest;
  }

  close(): void {
    this.connection.closeSync();
  }
}

async function* chunksOf(result: {
  fetchChunk(): Promise<DuckDBDataChunk | null>;
}): AsyncGenerator<DuckDBDataChunk> {
  for (;;) {
    const chunk = await result.fetchChunk();
    if (!chunk || chunk.rowCount === 0) return;
    yield chunk;
  }
}
