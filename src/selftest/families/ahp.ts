import { ahpWeights, hierarchyWeights } from "../../scoring/weighting/ahp";
import { completeMatrix } from "../../scoring/weighting/completeMatrix";
import { family, printed } from "../Check";
import type { Check, Figure } from "../Check";
import { ahpVectors } from "../vectors/ahp";
import type { AhpVector } from "../vectors/ahp";

type Name = keyof typeof ahpVectors;

function figures({ matrix, published, recomputed }: AhpVector): Figure[] {
  const found = ahpWeights(matrix);
  const { weights, consistencyRatio } = published;
  return [
    ...(weights === undefined
      ? []
      : [printed("w", found.weights, weights.values, weights.decimals)]),
    ...(consistencyRatio === undefined
      ? []
      : [
          printed(
            "CR (RI: Saaty 1980)",
            found.consistencyRatio,
            consistencyRatio.value,
            consistencyRatio.decimals
          ),
        ]),
    printed("w (numpy)", found.weights, recomputed.weights, 9),
    printed("λmax (numpy)", found.lambdaMax, recomputed.lambdaMax, 9),
    printed("CR (RI: Saaty 1980, numpy)", found.consistencyRatio, recomputed.consistencyRatio, 6),
    ...(recomputed.consistencyRatioDonegan === undefined
      ? []
      : [
          printed(
            "CR (RI: Donegan & Dodd 1991, numpy)",
            ahpWeights(matrix, "doneganDodd1991").consistencyRatio,
            recomputed.consistencyRatioDonegan,
            6
          ),
        ]),
  ];
}

function check<Id extends string>(id: Id, name: Name): Check<Id> {
  const vector: AhpVector = ahpVectors[name];
  return { id, source: vector.source, figures: () => figures(vector) };
}

/** The known judgements of Bozóki's example: a–b 1, a–c 5, a–d 2, b–c 3, b–d 4; c–d is missing. */
const incomplete = [
  [1, 1, 5, 2],
  [1, 1, 3, 4],
  [1 / 5, 1 / 3, 1, NaN],
  [1 / 2, 1 / 4, NaN, 1],
];

export const ahp = family("ahp", [
  check("ahpHouse", "house"),
  check("ahpDrinks", "drinks"),
  check("ahpSchool", "school"),
  check("ahpConsistent", "consistent"),
  check("ahpThree", "three"),
  check("ahpFive", "five"),
  check("ahpStyle", "style"),
  check("ahpReliability", "reliability"),
  check("ahpFuel", "fuel"),
  check("ahpCriteria", "criteria"),
  {
    id: "ahpHierarchy",
    source: ahpVectors.style.source,
    figures: () => {
      const parents = ahpWeights(ahpVectors.criteria.matrix).weights;
      const children = (["style", "reliability", "fuel"] as const).map(
        (name) => ahpWeights(ahpVectors[name].matrix).weights
      );
      const global = hierarchyWeights(parents, children);
      const shares = [0, 1, 2, 3].map((car) =>
        global.reduce((sum, branch) => sum + branch[car]!, 0)
      );
      return [printed("w", shares, [0.2922, 0.2767, 0.0697, 0.3613], 4)];
    },
  },
  {
    id: "ahpIncomplete",
    source:
      "S. Bozóki, J. Fülöp, L. Rónyai, Mathematical and Computer Modelling 52 (2010), 318–333; AHPy test suite (MIT)",
    figures: () => {
      const full = completeMatrix(incomplete);
      if (full === null) return [];
      return [
        printed("c : d", full[2]![3]!, 0.730297106886979, 6),
        printed("w", ahpWeights(full).weights, [0.3738, 0.392, 0.0985, 0.1357], 4),
        printed(
          "CR (RI: Donegan & Dodd 1991)",
          ahpWeights(full, "doneganDodd1991").consistencyRatio,
          0.0372,
          4
        ),
      ];
    },
  },
]);
