import { tokenizeFormula } from "./formulaTokens";
import type { FormulaToken } from "./formulaTokens";

/**
 * Functions newer than Excel 2007: files carry them as "_xlfn.RANK.EQ", and a few as "_xlfn._xlws.FILTER" (MS-XLSX 2.2.2,
 * future-function-list). Without the prefix Excel shows #NAME? until the cell is entered again.
 */
const FUTURE = new Set(
  (
    "ACOT ACOTH AGGREGATE ARABIC ARRAYTOTEXT BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE BINOM.INV BITAND BITLSHIFT BITOR BITRSHIFT BITXOR " +
    "BYCOL BYROW CEILING.MATH CEILING.PRECISE CHISQ.DIST CHISQ.DIST.RT CHISQ.INV CHISQ.INV.RT CHISQ.TEST CHOOSECOLS CHOOSEROWS COMBINA CONCAT " +
    "CONFIDENCE.NORM CONFIDENCE.T COT COTH COVARIANCE.P COVARIANCE.S CSC CSCH DAYS DECIMAL DROP ERF.PRECISE ERFC.PRECISE EXPAND EXPON.DIST " +
    "F.DIST F.DIST.RT F.INV F.INV.RT F.TEST FIELDVALUE FILTERXML FLOOR.MATH FLOOR.PRECISE FORECAST.ETS FORECAST.ETS.CONFINT " +
    "FORECAST.ETS.SEASONALITY FORECAST.ETS.STAT FORECAST.LINEAR FORMULATEXT GAMMA GAMMA.DIST GAMMA.INV GAMMALN.PRECISE GAUSS HSTACK HYPGEOM.DIST " +
    "IFNA IFS IMCOSH IMCOT IMCSC IMCSCH IMSEC IMSECH IMSINH IMTAN ISFORMULA ISOMITTED ISOWEEKNUM LAMBDA LET LOGNORM.DIST LOGNORM.INV MAKEARRAY " +
    "MAP MAXIFS MINIFS MODE.MULT MODE.SNGL MUNIT NEGBINOM.DIST NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE PDURATION PERCENTILE.EXC " +
    "PERCENTILE.INC PERCENTRANK.EXC PERCENTRANK.INC PERMUTATIONA PHI POISSON.DIST QUARTILE.EXC QUARTILE.INC RANDARRAY RANK.AVG RANK.EQ REDUCE RRI " +
    "SCAN SEC SECH SEQUENCE SHEET SHEETS SKEW.P SORTBY STDEV.P STDEV.S SWITCH T.DIST T.DIST.2T T.DIST.RT T.INV T.INV.2T T.TEST TAKE TEXTAFTER " +
    "TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW UNICHAR UNICODE UNIQUE VALUETOTEXT VAR.P VAR.S VSTACK WEIBULL.DIST WRAPCOLS WRAPROWS XLOOKUP " +
    "XMATCH XOR Z.TEST"
  ).split(" ")
);
const FUTURE_SHEET = new Set(["FILTER", "SORT"]);

/** A formula as the user sees it, with "=", from what a file holds. */
export function formulaFromFile(text: string): string {
  return `=${text.includes("_xl") ? withoutPrefixes(text) : text}`;
}

const withoutPrefixes = (text: string): string =>
  tokenizeFormula(text)
    .map((token) =>
      token.kind === "function" || token.kind === "name"
        ? token.text.replace(/^(_xlfn\.|_xlws\.|_xlpm\.|_xludf\.)+/i, "")
        : token.text
    )
    .join("");

/**
 * The form a file wants: no "=", prefixed functions and LET names, `[@Column]` spelled out.
 * @param table name of the table that holds the cell, for references that leave it out.
 */
export function formulaToFile(formula: string, table: string | null): string {
  const tokens = tokenizeFormula(formula.startsWith("=") ? formula.slice(1) : formula);
  const parameters = parameterNames(tokens);
  return tokens
    .map(({ kind, text }, index) => {
      if (kind === "function") {
        const name = text.toUpperCase();
        if (parameters.has(name)) return `_xlpm.${text}`;
        return FUTURE_SHEET.has(name)
          ? `_xlfn._xlws.${text}`
          : FUTURE.has(name)
            ? `_xlfn.${text}`
            : text;
      }
      if (kind === "name" && parameters.has(text.toUpperCase())) return `_xlpm.${text}`;
      return kind === "structured" ? thisRow(text, tokens[index - 1], table) : text;
    })
    .join("");
}

/** `[@Amount]` and `[@[Unit price]]` are `Table1[[#This Row],[Amount]]` in a file. */
function thisRow(text: string, before: FormulaToken | undefined, table: string | null): string {
  const owner = before?.kind === "name" ? "" : (table ?? "");
  if (!text.startsWith("[@")) return owner + text;
  const column = text.slice(2, -1);
  if (column === "") return `${owner}[#This Row]`;
  return `${owner}[[#This Row],${column.startsWith("[") ? column : `[${column}]`}]`;
}

/** Names that LET binds (its even arguments) and parameters of LAMBDA (all arguments but the last). */
function parameterNames(tokens: readonly FormulaToken[]): Set<string> {
  const names = new Set<string>();
  const calls: { name: string; argument: number; candidates: string[] }[] = [];
  tokens.forEach(({ kind, text }, index) => {
    const call = calls.at(-1);
    if (text === "(") {
      const owner = tokens[index - 1];
      calls.push({
        name: owner?.kind === "function" ? owner.text.toUpperCase() : "",
        argument: 0,
        candidates: [],
      });
    } else if (text === ")") calls.pop();
    else if (text === "," && call) {
      // Only an argument that a comma follows can bind a name: the last one is the result.
      if (call.name === "LAMBDA" || (call.name === "LET" && call.argument % 2 === 0))
        for (const name of call.candidates) names.add(name.toUpperCase());
      call.argument++;
      call.candidates = [];
    } else if (call && kind === "name") call.candidates.push(text);
  });
  return names;
}
