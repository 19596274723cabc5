import { rowCells } from "../Rule";
import type { SwotRule } from "../Rule";
import { recordFinding } from "../recordFinding";

/** Major-customer limit of IFRS 8 §34 and ASC 280-10-50-42: a tenth of revenue. */
const majorShare = 0.1;
/** Below this the relationship would not hold the customer by itself. */
const weakControl = 50;

const B23: SwotRule = {
  id: "B23",
  find(account, voice) {
    const { revenueShare, strategicControl } = account;
    if (!(revenueShare >= majorShare && strategicControl < weakControl)) return [];
    const share = voice.numbers.percent(revenueShare);
    const control = voice.numbers.number(strategicControl, 1);
    return [
      recordFinding(account, {
        rule: "B23",
        block: "ours",
        quadrant: "T",
        subject: "timeBomb",
        tags: ["relationship", "volume"],
        statement: voice.words.B23(share, control),
        brief: voice.words.brief(voice.words.subjects.timeBomb, share),
        basis: "data",
        evidence: [
          ...account.criterion("revenue").evidence,
          ...rowCells(account, "satisfaction", "helpSucceed", "strategicAlignment"),
        ],
        impact: 5,
        likelihood: strategicControl < 25 ? 5 : strategicControl < 35 ? 4 : 3,
      }),
    ];
  },
};

const B24: SwotRule = {
  id: "B24",
  find(account, voice) {
    const fired = account.gatesFired.filter(
      (gate) => gate === "G04" || gate === "G05" || gate === "G06"
    );
    if (fired.length === 0) return [];
    const { words, numbers } = voice;
    const evidence = rowCells(
      account,
      "creditHold",
      "insolvent",
      "dishonestList",
      "sanctioned",
      "distressSignals",
      "over90Share",
      "over90",
      "arBalance"
    );
    const signals = account.number("distressSignals");
    const over90 = account.number("over90Share");
    const facts = fired.map((gate) => {
      if (gate === "G04") return words.B24facts.blocked;
      if (gate === "G05")
        return words.B24facts.signals(Number.isNaN(signals) ? "≥2" : numbers.number(signals, 0));
      return words.B24facts.over90(Number.isNaN(over90) ? "≥10%" : numbers.percent(over90));
    });
    return [
      recordFinding(account, {
        rule: "B24",
        block: "ours",
        quadrant: "T",
        subject: "credit",
        tags: ["finance"],
        statement: words.B24(facts.join(words.listSeparator)),
        brief: words.subjects.credit,
        basis: "data",
        evidence:
          evidence.length > 0 ? evidence : [{ table: "receivables", row: null, field: null }],
        impact: fired.includes("G04") ? 5 : 4,
        likelihood: fired.includes("G04") ? 5 : 2 + fired.length,
      }),
    ];
  },
};

const B28: SwotRule = {
  id: "B28",
  find(account, voice) {
    const fact = account.criterion("customerGrowth");
    const now = account.number("revenue");
    const before = account.number("revenuePrev");
    if (fact.source === "ownSales" || !(before > 0) || !(fact.value > 0)) return [];
    const ours = now / before - 1;
    if (!(ours < fact.value)) return [];
    return [
      recordFinding(account, {
        rule: "B28",
        block: "ours",
        quadrant: "O",
        subject: "growthGap",
        tags: ["wallet", "market"],
        statement: voice.words.B28(voice.numbers.percent(ours), voice.numbers.percent(fact.value)),
        brief: voice.words.subjects.growthGap,
        basis: "data",
        evidence: [...rowCells(account, "revenue", "revenuePrev"), ...fact.evidence],
        impact: 3,
        likelihood: fact.value - ours >= 0.15 ? 4 : 3,
      }),
    ];
  },
};

/** Points of price realisation, or per cent of like-for-like price, lost within a year. */
const notableCreep = 0.03;

const B27: SwotRule = {
  id: "B27",
  find(account, { words, numbers }) {
    const moved = account.priceChange;
    if (moved === null || !(moved.change <= -notableCreep + 1e-9)) return [];
    const shown = numbers.points(-moved.change);
    return [
      recordFinding(account, {
        rule: "B27",
        block: "ours",
        quadrant: "T",
        subject: "price",
        tags: ["profit", "rival"],
        statement: moved.source === "typed" ? words.B27(shown) : words.B27transactions(shown),
        brief: words.brief(words.subjects.price, `−${shown}%`),
        basis: "data",
        evidence: moved.evidence,
        impact: moved.change <= -2 * notableCreep ? 4 : 3,
        likelihood: 4,
      }),
    ];
  },
};

/** Where the account endangers us, and where growth passes us by. */
export const riskRules: readonly SwotRule[] = [B23, B24, B27, B28];
