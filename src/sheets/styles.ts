import type { StyleSpec } from "./StyleSpec";

/**
 * How the cells of our sheets look. One accent colour and neutrals; the tiers are one hue from dark to light, so that
 * they stay in order on a grey printout, and no meaning hangs on colour alone. Font family and size of body text are
 * the workbook's own. Every pair of font and fill has a contrast of at least 4.5 : 1 (WCAG 2.2, 1.4.3).
 */
export const palette = {
  accent: "#1F5C7A",
  accentMiddle: "#6FA3BC",
  accentLight: "#DCE9EF",
  ink: "#1F2A30",
  quiet: "#5A666D",
  rule: "#C9D2D7",
  ground: "#F4F7F8",
  paper: "#FFFFFF",
  contrast: "#9A4F12",
} as const;

/** Colours of chart series, told apart in grey as well: dark, middle, light, warm. */
export const seriesColors = [
  "#1F5C7A",
  "#8FB9CC",
  "#5A666D",
  "#C98B4E",
  "#C9D2D7",
  "#3E7D63",
  "#A9B7BE",
  "#7A4E6B",
] as const;

export const tierColors = {
  S: { fill: "#1F5C7A", font: "#FFFFFF" },
  A: { fill: "#A9CBDA", font: "#12313F" },
  B: { fill: "#DCE9EF", font: "#12313F" },
  C: { fill: "#F4F7F8", font: "#3A464C" },
  "N/A": { fill: "#FFFFFF", font: "#5A666D" },
} as const;

const rule = { color: palette.rule } as const;
const line = { ...rule, bottom: true, inside: true } as const;
const body = { fontColor: palette.ink, vertical: "top", border: line } as const;
const number = { ...body, horizontal: "right" } as const;
const badge = { ...body, bold: true, horizontal: "center" } as const;
const header = {
  bold: true,
  fontColor: palette.ink,
  fill: palette.accentLight,
  vertical: "center",
  wrap: true,
  border: { ...rule, bottom: true },
} as const;
const total = { bold: true, border: { color: palette.accent, top: true } } as const;
const link = { ...body, fontColor: palette.accent, underline: true } as const;
const evidence = { ...link, horizontal: "left" } as const;
const value = { bold: true, fontColor: palette.ink, vertical: "top", horizontal: "left" } as const;
const input = {
  fontColor: palette.ink,
  fill: "#FFFBEF",
  vertical: "top",
  border: { ...rule, top: true, bottom: true, left: true, right: true, inside: true },
} as const;
const inputNumber = { ...input, horizontal: "right" } as const;
const warning = { fontColor: "#6B4A00", fill: "#FCF1D6" } as const;

export const numberFormats = {
  integer: "#,##0",
  decimal1: "#,##0.0",
  decimal2: "#,##0.00",
  decimal4: "#,##0.0000",
  percent0: "0%",
  percent1: "0.0%",
  percent2: "0.00%",
  points2: "+0.00;-0.00;0.00",
  percentPoints: "+0.00%;-0.00%;0.00%",
  /** "#,##0.##" would leave a lone point behind whole numbers; columns with small amounts take money2. */
  money: "#,##0",
  money2: "#,##0.00",
  date: "yyyy-mm-dd",
} as const;

const specs = {
  /** Cells that carry nothing: white ground under everything we paint. */
  blank: { fontColor: palette.ink },
  /** Line ids in a hidden column: never shown, never wrapped, so that they ask for no height. */
  id: { numberFormat: ";;;" },
  title: { bold: true, fontSize: 18, fontColor: palette.accent, vertical: "center" },
  subtitle: { fontColor: palette.quiet, vertical: "top", wrap: true },
  headline: { fontSize: 12, fontColor: palette.ink, vertical: "top", wrap: true },
  heading: {
    bold: true,
    fontSize: 13,
    fontColor: palette.accent,
    vertical: "bottom",
    border: { color: palette.accent, bottom: true, weight: "medium" },
  },
  subheading: { bold: true, fontColor: palette.ink, vertical: "bottom" },
  /** The corners of a SWOT and the like: a filled band over a table. */
  band: { bold: true, fontColor: palette.paper, fill: palette.accent, vertical: "center" },
  bandWrapped: {
    bold: true,
    fontColor: palette.paper,
    fill: palette.accent,
    vertical: "center",
    wrap: true,
  },
  bandQuiet: { bold: true, fontColor: palette.ink, fill: palette.accentLight, vertical: "center" },
  bandNumber: {
    bold: true,
    fontColor: palette.paper,
    fill: palette.accent,
    vertical: "center",
    horizontal: "right",
  },
  bandQuietNumber: {
    bold: true,
    fontColor: palette.ink,
    fill: palette.accentLight,
    vertical: "center",
    horizontal: "right",
  },
  tableHeader: header,
  tableHeaderNumber: { ...header, horizontal: "right" },
  tableHeaderCenter: { ...header, horizontal: "center" },
  tableHeaderIndented: { ...header, horizontal: "left", indent: 1 },
  text: body,
  textStrong: { ...body, bold: true },
  textQuiet: { ...body, fontColor: palette.quiet, horizontal: "left", indent: 1 },
  wrapped: { ...body, wrap: true },
  /** Text to the right of a number. */
  wrappedIndented: { ...body, wrap: true, horizontal: "left", indent: 1 },
  /** An inference that nobody has verified yet. */
  wrappedItalic: { ...body, wrap: true, italic: true },
  /** Rank of a line; a reviewer may type another. */
  placeNumber: { ...body, horizontal: "center", fontColor: palette.quiet },
  centered: { ...body, horizontal: "center" },
  general: number,
  integer: { ...number, numberFormat: numberFormats.integer },
  decimal1: { ...number, numberFormat: numberFormats.decimal1 },
  decimal2: { ...number, numberFormat: numberFormats.decimal2 },
  decimal4: { ...number, numberFormat: numberFormats.decimal4 },
  percent0: { ...number, numberFormat: numberFormats.percent0 },
  percent1: { ...number, numberFormat: numberFormats.percent1 },
  percent2: { ...number, numberFormat: numberFormats.percent2 },
  points2: { ...number, numberFormat: numberFormats.points2 },
  percentPoints: { ...number, numberFormat: numberFormats.percentPoints },
  money: { ...number, numberFormat: numberFormats.money },
  money2: { ...number, numberFormat: numberFormats.money2 },
  date: { ...number, numberFormat: numberFormats.date },
  totalText: { ...body, ...total },
  totalInteger: { ...number, ...total, numberFormat: numberFormats.integer },
  totalDecimal2: { ...number, ...total, numberFormat: numberFormats.decimal2 },
  totalDecimal4: { ...number, ...total, numberFormat: numberFormats.decimal4 },
  totalPercent1: { ...number, ...total, numberFormat: numberFormats.percent1 },
  totalMoney: { ...number, ...total, numberFormat: numberFormats.money },
  totalMoney2: { ...number, ...total, numberFormat: numberFormats.money2 },
  /** A way to another cell of the workbook. */
  link,
  linkWrapped: { ...link, wrap: true },
  linkItalic: { ...link, wrap: true, italic: true },
  linkIndented: { ...link, wrap: true, horizontal: "left", indent: 1 },
  /** Another cell's value. General: the cell holds the sheet's own number, in whatever unit and size. */
  evidence,
  evidencePercent: { ...evidence, numberFormat: numberFormats.percent1 },
  /** A percentage that its column holds as points: 12 means 12 %. */
  evidencePoints: { ...evidence, numberFormat: '0.0"%"' },
  evidenceDate: { ...evidence, numberFormat: numberFormats.date },
  label: { fontColor: palette.quiet, vertical: "bottom", wrap: true },
  value,
  valueWrapped: { ...value, wrap: true },
  valueInteger: { ...value, numberFormat: numberFormats.integer },
  valueDecimal1: { ...value, numberFormat: numberFormats.decimal1 },
  valueMoney: { ...value, numberFormat: numberFormats.money },
  valuePercent1: { ...value, numberFormat: numberFormats.percent1 },
  valueDate: { ...value, numberFormat: numberFormats.date },
  note: { fontColor: palette.quiet, italic: true, vertical: "top", wrap: true },
  /** Scores from low to high as three grounds of one hue, the best of a line in bold: it reads in grey as well. */
  scoreLow: number,
  scoreMiddle: { ...number, fill: palette.ground },
  scoreHigh: { ...number, fill: palette.accentLight },
  scoreBest: { ...number, fill: palette.accentLight, bold: true },
  /** The same for points 0–100, which are shown whole. */
  heatLow: { ...number, numberFormat: numberFormats.integer },
  heatMiddle: { ...number, fill: palette.ground, numberFormat: numberFormats.integer },
  heatHigh: { ...number, fill: palette.accentLight, numberFormat: numberFormats.integer },
  heatBest: {
    ...number,
    fill: palette.accentLight,
    bold: true,
    numberFormat: numberFormats.integer,
  },
  /** Another cell's value in a column of numbers. */
  linkNumber: { ...link, horizontal: "right" },
  linkPercent1: { ...link, horizontal: "right", numberFormat: numberFormats.percent1 },
  linkPoints: { ...link, horizontal: "right", numberFormat: '0.0"%"' },
  /** A value that stands in no cell of the user's: derived from other tables. */
  derivedMoney: { ...number, fontColor: palette.quiet, numberFormat: numberFormats.money },
  derivedNumber: { ...number, fontColor: palette.quiet, numberFormat: numberFormats.decimal1 },
  derivedPercent: { ...number, fontColor: palette.quiet, numberFormat: numberFormats.percent1 },
  decimal2Strong: { ...number, bold: true, numberFormat: numberFormats.decimal2 },
  percent1Strong: { ...number, bold: true, numberFormat: numberFormats.percent1 },
  generalStrong: { ...number, bold: true },
  /** Cells in which a reviewer writes; the paler ground says so. */
  input: { ...input, wrap: true },
  inputNumber: { ...inputNumber, numberFormat: "General" },
  inputStrong: { ...input, bold: true, vertical: "center" },
  inputMoney: { ...inputNumber, numberFormat: numberFormats.money2 },
  inputDate: { ...inputNumber, numberFormat: numberFormats.date },
  inputPercent: { ...inputNumber, numberFormat: numberFormats.percent1 },
  good: { ...body, fontColor: "#1E5B2E", fill: "#E6F2E8", wrap: true },
  goodCentered: { ...body, fontColor: "#1E5B2E", fill: "#E6F2E8", horizontal: "center" },
  /** A word of warning that a formula shows or leaves out. */
  alert: { ...body, bold: true, fontColor: "#8C1D18", wrap: true },
  statusStrong: { ...body, bold: true, fontColor: palette.accent, wrap: true },
  signedNumber: { ...number, numberFormat: "+0.0;-0.0;0.0" },
  /** How full a section is, four grounds of one hue from paper to dark. */
  fillNone: { ...number, fontColor: palette.quiet, numberFormat: numberFormats.percent0 },
  fillLow: { ...number, fill: palette.ground, numberFormat: numberFormats.percent0 },
  fillMiddle: { ...number, fill: palette.accentLight, numberFormat: numberFormats.percent0 },
  fillHigh: {
    ...number,
    bold: true,
    fill: tierColors.A.fill,
    numberFormat: numberFormats.percent0,
  },
  warn: { ...body, ...warning, wrap: true },
  percentWarn: { ...number, ...warning, numberFormat: numberFormats.percent0 },
  bad: { ...body, fontColor: "#8C1D18", fill: "#F9E6E3", wrap: true },
  badInteger: {
    ...number,
    fontColor: "#8C1D18",
    fill: "#F9E6E3",
    numberFormat: numberFormats.integer,
  },
  tierS: { ...badge, fontColor: tierColors.S.font, fill: tierColors.S.fill },
  tierA: { ...badge, fontColor: tierColors.A.font, fill: tierColors.A.fill },
  tierB: { ...badge, fontColor: tierColors.B.font, fill: tierColors.B.fill },
  tierC: { ...badge, fontColor: tierColors.C.font, fill: tierColors.C.fill },
  tierNA: { ...badge, fontColor: tierColors["N/A"].font, fill: tierColors["N/A"].fill },
} as const satisfies Record<string, StyleSpec>;

export type StyleName = keyof typeof specs;
export const styles: Readonly<Record<StyleName, StyleSpec>> = specs;
