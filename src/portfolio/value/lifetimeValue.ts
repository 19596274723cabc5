import type { SimpleForm } from "./ValueSettings";

/** A year's margin and cost of one customer, in money, and the two rates, as fractions. */
export interface LifetimeInputs {
  /** Expected gross contribution per year, before what is spent on keeping the customer. */
  readonly margin: number;
  /** What is spent per year on keeping the customer. */
  readonly relationshipCost: number;
  /** Share of such customers who stay from one year to the next. */
  readonly retention: number;
  readonly discountRate: number;
  /** Whole years looked ahead. */
  readonly years: number;
}

export interface LifetimeValue {
  /** Present value of the margins. */
  readonly margins: number;
  /** Present value of what is spent on the relationship. */
  readonly costs: number;
  readonly value: number;
}

/**
 * Customer lifetime value of Berger and Nasr (1998), case 1: sales once a year, the first of them now; what is spent on
 * the relationship falls in the middle of each year.
 *
 * value = GC · Σ_{i=0..n} r^i/(1+d)^i − M · Σ_{i=1..n} r^(i−1)/(1+d)^(i−0.5)
 *
 * Source: P. D. Berger, N. I. Nasr, Customer lifetime value: marketing models and applications, Journal of Interactive
 * Marketing 12 (1998) 1, 17–30.
 *
 * @returns NaN where an input is missing
 * @example bergerNasr({ margin: 260, relationshipCost: 50, retention: 0.75, discountRate: 0.2, years: 10 }).value // 568.78
 */
export function bergerNasr(inputs: LifetimeInputs): LifetimeValue {
  const { margin, relationshipCost, retention, discountRate, years } = inputs;
  const kept = retention / (1 + discountRate);
  const margins = margin * geometricSum(kept, years + 1);
  const costs = (relationshipCost * geometricSum(kept, years)) / Math.sqrt(1 + discountRate);
  return { margins, costs, value: margins - costs };
}

/** 1 + k + … + k^(n−1) in its closed form, as the sheet's own formulas compute it. */
export function geometricSum(ratio: number, terms: number): number {
  return Math.abs(ratio - 1) < nearlyOne ? terms : (1 - ratio ** terms) / (1 - ratio);
}

/** Below this distance from 1 the closed form divides rounding errors by rounding errors. */
export const nearlyOne = 1e-12;

export interface SimpleInputs {
  /** What the customer leaves per year after everything spent on it. */
  readonly margin: number;
  readonly retention: number;
  readonly discountRate: number;
  /** Growth of the margin per year. */
  readonly growth: number;
  readonly years: number;
  /** What winning the customer costs; 0 for one who is a customer already. */
  readonly acquisition: number;
}

/**
 * Margins at the end of each of n years, growing and kept: Σ_{t=1..n} m (1+g)^(t−1) r^(t−1) / (1+d)^t − acquisition. The
 * first year's margin is certain.
 *
 * @example finiteValue({ margin: 1_200_000, growth: 0.05, retention: 0.9, discountRate: 0.1, years: 5, acquisition: 0 }) // 4,119,128.76
 */
export function finiteValue(inputs: SimpleInputs): number {
  const { margin, retention, discountRate, growth, years, acquisition } = inputs;
  const ratio = ((1 + growth) * retention) / (1 + discountRate);
  return (margin * geometricSum(ratio, years)) / (1 + discountRate) - acquisition;
}

type Perpetuity = Pick<SimpleInputs, "margin" | "retention" | "discountRate">;

/** A constant margin for ever, the first at the end of the year and only if the customer stays: m r / (1 + d − r). */
export function perpetuityAtEnd({ margin, retention, discountRate }: Perpetuity): number {
  return (margin * retention) / (1 + discountRate - retention);
}

/** A constant margin for ever, the first now: m (1 + d) / (1 + d − r). */
export function perpetuityFromNow({ margin, retention, discountRate }: Perpetuity): number {
  return (margin * (1 + discountRate)) / (1 + discountRate - retention);
}

/** The simple form that the company chose. */
export function simpleValue(form: SimpleForm, inputs: SimpleInputs): number {
  switch (form) {
    case "finite":
      return finiteValue(inputs);
    case "perpetuityEnd":
      return perpetuityAtEnd(inputs) - inputs.acquisition;
    case "perpetuityNow":
      return perpetuityFromNow(inputs) - inputs.acquisition;
  }
}
