import { scoreNoise } from "../hysteresis";
import { nothingExceeded } from "./TierMethod";
import type { RawTierMethod } from "./TierMethod";
import { valueIn } from "../valueIn";

/**
 * ABC analysis by contribution profit: customers in falling order of profit are class A while the share of all profit that
 * stands before them is below the first border, B below the second, C after that. Losses count as nothing. S is a class A
 * customer with enough strategic fit and score.
 */
export const pareto: RawTierMethod = ({ model, score, contributionProfit, strategicFit }) => {
  const tiers = new Uint8Array(score.length).fill(4);
  const ranked: number[] = [];
  let total = 0;
  for (let i = 0; i < score.length; i++) {
    if (score[i] !== score[i]) continue;
    tiers[i] = 3;
    const profit = valueIn(contributionProfit, i);
    if (!(profit > 0)) continue;
    ranked.push(i);
    total += profit;
  }
  ranked.sort((a, b) => contributionProfit![b]! - contributionProfit![a]! || a - b);
  const { classA, classB, fitForS, scoreForS } = model.pareto;
  let before = 0;
  for (const i of ranked) {
    const share = before / total;
    before += contributionProfit![i]!;
    if (share >= classB) break;
    const isStrategic = valueIn(strategicFit, i) >= fitForS && score[i]! >= scoreForS - scoreNoise;
    tiers[i] = share >= classA ? 2 : isStrategic ? 0 : 1;
  }
  return { tiers, cuts: null, exceeded: nothingExceeded };
};
