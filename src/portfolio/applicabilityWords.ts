import type { ApplicabilityVerdict, Condition } from "./applicability";

/** Words of the check whether the method fits a base. Figures arrive formatted. */
export interface ApplicabilityWords {
  readonly title: string;
  readonly conditions: Readonly<Record<Condition, string>>;
  /** Asked where the data cannot tell. */
  readonly questions: Readonly<Record<Condition, string>>;
  readonly answers: Readonly<Record<"yes" | "no" | "unknown", string>>;
  /** What the answer rests on. */
  readonly basis: Readonly<Record<Condition, (share: string, known: number) => string>>;
  readonly notInData: string;
  /** Why what is known of a few customers decides nothing. */
  readonly tooFew: (basis: string) => string;
  readonly condition: string;
  readonly answer: string;
  readonly basisHeader: string;
  /** A person's answer, with what the data say. */
  readonly typedBasis: (basis: string) => string;
  /** Names the conditions nobody has answered. */
  readonly toAnswer: (conditions: readonly string[]) => string;
  readonly verdicts: Readonly<Record<ApplicabilityVerdict, string>>;
}
