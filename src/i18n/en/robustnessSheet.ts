import type { RobustnessWords } from "../../reports/robustness/words";

const customers = (count: number): string => (count === 1 ? "1 customer" : `${count} customers`);

export const robustnessSheet: RobustnessWords = {
  sheetName: "MCR_Robustness",
  title: "How firm the tiers are",
  headline: {
    stability: ({ shown, firm, near, runs, variation }) =>
      `Each weight was made ${variation} smaller and larger, one at a time: ${runs} runs. ${firm} of ${customers(shown)} ${firm === 1 ? "keeps its" : "keep their"} tier by score in every run${near === 0 ? "." : `; for ${customers(near)} the tier hangs on the weights.`}`,
    notShown: (count, completeness) =>
      `${customers(count)} with less than ${completeness} of the data ${count === 1 ? "is" : "are"} left out: there the tier hangs on what is missing, not on the weights.`,
    noCuts:
      "Tiers by share of profit do not go by score, so the weights move nobody and there is no border to reach.",
    nobody: "No customer has a score yet.",
    sensitive: (criterion, flips) =>
      `The weight that matters most is that of “${criterion}”: ${flips === 1 ? "1 tier changes" : `${flips} tiers change`} with it.`,
    noFlips: "No single weight changes any tier.",
    rankings: (topsis, vikor) =>
      `Ranked by two other methods, the order agrees with that of the scores at ${topsis} (TOPSIS) and ${vikor} (VIKOR); 1 is the same order.`,
    oneStep: (count) =>
      `${customers(count)} outside the key customers could reach the next tier with one step that we can take ourselves.`,
    doubleCounted: (one, second, correlation) =>
      `“${one}” and “${second}” say nearly the same (correlation ${correlation}): what they measure counts twice. Lower one of the two weights.`,
  },
  near: {
    title: "Customers whose tier hangs on the weights",
    note: (limit) =>
      `Stable in fewer than ${limit} of the runs. Look at these before you write to anybody. “To border”: points still missing to the border; with a minus sign the score is above it.`,
    customer: "Customer",
    tier: "Tier",
    score: "Score",
    border: "Nearest border",
    toBorder: "To border",
    stability: "Stable in",
    borderOf: (tier, score) => `${tier}, from ${score}`,
    nobody: "None: no tier hangs on a single weight.",
  },
  flips: {
    title: "Tiers that change with a single weight",
    note: (variation) =>
      `How many customers rise or fall by score when one weight is made ${variation} smaller or larger and the others are rescaled.`,
    criterion: "Criterion",
    weight: "Weight",
    loweredUp: "Smaller: rise",
    loweredDown: "Smaller: fall",
    raisedUp: "Larger: rise",
    raisedDown: "Larger: fall",
    others: (count) =>
      count === 1
        ? "The weight of one more criterion changes no tier."
        : `The weights of the other ${count} criteria change no tier.`,
  },
  lifts: {
    keyTitle: "What would lift the key customers",
    keyNote:
      "The smallest change in a single criterion that reaches the score of the next tier, everything else as it is. Steps that we can take come first: a rating one level higher, payment on time, the share of wallet that can be won.",
    stepTitle: "Other customers one step below the next tier",
    stepNote:
      "One step that we can take ourselves reaches the score of the next tier; largest revenue first.",
    customer: "Customer",
    tier: "Tier",
    next: "Next",
    missing: "Points missing",
    change: "What would lift it",
    feasible: (criterion, from, to) => `${criterion} from ${from} to ${to}: a step we can take.`,
    other: (criterion, from, to) => `${criterion} from ${from} to ${to}; not in our hands alone.`,
    notByOne: "Not by one criterion: several have to improve together.",
    held: (gate) => `The score does not decide: ${gate}.`,
    waits: "The score is enough already; a rule holds the tier for now (see its reason).",
    top: "Already in the highest tier.",
    none: "No border to reach.",
  },
  weights: {
    title: "Your weights beside those of the data",
    note: (share, rest) =>
      `Advice only, nothing is applied. Entropy and CRITIC weigh a criterion by how much customers differ in it (CRITIC also by how little it repeats others); they know nothing of importance. Computed on points, so that more is better everywhere. “Mixed” is ${share} your weight and ${rest} CRITIC.`,
    criterion: "Criterion",
    own: "Yours",
    entropy: "Entropy",
    critic: "CRITIC",
    combined: "Mixed",
    remark: "Remark",
    notes: {
      constant: "All customers have the same points: this criterion tells nobody apart.",
      allZero: "All customers have 0 points: check the data or the anchors.",
      tooFew: "Fewer than five customers have a value: the data says nothing.",
    },
    muchMore: "Customers differ here far more than your weight suggests.",
    muchLess: "Customers hardly differ here, measured by your weight.",
    total: "Total",
  },
  pairs: {
    title: "Criteria that count twice",
    note: (limit) =>
      `Pairs with a correlation above ${limit} over the customers that have both (Pearson, on points).`,
    first: "Criterion",
    second: "says nearly the same as",
    correlation: "Correlation",
    customers: "Customers",
    weight: "Weight of both",
  },
  ranks: {
    title: "The order by other methods",
    note: "The same points and weights, what is missing as the score counts it. TOPSIS (vector normalisation; Hwang & Yoon 1981): near the best and far from the worst in every criterion. VIKOR (v = 0.5; Opricovic & Tzeng 2004): no large regret in any one. A customer with a large spread is one-sided: strong in some criteria, weak in others.",
    customer: "Customer",
    tier: "Tier",
    weightedSum: "By score",
    topsis: "TOPSIS",
    vikor: "VIKOR",
    spread: "Spread of places",
    spearman: "Agreement with the score, all customers (Spearman)",
    kendall: "The same by pairs (Kendall’s τ-b)",
    agreement: "Agreement",
    compromise: (names) => `VIKOR’s answer to who is best (compromise set): ${names}.`,
  },
};
