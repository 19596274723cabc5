import type { CriterionColumn, CriterionKey, GateFacts } from "../model";
import { valueIn } from "../valueIn";
import { compute } from "./firstOf";
import { distressFamilies } from "./sources";
import type {
  CustomerNumberField,
  CustomerTextField,
  DistressLimits,
  InputSources,
} from "./sources";

/** Limits of the distress signals that the customer table itself can show, where the company's are not given. */
const defaultLimits: DistressLimits = {
  healthBelow: 40,
  daysLateAbove: 60,
  over90ShareFrom: 0.1,
};

type Criteria = Readonly<Partial<Record<CriterionKey, CriterionColumn>>>;

/** What gates read besides the criteria. A fact nobody knows stays unknown: it is neither yes nor no. */
export function gateFacts(sources: InputSources, criteria: Criteria): GateFacts {
  const { customers, transactions, receivables, signOffs, analysisDate } = sources;
  const { count } = customers;
  const number = (field: CustomerNumberField) => customers.numbers.get(field);
  const codes = (field: CustomerTextField, values: Readonly<Record<string, number>>) =>
    coded(customers.texts.get(field), values);

  const relationship = customers.texts.get("relationshipType");
  const contractEnd = number("contractEnd");
  const arBalance = number("arBalance");
  const over90 = number("over90");
  const over90Share = pick(
    receivables?.over90Share,
    number("over90Share"),
    arBalance &&
      over90 &&
      compute(count, (i) => (arBalance[i]! > 0 ? over90[i]! / arBalance[i]! : NaN))
  );
  const orderMonthsEver = pick(number("orderMonthsEver"), transactions?.orderMonthsEver);
  const lastOrder = later(number("lastOrderDate"), transactions?.lastOrder);
  const facts: { [Key in keyof GateFacts]: GateFacts[Key] | undefined } = {
    isBusiness: codes("customerType", { business: 1, individual: 0, internal: 0 }),
    isOneTime: codes("relationshipType", { oneTime: 1, project: 0, longTerm: 0, framework: 0 }),
    orderMonthsEver,
    firstOrder: pick(number("firstOrderDate"), transactions?.firstOrder),
    lastOrder,
    relationshipStart: number("relationshipStart"),
    hasFrameworkContract: anyOf(
      number("frameworkContract"),
      coded(relationship, { framework: 1 }),
      contractEnd && compute(count, (i) => (contractEnd[i]! >= analysisDate ? 1 : NaN))
    ),
    openPipeline: number("pipeline"),
    isCreditBlocked: anyOf(
      number("creditHold"),
      number("insolvent"),
      number("dishonestList"),
      number("sanctioned"),
      codes("status", { blocked: 1, active: 0 })
    ),
    distressSignals: pick(number("distressSignals"), distressCount(sources, criteria, over90Share)),
    over90Share,
    netContributionPrev: pick(number("contributionProfitPrev"), transactions?.grossProfitPrev12m),
    isApprovedRamp: number("rampApproved"),
    financeApproved: codes("financeReview", {
      approved: 1,
      approvedWithConditions: 1,
      notRequired: 0,
      required: 0,
      inReview: 0,
      rejected: 0,
      expired: 0,
    }),
    swotSigned: pick(number("swotSigned"), signOffs?.swotSigned),
    reviewRounds: pick(number("reviewRounds"), signOffs?.reviewRounds),
    hasReturned: transactions?.hasReturned,
    isTarget: number("targetFlag"),
    overrideTier: codes("overrideTier", { S: 0, A: 1, B: 2, C: 3 }),
    overrideIsApproved: bothFilled(
      customers.texts.get("overrideReason"),
      customers.texts.get("overrideApprover")
    ),
    overrideExpires: number("overrideExpires"),
    accountManager: customers.texts.get("accountManager"),
    isProspect: prospects(sources, criteria, lastOrder, orderMonthsEver),
  };
  return Object.fromEntries(Object.entries(facts).filter(([, values]) => values !== undefined));
}

function coded(
  texts: readonly string[] | undefined,
  values: Readonly<Record<string, number>>
): Float64Array | undefined {
  return texts && compute(texts.length, (i) => values[texts[i]!] ?? NaN);
}

function bothFilled(
  a: readonly string[] | undefined,
  b: readonly string[] | undefined
): Float64Array | undefined {
  return a && b && compute(a.length, (i) => (a[i] !== "" && b[i] !== "" ? 1 : 0));
}

/** The first value that is known, source by source. */
function pick(...columns: readonly (Float64Array | undefined)[]): Float64Array | undefined {
  const present = columns.filter((values) => values !== undefined);
  const [first] = present;
  if (!first || present.length === 1) return first;
  return compute(first.length, (i) => {
    for (const values of present) if (values[i] === values[i]) return values[i]!;
    return NaN;
  });
}

/** 1 when any source says so, 0 when one says no and none yes, NaN when none knows. */
function anyOf(...columns: readonly (Float64Array | undefined)[]): Float64Array | undefined {
  const present = columns.filter((values) => values !== undefined);
  const [first] = present;
  return (
    first &&
    compute(first.length, (i) =>
      present.reduce(
        (found, values) => (values[i]! > 0 || found === 1 ? 1 : values[i] === 0 ? 0 : found),
        NaN
      )
    )
  );
}

function later(a: Float64Array | undefined, b: Float64Array | undefined): Float64Array | undefined {
  if (!a || !b) return a ?? b;
  return compute(a.length, (i) => (a[i]! >= b[i]! || b[i] !== b[i] ? a[i]! : b[i]!));
}

/**
 * Number of independent kinds of distress signals: those of the statements, with the health score, the payments and the
 * court's list added. NaN where no kind could be judged.
 */
function distressCount(
  { customers, statements, distressLimits = defaultLimits }: InputSources,
  criteria: Criteria,
  over90Share: Float64Array | undefined
): Float64Array | undefined {
  const health = criteria.financialHealth?.values;
  const late = criteria.avgDaysLate?.values;
  const families = statements?.distressFamilies;
  const external = anyOf(
    customers.numbers.get("dishonestList"),
    customers.numbers.get("insolvent")
  );
  if (!health && !late && !over90Share && !families && !external) return undefined;
  return compute(customers.count, (i) => {
    const healthScore = valueIn(health, i);
    const daysLate = valueIn(late, i);
    const over90 = valueIn(over90Share, i);
    const isListed = valueIn(external, i);
    const known = valueIn(families, i);
    if ([known, healthScore, daysLate, over90, isListed].every(Number.isNaN)) return NaN;
    let bits = known > 0 ? known : 0;
    if (healthScore < distressLimits.healthBelow) bits |= distressFamilies.health;
    if (daysLate > distressLimits.daysLateAbove || over90 >= distressLimits.over90ShareFrom) {
      bits |= distressFamilies.payment;
    }
    if (isListed === 1) bits |= distressFamilies.external;
    let count = 0;
    for (; bits !== 0; bits &= bits - 1) count++;
    return count;
  });
}

/**
 * Prospects that are known as such: called so, or without any order in the transactions. No revenue alone does not tell: it
 * may as well be a lost customer or a gap in the data. Whoever has revenue is none.
 */
function prospects(
  { customers, transactions }: InputSources,
  criteria: Criteria,
  lastOrder: Float64Array | undefined,
  orderMonthsEver: Float64Array | undefined
): Float64Array | undefined {
  const called = anyOf(
    customers.numbers.get("prospect"),
    coded(customers.texts.get("status"), { prospect: 1, active: 0 })
  );
  if (!called && !transactions) return undefined;
  const revenue = criteria.revenue?.values;
  return compute(customers.count, (i) => {
    const hasBought =
      valueIn(revenue, i) > 0 || valueIn(orderMonthsEver, i) > 0 || valueIn(lastOrder, i) > 0;
    if (hasBought) return 0;
    const isCalled = valueIn(called, i);
    return isCalled === isCalled ? isCalled : transactions ? 1 : NaN;
  });
}
