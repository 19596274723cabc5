import { gateBit } from "../../src/scoring/applyGates";
import { gates } from "../../src/scoring/gates";
import { gateIds, tiers } from "../../src/scoring/model";
import type {
  CriterionKey,
  GateFacts,
  GateId,
  ScoringInput,
  TierHistory,
} from "../../src/scoring/model";
import { scoreCustomers } from "../../src/scoring/score";
import { defaultModel } from "../../src/settings/defaultModel";
import type { GateCap, Model } from "../../src/settings/Model";
import { analysisDate, firstRun } from "./workedExample";

/** Values with which a customer earns S (100 points each) when nothing stands in its way. */
const best: Readonly<Record<CriterionKey, number>> = {
  revenue: 1000,
  contributionProfit: 1000,
  profitPerHead: 1000,
  activeMonths12: 12,
  walletSize: 1000,
  winnableHeadroom: 1000,
  customerGrowth: 0.5,
  industryOutlook: 5,
  strategicFit: 5,
  industryPosition: 5,
  productOverlap: 1,
  satisfaction: 100,
  helpSucceed: 5,
  strategicAlignment: 5,
  shareOfWallet: 1,
  financialHealth: 100,
  avgDaysLate: 0,
};
/** A base to calibrate on: money from 0 to 1000. */
const others = Array.from({ length: 21 }, (_, i) => i * 50);

interface Case {
  readonly criteria?: Partial<Record<CriterionKey, number>>;
  readonly facts?: Partial<Record<keyof GateFacts, number>>;
  readonly history?: Partial<TierHistory>;
  readonly model?: Partial<Model>;
}

/** Scores one customer, first of a base of 22, of which the others are plain. */
function scoreOne({ criteria = {}, facts = {}, history = {}, model = {} }: Case) {
  const count = others.length + 1;
  const own = { ...best, ...criteria };
  const columns = Object.fromEntries(
    (Object.keys(best) as CriterionKey[]).map((key) => {
      const isMoney = best[key] === 1000;
      const values = Float64Array.from({ length: count }, (_, i) =>
        i === 0 ? own[key] : isMoney ? others[i - 1]! : 3
      );
      return [key, { values, quality: 1, source: "typed" }];
    })
  );
  const input: ScoringInput = {
    count,
    criteria: columns,
    facts: Object.fromEntries(
      Object.entries(facts).map(([key, value]) => [
        key,
        Float64Array.from({ length: count }, (_, i) => (i === 0 ? value : NaN)),
      ])
    ),
    history: { ...firstRun(count), ...history },
    analysisDate,
  };
  const scores = scoreCustomers(input, { ...defaultModel, ...model });
  const ids = (bits: number) => gateIds.filter((id) => (bits & gateBit(id)) !== 0);
  return {
    tier: tiers[scores.finalTier[0]!] ?? "N/A",
    earned: tiers[scores.earnedTier[0]!] ?? "N/A",
    fired: ids(scores.gatesFired[0]!),
    binding: ids(scores.gatesBinding[0]!),
    isCandidate: scores.isCandidate[0] === 1,
    isProvisional: scores.isProvisional[0] === 1,
    score: scores.score[0]!,
  };
}

const signed = { financeApproved: 1, swotSigned: 1, reviewRounds: 2 };
const capped = (id: GateId, cap: GateCap): Partial<Model> => ({
  gates: { ...defaultModel.gates, [id]: { ...defaultModel.gates[id], cap } },
});
const monthsAgo = (months: number) => analysisDate - Math.round(months * 30.4375);
/** Blanks of a given weight, starting with the heaviest. */
const without = (...keys: CriterionKey[]) => Object.fromEntries(keys.map((key) => [key, NaN]));

/**
 * A case in which each gate binds, and the nearest one in which it does not. A gate without both does not compile. The
 * customer would be S; the tier after the gate is the published cap.
 */
const examples: Record<
  GateId,
  { readonly binds: Case; readonly to: string; readonly spares: Case }
> = {
  G00: { binds: { facts: { isBusiness: 0 } }, to: "N/A", spares: { facts: { isBusiness: 1 } } },
  G01: {
    binds: { facts: { orderMonthsEver: 1, firstOrder: monthsAgo(7) } },
    to: "C",
    spares: { facts: { orderMonthsEver: 1, firstOrder: monthsAgo(7), hasFrameworkContract: 1 } },
  },
  G02: {
    binds: { criteria: { strategicFit: 1 } },
    to: "B",
    spares: { criteria: { strategicFit: 2 } },
  },
  G03: {
    binds: { criteria: { strategicFit: 3 } },
    to: "A",
    spares: { criteria: { strategicFit: 4 } },
  },
  G04: {
    binds: { facts: { isCreditBlocked: 1 } },
    to: "C",
    spares: { facts: { isCreditBlocked: 0 } },
  },
  G05: {
    binds: { facts: { distressSignals: 2 } },
    to: "B",
    spares: { facts: { distressSignals: 1 } },
  },
  G06: {
    binds: { facts: { over90Share: 0.1 } },
    to: "A",
    spares: { facts: { over90Share: 0.0999 } },
  },
  G07: {
    binds: { criteria: { contributionProfit: -1 }, facts: { netContributionPrev: -5 } },
    to: "B",
    spares: {
      criteria: { contributionProfit: -1 },
      facts: { netContributionPrev: -5, isApprovedRamp: 1 },
    },
  },
  G08: {
    // 12 + 10 + 8 + 8 + 7 + 6 = 51 of 100 points are blank.
    binds: {
      criteria: without(
        "contributionProfit",
        "revenue",
        "winnableHeadroom",
        "walletSize",
        "profitPerHead",
        "financialHealth",
        "customerGrowth"
      ),
    },
    to: "B",
    spares: {
      criteria: without(
        "contributionProfit",
        "revenue",
        "winnableHeadroom",
        "walletSize",
        "profitPerHead",
        "financialHealth"
      ),
    },
  },
  G09: {
    binds: {
      criteria: without("contributionProfit", "winnableHeadroom", "walletSize", "activeMonths12"),
    },
    to: "A",
    spares: { criteria: without("contributionProfit", "winnableHeadroom", "walletSize") },
  },
  G10: {
    binds: { criteria: { industryOutlook: 2, customerGrowth: -0.01 } },
    to: "A",
    spares: { criteria: { industryOutlook: 2, customerGrowth: 0 } },
  },
  G11: {
    // Calibrated on 0, 50 … 1000 and its own values: the median of the wallet is 475 (spared: 515), P75 of the revenue 737.5.
    binds: { criteria: { walletSize: 400, revenue: 700 } },
    to: "A",
    spares: { criteria: { walletSize: 530, revenue: 700 } },
  },
  G12: {
    binds: { model: capped("G12", "A"), facts: { ...signed, reviewRounds: 1 } },
    to: "A",
    spares: { model: capped("G12", "A"), facts: signed },
  },
  G13: {
    binds: { facts: { lastOrder: monthsAgo(25) } },
    to: "C",
    spares: { facts: { lastOrder: monthsAgo(25), openPipeline: 10 } },
  },
  G14: {
    binds: { facts: { relationshipStart: monthsAgo(5) } },
    to: "A",
    spares: { facts: { relationshipStart: monthsAgo(7) } },
  },
  G15: {
    binds: { model: { ...capped("G15", "A"), maxS: 0 } },
    to: "A",
    spares: { model: { ...capped("G15", "A"), maxS: 1 } },
  },
};

describe("gates", () => {
  test("the customer without any obstacle is S, with sign-off pending as the only mark", () => {
    const result = scoreOne({});
    expect(result).toMatchObject({ tier: "S", earned: "S", binding: [], fired: ["G12"] });
    expect(result.score).toBeGreaterThan(99);
  });

  test.each(gateIds.map((id) => [id]))(
    "%s binds in its example and not in the nearest one",
    (id) => {
      const { binds, to, spares } = examples[id];
      const bound = scoreOne(binds);
      expect(bound.fired).toContain(id);
      expect(bound.tier).toBe(to);
      if (bound.earned === "S" || id === "G00") expect(bound.binding).toContain(id);
      expect(scoreOne(spares).fired).not.toContain(id);
    }
  );

  test.each<[string, GateCap, NonNullable<Case["facts"]>, string, string[], string[]]>([
    ["no cap and nothing signed: S with sign-off pending", "none", {}, "S", ["G12"], []],
    ["no cap and all signed: S without a mark", "none", signed, "S", [], []],
    ["sign-off required and nothing signed: held at A", "A", {}, "A", ["G12"], ["G12"]],
    ["sign-off required and all signed: S", "A", signed, "S", [], []],
  ])("G12, %s", (_case, cap, facts, tier, fired, binding) => {
    const given = { facts, model: capped("G12", cap) };
    expect(scoreOne(given)).toMatchObject({ tier, earned: "S", fired, binding });
  });

  test("G12 names a missing signature of each kind; the second key counts only where finance decided in writing", () => {
    const firedBy = (facts: Partial<Record<keyof GateFacts, number>>) =>
      scoreOne({ facts: { ...signed, ...facts } }).fired;
    expect(firedBy({ financeApproved: 0 })).toEqual(["G12"]);
    expect(firedBy({ swotSigned: 0 })).toEqual(["G12"]);
    expect(firedBy({ reviewRounds: 1 })).toEqual(["G12"]);
    expect(firedBy({ salesApproved: 0 })).toEqual(["G12"]);
    expect(firedBy({ salesApproved: NaN })).toEqual([]);
    expect(firedBy({ salesApproved: 1 })).toEqual([]);
  });

  test("a gate that is switched off neither caps nor marks", () => {
    const off = {
      gates: { ...defaultModel.gates, G03: { ...defaultModel.gates.G03, isOn: false } },
    };
    expect(scoreOne({ criteria: { strategicFit: 3 }, model: off })).toMatchObject({
      tier: "S",
      binding: [],
      fired: ["G12"],
    });
  });

  test("only gates that really lowered the tier bind: a credit block leaves nothing for the lighter ones", () => {
    const result = scoreOne({
      facts: { isCreditBlocked: 1, over90Share: 0.5, distressSignals: 3 },
    });
    expect(result.fired).toEqual(["G04", "G05", "G06", "G12"]);
    expect(result.binding).toEqual(["G04"]);
    expect(result.tier).toBe("C");
  });

  test("a typed one-time relationship is one, a prospect without orders is none", () => {
    expect(scoreOne({ facts: { isOneTime: 1 } }).binding).toEqual(["G01"]);
    expect(scoreOne({ facts: { isProspect: 1, orderMonthsEver: 0 } }).fired).not.toContain("G01");
    expect(
      scoreOne({ facts: { orderMonthsEver: 1, firstOrder: monthsAgo(5) } }).fired
    ).not.toContain("G01");
  });

  test("an unknown fact fires nothing", () => {
    const unknown = Object.fromEntries(
      [
        "isBusiness",
        "isOneTime",
        "isCreditBlocked",
        "distressSignals",
        "over90Share",
        "lastOrder",
        "relationshipStart",
      ].map((key) => [key, NaN])
    );
    expect(scoreOne({ facts: unknown }).fired).toEqual(["G12"]);
  });

  test("a base on its first run whose dates make everybody new is not held as new", () => {
    const facts = { relationshipStart: Float64Array.from({ length: 22 }, () => monthsAgo(1)) };
    const scored = (isOld: boolean) => {
      if (isOld) facts.relationshipStart[5] = monthsAgo(30);
      const columns = Object.fromEntries(
        (Object.keys(best) as CriterionKey[]).map((key) => [
          key,
          { values: new Float64Array(22).fill(best[key]), quality: 1, source: "typed" },
        ])
      );
      return (
        scoreCustomers(
          { count: 22, criteria: columns, facts, history: firstRun(22), analysisDate },
          defaultModel
        ).gatesFired[0]! & gateBit("G14")
      );
    };
    expect(scored(false)).toBe(0);
    expect(scored(true)).toBe(gateBit("G14"));
  });

  test("once the log holds two runs, a customer seen in one of them is new", () => {
    const seen = (runs: number) =>
      scoreOne({
        history: {
          isFirstRun: false,
          runsLogged: 2,
          runsSeen: new Uint16Array(22).fill(runs),
          lastEarned: new Uint8Array(22),
          lastScore: new Float64Array(22).fill(99),
        },
      });
    expect(seen(1).fired).toContain("G14");
    expect(seen(2).fired).not.toContain("G14");
  });

  test("beyond maxS customers are marked from the lowest score on, and lowered only when the company says so", () => {
    expect(scoreOne({ model: { maxS: 0 } })).toMatchObject({
      tier: "S",
      fired: ["G12", "G15"],
      binding: [],
    });
  });
});

describe("S candidates", () => {
  test("earned S, held only by an unrated strategic fit", () => {
    expect(scoreOne({ criteria: { strategicFit: NaN } })).toMatchObject({
      tier: "A",
      isCandidate: true,
      binding: ["G03"],
    });
  });

  test("a strategic fit rated too low is an answer, not a gap", () => {
    expect(scoreOne({ criteria: { strategicFit: 3 } })).toMatchObject({
      tier: "A",
      isCandidate: false,
    });
  });

  test("missing sign-offs make a candidate where the company requires them", () => {
    expect(scoreOne({ model: capped("G12", "A") })).toMatchObject({ tier: "A", isCandidate: true });
  });

  test("whoever is held by receivables as well is no candidate", () => {
    expect(
      scoreOne({ criteria: { strategicFit: NaN }, facts: { over90Share: 0.3 } })
    ).toMatchObject({ tier: "A", isCandidate: false });
  });
});

test("an approved ramp-up holds for 36 months from the start of the relationship, and without a known start", () => {
  const losing = (relationshipStart: number) =>
    scoreOne({
      criteria: { contributionProfit: -1 },
      facts: { netContributionPrev: -5, isApprovedRamp: 1, relationshipStart },
    }).fired.includes("G07");
  expect([monthsAgo(35), monthsAgo(37), NaN].map(losing)).toEqual([false, true, false]);
});

test("every gate's parameters have defaults within their range, and finance is asked by G04 to G07", () => {
  for (const id of gateIds) {
    for (const spec of Object.values(gates[id].parameters) as {
      default: number;
      range: readonly [number, number];
    }[]) {
      expect(spec.default >= spec.range[0] && spec.default <= spec.range[1]).toBe(true);
    }
  }
  expect(gateIds.filter((id) => gates[id].asksFinance)).toEqual(["G04", "G05", "G06", "G07"]);
});
