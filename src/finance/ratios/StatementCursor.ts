import type { Statements } from "../statements";
import type { ItemKey } from "../statements/items";

/** Whether a balance in a ratio is the mean of opening and closing, or the closing one. */
export type BalanceBasis = "average" | "closing";

/** Why a ratio has no number. The place in this list is the code in columns of reasons; 0 is a number that means something. */
export const reasons = [
  "none",
  "missingInput",
  "denominatorNotPositive",
  "equityNotPositive",
  "profitNotPositive",
  "baseNotPositive",
  "noInterest",
  "noPriorYear",
  "financialInstitution",
  "doesNotBalance",
  "tooFewIndicators",
  "wrongCompanyType",
  "noStatements",
] as const;
export type Reason = (typeof reasons)[number];

export const reasonCode = (reason: Reason): number => reasons.indexOf(reason);

/**
 * One statement at a time, as ratios read it. Whoever cannot give a number says why through {@link none}; nothing is allocated
 * per statement.
 */
export class StatementCursor {
  private entry = 0;
  private before = -1;
  reason: Reason = "none";
  /** A balance stands for the average because the opening one is missing. */
  isClosingInstead = false;

  constructor(
    private readonly statements: Statements,
    readonly basis: BalanceBasis,
    readonly days: number
  ) {}

  moveTo(entry: number): void {
    this.entry = entry;
    this.before = this.statements.previous[entry] ?? -1;
    this.reason = "none";
    this.isClosingInstead = false;
  }

  /** No number, for a reason; the first reason stays. */
  none(reason: Reason): number {
    if (this.reason === "none") this.reason = reason;
    return NaN;
  }

  /** The year's amount or the closing balance. */
  at(item: ItemKey): number {
    const value = this.statements.items[item][this.entry] ?? NaN;
    return Number.isNaN(value) ? this.none("missingInput") : value;
  }

  /** The same item a number of years before; every year in between must be there. */
  earlier(item: ItemKey, years = 1): number {
    let entry = this.entry;
    for (let step = 0; step < years; step++) {
      entry = this.statements.previous[entry] ?? -1;
      if (entry < 0) return this.none("noPriorYear");
    }
    const value = this.statements.items[item][entry] ?? NaN;
    return Number.isNaN(value) ? this.none("missingInput") : value;
  }

  /** A balance on the basis of the run: the mean of opening and closing, the closing one where there is no opening. */
  balance(item: ItemKey): number {
    const closing = this.at(item);
    if (this.basis === "closing") return closing;
    const opening = this.before < 0 ? NaN : (this.statements.items[item][this.before] ?? NaN);
    if (!Number.isNaN(opening)) return (opening + closing) / 2;
    this.isClosingInstead = true;
    return closing;
  }

  /** A quotient whose denominator must be positive to say anything. */
  over(value: number, denominator: number, reason: Reason = "denominatorNotPositive"): number {
    if (Number.isNaN(value) || Number.isNaN(denominator)) return this.none("missingInput");
    return denominator > 0 ? value / denominator : this.none(reason);
  }
}
