import type { ModelEditorWords } from "../../taskpane/screens/model/words";
import { formatNumber } from "../format";

const count = (n: number, one: string, many: string): string =>
  `${formatNumber("en", n, 0)} ${n === 1 ? one : many}`;

export const modelEditor: ModelEditorWords = {
  intro:
    "Move anything: below you see at once whose tier would change. Nothing is written until you save.",
  unsaved: (n) => `${count(n, "setting", "settings")} changed, not saved`,
  unsavedElsewhere: "The settings have changes that are not saved: these tiers do not know them.",
  toEditor: "Go to the settings",
  undo: "Undo",
  redo: "Redo",
  save: "Save settings and score again",
  saved: "The settings are saved in this workbook, and everybody was scored by them.",
  refused: (n) =>
    n === 1
      ? "One field cannot be used. Correct it, or press Esc in it to get the last good value back."
      : `${formatNumber("en", n, 0)} fields cannot be used. Correct them, or press Esc in each to get the last good value back.`,
  back: "Back to the settings",
  fromSheet: (sheet) =>
    `The answers on the sheet ${sheet} are taken up here; what you change stays in the pane.`,

  profile: {
    title: "Profile",
    label: "What the company is after",
    own: (profile) => `own weights (from “${profile}”)`,
    reset: (profile) => `Back to the weights of “${profile}”`,
  },
  weights: {
    title: "Weights",
    hint: "Points, 0 to 1,000 for each criterion; what counts is their share. Company settings. A dimension's slider moves its criteria together.",
    total: (points) => `${points} points in all`,
    share: (percent) => `counts ${percent}`,
    inactive: "no data: its weight goes to the others",
    slider: (name) => `Weight of ${name}`,
    number: (name) => `Weight of ${name}, points`,
    criteria: (n) => count(n, "criterion", "criteria"),
    pairs: "Weigh in pairs (AHP)",
    order: "Weigh by an order",
  },
  tiersTitle: "Tiers",
  gatesTitle: "Gates",
  gatesHint:
    "A gate holds a customer's tier down whatever the score, or only marks the customer where the cap is “none”.",
  gateOff: "off",
  moreTitle: "Finance, credit and value in money",
  moreHint: "These take effect when the data are read and scored again, not in the preview below.",
  onSheet: (sheet) =>
    `Anchors, standard values and rates of exchange are tables: edit them on the sheet ${sheet}.`,
  between: " · ",

  effect: {
    title: "Effect on the tiers",
    none: "No changes yet: the tiers as they were scored.",
    computing: "Computing …",
    failed: "The preview cannot be computed in this browser. Saving and scoring still work.",
    noMoves: "Nobody's tier would change.",
    moved: (n) => `${count(n, "customer", "customers")} would change tier`,
    up: (customers, revenue) => `${customers} up${revenue === "" ? "" : `, revenue ${revenue}`}`,
    down: (customers, revenue) =>
      `${customers} down${revenue === "" ? "" : `, revenue ${revenue}`}`,
    upAndDown: "; ",
    show: "Who moves?",
    hide: "Hide who moves",
    movers: "Who would move, largest revenue first",
    mover: (from, to) => `from ${from} to ${to}`,
    more: (n) => `and ${count(n, "more", "more")}`,
    nothingWritten: "Preview: nothing is written.",
    countSaid: (tier, after, before) => `${tier} ${after}, was ${before}`,
    candidates: (before, after) =>
      `Candidates for S that lack a judgement: ${formatNumber("en", before, 0)} → ${formatNumber("en", after, 0)}`,
    noRevenue: "no revenue",
  },

  keep: {
    title: "Keep, exchange, start over",
    discard: "Discard all changes",
    defaults: "Back to the standard settings",
    defaultsHint: "Calibration, name and rates of exchange stay. Undo brings everything back.",
    export: "Export to a file",
    import: "Take over from a file",
    fileHint:
      "The file holds settings only, no customers. What you take over stands here as changes first: you see the effect before you save.",
    fileName: "tierbook-settings",
    imported: (name) => `Taken over from “${name}”. Look at the effect, then save.`,
    importedEdited: (name) =>
      `Taken over from “${name}”, which was edited after its export. Look at the effect, then save.`,
    recalibrate: "Recalibrate …",
    recalibrateTitle: "Take the scales anew from today's customers?",
    recalibrateText: (date) =>
      `How many points an amount earns was taken from your customers of ${date} and has been kept since, so that nobody's score changes because others changed. Recalibrating takes it from today's customers: every score may change. The last run is scored again by the new scales so that both can be compared, and the log marks the run. You see the tiers first; nothing is written before you write.`,
    recalibrateFirst:
      "These scales were taken from today's customers in this very run: there is nothing to recalibrate yet.",
    recalibrateUnsaved: "Save or discard your changes before you recalibrate.",
    confirm: "Recalibrate",
    cancel: "Keep the scales",
  },

  pairs: {
    title: "Weigh in pairs",
    intro:
      "Compare two at a time. Not every question needs an answer, as long as the answers connect all of them. Nothing is applied until you say so.",
    what: "What is compared",
    dimensions: "The five dimensions",
    within: (dimension) => `Criteria of “${dimension}”`,
    progress: (number, total, judged) => `Question ${number} of ${total} · ${judged} answered`,
    question: (first, second) => `How much more important is ${first} than ${second}?`,
    notJudged: "not answered",
    same: "both the same (1)",
    answer: (name, strength, step) => `${name}: ${strength} more important (${step})`,
    strengths: {
      2: "a little",
      3: "somewhat",
      4: "noticeably",
      5: "clearly",
      6: "considerably",
      7: "much",
      8: "very much",
      9: "extremely",
    },
    scale: (first, second) =>
      `From 9 for ${first} on the left over “the same” in the middle to 9 for ${second} on the right`,
    equal: "Both the same",
    clear: "No answer",
    previous: "Previous",
    next: "Next",
    result: "What your answers come to",
    revisit: "Look at this question",
    now: "Now",
    judged: "By your answers",
    item: "Weight",
    apply: "Take over these weights",
    applyAnyway: "Take over in spite of contradictions",
    applied: "The weights stand in the settings now, not saved yet. Undo takes them back.",
    list: "All questions",
    notYet: "Answer the first question: the weights appear here.",
  },
  order: {
    title: "Weigh by an order",
    intro:
      "Put the most important first. The order alone gives the weights (rank-order centroid, Barron & Barrett 1996). Nothing is applied until you say so.",
    up: (name) => `Move ${name} up`,
    down: (name) => `Move ${name} down`,
    by: "By order",
    place: (place) => `${place}.`,
  },
  explained: "How the score came about",
  dimension: (key, name) => `${key} ${name}`,
};
