import type { WeightsWords } from "../../reports/weights/words";

export const weightsSheet: WeightsWords = {
  sheetName: "MCR_Weights",
  title: "Weights by judgement",
  howTo:
    "Say in pairs what matters more to your company and how much: 1 equal, 3 somewhat, 5 clearly, 7 much, 9 extremely; or only type an order. Not every pair is needed, as long as the pairs connect all items. Then make this sheet again: what your judgements come to stands beside them.",
  notApplied:
    "Nothing is applied by itself: take the weights over in the settings when you agree with them. Method: AHP, principal eigenvector (Saaty 1980); consistency by the random index of Saaty 1980; order by rank-order centroid (Barron & Barrett 1996).",
  summary: {
    title: "Dimensions",
    note: "Type an order (1 = most important, equal places allowed), or judge in pairs below.",
    dimension: "Dimension",
    now: "Weight now",
    order: "Order",
    byOrder: "By order",
    byPairs: "By pairs",
  },
  pairs: {
    dimensions: "Dimensions in pairs",
    within: (dimension) => `Criteria of “${dimension}” in pairs`,
    first: "A",
    second: "B",
    which: "More important",
    strength: "How much",
    implied: "All judgements together say",
    criterion: "Weights",
    now: "Now",
    judged: "By your judgements",
    choice: { title: "More important", message: "A, B, or A=B when both matter the same." },
    scale: {
      title: "How much more",
      message: "1 equal · 3 somewhat · 5 clearly · 7 much · 9 extremely; even numbers lie between.",
    },
    rank: { title: "Order", message: "1 = most important. Equal places are allowed." },
    impliedValue: (name, times) => `${name}, ${times} times as much`,
    impliedEqual: "Both the same",
  },
  results: {
    empty: "Nothing judged yet.",
    ok: ({ ratio, limit }) =>
      `The judgements fit together: consistency ratio ${ratio}, at most ${limit} is accepted (random index of Saaty 1980).`,
    inconsistent: ({ ratio, limit }) =>
      `The judgements contradict each other: consistency ratio ${ratio}, at most ${limit} is accepted (random index of Saaty 1980).`,
    revisit: ({ first, second, suggestion, ratioAfter }) =>
      `Look first at “${first}” against “${second}”. The others suggest: ${suggestion}; the ratio would then be ${ratioAfter}.`,
    completed: (pairs) =>
      pairs === 1
        ? "One pair was not judged; it was filled in so that it contradicts the others least."
        : `${pairs} pairs were not judged; they were filled in so that they contradict the others least.`,
    disconnected: (groups) =>
      `Nothing connects these groups: ${groups}. Judge at least one pair between them.`,
    groupGap: " | ",
    incompleteLine: (first, second) =>
      `“${first}” against “${second}” cannot be read: choose A, B or A=B, and 1 to 9 for how much.`,
    orderIncomplete: (names) => `No place in the order yet: ${names}.`,
  },
};
