import { columnIndex, columnLetters } from "./a1";

/**
 * A formula in pieces, as far as this file layer needs: references, names of functions and sheets, structured references and
 * texts are told apart; everything else passes through. Joining the pieces gives the formula back.
 */
export interface FormulaToken {
  readonly kind: "reference" | "function" | "name" | "sheet" | "structured" | "string" | "other";
  readonly text: string;
}

const PATTERN = new RegExp(
  [
    '"(?:[^"]|"")*"', // text
    "(?:'(?:[^']|'')+'|[^\\s'\"()\\[\\]{},;:+\\-*/^&=<>!%#@]+(?::[^\\s'\"()\\[\\]{},;:+\\-*/^&=<>!%#@]+)?)!", // sheet or sheets
    "\\$?[A-Za-z]{1,3}\\$?[0-9]{1,7}(?![A-Za-z0-9_.(\\[])", // A1
    "\\$?[A-Za-z]{1,3}:\\$?[A-Za-z]{1,3}(?![A-Za-z0-9_.(\\[])", // A:C
    "\\$?[0-9]{1,7}:\\$?[0-9]{1,7}(?![A-Za-z0-9_.(\\[])", // 1:3
    "#(?:REF!|N/A|DIV/0!|VALUE!|NAME\\?|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA)",
    "[0-9]+(?:\\.[0-9]*)?(?:[eE][+\\-]?[0-9]+)?",
    "[\\p{L}_\\\\][\\p{L}\\p{N}_.\\\\?]*",
    "[\\s\\S]",
  ].join("|"),
  "uy"
);

export function tokenizeFormula(formula: string): FormulaToken[] {
  const tokens: FormulaToken[] = [];
  let at = 0;
  while (at < formula.length) {
    if (formula[at] === "[") {
      const end = bracketEnd(formula, at);
      tokens.push({ kind: "structured", text: formula.slice(at, end) });
      at = end;
      continue;
    }
    PATTERN.lastIndex = at;
    const text = PATTERN.exec(formula)![0];
    at += text.length;
    tokens.push({ kind: kindOf(text, formula[at]), text });
  }
  return tokens;
}

function kindOf(text: string, next: string | undefined): FormulaToken["kind"] {
  const first = text[0]!;
  if (first === '"') return "string";
  if (first === "#") return "other";
  if (text.endsWith("!") && text.length > 1) return "sheet";
  if (/^\$?[A-Za-z]{1,3}\$?[0-9]+$/.test(text))
    return next === "(" ? "function" : next === "!" ? "name" : "reference";
  if (/^(\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?[0-9]+:\$?[0-9]+)$/.test(text)) return "reference";
  if (/^[\p{L}_\\]/u.test(text)) return next === "(" ? "function" : "name";
  return "other";
}

/** Brackets nest in structured references; an apostrophe escapes the next character. */
function bracketEnd(formula: string, start: number): number {
  let depth = 0;
  for (let at = start; at < formula.length; at++) {
    const c = formula[at];
    if (c === "'") at++;
    else if (c === "[") depth++;
    else if (c === "]" && --depth === 0) return at + 1;
  }
  return formula.length;
}

/** The formula as it reads `rows` further down and `columns` further right: shared formulas are stored once, with offsets. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return tokenizeFormula(formula)
    .map(({ kind, text }) =>
      kind === "reference"
        ? text
            .split(":")
            .map((corner) => shiftCorner(corner, rows, columns))
            .join(":")
        : text
    )
    .join("");
}

function shiftCorner(corner: string, rows: number, columns: number): string {
  const [, fixedColumn, letters, fixedRow, digits] = /^(\$?)([A-Za-z]*)(\$?)([0-9]*)$/.exec(
    corner
  )!;
  let column = letters!;
  if (letters !== "" && fixedColumn === "") {
    // Beyond the edge Excel wraps around; such references do not occur in files that it saved.
    const index = columnIndex(letters!) + columns;
    if (index < 0 || index >= 16384) return "#REF!";
    column = columnLetters(index);
  }
  // "$3" of a row range parses with its "$" before the (empty) letters.
  const isFixedRow = fixedRow === "$" || (letters === "" && fixedColumn === "$");
  let row = digits!;
  if (digits !== "" && !isFixedRow) {
    const number = Number(digits) + rows;
    if (number < 1 || number > 1048576) return "#REF!";
    row = String(number);
  }
  return `${fixedColumn}${column}${fixedRow}${row}`;
}
