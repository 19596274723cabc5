import { criteria } from "../criteria";
import type { CriterionKey } from "../model";
import type { Candidate } from "./firstOf";
import type { InputSources } from "./sources";

/** The column of the customer table that bears the criterion's own name. */
export function typed(key: CriterionKey, { customers }: InputSources): Candidate {
  return {
    source: "typed",
    quality: criteria[key].typedQuality,
    values: customers.numbers.get(key),
  };
}
