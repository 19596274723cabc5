import type { SupplyCase } from "../../suppliers/supplyCases";
import type { Account } from "../Account";
import type { Finding } from "../Finding";
import { recordFinding } from "../recordFinding";
import type { RuleVoice, SwotRule } from "../Rule";
import {
  basisOf,
  cell,
  cellsOf,
  criterionName,
  inCategory,
  onTen,
  scoresOf,
  share,
} from "./supplyParts";

const B01: SwotRule = {
  id: "B01",
  find: (account, voice) =>
    account.supply.flatMap((supply) => {
      const { comparison, scores } = supply;
      if (comparison.ranks[comparison.ours] !== 1 || comparison.bestRival < 0) return [];
      const fact = account.criterion("shareOfWallet");
      const ours = voice.numbers.number(comparison.totals[comparison.ours] ?? NaN, 2);
      const best = voice.numbers.number(comparison.totals[comparison.bestRival] ?? NaN, 2);
      const finding = recordFinding(account, {
        rule: "B01",
        part: supply.category,
        block: "ours",
        quadrant: "S",
        subject: `rank:${supply.category}`,
        tags: ["rival", "product"],
        statement: inCategory(
          supply,
          account,
          voice.words.B01(
            voice.numbers.number(scores.suppliers.length + supply.omitted, 0),
            ours,
            best
          )
        ),
        brief: voice.words.brief(voice.words.subjects.rank, "1"),
        basis: basisOf(supply),
        evidence: supply.cells.score
          .flatMap((line) => cellsOf(line[comparison.ours] ?? null))
          .slice(0, 4),
        impact: 4,
        likelihood: 4,
        rating: 4,
      });
      // The place among the suppliers weighs as much as the criterion that scores our position, when that one is in use.
      return [
        fact.weight > 0
          ? { ...finding, importance: fact.weight, priority: fact.weight * finding.confidence }
          : finding,
      ];
    }),
};

/** A lead or deficit of a fifth of a point of the total, on a scale of ten. */
const notable = 0.2;

const B02: SwotRule = {
  id: "B02",
  find: (account, voice) =>
    gapLines(account, (supply, k) => {
      const gap = supply.comparison.gaps[k];
      const name = criterionName(supply, k, voice);
      const weight = supply.scores.criteria[k]?.weight ?? 0;
      if (
        gap === undefined ||
        !(onTen(supply, gap.weighted) >= notable - 1e-9) ||
        share(supply, weight) < 0.1
      )
        return null;
      const [ours, best] = scoresOf(supply, k, gap.rival, voice);
      return gapFinding(
        account,
        voice,
        supply,
        k,
        "B02",
        "S",
        voice.words.B02(name, ours, best),
        voice.words.brief(name, `${ours} : ${best}`)
      );
    }),
};

const B03: SwotRule = {
  id: "B03",
  find: (account, voice) =>
    gapLines(account, (supply, k) => {
      const gap = supply.comparison.gaps[k];
      const name = criterionName(supply, k, voice);
      if (gap === undefined || !(onTen(supply, gap.weighted) <= -notable + 1e-9)) return null;
      const [ours, best] = scoresOf(supply, k, gap.rival, voice);
      const rival = supply.scores.suppliers[gap.rival]?.name ?? "";
      return gapFinding(
        account,
        voice,
        supply,
        k,
        "B03",
        "W",
        voice.words.B03(name, rival, ours, best),
        voice.words.brief(name, `${ours} : ${best}`)
      );
    }),
};

const B20: SwotRule = {
  id: "B20",
  find: (account, voice) =>
    gapLines(account, (supply, k) => {
      const criterion = supply.scores.criteria[k];
      if (criterion === undefined || share(supply, criterion.weight) < 0.15) return null;
      const { scale } = supply.scores;
      const weakest = supply.scores.suppliers
        .map((supplier, i) => ({
          name: supplier.name,
          isOurs: supplier.isOurs,
          i,
          score: supplier.scores[k] ?? NaN,
        }))
        .filter((supplier) => !supplier.isOurs && supplier.score <= 0.4 * scale)
        .sort((a, b) => a.score - b.score)[0];
      if (weakest === undefined) return null;
      const name = criterionName(supply, k, voice);
      const statement = voice.words.B20(
        weakest.name,
        name,
        voice.numbers.number(weakest.score, 1),
        voice.numbers.number(scale, 0)
      );
      return recordFinding(account, {
        rule: "B20",
        part: `${supply.category}/${name}`,
        block: "ours",
        quadrant: "O",
        subject: `rival:${weakest.name}:${name}`,
        tags: ["rival", "product"],
        statement,
        brief: voice.words.brief(
          `${weakest.name} · ${name}`,
          voice.numbers.number(weakest.score, 1)
        ),
        basis: basisOf(supply),
        evidence: cellsOf(supply.cells.score[k]?.[weakest.i] ?? null),
        impact: 3,
        likelihood: 4,
      });
    }),
};

/** Share points by which a rival has grown. */
const notableGain = 0.05;

const B22: SwotRule = {
  id: "B22",
  find: (account, voice) =>
    account.supply.flatMap((supply) => {
      const before = supply.previousSpend.reduce(
        (sum, spend) => sum + (Number.isNaN(spend) ? 0 : spend),
        0
      );
      if (!(before > 0)) return [];
      return supply.scores.suppliers.flatMap((supplier, i) => {
        const gain =
          (supply.comparison.shares[i] ?? NaN) - (supply.previousSpend[i] ?? NaN) / before;
        if (supplier.isOurs || !(gain >= notableGain)) return [];
        const shown = voice.numbers.points(gain);
        const rows = supply.cells.spend[i] ?? [];
        return [
          recordFinding(account, {
            rule: "B22",
            part: `${supply.category}/${supplier.name}`,
            block: "ours",
            quadrant: "T",
            subject: `gain:${supplier.name}`,
            tags: ["rival", "wallet"],
            statement: voice.words.B22(supplier.name, shown),
            brief: voice.words.brief(supplier.name, `+${shown}`),
            basis: "data",
            evidence: rows.flatMap((row) => [
              cell(row, "supplierSpend"),
              cell(row, "supplierSpendPrev"),
            ]),
            impact: 4,
            likelihood: 4,
          }),
        ];
      });
    }),
};

function gapLines(
  account: Account,
  line: (supply: SupplyCase, k: number) => Finding | null
): Finding[] {
  return account.supply.flatMap((supply) =>
    supply.scores.criteria.map((_, k) => line(supply, k)).filter((finding) => finding !== null)
  );
}

function gapFinding(
  account: Account,
  voice: RuleVoice,
  supply: SupplyCase,
  k: number,
  rule: string,
  quadrant: "S" | "W",
  statement: string,
  brief: string
): Finding {
  const gap = supply.comparison.gaps[k];
  const name = criterionName(supply, k, voice);
  const points = onTen(supply, gap?.gap ?? 0);
  const finding = recordFinding(account, {
    rule,
    part: `${supply.category}/${name}`,
    block: "ours",
    quadrant,
    subject: `supply:${supply.category}:${name}`,
    tags: ["rival", "product"],
    statement: inCategory(supply, account, statement),
    brief,
    basis: basisOf(supply),
    evidence: [
      ...cellsOf(supply.cells.score[k]?.[supply.comparison.ours] ?? null),
      ...cellsOf(supply.cells.score[k]?.[gap?.rival ?? -1] ?? null),
    ],
    impact: 3,
    likelihood: 3,
    rating: quadrant === "S" ? (points >= 2 ? 4 : 3) : points <= -2 ? 1 : 2,
  });
  // A weighted gap of one point of ten stands beside a criterion of weight ten that is wholly good or bad.
  const importance = 10 * Math.abs(onTen(supply, gap?.weighted ?? 0));
  return { ...finding, importance, priority: importance * finding.confidence };
}

/** Our place among the customer's suppliers. */
export const supplyRules: readonly SwotRule[] = [B01, B02, B03, B20, B22];
