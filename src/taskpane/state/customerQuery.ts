import { newcomer, placeBefore } from "../../portfolio/migration";
import { stateOf } from "../../finance/financeReviews";
import type { ReviewState } from "../../finance/review";
import { tierNotApplicable, tiers, type Tier } from "../../scoring/model";
import type { Slices } from "../../slices";
import type { Scored } from "../../workflows/scoreBase";
import { attentionOf } from "./attention";
import { filterSliced, sortSliced } from "./slices";

/** Places of a move: codes of `tiers`, 4 for "N/A", 5 for a newcomer. */
export type FlowFilter = `flow:${number}>${number}`;

export type CustomerFilter =
  | "all"
  | Tier
  | "N/A"
  | "movers"
  | "up"
  | "down"
  | "candidates"
  | "attention"
  | "financeReview"
  | FlowFilter;

export const customerOrders = ["score", "change", "revenue", "name", "row"] as const;
export type CustomerOrder = (typeof customerOrders)[number];

export interface CustomerQuery {
  readonly search: string;
  readonly filter: CustomerFilter;
  readonly order: CustomerOrder;
}

/** What finance still has to do something about. */
const openReviews: readonly ReviewState[] = ["required", "inReview", "expired"];

/** From and to of a flow filter; null for any other filter. */
export function flowOf(filter: CustomerFilter): { from: number; to: number } | null {
  const match = /^flow:(\d)>(\d)$/.exec(filter);
  return match ? { from: Number(match[1]), to: Number(match[2]) } : null;
}

/**
 * The customers of one run, to be searched, filtered and ordered in slices. Orders and search texts are made when they are first
 * asked for and kept: the second look is a matter of milliseconds.
 */
export class CustomerIndex {
  readonly attention: ReturnType<typeof attentionOf>;
  private readonly orders = new Map<CustomerOrder, Int32Array>();
  private texts: readonly string[] | null = null;

  constructor(
    private readonly scored: Scored,
    private readonly locale: string
  ) {
    this.attention = attentionOf(scored);
  }

  /** Indices of the customers that match, in the wanted order. */
  *find({ search, filter, order }: CustomerQuery): Slices<Int32Array> {
    const ordered = yield* this.inOrder(order);
    const wanted = search.trim().toLowerCase();
    const passes = this.passes(filter);
    if (wanted === "") return filter === "all" ? ordered : yield* filterSliced(ordered, passes);
    const texts = yield* this.searchTexts();
    return yield* filterSliced(
      ordered,
      (index) => passes(index) && (texts[index]?.includes(wanted) ?? false)
    );
  }

  /** All customers by an order; what is missing stands last, equal ones in the order of their rows. */
  *inOrder(order: CustomerOrder): Slices<Int32Array> {
    const known = this.orders.get(order);
    if (known) return known;
    const rows = Int32Array.from({ length: this.scored.scores.count }, (_, index) => index);
    const sorted = order === "row" ? rows : yield* sortSliced(rows, this.comparer(order));
    this.orders.set(order, sorted);
    return sorted;
  }

  private comparer(order: CustomerOrder): (a: number, b: number) => number {
    const { names } = this.scored.base;
    if (order === "name") {
      const { compare } = new Intl.Collator(this.locale);
      return (a, b) => compare(names[a] ?? "", names[b] ?? "");
    }
    const values = this.values(order);
    const key = (index: number): number => {
      const value = values(index);
      return Number.isNaN(value) ? -Infinity : value;
    };
    return (a, b) => {
      const [first, second] = [key(a), key(b)];
      return first === second ? 0 : second - first;
    };
  }

  private values(order: CustomerOrder): (index: number) => number {
    const { scores, base } = this.scored;
    const { lastScore } = base.input.history;
    const revenue = base.input.criteria.revenue?.values;
    switch (order) {
      case "revenue":
        return (index) => revenue?.[index] ?? NaN;
      case "change":
        return (index) => Math.abs((scores.score[index] ?? NaN) - (lastScore[index] ?? NaN));
      case "score":
      case "name":
      case "row":
        return (index) => scores.score[index] ?? NaN;
    }
  }

  private *searchTexts(): Slices<readonly string[]> {
    if (this.texts) return this.texts;
    const { names, customers } = this.scored.base;
    const ids = customers.texts.get("customerId");
    const texts = new Array<string>(names.length);
    for (let i = 0; i < names.length; i++) {
      texts[i] = `${names[i] ?? ""}\n${ids?.[i] ?? ""}`.toLowerCase();
      if (i % 2048 === 2047) yield;
    }
    this.texts = texts;
    return texts;
  }

  private passes(filter: CustomerFilter): (index: number) => boolean {
    const { scores, reviews, base } = this.scored;
    const now = (index: number): number =>
      Math.min(scores.finalTier[index] ?? tierNotApplicable, tierNotApplicable);
    const before = (index: number): number => placeBefore(base.input, index);
    switch (filter) {
      case "all":
        return () => true;
      case "candidates":
        return (index) => scores.isCandidate[index] === 1;
      case "movers":
        return (index) => before(index) < newcomer && before(index) !== now(index);
      case "up":
        return (index) => before(index) < tierNotApplicable && now(index) < before(index);
      case "down":
        return (index) => before(index) < tierNotApplicable && now(index) > before(index);
      case "attention":
        return (index) => this.attention(index).length > 0;
      case "financeReview":
        return (index) => openReviews.includes(stateOf(reviews, index));
      case "S":
      case "A":
      case "B":
      case "C":
      case "N/A": {
        const code = filter === "N/A" ? tierNotApplicable : tiers.indexOf(filter);
        return (index) => now(index) === code;
      }
      default: {
        const flow = flowOf(filter);
        return (index) => before(index) === flow?.from && now(index) === flow.to;
      }
    }
  }
}
