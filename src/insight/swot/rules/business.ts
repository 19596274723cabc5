import type { CriterionKey } from "../../../scoring/model";
import type { Account } from "../Account";
import { limits } from "../Finding";
import type { Quadrant, Tag } from "../Finding";
import { criterionFinding, rowCells } from "../Rule";
import type { RuleVoice, SwotRule } from "../Rule";

/** A rule that lists a criterion as our strength from one limit up and as our weakness from another down. */
function strongWeak(
  id: string,
  key: CriterionKey,
  tags: readonly Tag[],
  limit: { readonly strong: number; readonly weak: number },
  say: (
    value: number,
    isStrong: boolean,
    voice: RuleVoice,
    account: Account
  ) => { statement: string; shown: string }
): SwotRule {
  return {
    id,
    find(account, voice) {
      const { points, value } = account.criterion(key);
      const isStrong = points >= limit.strong;
      if (!isStrong && !(points <= limit.weak)) return [];
      const quadrant: Quadrant = isStrong ? "S" : "W";
      return [
        criterionFinding(account, key, voice, {
          rule: id,
          block: "ours",
          quadrant,
          tags,
          ...say(value, isStrong, voice, account),
        }),
      ];
    },
  };
}

const B29 = strongWeak(
  "B29",
  "revenue",
  ["volume"],
  limits,
  (value, isStrong, { words, numbers }, account) => {
    const shown = numbers.money(value);
    const share = Number.isNaN(account.revenueShare) ? "–" : numbers.percent(account.revenueShare);
    return {
      statement: isStrong ? words.B29strong(shown, share) : words.B29weak(shown, share),
      shown,
    };
  }
);

const B30 = strongWeak(
  "B30",
  "contributionProfit",
  ["profit"],
  limits,
  (value, isStrong, { words, numbers }) => {
    const shown = numbers.money(value);
    return { statement: isStrong ? words.B30strong(shown) : words.B30weak(shown), shown };
  }
);

const B31 = strongWeak(
  "B31",
  "activeMonths12",
  ["volume", "service"],
  limits,
  (value, isStrong, { words, numbers }) => {
    const shown = numbers.number(value, 0);
    return {
      statement: isStrong ? words.B31strong(shown) : words.B31weak(shown),
      shown: `${shown}/12`,
    };
  }
);

/** Never a strength of ours: an overlap is not won by us, a lack of it is. */
const notListed = Infinity;

const B12 = strongWeak(
  "B12",
  "productOverlap",
  ["product"],
  { strong: notListed, weak: 30 },
  (value, _isStrong, { words, numbers }) => {
    const shown = numbers.percent(value);
    return { statement: words.B12(shown), shown };
  }
);

const B13 = strongWeak(
  "B13",
  "profitPerHead",
  ["profit"],
  { strong: limits.strong, weak: -1 },
  (value, _isStrong, { words, numbers }, account) => {
    const shown = numbers.money(value);
    return { statement: words.B13(shown, companyPerHead(account, numbers)), shown };
  }
);

const B14: SwotRule = {
  id: "B14",
  find(account, voice) {
    const { numbers, words } = voice;
    const contribution = account.criterion("contributionProfit");
    if (contribution.value < 0) {
      const shown = numbers.money(contribution.value);
      const tags: readonly Tag[] = ["profit"];
      return [
        criterionFinding(account, "contributionProfit", voice, {
          rule: "B14",
          block: "ours",
          quadrant: "W",
          tags,
          statement: words.B14loss(shown),
          shown,
        }),
      ];
    }
    const perHead = account.criterion("profitPerHead");
    if (!(perHead.points <= limits.veryWeak)) return [];
    const shown = numbers.money(perHead.value);
    const statement = words.B14(shown, companyPerHead(account, numbers));
    return [
      criterionFinding(account, "profitPerHead", voice, {
        rule: "B14",
        block: "ours",
        quadrant: "W",
        tags: ["profit"],
        statement,
        shown,
      }),
    ];
  },
};

function companyPerHead(account: Account, numbers: RuleVoice["numbers"]): string | null {
  return Number.isNaN(account.company.profitPerHead)
    ? null
    : numbers.money(account.company.profitPerHead);
}

const B15 = strongWeak(
  "B15",
  "avgDaysLate",
  ["finance"],
  { strong: notListed, weak: limits.weak },
  (value, _isStrong, { words, numbers }) => {
    const shown = numbers.number(value, 0);
    return { statement: words.B15(shown), shown };
  }
);

const B04: SwotRule = {
  id: "B04",
  find(account, voice) {
    const share = account.criterion("shareOfWallet").value;
    if (!(share >= 0.5)) return [];
    const shown = voice.numbers.percent(share);
    return [
      criterionFinding(account, "shareOfWallet", voice, {
        rule: "B04",
        block: "ours",
        quadrant: "S",
        tags: ["wallet", "volume"],
        statement: voice.words.B04(shown),
        shown,
      }),
    ];
  },
};

const B05: SwotRule = {
  id: "B05",
  find(account, voice) {
    const share = account.criterion("shareOfWallet").value;
    const wallet = account.criterion("walletSize").value;
    if (!(share <= 0.2 && wallet >= account.company.walletMedian)) return [];
    const shown = voice.numbers.percent(share);
    const statement = voice.words.B05(shown, voice.numbers.money(wallet));
    const finding = criterionFinding(account, "shareOfWallet", voice, {
      rule: "B05",
      block: "ours",
      quadrant: "W",
      tags: ["wallet"],
      statement,
      shown,
    });
    return [{ ...finding, evidence: [...finding.evidence, ...rowCells(account, "walletSize")] }];
  },
};

const B16: SwotRule = {
  id: "B16",
  find(account, voice) {
    const { points, value } = account.criterion("winnableHeadroom");
    if (!(points >= limits.strong && value > 0)) return [];
    const shown = voice.numbers.money(value);
    return [
      criterionFinding(account, "winnableHeadroom", voice, {
        rule: "B16",
        block: "ours",
        quadrant: "O",
        tags: ["wallet", "volume"],
        statement: voice.words.B16(shown),
        shown,
      }),
    ];
  },
};

/** What the account brings and what it costs. */
export const businessRules: readonly SwotRule[] = [
  B29,
  B30,
  B31,
  B04,
  B05,
  B12,
  B13,
  B14,
  B15,
  B16,
];
