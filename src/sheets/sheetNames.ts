/** UTF-16 units that a sheet name can hold. */
export const maxSheetName = 31;

/** What Excel refuses in a sheet name, with what stands for it; the full-width forms are refused by East Asian builds. */
const replacements: Readonly<Record<string, string>> = {
  "/": "-",
  "\\": "-",
  ":": "-",
  "*": "-",
  "?": "",
  "[": "(",
  "]": ")",
  "／": "-",
  "＼": "-",
  "：": "-",
  "＊": "-",
  "？": "",
  "［": "(",
  "］": ")",
};
const refused = /[/\\:*?[\]／＼：＊？［］]/g;

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/** Two names that Excel may take for the same: case, width and composition do not tell sheets apart. */
export function sheetNameKey(name: string): string {
  return name.normalize("NFKC").toLowerCase().trim();
}

/**
 * A name that Excel accepts for a new sheet and that no other sheet bears: illegal characters replaced, cut to 31 units
 * between characters as people see them, numbered "(2)", "(3)" … when taken. "History" is reserved by Excel.
 *
 * @example legalSheetName("O'Brien [x]/y:*?", []) is "O'Brien (x)-y--"
 */
export function legalSheetName(wanted: string, taken: Iterable<string>): string {
  const others = new Set(["history"]);
  for (const name of taken) others.add(sheetNameKey(name));
  const base = cleaned(wanted) || "Sheet";
  const first = cut(base, maxSheetName);
  if (!others.has(sheetNameKey(first))) return first;
  for (let number = 2; ; number++) {
    const suffix = ` (${number})`;
    const name = `${cut(base, maxSheetName - suffix.length)}${suffix}`;
    if (!others.has(sheetNameKey(name))) return name;
  }
}

function cleaned(wanted: string): string {
  return trimmed(
    wanted
      .replace(/\p{Surrogate}/gu, "")
      .replace(refused, (character) => replacements[character] ?? "")
      .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ")
      .replace(/\s+/g, " ")
  );
}

/** Neither blanks nor apostrophes may stand at the ends: the first are lost, the second refused. */
function trimmed(name: string): string {
  return name.replace(/^[\s']+|[\s']+$/g, "");
}

function cut(name: string, length: number): string {
  if (name.length <= length) return name;
  let end = 0;
  for (const { index, segment } of graphemes.segment(name)) {
    if (index + segment.length > length) break;
    end = index + segment.length;
  }
  // A single visible character longer than the limit (an emoji family chain) is cut between code points instead.
  return trimmed(end > 0 ? name.slice(0, end) : [...name.slice(0, length)].slice(0, -1).join(""));
}
