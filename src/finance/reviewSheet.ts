/** Key of the sheet on which finance and sales decide. */
export const reviewSheetKey = "financeReview";

/** Cells in which people write, in sheet order; the codes stand in a line without visible text above the header. */
export const reviewInputs = [
  "decision",
  "cap",
  "prepayment",
  "guarantee",
  "terms",
  "note",
  "reviewer",
  "decidedOn",
  "nextReview",
  "salesApprover",
  "salesOn",
] as const;
export type ReviewInput = (typeof reviewInputs)[number];

/** Leading columns that carry no visible text: the customer's key, what this run saw of it, and what the run before saw. */
export const reviewColumns = { key: 0, seen: 1, seenBefore: 2 } as const;

/** Marks the line of the codes in the key column. */
export const codesMark = "#columns";

/** What a run saw of a customer under review, so that the next one can tell what moved. NaN and "" = not known. */
export interface Seen {
  /** Excel serial of the analysis date. */
  readonly on: number;
  readonly health: number;
  /** Bits of the distress families. */
  readonly families: number;
  readonly over90Share: number;
  readonly utilisation: number;
  readonly state: string;
  readonly tier: string;
}

const numberKeys = ["on", "health", "families", "over90Share", "utilisation"] as const;

/** As text in one cell: JSON, missing numbers as null, rounded to what can be told from noise. */
export function seenText(seen: Seen): string {
  const round = (value: number): number | null =>
    Number.isFinite(value) ? Number(value.toPrecision(10)) : null;
  return JSON.stringify({
    ...seen,
    ...Object.fromEntries(numberKeys.map((key) => [key, round(seen[key])])),
  });
}

/** What {@link seenText} wrote; null for anything else. */
export function parseSeen(text: string): Seen | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
  if (typeof value !== "object" || value === null) return null;
  const record = value as Readonly<Record<string, unknown>>;
  const number = (key: string): number => {
    const found = record[key];
    return typeof found === "number" ? found : NaN;
  };
  const word = (key: string): string => {
    const found = record[key];
    return typeof found === "string" ? found : "";
  };
  if (Number.isNaN(number("on"))) return null;
  return {
    on: number("on"),
    health: number("health"),
    families: number("families"),
    over90Share: number("over90Share"),
    utilisation: number("utilisation"),
    state: word("state"),
    tier: word("tier"),
  };
}
