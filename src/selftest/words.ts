import type { CheckId, FamilyId } from "./families";

/** Words of the self-test. */
export interface SelfTestWords {
  readonly title: string;
  readonly about: string;
  readonly headers: {
    readonly figure: string;
    readonly computed: string;
    readonly expected: string;
    readonly tolerance: string;
    readonly result: string;
    readonly source: string;
  };
  readonly passed: string;
  readonly failed: string;
  /** What stands in place of a number when the computation broke. */
  readonly broken: (message: string) => string;
  readonly summary: (passed: number, failed: number) => string;
  readonly families: Readonly<Record<FamilyId, string>>;
  readonly checks: Readonly<Record<CheckId, string>>;
}
