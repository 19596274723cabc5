import { textDigest } from "../../sheets/textDigest";
import type { ArchiveEntry, ArchiveSection, EntryStatus } from "./Account";
import type { RecordReader } from "./accounts";
import type { Basis } from "./Finding";

/** Codes and words by which people name the sections of a client archive. First match wins: "second source" before "source". */
const sections: readonly (readonly [ArchiveSection, RegExp])[] = [
  ["secondSource", /second.?source|二供|第二供应商|新供应商/i],
  ["downstream", /custcust|downstream|客户的客户|下游|用户/i],
  ["pain", /pain|痛点|难点/i],
  ["environment", /\benv\b|environment|pest|five forces|external|环境|五力|宏观|政策/i],
  ["plan", /\bplan\b|planning|demand|规划|计划|需求/i],
  ["strategy", /\bstr\b|strateg|positioning|战略|定位/i],
  ["finance", /\bfin\b|financ|财务/i],
  ["organisation", /\borg\b|organi[sz]|procurement|purchas|组织|采购/i],
  ["relationship", /\brel\b|relation|contact|关系|联系/i],
  ["swot", /swot/i],
  ["basic", /\bbas\b|basic|profile|基础|基本|概况/i],
];

const quadrantWords: readonly (readonly ["S" | "W" | "O" | "T", RegExp])[] = [
  ["S", /^s\b|strength|优势|强项/i],
  ["W", /^w\b|weakness|劣势|弱点|短板/i],
  ["O", /^o\b|opportunit|机会|机遇|正面|^\+/i],
  ["T", /^t\b|threat|威胁|风险|负面|^[-−–]/i],
];

/** One entry of the client archive, its words unchanged. */
export function archiveEntry(record: RecordReader): ArchiveEntry {
  const statement = record.text("statement");
  const nature = record.text("factOrInference");
  const basis: Basis = nature === "fact" ? "fact" : "inference";
  const quadrant = quadrantOf(record.text("swotTag"));
  return {
    // Without a code of its own an entry is known by its words, which stay when rows are sorted.
    id: shortId(record.text("entryId")) || textDigest(statement),
    section: sectionOf(record.text("archiveSection")),
    topic: record.text("archiveSection"),
    statement,
    basis,
    isVerified: record.number("verified") > 0,
    asOf: record.number("entryDate"),
    severity: record.number("severity"),
    likelihood: record.number("likelihood"),
    quadrant,
    direction:
      directionOf(record.text("direction")) ??
      (quadrant === null ? null : quadrant === "O" || quadrant === "S" ? "+" : "-"),
    horizon: record.text("horizon"),
    share: shareOf(record.number("entryShare"), statement),
    product: record.text("linkedProduct"),
    source: record.text("source"),
    sourceType: record.text("sourceType"),
    verifiedWith: record.text("verifiedWith"),
    author: record.text("author"),
    reviewer: record.text("entryReviewer"),
    interpretation: record.text("interpretation"),
    reviewRound: record.number("reviewRound"),
    status: statusOf(record.text("entryStatus")),
    evidence: record.cell("statement") ?? record.evidence,
  };
}

/** Codes end up in keys of lines; nobody's is longer than this. */
const longestId = 60;

function shortId(id: string): string {
  return id.length <= longestId ? id : textDigest(id);
}

export function sectionOf(text: string): ArchiveSection {
  const plain = text.normalize("NFKC");
  return sections.find(([, pattern]) => pattern.test(plain))?.[0] ?? "other";
}

export function quadrantOf(text: string): "S" | "W" | "O" | "T" | null {
  const plain = text.normalize("NFKC").trim();
  return quadrantWords.find(([, pattern]) => pattern.test(plain))?.[0] ?? null;
}

const statusWords: readonly (readonly [EntryStatus, RegExp])[] = [
  ["refuted", /refut|reject|否定|证伪|驳回|作废/i],
  ["approved", /approv|accepted|passed|通过|批准|定稿/i],
  ["reviewed", /review|评审|复核|审核/i],
  ["draft", /draft|new|草稿|草拟|待/i],
];

/** How far the review of an entry is. "评审中" has been looked at, "已通过" is settled. */
export function statusOf(text: string): EntryStatus {
  const plain = text.normalize("NFKC");
  return statusWords.find(([, pattern]) => pattern.test(plain))?.[0] ?? "unknown";
}

const directions: readonly (readonly ["+" | "-", RegExp])[] = [
  ["+", /^[+↑]|positive|favou?rable|opportunit|利好|正|有利|机会/i],
  ["-", /^[-−–↓]|negative|adverse|threat|利空|负|不利|威胁/i],
];

export function directionOf(text: string): "+" | "-" | null {
  const plain = text.normalize("NFKC").trim();
  return directions.find(([, pattern]) => pattern.test(plain))?.[0] ?? null;
}

const tenths = "一二三四五六七八九";

/**
 * The share that an entry speaks of: its own column, else the first percentage or 成 (tenth) of its words.
 *
 * @example shareOf(NaN, "最大的一家占其收入三成多") is 0.3
 */
export function shareOf(typed: number, statement: string): number {
  if (!Number.isNaN(typed)) return typed;
  const plain = statement.normalize("NFKC");
  const percent = /(\d+(?:\.\d+)?)\s*%/.exec(plain)?.[1];
  if (percent !== undefined && Number(percent) <= 100) return Number(percent) / 100;
  const tenth = /([一二三四五六七八九\d])成/.exec(plain)?.[1];
  if (tenth === undefined) return NaN;
  return (/\d/.test(tenth) ? Number(tenth) : tenths.indexOf(tenth) + 1) / 10;
}
