import { applicability, type ApplicabilityAnswers } from "../../src/portfolio/applicability";
import { offersSimpleMode, suggestsSimpleMode } from "../../src/taskpane/state/simpleOffer";
import { input } from "../support/twelveCustomers";

/** A base that tells nothing of its own, so that only the answers speak. */
const silent = { ...input, count: 0, criteria: {}, facts: {} } as typeof input;
const answered = (answers: ApplicabilityAnswers) => applicability(silent, null, answers);

test("three of four conditions with one open: the data screen offers the simple mode, the review keeps silent", () => {
  const found = answered({ customer: true, sales: true, relation: true });
  expect([found.verdict, found.atBest]).toEqual(["open", "full"]);
  expect([offersSimpleMode(found), suggestsSimpleMode(found)]).toEqual([true, false]);
});

test("one condition that does not hold rules the whole method out, whatever is still open", () => {
  const found = answered({ customer: false, sales: true });
  expect([found.verdict, found.atBest]).toEqual(["open", "simple"]);
  expect([offersSimpleMode(found), suggestsSimpleMode(found)]).toEqual([true, true]);
});

test("four of four: the whole method, and no word of another", () => {
  const found = answered({ customer: true, sales: true, relation: true, industry: true });
  expect([offersSimpleMode(found), suggestsSimpleMode(found)]).toEqual([false, false]);
});
