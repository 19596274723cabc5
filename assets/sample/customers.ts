import { monthStart, sampleDate, serial } from "./calendar";
import { industries, industryNamed, regions, type Industry, type Region } from "./industries";
import { nameDealer } from "./names";
import { accountManagers } from "./people";
import { lines } from "./products";
import { clamp, randomStream, toStep, type Random } from "./random";
import { specialCustomers, type Special } from "./specialCustomers";

export const customerCount = 150;

export type CustomerState = "active" | "prospect" | "oneTime" | "dormant" | "new" | "thin";

/** An invented customer before any table is made of it. Money in CNY, shares and growth as fractions, dates as serials. */
export interface Customer {
  readonly id: string;
  readonly index: number;
  readonly name: string;
  readonly short: string;
  readonly group: string;
  readonly customerType: "企业" | "个人" | "内部";
  readonly state: CustomerState;
  readonly industry: Industry;
  readonly region: Region;
  readonly manager: string;
  readonly backup: string;
  readonly start: number | null;
  readonly contractEnd: number | null;
  /** Standard normal: the one factor that all criteria share in part. */
  readonly quality: number;
  /** Wanted revenue of the three years, oldest first, tax excluded. */
  readonly revenue: readonly [number, number, number];
  /** Months with an order in the last twelve. */
  readonly activeMonths: number;
  readonly lines: readonly string[];
  /** Added to every line's gross margin. */
  readonly priceLevel: number;
  readonly servingFte: number;
  readonly servingCostShare: number;
  readonly wallet: number | null;
  readonly winnableShare: number | null;
  readonly growth: number | null;
  readonly outlook: number | null;
  readonly fit: number | null;
  readonly position: number | null;
  readonly satisfaction: number | null;
  readonly help: number | null;
  readonly alignment: number | null;
  readonly switchIntent: number | null;
  /** Financial health 0–100. */
  readonly health: number | null;
  /** Mean days past due that its payments scatter around. */
  readonly daysLate: number;
  readonly pipeline: number;
  readonly isOnHold: boolean;
  /** What last year's grading would have been; "" for none. */
  readonly formerTier: "" | "S" | "A" | "B" | "C";
}

/** A standard normal that shares `loading` with the customer's quality. */
function linked(random: Random, quality: number, loading: number): number {
  return loading * quality + Math.sqrt(1 - loading * loading) * random.normal();
}

const rating = (value: number): number => clamp(Math.round(value), 1, 5);

function pickIndustry(random: Random): Industry {
  let draw = random.uniform() * industries.reduce((sum, industry) => sum + industry.share, 0);
  return industries.find((industry) => (draw -= industry.share) < 0) ?? industries[0]!;
}

function pickLines(random: Random, wanted: number): string[] {
  const drawn = lines.map((line) => ({
    key: line.key,
    order: -Math.log(1 - random.uniform()) / line.weight,
  }));
  return drawn
    .sort((a, b) => a.order - b.order)
    .slice(0, wanted)
    .map((line) => line.key);
}

function formerTier(random: Random, quality: number): Customer["formerTier"] {
  const seen = linked(random, quality, 0.88);
  return seen > 1.9 ? "S" : seen > 1.0 ? "A" : seen > 0.15 ? "B" : "C";
}

function ordinary(index: number, special: Special, names: ReturnType<typeof nameDealer>): Customer {
  const id = `C${String(index + 1).padStart(3, "0")}`;
  const random = randomStream(`customer:${id}`);
  const quality = special.quality ?? random.normal();
  const state = special.state ?? "active";
  const isAbroad = special.region ? special.region === "海外" : index % 12 === 7;
  const industry = special.industry ? industryNamed(special.industry) : pickIndustry(random);
  const dealt = isAbroad ? names.foreign(industry) : names.chinese(industry);
  const manager = isAbroad
    ? random.pick(accountManagers.slice(8))
    : random.pick(accountManagers.slice(0, 8));
  const others = accountManagers.filter((name) => name !== manager);
  const latest = 3_300_000 * Math.exp(1.12 * linked(random, quality, 0.72));
  const growth = industry.growth + 0.075 * linked(random, quality, 0.45);
  const ours = [0, 1].map(() => 1 + clamp(growth + 0.14 * random.normal(), -0.45, 0.9));
  const buys = state === "active" || state === "thin" || state === "new";
  const revenueNow = buys || state === "oneTime" ? latest : 0;
  const share = clamp(1 / (1 + Math.exp(0.45 - 0.55 * linked(random, quality, 0.4))), 0.05, 0.92);
  const wallet = toStep(latest / share, 100_000);
  const target = random.pick([0.33, 0.4, 0.5, 0.5, 0.6, 0.67]);
  const monthsActive = clamp(Math.round(7.6 + 2.9 * linked(random, quality, 0.6)), 1, 12);
  const base: Customer = {
    id,
    index,
    name: dealt.full,
    short: dealt.short,
    group: "",
    customerType: "企业",
    state,
    industry,
    region: special.region ?? (isAbroad ? "海外" : random.pick(regions.slice(0, 5))),
    manager,
    backup: random.chance(clamp(0.45 + 0.2 * quality, 0.1, 0.95)) ? random.pick(others) : "",
    start:
      state === "prospect"
        ? null
        : state === "oneTime"
          ? monthStart(23)
          : state === "new"
            ? sampleDate - random.integer(40, 150)
            : serial(random.integer(2012, 2022), random.integer(1, 12), random.integer(1, 28)),
    contractEnd:
      buys && random.chance(0.45 + 0.15 * quality) ? monthStart(random.integer(38, 60)) - 1 : null,
    quality,
    revenue:
      state === "new"
        ? [0, 0, latest * 0.4]
        : [revenueNow / (ours[0]! * ours[1]!), revenueNow / ours[1]!, revenueNow],
    activeMonths: state === "oneTime" ? 1 : state === "new" ? random.integer(2, 4) : monthsActive,
    lines: pickLines(random, clamp(Math.round(3 + 1.2 * linked(random, quality, 0.55)), 1, 7)),
    priceLevel: 0.02 * linked(random, quality, 0.35),
    servingFte: Math.max(
      0.5,
      toStep(latest / (1_450_000 * Math.exp(0.4 * linked(random, quality, 0.55))), 0.5)
    ),
    servingCostShare: clamp(0.08 - 0.015 * linked(random, quality, 0.45), 0.03, 0.16),
    wallet,
    winnableShare: Math.max(target, Math.round(share * 100) / 100),
    growth: Math.round(growth * 1000) / 1000,
    outlook: rating(industry.outlook + (random.chance(0.25) ? random.pick([-1, 1]) : 0)),
    fit: rating(
      2.65 + 1.05 * linked(random, quality, 0.72) + (industry.outlook >= 4 ? 0.35 : -0.3)
    ),
    position: rating(2.75 + 1.15 * linked(random, quality, 0.6)),
    satisfaction: Math.round(clamp(78.5 + 8 * linked(random, quality, 0.5), 52, 99)),
    help: rating(2.65 + 1.05 * linked(random, quality, 0.6)),
    alignment: rating(2.45 + 1.05 * linked(random, quality, 0.6)),
    switchIntent: rating(2.8 - 0.9 * linked(random, quality, 0.35)),
    health: Math.round(clamp(64 + 14 * linked(random, quality, 0.5), 22, 97)),
    daysLate: Math.max(0, 15 - 13 * linked(random, quality, 0.45)),
    pipeline:
      buys || state === "prospect"
        ? toStep(latest * Math.max(0, 0.18 + 0.25 * random.normal()), 50_000)
        : 0,
    isOnHold: false,
    formerTier: state === "prospect" || state === "new" ? "" : formerTier(random, quality),
  };
  return { ...withoutWhatCannotBeKnown(base), ...special.facts };
}

/** Nobody rates the satisfaction of a customer that never bought; a thin record knows little more than the name. */
function withoutWhatCannotBeKnown(customer: Customer): Customer {
  if (customer.state === "prospect")
    return {
      ...customer,
      satisfaction: null,
      help: null,
      switchIntent: null,
      servingFte: 0.5,
      servingCostShare: 0,
      backup: "",
    };
  if (customer.state !== "thin") return customer;
  return {
    ...customer,
    wallet: null,
    winnableShare: null,
    growth: null,
    outlook: null,
    position: null,
    satisfaction: null,
    help: null,
    alignment: null,
    switchIntent: null,
    health: null,
    servingFte: 0,
    servingCostShare: 0,
    pipeline: 0,
  };
}

export function makeCustomers(): readonly Customer[] {
  const names = nameDealer();
  return Array.from({ length: customerCount }, (_, index) =>
    ordinary(index, specialCustomers.get(index + 1) ?? {}, names)
  );
}
