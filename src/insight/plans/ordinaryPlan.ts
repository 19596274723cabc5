import type { LineState } from "./keyPlan";

/** The four lines of an ordinary customer's plan. */
export const ordinaryLines = ["channels", "ahead", "loyalty", "delivery"] as const;
export type OrdinaryLine = (typeof ordinaryLines)[number];

/** What is known of an ordinary customer; NaN unknown. */
export interface OrdinaryFacts {
  /** Different sources that told us something within the last year. */
  readonly sources: number;
  /** Moves of competitors noted within the last half year. */
  readonly insights: number;
  /** Whether any table could hold sources and insights. */
  readonly hasArchive: boolean;
  readonly hasSuppliers: boolean;
  /** 0–100. */
  readonly satisfaction: number;
  /** 1–5. */
  readonly switchIntent: number;
  /** Fraction 0–1. */
  readonly onTime: number;
  /** Contribution ÷ revenue. */
  readonly margin: number;
  readonly daysLate: number;
}

/** Targets of the four lines: a starting point of ours. */
export const ordinaryTargets = {
  sources: 2,
  insights: 1,
  satisfaction: 60,
  switchIntent: 4,
  onTime: 0.95,
  margin: 0,
  daysLate: 30,
} as const;

/** Days within which a source counts as active, and an insight as fresh. */
export const activeDays = 365;
export const insightDays = 183;

export interface OrdinaryPlan {
  readonly states: Readonly<Record<OrdinaryLine, LineState>>;
  readonly met: number;
  /** The first line that is open or unknown; null when all are met. */
  readonly next: OrdinaryLine | null;
}

/** A line is met when everything known of it reaches its target; it is unknown when nothing is known. */
export function ordinaryPlan(facts: OrdinaryFacts): OrdinaryPlan {
  const t = ordinaryTargets;
  const states: Record<OrdinaryLine, LineState> = {
    channels: facts.hasArchive ? state([facts.sources >= t.sources]) : "unknown",
    ahead: facts.hasSuppliers ? state([facts.insights >= t.insights]) : "unknown",
    loyalty: state([
      told(facts.satisfaction, (value) => value >= t.satisfaction),
      told(facts.switchIntent, (value) => value < t.switchIntent),
    ]),
    delivery: state([
      told(facts.onTime, (value) => value >= t.onTime),
      told(facts.margin, (value) => value > t.margin),
      told(facts.daysLate, (value) => value <= t.daysLate),
    ]),
  };
  return {
    states,
    met: ordinaryLines.filter((line) => states[line] === "met").length,
    next: ordinaryLines.find((line) => states[line] !== "met") ?? null,
  };
}

function told(value: number, isMet: (value: number) => boolean): boolean | null {
  return Number.isNaN(value) ? null : isMet(value);
}

function state(parts: readonly (boolean | null)[]): LineState {
  const known = parts.filter((part) => part !== null);
  if (known.length === 0) return "unknown";
  return known.every((part) => part) ? "met" : "open";
}
