import type { ArchiveEntry, ArchiveSection } from "./Account";
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
  return {
    id: record.text("entryId") || `r${record.row + 1}`,
    section: sectionOf(record.text("archiveSection")),
    statement,
    basis,
    isVerified: record.number("verified") > 0,
    asOf: record.number("entryDate"),
    severity: record.number("severity"),
    quadrant: quadrantOf(record.text("swotTag")),
    product: record.text("linkedProduct"),
    source: record.text("source"),
    evidence: record.cell("statement") ?? record.evidence,
  };
}

export function sectionOf(text: string): ArchiveSection {
  const plain = text.normalize("NFKC");
  return sections.find(([, pattern]) => pattern.test(plain))?.[0] ?? "other";
}

export function quadrantOf(text: string): "S" | "W" | "O" | "T" | null {
  const plain = text.normalize("NFKC").trim();
  return quadrantWords.find(([, pattern]) => pattern.test(plain))?.[0] ?? null;
}
