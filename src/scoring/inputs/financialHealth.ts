import { compute } from "./firstOf";
import type { InputField } from "./InputField";
import { typed } from "./typed";

/** Points of the rating agencies' classes; a sign moves half a step. */
const agencyClasses: Readonly<Record<string, number>> = {
  AAA: 95,
  AA: 85,
  A: 75,
  BBB: 65,
  BB: 50,
  B: 40,
  CCC: 25,
  CC: 15,
  C: 10,
  D: 0,
};
/** A house scale of four letters has its middle elsewhere. */
const houseClasses: Readonly<Record<string, number>> = { A: 85, B: 65, C: 45, D: 20 };
/** Credit risk classes, best first, and the Chinese words for four grades. */
const otherClasses: Readonly<Record<string, number>> = {
  R1: 90,
  R2: 72,
  R3: 57,
  R4: 40,
  R5: 10,
  优: 90,
  优秀: 90,
  良: 72,
  良好: 72,
  中: 57,
  中等: 57,
  一般: 57,
  差: 25,
};
const halfStep = 3;

/** The score of its statements, else the typed score, else the typed credit rating by a table (an inference). */
export const financialHealth: InputField = (sources) => {
  const { customers, statements } = sources;
  const ratings = customers.texts.get("creditRating");
  return [
    { source: "statements", quality: 1, values: statements?.healthScore },
    typed("financialHealth", sources),
    {
      source: "typedRatingClass",
      quality: 0.5,
      values: ratings && classColumn(ratings, customers.count),
    },
  ];
};

function classColumn(ratings: readonly string[], count: number): Float64Array {
  const cleaned = ratings.map((rating) =>
    rating
      .normalize("NFKC")
      .trim()
      .toUpperCase()
      .replace(/[级类]$/, "")
  );
  const isAgency = cleaned.some((rating) => /^(AAA?|BBB?|CCC?)[+-]?$/.test(rating));
  const letters = isAgency ? agencyClasses : houseClasses;
  return compute(count, (i) => {
    const [, name = "", sign = ""] = /^(.*?)([+-]?)$/.exec(cleaned[i] ?? "") ?? [];
    const points = letters[name] ?? otherClasses[name] ?? NaN;
    return Math.min(
      100,
      Math.max(0, points + (sign === "+" ? halfStep : sign === "-" ? -halfStep : 0))
    );
  });
}
