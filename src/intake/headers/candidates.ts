import type { MappedColumn } from "../columns";
import type { FieldKey } from "../fields";
import { aliases, exactAliases } from "./aliases";
import type { Alias } from "./aliases";
import type { NormalisedHeader } from "./normaliseHeader";
import { bigramsOf, dice, differingLetters, jaroWinkler, letterBits } from "./similarity";

/** A field that a header may mean, before the cells are looked at. */
export interface Candidate {
  readonly field: FieldKey;
  readonly score: number;
  readonly reason: MappedColumn["reason"];
  /** The squashed alias that matched. */
  readonly alias: string;
  /** Matched only after the period was cut off: which year it is then matters. */
  readonly isPeriodic: boolean;
}

const points = {
  exact: 1,
  afterContext: 0.95,
  qualified: 0.92,
  contained: 0.9,
  loose: 0.82,
  similar: 0.8,
  total: 0.82,
} as const;
const context =
  /^(?:客户|往来单位|购货单位|公司|企业|单位|customers?|account|client|company|cust|billing|bp)(?=.{2})/;
/** "Customer group" and "account source" are names of their own. */
const contextOnly = new Set(["group", "source", "count", "数", "数量", "来源", "分组", "set"]);
const neutralTail = /^(?:额|金额|值|数值|情况|数据|信息|合计)$/;

/** Fields a header may mean, the best candidate of each, by the header alone. */
export function headerCandidates(header: NormalisedHeader): ReadonlyMap<FieldKey, Candidate> {
  const found = new Map<FieldKey, Candidate>();
  const offer: Offer = (alias, points, reason, isPeriodic) => {
    const before = found.get(alias.field);
    const score = points - alias.rank * 0.0002;
    if (before === undefined || before.score < score)
      found.set(alias.field, { field: alias.field, score, reason, alias: alias.text, isPeriodic });
  };
  const offerExact = (
    text: string,
    score: number,
    reason: Candidate["reason"],
    isPeriodic: boolean
  ): void => {
    for (const alias of exactAliases.get(text) ?? []) offer(alias, score, reason, isPeriodic);
  };

  offerExact(header.full, points.exact, "exact", false);
  offerExact(header.bare, points.exact, "exact", false);
  if (header.isPlan) return found;
  const periodic = header.period !== null;
  if (header.core === "") return found;
  offerExact(header.core, points.exact, "exact", periodic);
  const inContext = header.core.replace(context, "");
  if (inContext !== header.core && !contextOnly.has(inContext))
    offerExact(inContext, points.afterContext, "contained", periodic);
  if (header.stem !== header.core)
    offerExact(
      header.stem,
      header.isTotal ? points.total : points.qualified,
      "contained",
      periodic
    );
  if (header.core.length <= 60) {
    offerContained(header, offer, periodic);
    if (found.size === 0) offerSimilar(header.core, offer, periodic);
  }
  return found;
}

type Offer = (
  alias: Alias,
  score: number,
  reason: Candidate["reason"],
  isPeriodic: boolean
) => void;

/** A change or a share of something is not the thing ("changes in inventories", "销售额同比"). */
const derived =
  /(?:change|increase|decrease|growth|variance|ratio|rank|ranking|index|per|of)s?(?=$| )|变动|增减|增加|减少|增长|同比|环比|排名|占比|比例|比率/;

function offerContained(header: NormalisedHeader, offer: Offer, isPeriodic: boolean): void {
  if (derived.test(header.words)) return;
  const penalty = header.isTotal ? 0.1 : 0;
  for (const alias of aliases) {
    if (alias.isWeak || alias.text.length >= header.core.length) continue;
    // Both languages put the head of a name last: "net sales", "本年销售额"; "销售额排名" and "sales rep" are something else.
    const share = alias.text.length / header.core.length;
    const ends = alias.isHan
      ? header.core.endsWith(alias.text)
      : endsWithTokens(header.tokens, alias.tokens);
    if (ends && share >= 0.34)
      offer(
        alias,
        (share >= 0.5 ? points.contained : points.loose) - penalty,
        "contained",
        isPeriodic
      );
    else if (
      alias.isHan &&
      header.core.startsWith(alias.text) &&
      neutralTail.test(header.core.slice(alias.text.length))
    )
      offer(alias, points.contained - penalty, "contained", isPeriodic);
  }
}

function endsWithTokens(tokens: readonly string[], alias: readonly string[]): boolean {
  const from = tokens.length - alias.length;
  return from > 0 && alias.every((token, i) => token === tokens[from + i]);
}

/** Similar texts differ in a few letters at most; the rest need not be compared. */
const mostDifferingLetters = 5;

function offerSimilar(text: string, offer: Offer, isPeriodic: boolean): void {
  if (text.length < 4) return;
  const bigrams = bigramsOf(text);
  const letters = letterBits(text);
  for (const alias of aliases) {
    if (alias.isWeak || differingLetters(letters, alias.letters) > mostDifferingLetters) continue;
    const [shorter, longer] = [alias.text.length, text.length].sort((a, b) => a - b);
    if ((shorter ?? 0) / (longer ?? 1) < 0.7) continue;
    const isClose =
      dice(bigrams, text.length, alias.bigrams, alias.text.length) >= 0.85 ||
      // One wrong Chinese character makes another word (应收, 应付), so Jaro-Winkler is for Latin text alone.
      (!alias.isHan &&
        alias.text.length >= 6 &&
        alias.text[0] === text[0] &&
        jaroWinkler(text, alias.text) >= 0.93);
    if (isClose) offer(alias, points.similar, "similar", isPeriodic);
  }
}
