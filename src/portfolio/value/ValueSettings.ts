import { tiers } from "../../scoring/model";
import type { Tier } from "../../scoring/model";

/** Which of the simple forms of lifetime value stands beside the one of Berger and Nasr. */
export const simpleForms = ["finite", "perpetuityEnd", "perpetuityNow"] as const;
export type SimpleForm = (typeof simpleForms)[number];

/**
 * What value in money assumes. All of it is a company setting: no literature gives these numbers for a company, and none of
 * them touches a score or a tier.
 */
export interface ValueSettings {
  /** Share of the customers of a tier who are still customers a year later, 0–1. */
  readonly retention: Readonly<Record<Tier, number>>;
  /** Cost of capital per year, 0.10 = 10 %. */
  readonly discountRate: number;
  /** Years that lifetime value looks ahead. */
  readonly horizonYears: number;
  /** Growth of the margin per year in the simple finite form. */
  readonly marginGrowth: number;
  readonly simpleForm: SimpleForm;
  /** What one head costs a year with everything, in the customers' money unit; 0 = not given. */
  readonly costPerHead: number;
  /** Months back from the analysis date in which orders count as frequency and value. */
  readonly rfmMonths: number;
  /** Whether purchases are predicted with the BG/NBD model: it does not suit contracts, so somebody has to want it. */
  readonly isAdvanced: boolean;
  /** The fewest customers with purchases that the BG/NBD model is fitted to. */
  readonly leastBuyers: number;
  /** Weeks that the BG/NBD model looks ahead. */
  readonly horizonWeeks: number;
}

export const defaultValueSettings: ValueSettings = {
  retention: { S: 0.95, A: 0.9, B: 0.8, C: 0.65 },
  discountRate: 0.1,
  horizonYears: 5,
  marginGrowth: 0,
  simpleForm: "finite",
  costPerHead: 0,
  rfmMonths: 24,
  isAdvanced: false,
  leastBuyers: 300,
  horizonWeeks: 52,
};

type NumberPath =
  `retention.${Tier}` | Exclude<keyof ValueSettings, "retention" | "simpleForm" | "isAdvanced">;

/** Allowed ranges, both ends included. */
export const valueRanges: Readonly<Record<NumberPath, readonly [low: number, high: number]>> = {
  ...(Object.fromEntries(tiers.map((tier) => [`retention.${tier}`, [0, 1]])) as unknown as Record<
    `retention.${Tier}`,
    readonly [number, number]
  >),
  // Without discounting and with full retention the perpetuities have no value.
  discountRate: [0.01, 1],
  horizonYears: [1, 50],
  marginGrowth: [-0.5, 0.5],
  costPerHead: [0, 1e9],
  rfmMonths: [1, 120],
  leastBuyers: [100, 1e6],
  horizonWeeks: [1, 520],
};
