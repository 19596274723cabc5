import type { FieldKey } from "../../../intake/fields";
import type { Account, IndustryMargin, StatementYear } from "../Account";
import type { EvidenceRef } from "../Finding";
import { recordFinding } from "../recordFinding";
import type { RecordFinding } from "../recordFinding";
import { criterionFinding, rowCells } from "../Rule";
import type { RuleVoice, SwotRule } from "../Rule";

/** Points by which a margin stands out from its industry's. */
const notableMargin = 0.03;

const A03: SwotRule = {
  id: "A03",
  find(account, voice) {
    const [latest] = account.statements;
    const usual = account.industryMargin;
    if (latest === undefined || usual === null) return [];
    const margin = operatingMargin(latest);
    if (!(margin >= usual.margin + notableMargin - 1e-9)) return [];
    return [marginFinding(account, voice, "A03", latest, margin, usual)];
  },
};

const A04: SwotRule = {
  id: "A04",
  find(account, voice) {
    const [latest] = account.statements;
    if (latest === undefined) return [];
    const margin = operatingMargin(latest);
    const usual = account.industryMargin;
    const trails = usual !== null && margin <= usual.margin - notableMargin + 1e-9;
    if (!trails && !(margin < 0)) return [];
    return [marginFinding(account, voice, "A04", latest, margin, trails ? usual : null)];
  },
};

function operatingMargin(year: StatementYear): number {
  return year.item("finEbit") / year.item("finRevenue");
}

function marginFinding(
  account: Account,
  { words, numbers }: RuleVoice,
  rule: "A03" | "A04",
  latest: StatementYear,
  margin: number,
  usual: IndustryMargin | null
): ReturnType<typeof recordFinding> {
  const shown = numbers.percent(margin);
  return statementFinding(account, {
    rule,
    quadrant: rule === "A03" ? "S" : "W",
    subject: "margin",
    statement: words[rule](
      shown,
      `${latest.year}`,
      usual && {
        name: usual.industry,
        margin: numbers.percent(usual.margin),
        peers: usual.peers === 0 ? null : numbers.number(usual.peers, 0),
      }
    ),
    brief: words.brief(words.subjects.margin, shown),
    evidence: [...cells(latest, "finEbit", "finRevenue"), ...(usual?.evidence ?? [])],
    impact: rule === "A03" ? 3 : 4,
    likelihood: 4,
  });
}

const A05: SwotRule = {
  id: "A05",
  find(account, voice) {
    const { value } = account.criterion("financialHealth");
    if (!(value >= 80)) return [];
    const shown = voice.numbers.number(value, 0);
    return [
      criterionFinding(account, "financialHealth", voice, {
        rule: "A05",
        block: "customer",
        quadrant: "S",
        tags: ["finance"],
        statement: voice.words.A05(shown),
        shown,
      }),
    ];
  },
};

const A06: SwotRule = {
  id: "A06",
  find(account, { words, numbers }) {
    const { value, evidence } = account.criterion("financialHealth");
    const signals = account.number("distressSignals");
    const isWeak = value < 40;
    const isDistressed = signals >= 2;
    if (!isWeak && !isDistressed) return [];
    return [
      statementFinding(account, {
        rule: "A06",
        quadrant: "W",
        subject: "distress",
        statement: words.A06({
          health: isWeak ? numbers.number(value, 0) : null,
          signals: isDistressed ? numbers.number(signals, 0) : null,
        }),
        brief: words.subjects.distress,
        evidence: [
          ...(isWeak ? evidence : []),
          ...(isDistressed ? rowCells(account, "distressSignals") : []),
        ],
        impact: 5,
        likelihood: isDistressed ? 4 : 3,
        rating: isDistressed || value <= 25 ? 1 : 2,
      }),
    ];
  },
};

const A07: SwotRule = {
  id: "A07",
  find(account, { words, numbers }) {
    const [latest] = account.statements;
    const ratio =
      latest === undefined ? NaN : latest.item("finTotalLiab") / latest.item("finTotalAssets");
    if (latest === undefined || !(ratio >= 0.8)) return [];
    return [
      statementFinding(account, {
        rule: "A07",
        quadrant: "W",
        subject: "debt",
        statement: words.A07(numbers.percent(ratio), `${latest.year}`),
        brief: words.brief(words.subjects.debt, numbers.percent(ratio)),
        evidence: cells(latest, "finTotalLiab", "finTotalAssets"),
        impact: 4,
        likelihood: ratio >= 0.9 ? 4 : 3,
      }),
    ];
  },
};

const A08: SwotRule = {
  id: "A08",
  find(account, { words, numbers }) {
    const [latest, before] = account.statements;
    if (latest === undefined || before === undefined) return [];
    const growth = latest.item("finRevenue") / before.item("finRevenue") - 1;
    const now = stockDays(latest);
    const then = stockDays(before);
    if (!(now >= 1.2 * then && growth <= 0.05 + 1e-9)) return [];
    return [
      statementFinding(account, {
        rule: "A08",
        quadrant: "W",
        subject: "stock",
        statement: words.A08(
          numbers.number(then, 0),
          numbers.number(now, 0),
          numbers.percent(growth)
        ),
        brief: words.brief(words.subjects.stock, numbers.number(now, 0)),
        evidence: [
          ...cells(latest, "finInventory", "finCogs", "finRevenue"),
          ...cells(before, "finInventory", "finRevenue"),
        ],
        impact: 3,
        likelihood: 4,
      }),
    ];
  },
};

const A09: SwotRule = {
  id: "A09",
  find(account, { words, numbers }) {
    const [latest, before] = account.statements;
    if (latest === undefined || before === undefined) return [];
    const ratios = [latest, before].map((year) =>
      year.item("finNetIncome") > 0 ? year.item("finCfo") / year.item("finNetIncome") : NaN
    );
    if (!ratios.every((ratio) => ratio >= 1)) return [];
    const shown = numbers.number(ratios[0] ?? NaN, 2);
    return [
      statementFinding(account, {
        rule: "A09",
        quadrant: "S",
        subject: "cash",
        statement: words.A09(shown, `${before.year}–${latest.year}`),
        brief: words.brief(words.subjects.cash, shown),
        evidence: [
          ...cells(latest, "finCfo", "finNetIncome"),
          ...cells(before, "finCfo", "finNetIncome"),
        ],
        impact: 3,
        likelihood: 4,
      }),
    ];
  },
};

/** Inventory × 365 / cost of sales, at year end. */
function stockDays(year: StatementYear): number {
  return (year.item("finInventory") / year.item("finCogs")) * 365;
}

function cells(year: StatementYear, ...items: FieldKey[]): EvidenceRef[] {
  return items.map((item) => year.cell(item)).filter((cell) => cell !== null);
}

function statementFinding(
  account: Account,
  found: Omit<RecordFinding, "block" | "basis" | "tags">
): ReturnType<typeof recordFinding> {
  return recordFinding(account, { ...found, block: "customer", basis: "data", tags: ["finance"] });
}

/** The customer's own finances. */
export const statementRules: readonly SwotRule[] = [A03, A04, A05, A06, A07, A08, A09];
