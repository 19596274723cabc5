import { atOnce, type Slices } from "../slices";
import { criterionKeys } from "./model";
import type { CriterionColumn, CriterionKey, ScoringInput } from "./model";
import { activeMonths12 } from "./inputs/activeMonths12";
import { avgDaysLate } from "./inputs/avgDaysLate";
import { contributionProfit } from "./inputs/contributionProfit";
import { customerGrowth } from "./inputs/customerGrowth";
import { financialHealth } from "./inputs/financialHealth";
import { firstOf } from "./inputs/firstOf";
import { gateFacts } from "./inputs/gateFacts";
import { industryOutlook } from "./inputs/industryOutlook";
import type { InputField } from "./inputs/InputField";
import { productOverlap } from "./inputs/productOverlap";
import { profitPerHead } from "./inputs/profitPerHead";
import { revenue } from "./inputs/revenue";
import { satisfaction } from "./inputs/satisfaction";
import { shareOfWallet } from "./inputs/shareOfWallet";
import type { InputMark, InputSources } from "./inputs/sources";
import { typed } from "./inputs/typed";
import { walletSize } from "./inputs/walletSize";
import { winnableHeadroom } from "./inputs/winnableHeadroom";

/** THE LIST of where values come from. Criteria without an entry are only ever typed. */
const fields: Readonly<Partial<Record<CriterionKey, InputField>>> = {
  revenue,
  contributionProfit,
  profitPerHead,
  activeMonths12,
  walletSize,
  shareOfWallet,
  winnableHeadroom,
  customerGrowth,
  industryOutlook,
  productOverlap,
  satisfaction,
  financialHealth,
  avgDaysLate,
};

/** The model's input with what has to be told about it. */
export interface DerivedInputs {
  readonly input: ScoringInput;
  readonly marks: readonly InputMark[];
}

/**
 * Puts together what the model is fed: for each criterion and customer the first source that has a value, and the facts that
 * gates read. Columns without any value are left out, so that their criterion is inactive.
 */
export function deriveInputs(sources: InputSources): DerivedInputs {
  return atOnce(deriveInputsInSlices(sources));
}

/** The same, a criterion at a time. */
export function* deriveInputsInSlices(sources: InputSources): Slices<DerivedInputs> {
  const { count } = sources.customers;
  const criteria: Partial<Record<CriterionKey, CriterionColumn>> = {};
  const known: Partial<Record<CriterionKey, Float64Array>> = {};
  const marks: InputMark[] = [];
  // Listed fields first and in their order: later ones are made of earlier ones.
  const listed = Object.keys(fields) as CriterionKey[];
  for (const key of [...listed, ...criterionKeys.filter((other) => !fields[other])]) {
    const candidates = fields[key]?.(sources, known) ?? [typed(key, sources)];
    const { column, marks: own } = firstOf(key, count, candidates);
    marks.push(...own);
    yield;
    if (!column || column.source === "none") continue;
    criteria[key] = column;
    known[key] = column.values;
  }
  marks.push(...revenueAboveWallet(known));
  yield;
  const facts = gateFacts(sources, criteria);
  yield;
  return {
    input: {
      count,
      criteria,
      facts,
      history: sources.history,
      analysisDate: sources.analysisDate,
    },
    marks,
  };
}

/** Customers that buy more from us than they are said to buy at all: a wrong wallet, unit or tax. */
function revenueAboveWallet({
  revenue: sales,
  walletSize: wallet,
}: Partial<Record<CriterionKey, Float64Array>>): InputMark[] {
  if (!sales || !wallet) return [];
  const rows: number[] = [];
  for (let i = 0; i < sales.length; i++) if (sales[i]! > wallet[i]! * (1 + 1e-9)) rows.push(i);
  if (rows.length === 0) return [];
  return [
    {
      kind: "revenueAboveWallet",
      criterion: "walletSize",
      source: "revenueOverWallet",
      quality: 0.5,
      rows: Int32Array.from(rows),
    },
  ];
}
