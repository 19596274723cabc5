import type { CriterionKey } from "../model";
import type { Candidate } from "./firstOf";
import type { InputSources } from "./sources";

/** Columns that were derived before this one: values by criterion. */
export type Known = Readonly<Partial<Record<CriterionKey, Float64Array>>>;

/** Where the values of a criterion may come from, in the order in which they are believed. */
export type InputField = (sources: InputSources, known: Known) => readonly Candidate[];
