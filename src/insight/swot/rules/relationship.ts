import type { CriterionKey } from "../../../scoring/model";
import type { Account } from "../Account";
import { eventImportance, limits } from "../Finding";
import type { Finding, Quadrant } from "../Finding";
import { recordFinding } from "../recordFinding";
import { criterionFinding, rowCells } from "../Rule";
import type { RuleVoice, SwotRule } from "../Rule";

const B06: SwotRule = {
  id: "B06",
  find(account, voice) {
    return account.criterion("satisfaction").points >= limits.strong
      ? [satisfaction(account, voice, "B06", "S")]
      : [];
  },
};

/** Points of 100 that satisfaction lost since the last time: a warning, however high it still stands. */
const notableFall = 10;

const B07: SwotRule = {
  id: "B07",
  find(account, voice) {
    const { points, value } = account.criterion("satisfaction");
    const before = account.number("satisfactionPrev");
    const fell = before - value >= notableFall;
    if (!(points <= limits.weak) && !fell) return [];
    const finding = satisfaction(account, voice, "B07", "W");
    if (!fell) return [finding];
    const importance = Math.max(finding.importance, eventImportance(3, 4));
    return [
      {
        ...finding,
        statement: voice.words.B07fell(
          voice.numbers.number(value, 0),
          voice.numbers.number(before - value, 0)
        ),
        evidence: [...finding.evidence, ...rowCells(account, "satisfactionPrev")],
        importance,
        priority: importance * finding.confidence,
        rating: points <= limits.veryWeak ? 1 : 2,
      },
    ];
  },
};

function satisfaction(
  account: Account,
  voice: RuleVoice,
  rule: "B06" | "B07",
  quadrant: Quadrant
): Finding {
  const shown = voice.numbers.number(account.criterion("satisfaction").value, 0);
  return criterionFinding(account, "satisfaction", voice, {
    rule,
    block: "ours",
    quadrant,
    tags: ["relationship", "service"],
    statement: voice.words[rule](shown),
    shown,
  });
}

const B08 = rating("B08", "helpSucceed", "S", (voice, shown) => voice.words.B08(shown));
const B09 = rating("B09", "helpSucceed", "W", (voice, shown) => voice.words.B09(shown));
const B10strong = rating("B10", "strategicAlignment", "S", (voice, shown) =>
  voice.words.B10strong(shown)
);
const B10weak = rating("B10", "strategicAlignment", "W", (voice, shown) =>
  voice.words.B10weak(shown)
);

/** Ratings of 4 and 5 are strengths, of 1 and 2 weaknesses. */
function rating(
  id: string,
  key: CriterionKey,
  quadrant: "S" | "W",
  say: (voice: RuleVoice, shown: string) => string
): SwotRule {
  return {
    id,
    find(account, voice) {
      const { value } = account.criterion(key);
      if (quadrant === "S" ? !(value >= 4) : !(value <= 2)) return [];
      const shown = voice.numbers.number(value, Number.isInteger(value) ? 0 : 1);
      return [
        criterionFinding(account, key, voice, {
          rule: id,
          block: "ours",
          quadrant,
          tags: ["relationship"],
          statement: say(voice, shown),
          shown: `${shown}/5`,
        }),
      ];
    },
  };
}

/** Fewer people than this, and the account hangs on one of them. */
const enoughContacts = 3;

const B11: SwotRule = {
  id: "B11",
  find(account, voice) {
    const typed = account.number("contactsCount");
    const listed = account.contacts.length;
    const count = listed > 0 ? listed : typed;
    if (Number.isNaN(count) || count === 0) return [];
    const evidence =
      listed > 0
        ? account.contacts.map((contact) => contact.evidence)
        : rowCells(account, "contactsCount");
    const shown = voice.numbers.number(count, 0);
    const hasBackup = listed === 0 || account.contacts.some((contact) => contact.hasOwner);
    if (count >= enoughContacts && hasBackup) return [];
    const only = listed === 1 ? (account.contacts[0]?.name ?? null) : null;
    return [
      recordFinding(account, {
        rule: "B11",
        block: "ours",
        quadrant: "W",
        subject: "contacts",
        tags: ["relationship"],
        statement:
          count < enoughContacts ? voice.words.B11(shown, only) : voice.words.B11backup(shown),
        brief: voice.words.brief(voice.words.subjects.contacts, shown),
        basis: "data",
        evidence: evidence.slice(0, enoughContacts),
        impact: 4,
        likelihood: count === 1 ? 4 : 3,
        rating: count === 1 ? 1 : 2,
      }),
    ];
  },
};

const B21: SwotRule = {
  id: "B21",
  find(account, voice) {
    const typed = account.number("switchIntent");
    if (!(typed >= 4)) return [];
    const shown = voice.numbers.number(typed, 0);
    return [
      recordFinding(account, {
        rule: "B21",
        block: "ours",
        quadrant: "T",
        subject: "secondSource",
        tags: ["rival", "relationship"],
        statement: voice.words.B21(shown),
        brief: voice.words.brief(voice.words.subjects.secondSource, `${shown}/5`),
        basis: "data",
        evidence: rowCells(account, "switchIntent"),
        impact: 4,
        likelihood: typed,
        rating: 2,
      }),
    ];
  },
};

/** How close the customer feels to us, and on how many people that rests. */
export const relationshipRules: readonly SwotRule[] = [
  B06,
  B07,
  B08,
  B09,
  B10strong,
  B10weak,
  B11,
  B21,
];
