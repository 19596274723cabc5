import { defaultRatioBasis, type RatioBasis } from "../ratios";
import type { Statements } from "../statements";
import { StatementCursor, reasonCode } from "./StatementCursor";

/** A chain of factors per statement; NaN with a reason where a factor has no meaning. */
export interface DuPont {
  readonly three: {
    readonly netMargin: Float64Array;
    readonly assetTurnover: Float64Array;
    readonly equityMultiplier: Float64Array;
    readonly product: Float64Array;
  };
  readonly five: {
    readonly taxBurden: Float64Array;
    readonly interestBurden: Float64Array;
    readonly ebitMargin: Float64Array;
    readonly assetTurnover: Float64Array;
    readonly equityMultiplier: Float64Array;
    readonly product: Float64Array;
  };
  readonly basis: RatioBasis["basis"];
  readonly threeReasons: Uint8Array;
  readonly fiveReasons: Uint8Array;
}

/**
 * ROE taken apart, both ways of the Du Pont system.
 * Three factors: net margin × asset turnover × equity multiplier. Five: (net profit ÷ profit before tax) × (profit before tax ÷
 * EBIT) × (EBIT ÷ revenue) × asset turnover × equity multiplier. Balances on the basis of the run; the products equal ROE on the
 * same basis exactly. The five-factor chain has no meaning on a loss before tax or an EBIT of nil or less.
 */
export function duPont(
  statements: Statements,
  { basis = defaultRatioBasis.basis }: Partial<Pick<RatioBasis, "basis">> = {}
): DuPont {
  const { count } = statements;
  const column = (): Float64Array => new Float64Array(count).fill(NaN);
  const [netMargin, assetTurnover, equityMultiplier, three] = [
    column(),
    column(),
    column(),
    column(),
  ];
  const [taxBurden, interestBurden, ebitMargin, five] = [column(), column(), column(), column()];
  const threeReasons = new Uint8Array(count);
  const fiveReasons = new Uint8Array(count);
  const s = new StatementCursor(statements, basis, 365);
  for (let entry = 0; entry < count; entry++) {
    s.moveTo(entry);
    const margin = s.over(s.at("netIncome"), s.at("revenue"));
    const turnover = s.over(s.at("revenue"), s.balance("totalAssets"));
    const leverage = s.over(s.balance("totalAssets"), s.balance("equity"), "equityNotPositive");
    netMargin[entry] = margin;
    assetTurnover[entry] = turnover;
    equityMultiplier[entry] = leverage;
    three[entry] = margin * turnover * leverage;
    threeReasons[entry] = reasonCode(s.reason);
    const tax = s.over(s.at("netIncome"), s.at("pretax"), "profitNotPositive");
    const interest = s.over(s.at("pretax"), s.at("ebit"), "profitNotPositive");
    const operating = s.over(s.at("ebit"), s.at("revenue"));
    taxBurden[entry] = tax;
    interestBurden[entry] = interest;
    ebitMargin[entry] = operating;
    five[entry] = tax * interest * operating * turnover * leverage;
    fiveReasons[entry] = reasonCode(s.reason);
  }
  return {
    three: { netMargin, assetTurnover, equityMultiplier, product: three },
    five: { taxBurden, interestBurden, ebitMargin, assetTurnover, equityMultiplier, product: five },
    basis,
    threeReasons,
    fiveReasons,
  };
}
