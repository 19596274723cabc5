import type { Account } from "../Account";
import { criterionFinding } from "../Rule";
import type { RuleVoice, SwotRule } from "../Rule";
import type { Finding } from "../Finding";

/** Growth that counts as strong. */
const strongGrowth = 0.15;

/** Only the customer's own growth says something about the customer; our sales to it stand in for it in the score, not here. */
function ownGrowth(account: Account): number {
  const fact = account.criterion("customerGrowth");
  return fact.source === "ownSales" ? NaN : fact.value;
}

const A01: SwotRule = {
  id: "A01",
  find(account, voice) {
    const growth = ownGrowth(account);
    if (!(growth >= strongGrowth)) return [];
    const shown = voice.numbers.percent(growth);
    return [
      criterionFinding(account, "customerGrowth", voice, {
        rule: "A01",
        block: "customer",
        quadrant: "S",
        tags: ["market"],
        statement: voice.words.A01(shown),
        shown,
      }),
    ];
  },
};

const A02: SwotRule = {
  id: "A02",
  find(account, voice) {
    const growth = ownGrowth(account);
    if (!(growth < 0)) return [];
    const shown = voice.numbers.percent(-growth);
    return [
      criterionFinding(account, "customerGrowth", voice, {
        rule: "A02",
        block: "customer",
        quadrant: "W",
        tags: ["market", "finance"],
        statement: voice.words.A02(shown),
        shown: voice.numbers.percent(growth),
      }),
    ];
  },
};

const A10: SwotRule = {
  id: "A10",
  find(account, voice) {
    const rating = account.criterion("industryPosition").value;
    return rating >= 4 ? [rated(account, voice, "industryPosition", "A10", "S")] : [];
  },
};

const A11: SwotRule = {
  id: "A11",
  find(account, voice) {
    return account.criterion("industryOutlook").value >= 4
      ? [rated(account, voice, "industryOutlook", "A11", "O")]
      : [];
  },
};

const A12: SwotRule = {
  id: "A12",
  find(account, voice) {
    return account.criterion("industryOutlook").value <= 2
      ? [rated(account, voice, "industryOutlook", "A12", "T")]
      : [];
  },
};

function rated(
  account: Account,
  voice: RuleVoice,
  key: "industryPosition" | "industryOutlook",
  rule: "A10" | "A11" | "A12",
  quadrant: "S" | "O" | "T"
): Finding {
  const shown = voice.numbers.number(account.criterion(key).value, 0);
  return criterionFinding(account, key, voice, {
    rule,
    block: "customer",
    quadrant,
    tags: ["market"],
    statement: voice.words[rule](shown),
    shown: `${shown}/5`,
  });
}

/** The customer's market: growth, standing, outlook. */
export const marketRules: readonly SwotRule[] = [A01, A02, A10, A11, A12];
