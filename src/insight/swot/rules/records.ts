import { textDigest } from "../../../sheets/textDigest";
import { quotation } from "../quotation";
import { recordFinding } from "../recordFinding";
import type { SwotRule } from "../Rule";

/** Needs further ahead than this are not an opportunity of this plan: two years. */
const horizonDays = 731;

const B17: SwotRule = {
  id: "B17",
  find: (account, { words, numbers }) =>
    account.demand
      .filter(
        (item) =>
          item.date >= account.analysisDate && item.date <= account.analysisDate + horizonDays
      )
      .map((item) => {
        const amount = Number.isNaN(item.amount) ? null : numbers.money(item.amount);
        return recordFinding(account, {
          rule: "B17",
          part: `${item.product}@${item.date}`,
          block: "ours",
          quadrant: "O",
          subject: `demand:${item.product}@${item.date}`,
          tags: ["volume", "product"],
          statement: words.B17({
            product: item.product,
            amount,
            date: numbers.date(item.date),
            confidence: Number.isNaN(item.confidence) ? null : numbers.percent(item.confidence),
          }),
          brief: words.brief(
            item.product === "" ? words.subjects.demand : item.product,
            amount ?? numbers.date(item.date)
          ),
          basis: "inference",
          evidence: [item.evidence],
          impact: 4,
          likelihood: Number.isNaN(item.confidence)
            ? 3
            : Math.max(1, Math.round(item.confidence * 5)),
        });
      }),
};

const B19: SwotRule = {
  id: "B19",
  find: (account, { words }) =>
    account.feedback
      .filter((item) => item.isOpportunity && item.text !== "")
      .map((item) =>
        recordFinding(account, {
          rule: "B19",
          part: textDigest(item.text),
          block: "ours",
          quadrant: "O",
          subject: `feedback:${textDigest(item.text)}`,
          tags: ["product", "service"],
          statement: words.B19(item.text),
          brief: words.quoted(quotation(item.text, 40)),
          basis: "fact",
          isVerbatim: true,
          evidence: [item.evidence],
          asOf: item.opened,
          impact: item.severity,
          likelihood: 3,
        })
      ),
};

/** A complaint of this severity that stays open this long is a threat. */
const severe = 4;
const openDays = 30;

const B26: SwotRule = {
  id: "B26",
  find(account, { words, numbers }) {
    const open = account.feedback.filter(
      (item) =>
        item.severity >= severe &&
        Number.isNaN(item.closed) &&
        account.analysisDate - item.opened > openDays
    );
    if (open.length === 0) return [];
    const oldest = Math.max(...open.map((item) => account.analysisDate - item.opened));
    const count = numbers.number(open.length, 0);
    return [
      recordFinding(account, {
        rule: "B26",
        block: "ours",
        quadrant: "T",
        subject: "complaints",
        tags: ["service", "relationship"],
        statement: words.B26(count, numbers.number(oldest, 0)),
        brief: words.brief(words.subjects.complaints, count),
        basis: "data",
        evidence: open.map((item) => item.evidence),
        impact: 4,
        likelihood: open.length > 1 ? 5 : 4,
      }),
    ];
  },
};

/** Expected needs and what users and customers report. */
export const recordRules: readonly SwotRule[] = [B17, B19, B26];
