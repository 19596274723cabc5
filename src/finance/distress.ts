import type { Slices } from "../slices";
import type { RatioTable } from "./ratios";
import type { Statements } from "./statements";
import type { ItemKey } from "./statements/items";

/** Independent kinds of signals as bits. Two families hold a tier back; two signals of one family do not. */
export const distressFamilyBits = {
  zScore: 1,
  health: 2,
  payment: 4,
  structure: 8,
  external: 16,
} as const;
export type DistressFamily = keyof typeof distressFamilyBits;

/** What the signals are read from, parallel to the customer table where not said otherwise. */
export interface DistressSources {
  readonly customers: number;
  readonly statements: Statements;
  readonly ratios: RatioTable;
  /** Z″ (1995) per statement. */
  readonly zDouble: Float64Array;
  /** 0–100 per statement. */
  readonly health: Float64Array;
  readonly avgDaysLate?: Float64Array | undefined;
  readonly over90Share?: Float64Array | undefined;
  /** Promises to pay that were not kept. */
  readonly brokenPromises?: Float64Array | undefined;
  /** 1/0: on the court's list of dishonest persons subject to enforcement (失信被执行人). */
  readonly dishonestList?: Float64Array | undefined;
  /** 1/0: enforcement, rating downgrade, key-person event, as somebody recorded it. */
  readonly externalEvents?: Float64Array | undefined;
  /** Codes of intake, from the customer table; the statement's own opinion counts too. */
  readonly auditOpinion?: readonly string[] | undefined;
}

/** Limits of the signals; company settings. */
export interface DistressLimits {
  readonly zDoubleBelow: number;
  readonly healthBelow: number;
  readonly daysLateAbove: number;
  readonly over90ShareFrom: number;
  readonly brokenPromisesFrom: number;
  readonly interestCoverBelow: number;
}

export const defaultDistressLimits: DistressLimits = {
  zDoubleBelow: 1.1,
  healthBelow: 40,
  daysLateAbove: 60,
  over90ShareFrom: 0.1,
  brokenPromisesFrom: 2,
  interestCoverBelow: 1,
};

interface Signal {
  readonly family: DistressFamily;
  /** Statement items that prove it; empty where the proof is no statement. */
  readonly items: readonly ItemKey[];
  readonly limit: (limits: DistressLimits) => number;
  /** NaN = not known. `entry` is −1 without statements. */
  readonly value: (sources: DistressSources, customer: number, entry: number) => number;
  readonly fires: (value: number, limit: number) => boolean;
}

const isBelow = (value: number, limit: number): boolean => value < limit;
const isAbove = (value: number, limit: number): boolean => value > limit;
const isFrom = (value: number, limit: number): boolean => value >= limit;
const none = (): number => 0;
const flag = { items: [], limit: () => 1, fires: isFrom };

const adverseOpinions = new Set(["qualified", "adverse", "disclaimer"]);

/** THE LIST of signals. */
export const distressSignals = {
  zDouble: {
    family: "zScore",
    items: [
      "currentAssets",
      "currentLiabilities",
      "retained",
      "ebit",
      "equity",
      "totalLiabilities",
      "totalAssets",
    ],
    limit: (limits) => limits.zDoubleBelow,
    value: ({ zDouble }, _customer, entry) => zDouble[entry] ?? NaN,
    fires: isBelow,
  },
  health: {
    family: "health",
    items: [],
    limit: (limits) => limits.healthBelow,
    value: ({ health }, _customer, entry) => health[entry] ?? NaN,
    fires: isBelow,
  },
  daysLate: {
    family: "payment",
    items: [],
    limit: (limits) => limits.daysLateAbove,
    value: ({ avgDaysLate }, customer) => avgDaysLate?.[customer] ?? NaN,
    fires: isAbove,
  },
  over90: {
    family: "payment",
    items: [],
    limit: (limits) => limits.over90ShareFrom,
    value: ({ over90Share }, customer) => over90Share?.[customer] ?? NaN,
    fires: isFrom,
  },
  brokenPromises: {
    family: "payment",
    items: [],
    limit: (limits) => limits.brokenPromisesFrom,
    value: ({ brokenPromises }, customer) => brokenPromises?.[customer] ?? NaN,
    fires: isFrom,
  },
  negativeEquity: {
    family: "structure",
    items: ["equity"],
    limit: none,
    value: ({ statements }, _customer, entry) => statements.items.equity[entry] ?? NaN,
    fires: isBelow,
  },
  /** The better of the last two years' operating cash flows: below nil, both are. */
  negativeCashFlow: {
    family: "structure",
    items: ["cfo"],
    limit: none,
    value: ({ statements }, _customer, entry) => {
      const { cfo } = statements.items;
      return Math.max(cfo[entry] ?? NaN, cfo[statements.previous[entry] ?? -1] ?? NaN);
    },
    fires: isBelow,
  },
  interestCover: {
    family: "structure",
    items: ["pretax", "interest"],
    limit: (limits) => limits.interestCoverBelow,
    value: ({ ratios }, _customer, entry) => ratios.values.interestCover[entry] ?? NaN,
    fires: isBelow,
  },
  dishonestList: {
    family: "external",
    value: ({ dishonestList }, customer) => dishonestList?.[customer] ?? NaN,
    ...flag,
  },
  externalEvent: {
    family: "external",
    value: ({ externalEvents }, customer) => externalEvents?.[customer] ?? NaN,
    ...flag,
  },
  auditOpinion: {
    family: "external",
    value: ({ auditOpinion, statements }, customer, entry) => {
      const known = [auditOpinion?.[customer] ?? "", statements.auditOpinion[entry] ?? ""].filter(
        (opinion) => opinion !== ""
      );
      if (known.length === 0) return NaN;
      return known.some((opinion) => adverseOpinions.has(opinion)) ? 1 : 0;
    },
    ...flag,
  },
} as const satisfies Record<string, Signal>;
export type DistressSignalKey = keyof typeof distressSignals;
export const distressSignalKeys = Object.keys(distressSignals) as DistressSignalKey[];

/**
 * Families that fired per customer, as a set of bits of {@link distressFamilyBits}; NaN where no signal could be judged at all.
 * What is missing never fires. A slice per signal.
 */
export function* distressFamilies(
  sources: DistressSources,
  limits: DistressLimits = defaultDistressLimits
): Slices<Float64Array> {
  const families = new Float64Array(sources.customers).fill(NaN);
  for (const key of distressSignalKeys) {
    const signal: Signal = distressSignals[key];
    const limit = signal.limit(limits);
    const bit = distressFamilyBits[signal.family];
    for (let customer = 0; customer < sources.customers; customer++) {
      const value = signal.value(sources, customer, sources.statements.latest[customer] ?? -1);
      if (Number.isNaN(value)) continue;
      const before = families[customer] || 0;
      families[customer] = signal.fires(value, limit) ? before | bit : before;
    }
    yield;
  }
  return families;
}

/** A signal that fired, with what proves it. */
export interface DistressProof {
  readonly signal: DistressSignalKey;
  readonly family: DistressFamily;
  readonly value: number;
  readonly limit: number;
  /** Statement it was read from, −1 for payments and outside events; `statements.cellsOf(item, entry)` gives the cells. */
  readonly entry: number;
  readonly items: readonly ItemKey[];
}

/** Every signal that fired for one customer, in the order of the list. */
export function distressProofs(
  sources: DistressSources,
  customer: number,
  limits: DistressLimits = defaultDistressLimits
): readonly DistressProof[] {
  const latest = sources.statements.latest[customer] ?? -1;
  return distressSignalKeys.flatMap((key) => {
    const signal: Signal = distressSignals[key];
    const limit = signal.limit(limits);
    const value = signal.value(sources, customer, latest);
    if (!signal.fires(value, limit)) return [];
    const isOfStatement = signal.family !== "payment" && signal.family !== "external";
    const { family, items } = signal;
    return [{ signal: key, family, value, limit, items, entry: isOfStatement ? latest : -1 }];
  });
}

/** Names of the families in a set of bits; none for NaN. */
export function familiesIn(bits: number): readonly DistressFamily[] {
  const all = Object.keys(distressFamilyBits) as DistressFamily[];
  return all.filter((family) => (bits & distressFamilyBits[family]) !== 0);
}
