import type { Book, BookSheet, Rect } from "../book/book";
import { parseRange, rangeAddress } from "../file/a1";
import { tokenizeFormula } from "../file/formulaTokens";
import type { FormulaToken } from "../file/formulaTokens";
import { resolveTablePart, tableAt } from "./structuredReference";

/** Why a formula is left to Excel. */
export type Reason =
  | "externalReference"
  | "unknownReference"
  | "volatile"
  | "function"
  | "syntax"
  | "spill"
  | "circular"
  | "dateSystem"
  | "tooLarge";

export interface Precedent {
  readonly sheet: BookSheet;
  readonly rect: Rect;
}

export interface CompiledFormula {
  /** With "=", sheets under the engine's names, tables and names as cells. */
  readonly text: string;
  readonly precedents: readonly Precedent[];
}

/** Results that change without any cell changing: they stay what Excel computed last. */
const VOLATILE = new Set(["NOW", "TODAY", "RAND", "RANDBETWEEN", "RANDARRAY"]);
/** Functions whose precedents cannot be read off the formula. */
const INDIRECT = new Set([
  "INDIRECT",
  "OFFSET",
  "CELL",
  "INFO",
  "GETPIVOTDATA",
  "CUBEVALUE",
  "CUBEMEMBER",
  "RTD",
  "WEBSERVICE",
]);
/** Functions that count days: the engine knows only the 1900 date system. */
const DATES =
  /^(DATE|DATEVALUE|DATEDIF|DAY|DAYS|DAYS360|EDATE|EOMONTH|HOUR|ISOWEEKNUM|MINUTE|MONTH|NETWORKDAYS|SECOND|TEXT|TIME|TIMEVALUE|WEEKDAY|WEEKNUM|WORKDAY|YEAR|YEARFRAC|XIRR|XNPV)(\.|$)/;

/** Name of a sheet in the engine: plain, so that no quoting rules differ. */
export const engineSheetName = (index: number): string => `S${index + 1}`;

/**
 * Rewrites a formula for the engine and finds the cells it reads.
 * @returns the reason when the engine cannot be trusted with it.
 */
export function compileFormula(
  book: Book,
  sheet: BookSheet,
  row: number,
  column: number,
  formula: string
): CompiledFormula | Reason {
  const compiler = new Compiler(book, sheet, row, column);
  const text = compiler.rewrite(tokenizeFormula(formula.slice(1)), 0);
  return compiler.failure ?? { text: `=${text}`, precedents: compiler.precedents };
}

class Compiler {
  readonly precedents: Precedent[] = [];
  failure: Reason | null = null;

  constructor(
    private readonly book: Book,
    private readonly sheet: BookSheet,
    private readonly row: number,
    private readonly column: number
  ) {}

  rewrite(tokens: readonly FormulaToken[], depth: number): string {
    let out = "";
    let qualified: BookSheet | null = null;
    for (let i = 0; i < tokens.length; i++) {
      const { kind, text } = tokens[i]!;
      const next = tokens[i + 1];
      if (kind === "sheet") {
        qualified = this.sheetNamed(text);
        continue;
      }
      if (kind === "reference") {
        const isRange = next?.text === ":" && tokens[i + 2]?.kind === "reference";
        out += this.reference(qualified, isRange ? `${text}:${tokens[i + 2]!.text}` : text);
        if (isRange) i += 2;
      } else if (kind === "structured") out += this.table(null, text);
      else if (kind === "name" && next?.kind === "structured") {
        out += this.table(text, next.text);
        i++;
      } else if (kind === "name") out += this.name(text, depth);
      else if (kind === "function" && text.toUpperCase() === "HYPERLINK") {
        // The engine has no HYPERLINK: the cell shows its last argument.
        out += `CHOOSE(${argumentCount(tokens, i + 1)},`;
        i++;
      } else if (kind === "function") out += this.functionName(text);
      else if (text === "-" && next?.text === "-" && isOperandStart(tokens, i)) {
        // The engine drops a double minus and with it the conversion of TRUE to 1 that it stands for.
        out += "1*";
        i++;
      } else if (text === "#") this.fail("spill");
      // A range whose corner is computed: which cells it reads is not written in the formula.
      else if (text === ":") this.fail("function");
      else out += text;
      qualified = null;
    }
    return out;
  }

  private fail(reason: Reason): string {
    this.failure ??= reason;
    return "";
  }

  private sheetNamed(token: string): BookSheet | null {
    const written = token.slice(0, -1);
    const name = written.startsWith("'") ? written.slice(1, -1).replaceAll("''", "'") : written;
    const found = this.book.sheets.find(
      (candidate) => candidate.name.toLowerCase() === name.toLowerCase()
    );
    if (!found) this.fail(name.includes("[") ? "externalReference" : "unknownReference");
    return found ?? null;
  }

  private reference(qualified: BookSheet | null, text: string): string {
    const rect = parseRange(text);
    if (!rect) return this.fail("syntax");
    const sheet = qualified ?? this.sheet;
    this.precedents.push({ sheet, rect });
    return `${engineSheetName(this.book.sheets.indexOf(sheet))}!${text}`;
  }

  private table(name: string | null, words: string): string {
    const owner = name ?? tableAt(this.sheet, this.row, this.column)?.name;
    // "[Book2.xlsx]Sheet1!A1" names another workbook.
    const part = owner === undefined ? null : resolveTablePart(this.book, owner, words, this.row);
    if (!part) return this.fail(owner === undefined ? "externalReference" : "unknownReference");
    this.precedents.push(part);
    return `${engineSheetName(this.book.sheets.indexOf(part.sheet))}!${rangeAddress(part.rect)}`;
  }

  /** A defined name stands for its formula; names of LET and LAMBDA, TRUE and FALSE pass through. */
  private name(text: string, depth: number): string {
    const lower = text.toLowerCase();
    const names = this.book.names.filter((candidate) => candidate.name.toLowerCase() === lower);
    const found =
      names.find(({ scope }) => scope === this.sheet.name) ??
      names.find(({ scope }) => scope === null);
    if (!found) {
      const table = this.book.sheets.some(({ tables }) =>
        tables.some((candidate) => candidate.name.toLowerCase() === lower)
      );
      return table ? this.table(text, "[]") : text;
    }
    const tokens = tokenizeFormula(found.formula.replace(/^=/, ""));
    // References without "$" move with the cell that uses the name.
    const isRelative = tokens.some(
      ({ kind, text: piece }) =>
        kind === "reference" &&
        !piece.split(":").every((corner) => /^(\$[A-Za-z]+)?(\$[0-9]+)?$/.test(corner))
    );
    if (isRelative || depth > 8) return this.fail("unknownReference");
    return `(${this.rewrite(tokens, depth + 1)})`;
  }

  private functionName(text: string): string {
    const name = text.toUpperCase();
    if (VOLATILE.has(name)) return this.fail("volatile");
    if (INDIRECT.has(name)) return this.fail("function");
    if (this.book.uses1904Dates && DATES.test(name)) return this.fail("dateSystem");
    return text;
  }
}

/** True where an operand may begin: at the start, after "(", "," or an operator that a product may follow. */
function isOperandStart(tokens: readonly FormulaToken[], index: number): boolean {
  let before = index - 1;
  while (before >= 0 && tokens[before]!.text.trim() === "") before--;
  return before < 0 || /^[(,;{=<>+\-*&]$/.test(tokens[before]!.text);
}

function argumentCount(tokens: readonly FormulaToken[], open: number): number {
  let depth = 0;
  let count = 1;
  for (let i = open; i < tokens.length; i++) {
    const { text } = tokens[i]!;
    if (text === "(" || text === "{") depth++;
    else if (text === ")" || text === "}") {
      if (--depth === 0) return count;
    } else if (text === "," && depth === 1) count++;
  }
  return count;
}
