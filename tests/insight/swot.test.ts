import {
  externalFactors,
  internalFactors,
  maxLines,
  swotGrid,
  towsPairs,
} from "../../src/insight/swot/evaluation";
import type { Finding } from "../../src/insight/swot/Finding";
import { accountBase } from "../../src/insight/swot/accountBase";
import { accountOf } from "../../src/insight/swot/accounts";
import { recordFinding } from "../../src/insight/swot/recordFinding";
import { findAll } from "../../src/insight/swot/rules";
import { customers, input, scores } from "../support/twelveCustomers";
import { englishVoice } from "../support/voices";

const base = accountBase(customers, new Map(), input, scores, new Uint8Array(customers.count), []);
const account = accountOf(base, 3);
const grid = swotGrid(findAll(account, englishVoice), "ours");

/** Worked by hand for C04 of the twelve customers; weights are shares of the priorities' sum. */
describe("internal factors of the profitable stronghold that rests on volume", () => {
  test("strengths are revenue, contribution, regular orders and share of wallet with priorities 8, 6.152, 4 and 3.185", () => {
    expect(
      grid.S.shown.map((line) => [line.subject, Number(line.priority.toFixed(3)), line.rating])
    ).toEqual([
      ["revenue", 8, 4],
      ["contributionProfit", 6.152, 3],
      ["activeMonths12", 4, 4],
      ["shareOfWallet", 3.185, 4],
    ]);
  });

  test("weaknesses are satisfaction, help-succeed and alignment with priorities 2.08, 2 and 1.5, all rated 1", () => {
    expect(
      grid.W.shown.map((line) => [line.subject, Number(line.priority.toFixed(3)), line.rating])
    ).toEqual([
      ["satisfaction", 2.08, 1],
      ["helpSucceed", 2, 1],
      ["strategicAlignment", 1.5, 1],
    ]);
  });

  test("the weights are .2972 .2285 .1486 .1183 .0773 .0743 .0557 and IFE is 3.1495", () => {
    const factors = internalFactors(grid);
    expect(factors.factors.map((factor) => Number(factor.weight.toFixed(4)))).toEqual([
      0.2972, 0.2285, 0.1486, 0.1183, 0.0773, 0.0743, 0.0557,
    ]);
    expect(factors.total).toBeCloseTo(3.1495, 4);
  });
});

test("five external entries of 4×4, 3×3, 4×4, 5×3 and 3×4 rated 3, 2, 2, 1 and 3 give EFE 2.1912", () => {
  const entries = [
    { quadrant: "O", name: "new sites", impact: 4, likelihood: 4, rating: 3 },
    { quadrant: "O", name: "subsidy", impact: 3, likelihood: 3, rating: 2 },
    { quadrant: "T", name: "rival offers 90 days", impact: 4, likelihood: 4, rating: 2 },
    { quadrant: "T", name: "second source", impact: 5, likelihood: 3, rating: 1 },
    { quadrant: "T", name: "raw material", impact: 3, likelihood: 4, rating: 3 },
  ] as const;
  const findings: Finding[] = entries.map((entry) =>
    recordFinding(account, {
      rule: "A14",
      part: entry.name,
      block: "ours",
      quadrant: entry.quadrant,
      subject: entry.name,
      tags: [],
      statement: entry.name,
      brief: entry.name,
      basis: "fact",
      isVerified: true,
      evidence: [{ table: "clientArchive", row: 0, field: "statement" }],
      impact: entry.impact,
      likelihood: entry.likelihood,
      rating: entry.rating,
    })
  );
  const factors = externalFactors(swotGrid(findings, "ours"));
  const weights = new Map(
    factors.factors.map((factor) => [factor.finding.subject, Number(factor.weight.toFixed(4))])
  );
  expect(entries.map((entry) => weights.get(entry.name))).toEqual([
    0.2353, 0.1324, 0.2353, 0.2206, 0.1765,
  ]);
  expect(factors.total).toBeCloseTo(2.1912, 4);
});

describe("every account of the base", () => {
  const all = Array.from({ length: customers.count }, (_, i) =>
    findAll(accountOf(base, i), englishVoice)
  );

  test("every line has evidence, a confidence above 0 and a number or a quotation in its text", () => {
    for (const finding of all.flat()) {
      expect(finding.evidence.length).toBeGreaterThan(0);
      expect(finding.confidence).toBeGreaterThan(0);
      expect(finding.confidence).toBeLessThanOrEqual(1);
      expect(finding.statement).toMatch(finding.isVerbatim ? /./ : /\d/);
    }
  });

  test("no quadrant shows more than seven lines, and the rest is counted", () => {
    for (const findings of all) {
      for (const block of ["customer", "ours"] as const) {
        const quadrants = swotGrid(findings, block);
        for (const lines of Object.values(quadrants)) {
          expect(lines.shown.length).toBeLessThanOrEqual(maxLines);
          expect(lines.more === 0 || lines.shown.length === maxLines).toBe(true);
        }
      }
    }
  });

  test("the two time bombs are C03 (16.4 %, control 40.0) and C04 (23.3 %, control 24.8)", () => {
    const bombs = all.flatMap((findings, i) =>
      findings
        .filter((finding) => finding.rule === "B23")
        .map((finding) => `C0${i + 1} ${finding.statement}`)
    );
    expect(bombs).toEqual([
      "C03 Time bomb: 16.4% of our revenue, strategic control only 40.0 of 100",
      "C04 Time bomb: 23.3% of our revenue, strategic control only 24.8 of 100",
    ]);
  });

  test("the shrinking logistics firm is a threat for its distress, its credit and its industry", () => {
    const threats = swotGrid(all[5] ?? [], "ours").T.shown.map((line) => line.rule);
    expect(threats).toEqual(expect.arrayContaining(["A02", "A06", "A12", "B24"]));
  });

  test("a customer without data but revenue, months and fit gets no line about what is missing", () => {
    expect((all[6] ?? []).map((finding) => finding.subject)).toEqual(["revenue", "activeMonths12"]);
  });
});

describe("actions", () => {
  const pairs = towsPairs(grid);

  test("the time bomb is met with what it shares a theme with, each line once per cell", () => {
    for (const list of Object.values(pairs)) {
      expect(list.length).toBeLessThanOrEqual(3);
      expect(new Set(list.map((pair) => pair.inner.id)).size).toBe(list.length);
    }
    expect(pairs.WT[0]?.inner.subject).toBe("satisfaction");
    expect(pairs.WT[0]?.outer.subject).toBe("timeBomb");
  });
});
