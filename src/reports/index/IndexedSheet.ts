/** A sheet of ours as the index lists it. */
export interface IndexedSheet {
  readonly key: string;
  readonly name: string;
  /** Made or painted anew by this run, or left from an earlier one. */
  readonly status: "created" | "repainted" | "earlier";
  /** True when Excel refused a part of it. */
  readonly isIncomplete: boolean;
  /** Analysis date (serial) of its content, NaN unknown. */
  readonly date: number;
}
