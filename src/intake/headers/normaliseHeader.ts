import { parseUnit } from "../cells/units";
import type { Unit } from "../cells/units";
import { splitPeriod } from "./period";
import type { Period } from "./period";
import { unifyVariants } from "./variants";

/** A header in the forms in which it is compared with the dictionary. */
export interface NormalisedHeader {
  /** As it stands in the sheet, on one line. */
  readonly label: string;
  /** `core` before squashing: lower case, words separated by spaces. */
  readonly words: string;
  /** Everything, squashed: no spaces, no punctuation, lower case. */
  readonly full: string;
  /** Without a unit or remark in brackets, squashed. */
  readonly bare: string;
  /** Without unit and period, squashed; equals `bare` where no period is named. */
  readonly core: string;
  /** Without words that only qualify ("total", "本期", "annual"), squashed. */
  readonly stem: string;
  /** Words of `core`: Latin words, digits, runs of Chinese. */
  readonly tokens: readonly string[];
  readonly unit: Unit | null;
  readonly period: Period | null;
  /** Budget, target or forecast: never an actual figure. */
  readonly isPlan: boolean;
  /** Names a sum over all years; a single year is preferred. */
  readonly isTotal: boolean;
}

const plan =
  /预算|计划|目标|预测|预计|(?<![a-z])(?:budget|plan|planned|target|forecast|projected|quota)(?![a-z])/;
const total = /合计|总计|累计|(?<![a-z])(?:totals?|sum|cumulative|lifetime|all[\s-]time)(?![a-z])/;
const qualifiers =
  /合计|总计|累计|总额|本期|(?:本|全)年度?|年度|(?<![a-z])(?:totals?|sum|annual|yearly|per year|per annum|p\.?a\.?|cumulative|lifetime|current|actual|latest|overall|net|value|amt|our|customer's)(?![a-z])/g;

/** Excel's own limit for the header of a table column; longer texts are no names. */
const longest = 255;

/** Words separated by single spaces, lower case: "SalesTerritoryRegion" → "sales territory region". */
export function spaceWords(header: string): string {
  return unifyVariants(header.slice(0, longest).normalize("NFKC"))
    .replace(/[\u200b-\u200f\ufeff]/g, "")
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .replace(/([A-Z]+)([A-Z][a-z]{2,})/g, "$1 $2")
    .toLowerCase()
    .replace(/[’‘`´]/g, "'")
    .replace(/[_\s]+/g, " ")
    .replace(/^([^(]{3,}?) ?=.*$/, "$1")
    .trim();
}

/** Letters, digits and the signs that change a meaning (% $ + > <), nothing else. */
export function squash(text: string): string {
  return text.replace(/[^\p{L}\p{N}%$€£¥+><÷]/gu, "");
}

const bracket = /\s*[([{【〔<]([^()[\]{}【】〔〕<>]*)[)\]}】〕>]\s*$/;
const tail =
  /^(.*\S)(?:\s*[/,:;|]\s*|\s+)([^\s/,:;|]+(?:\s?(?:m|mn|bn|k|'000|million|thousand))?)$/;

/** Cuts units and remarks off the end: "Revenue FY2024 (CNY m)", "销售额/万元", "Value_USD". */
function cutUnit(words: string): { rest: string; unit: Unit | null } {
  let rest = words;
  let unit: Unit | null = null;
  for (let found = bracket.exec(rest); found !== null; found = bracket.exec(rest)) {
    unit ??= parseUnit(found[1] ?? "");
    const before = rest.slice(0, found.index).trim();
    if (before === "") break;
    rest = before;
  }
  if (unit !== null) return { rest, unit };
  const found = tail.exec(rest);
  if (found === null) return { rest, unit };
  const last = parseUnit(found[2] ?? "");
  // A lone letter or a counting word behind a name is a word of the name ("Type B", "Orders count"), not a unit.
  const isSure =
    last !== null && last.kind === "money" && (last.currency !== "" || last.label.length > 1);
  return isSure ? { rest: found[1] ?? rest, unit: last } : { rest, unit };
}

/** The unit with its label in the user's own spelling, which the comparison has lost. */
function asWritten(unit: Unit | null, header: string): Unit | null {
  if (unit === null) return null;
  const original = header
    .normalize("NFKC")
    .replace(/[’‘`´]/g, "'")
    .replace(/\s+/g, " ");
  const at = original.toLowerCase().lastIndexOf(unit.label);
  return at < 0 ? unit : { ...unit, label: original.slice(at, at + unit.label.length) };
}

/** The forms of a header; pure text, no dictionary. */
export function normaliseHeader(header: string): NormalisedHeader {
  const words = spaceWords(header);
  const { rest, unit } = cutUnit(words);
  const { period, rest: core } = splitPeriod(rest);
  const stem = core.replace(qualifiers, " ");
  return {
    label: header.replace(/\s+/g, " ").trim(),
    words: core,
    full: squash(words),
    bare: squash(rest),
    core: squash(core),
    stem: squash(stem),
    tokens: core.match(/[a-z]+|[0-9]+|\p{Script=Han}+|[%$]/gu) ?? [],
    unit: asWritten(unit, header),
    period,
    isPlan: plan.test(words),
    isTotal: total.test(words),
  };
}
