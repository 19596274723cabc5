import type { Industry } from "./industries";
import { randomStream } from "./random";

/** Company names coined from syllables. They are invented; a likeness to a real company is coincidence. */

const first = [
  "岚Lan",
  "朔Shuo",
  "屹Yi",
  "铂Bo",
  "澄Cheng",
  "霁Ji",
  "珩Heng",
  "湛Zhan",
  "砺Li",
  "翊Yi",
  "沅Yuan",
  "骁Xiao",
  "璟Jing",
  "桓Huan",
  "颢Hao",
  "瑾Jin",
  "曜Yao",
  "棠Tang",
  "筠Yun",
  "昀Yun",
];
const second = [
  "舟zhou",
  "原yuan",
  "岳yue",
  "川chuan",
  "衡heng",
  "启qi",
  "弘hong",
  "驰chi",
  "域yu",
  "泽ze",
  "越yue",
  "垣yuan",
];
const legalForms = ["有限公司", "有限公司", "股份有限公司", "集团有限公司"];
const foreignStems = [
  "Tarnwick",
  "Oskelund",
  "Velmora",
  "Brynhaven",
  "Calderro",
  "Nordvask",
  "Quillon",
  "Harrowmere",
  "Sundale Bay",
  "Ostrava Kite",
  "Marrowgate",
  "Fenholt",
  "Ilvarra",
  "Pellworth",
  "Drovane",
  "Kestrow",
];
const foreignForms = ["Ltd", "GmbH", "Pte Ltd", "Sdn Bhd", "B.V.", "Inc."];

export interface CompanyName {
  readonly full: string;
  readonly short: string;
}

/** Deals out distinct names: the n-th call gives the n-th name of one fixed order. */
export function nameDealer(): {
  chinese(industry: Industry): CompanyName;
  foreign(industry: Industry): CompanyName;
} {
  const random = randomStream("names");
  const stems = random.shuffle(
    first.flatMap((a) =>
      second.map((b) => [a.slice(0, 1) + b.slice(0, 1), a.slice(1) + b.slice(1)] as const)
    )
  );
  const foreign = random.shuffle(foreignStems);
  let stem = 0;
  let abroad = 0;
  return {
    chinese: (industry) => {
      const [characters, latin] = stems[stem++]!;
      const short = characters + industry.word;
      // Hospitals carry no legal form; about one company in five also shows its English name, as in many ERP exports.
      const legal = industry.name === "医疗机构" ? "" : random.pick(legalForms);
      const english = random.chance(0.2) ? ` ${latin} ${industry.wordEn}` : "";
      return { full: `${short}${legal}${english}`, short };
    },
    foreign: (industry) => {
      const short = `${foreign[abroad++]!} ${industry.wordEn}`;
      return { full: `${short} ${random.pick(foreignForms)}`, short };
    },
  };
}
