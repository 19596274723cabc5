import { applicability } from "../../src/portfolio/applicability";
import { input } from "../support/twelveCustomers";

const date = 46203; // 2026-06-30
const columns = (facts: object, months: number[]) => ({
  ...input,
  count: months.length,
  criteria: { activeMonths12: { values: Float64Array.from(months), quality: 1, source: "typed" } },
  facts,
  analysisDate: date,
});

describe("applicability of the method", () => {
  const businesses = { isBusiness: Float64Array.of(1, 1, 1, 1, 0) };
  const years = {
    relationshipStart: Float64Array.of(date - 800, date - 3000, date - 10, NaN, NaN),
  };
  const months = [12, 6, 1, 2, 0];
  const suppliers = Float64Array.of(3, 2, 1, NaN, NaN);

  test("4 of 5 businesses, 3 of 4 buyers repeat, 2 of 3 continue, 2 of 3 have a choice: the whole method", () => {
    const found = applicability(columns({ ...businesses, ...years }, months), suppliers, {});
    expect(found.verdict).toBe("full");
    expect(found.findings.customer).toEqual({
      answer: "yes",
      isTyped: false,
      share: 0.8,
      known: 5,
    });
    expect(found.findings.sales).toMatchObject({ answer: "yes", share: 0.75, known: 4 });
    expect(found.findings.relation.share).toBeCloseTo(2 / 3, 12);
    expect(found.findings.industry).toMatchObject({ answer: "yes", known: 3 });
  });

  test("one unknown of four leaves it open between the whole method and the simple mode", () => {
    const found = applicability(columns({ ...businesses, ...years }, months), null, {});
    expect(found).toMatchObject({ verdict: "open", atWorst: "simple", atBest: "full" });
    expect(found.findings.industry).toEqual({
      answer: "unknown",
      isTyped: false,
      share: NaN,
      known: 0,
    });
  });

  test("an answer closes it, and a person's no beats the figures", () => {
    const base = columns({ ...businesses, ...years }, months);
    expect(applicability(base, null, { industry: true }).verdict).toBe("full");
    const denied = applicability(base, suppliers, { relation: false });
    expect(denied.verdict).toBe("simple");
    expect(denied.findings.relation).toMatchObject({ answer: "no", isTyped: true, known: 3 });
  });

  test("private persons who buy once: advised against", () => {
    const persons = { isBusiness: Float64Array.of(0, 0), isOneTime: Float64Array.of(1, 1) };
    const found = applicability(columns(persons, [1, 1]), Float64Array.of(1, 1), {});
    expect(found.verdict).toBe("against");
  });

  test("one customer of ten with a known start says nothing of the base", () => {
    const start = Float64Array.from({ length: 10 }, (_, i) => (i === 0 ? date - 10 : NaN));
    const base = columns({ relationshipStart: start }, new Array<number>(10).fill(6));
    expect(applicability(base, null, {}).findings.relation).toMatchObject({
      answer: "unknown",
      known: 1,
    });
  });

  test("nothing known is open from against to full, never a no", () => {
    const found = applicability(columns({}, [NaN]), null, {});
    expect(found).toMatchObject({ verdict: "open", atWorst: "against", atBest: "full" });
  });
});
