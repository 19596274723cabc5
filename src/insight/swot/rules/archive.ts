import { textDigest } from "../../../sheets/textDigest";
import type { Account, ArchiveEntry } from "../Account";
import type { Finding, Quadrant, SwotBlock, Tag } from "../Finding";
import { quotation } from "../quotation";
import { recordFinding } from "../recordFinding";
import type { RuleVoice, SwotRule } from "../Rule";

/** Characters of a quotation within a sentence of ours; the whole stands in the archive. */
const quotationLength = 120;

/** Environment entries tagged as opportunity or threat, in the source's own words. */
const environment = (id: "A11" | "A12", quadrant: "O" | "T"): SwotRule => ({
  id,
  find: (account, voice) =>
    account.entries
      .filter(
        (entry) =>
          entry.section === "environment" &&
          (entry.quadrant ?? (entry.direction === "+" ? "O" : entry.direction && "T")) === quadrant
      )
      .map((entry) =>
        verbatim(account, voice, entry, { rule: id, block: "customer", quadrant, tags: ["market"] })
      ),
});

const A13: SwotRule = {
  id: "A13",
  find: (account, voice) =>
    account.entries
      .filter((entry) => entry.section === "pain" && !(entry.severity < 3))
      .map((entry) => ({
        ...verbatim(account, voice, entry, {
          rule: "A13",
          block: "customer",
          quadrant: "W",
          tags: ["product"],
        }),
        statement: voice.words.A13(entry.statement),
      })),
};

/** Strategy, plan, organisation and SWOT entries that somebody tagged. */
const A14: SwotRule = {
  id: "A14",
  find: (account, voice) =>
    account.entries
      .filter(
        (entry) =>
          entry.quadrant !== null &&
          entry.section !== "environment" &&
          entry.section !== "pain" &&
          entry.section !== "secondSource" &&
          !dependsOnOne(entry)
      )
      .map((entry) =>
        verbatim(account, voice, entry, {
          rule: "A14",
          block: "customer",
          quadrant: entry.quadrant ?? "S",
          tags: ["market"],
        })
      ),
};

/** A buyer of this share of its sales makes the customer depend on it. */
const majorBuyer = 0.3;

function dependsOnOne(entry: ArchiveEntry): boolean {
  return entry.section === "downstream" && entry.share >= majorBuyer;
}

const A15: SwotRule = {
  id: "A15",
  find: (account, voice) =>
    account.entries.filter(dependsOnOne).map((entry) => {
      const shown = voice.numbers.percent(entry.share);
      return {
        ...verbatim(account, voice, entry, {
          rule: "A15",
          block: "customer",
          quadrant: "T",
          tags: ["market"],
        }),
        statement: voice.words.A15(shown, quotation(entry.statement, quotationLength)),
        brief: voice.words.brief(voice.words.subjects.oneBuyer, shown),
      };
    }),
};

const B18: SwotRule = {
  id: "B18",
  find: (account, voice) =>
    account.entries
      .filter((entry) => entry.section === "pain" && entry.product !== "" && entry.isVerified)
      .map((entry) => {
        const pain = quotation(entry.statement, quotationLength);
        return {
          ...verbatim(account, voice, entry, {
            rule: "B18",
            block: "ours",
            quadrant: "O",
            tags: ["product"],
          }),
          statement: voice.words.B18(entry.product, pain),
          brief: voice.words.brief(
            quotation(entry.product, 40),
            voice.words.quoted(quotation(entry.statement, 40))
          ),
          isVerbatim: false,
        };
      }),
};

const B21entry: SwotRule = {
  id: "B21",
  find: (account, voice) =>
    account.entries
      .filter((entry) => entry.section === "secondSource")
      .map((entry) => ({
        ...verbatim(account, voice, entry, {
          rule: "B21",
          block: "ours",
          quadrant: "T",
          tags: ["rival", "relationship"],
        }),
        statement: voice.words.B21entry(entry.statement),
      })),
};

const B25: SwotRule = {
  id: "B25",
  find: (account, voice) =>
    account.forecasts.map((forecast) =>
      recordFinding(account, {
        rule: "B25",
        part: textDigest(forecast.change),
        block: "ours",
        quadrant: "T",
        subject: `forecast:${textDigest(forecast.change)}`,
        tags: ["relationship"],
        statement: voice.words.B25(
          forecast.change,
          Number.isNaN(forecast.date) ? null : voice.numbers.date(forecast.date)
        ),
        brief: voice.words.quoted(quotation(forecast.change, 40)),
        basis: forecast.basis,
        isVerbatim: true,
        evidence: [forecast.evidence],
        impact: 3,
        likelihood: 3,
      })
    ),
};

interface VerbatimPlace {
  readonly rule: string;
  readonly block: SwotBlock;
  readonly quadrant: Quadrant;
  readonly tags: readonly Tag[];
}

function verbatim(
  account: Account,
  voice: RuleVoice,
  entry: ArchiveEntry,
  place: VerbatimPlace
): Finding {
  return recordFinding(account, {
    ...place,
    part: entry.id,
    subject: `entry:${entry.id}`,
    statement: entry.statement,
    brief: voice.words.quoted(quotation(entry.statement, 40)),
    basis: entry.basis,
    isVerbatim: true,
    isVerified: entry.isVerified,
    evidence: [entry.evidence],
    asOf: entry.asOf,
    impact: entry.severity,
    likelihood: entry.likelihood,
  });
}

/** What the client archive says, word for word. */
export const archiveRules: readonly SwotRule[] = [
  environment("A11", "O"),
  environment("A12", "T"),
  A13,
  A14,
  A15,
  B18,
  B21entry,
  B25,
];
