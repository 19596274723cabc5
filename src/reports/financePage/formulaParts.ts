import type { Reason } from "../../finance/ratios/StatementCursor";

/** Why a number is missing, in the order of the legend below the tables. */
export const reasonMarks = {
  missingInput: "①",
  denominatorNotPositive: "②",
  equityNotPositive: "③",
  profitNotPositive: "④",
  baseNotPositive: "⑤",
  noInterest: "⑥",
  noPriorYear: "⑦",
  financialInstitution: "⑧",
  doesNotBalance: "⑨",
  tooFewIndicators: "⑩",
  wrongCompanyType: "⑪",
  noStatements: "⑫",
} as const satisfies Readonly<Record<Exclude<Reason, "none">, string>>;
export type MarkedReason = keyof typeof reasonMarks;

/** A part of a formula without its equals sign, and the cells that have to hold numbers for it; null = no such line on the page. */
export interface Term {
  readonly text: string;
  readonly needs: readonly string[];
}

export const missing: Term | null = null;

/** A cell that has to hold a number. */
export function cellTerm(address: string | null): Term | null {
  return address === null ? null : { text: address, needs: [address] };
}

export function joined(a: Term | null, sign: "+" | "-" | "*", b: Term | null): Term | null {
  return a === null || b === null
    ? null
    : { text: `(${a.text}${sign}${b.text})`, needs: [...a.needs, ...b.needs] };
}

export function times(a: Term | null, factor: number): Term | null {
  return a === null ? null : { text: `${a.text}*${factor}`, needs: a.needs };
}

/** Formulas whose result is a number, or the mark of the reason why there is none. */
export class PageFormulas {
  constructor(private readonly notMeaningful: (mark: string) => string) {}

  /** The text that stands for a number, quoted for a formula. */
  quoted(reason: MarkedReason): string {
    return `"${this.shown(reason)}"`;
  }

  /** The same for a cell without a formula. */
  shown(reason: MarkedReason): string {
    return this.notMeaningful(reasonMarks[reason]);
  }

  /** A value where all its inputs are numbers. */
  known(term: Term | null, then = term?.text ?? ""): string {
    if (term === null) return this.quoted("missingInput");
    const cells = [...new Set(term.needs)];
    return `IF(COUNT(${cells.join(",")})<${cells.length},${this.quoted("missingInput")},${then})`;
  }

  /** A quotient with a denominator above nil. */
  over(
    value: Term | null,
    denominator: Term | null,
    reason: MarkedReason = "denominatorNotPositive"
  ): string {
    if (value === null || denominator === null) return this.quoted("missingInput");
    return this.known(
      { text: "", needs: [...value.needs, ...denominator.needs] },
      `IF(${denominator.text}>0,${value.text}/${denominator.text},${this.quoted(reason)})`
    );
  }

  /** What cells of the page give together; the first of them without a number says why. */
  of(cells: readonly string[], text: string): string {
    const reason = cells.reduceRight(
      (rest, cell) => (rest === "" ? cell : `IF(ISNUMBER(${cell}),${rest},${cell})`),
      ""
    );
    return `IF(COUNT(${cells.join(",")})=${cells.length},${text},${reason})`;
  }
}
