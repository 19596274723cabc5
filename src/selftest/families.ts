import { ahp } from "./families/ahp";
import { buyingFamily, spendingFamily } from "./families/buying";
import { creditFamily, healthFamily, provisionFamily } from "./families/credit";
import { altmanFamily, beneishFamily, piotroskiFamily } from "./families/distress";
import {
  allocationFamily,
  anchorsFamily,
  concentrationFamily,
  exampleFamily,
  hysteresisFamily,
  percentilesFamily,
} from "./families/model";
import { criticFamily, entropyFamily, topsisFamily, vikorFamily } from "./families/rankings";
import { ratiosFamily } from "./families/ratios";
import { receivablesFamily } from "./families/receivables";
import { lifetimeFamily, peopleFamily, rfmFamily } from "./families/value";

/** THE LIST of what the self-test computes, in the order in which it is printed. */
export const families = [
  exampleFamily,
  percentilesFamily,
  anchorsFamily,
  hysteresisFamily,
  ahp,
  topsisFamily,
  vikorFamily,
  entropyFamily,
  criticFamily,
  concentrationFamily,
  allocationFamily,
  ratiosFamily,
  altmanFamily,
  piotroskiFamily,
  beneishFamily,
  healthFamily,
  receivablesFamily,
  provisionFamily,
  creditFamily,
  lifetimeFamily,
  buyingFamily,
  spendingFamily,
  rfmFamily,
  peopleFamily,
] as const;

export type FamilyId = (typeof families)[number]["id"];
export type CheckId = (typeof families)[number]["checks"][number]["id"];
