import type { FieldKey } from "../fields";
import { aliases } from "./aliases";
import { headerCandidates } from "./candidates";
import { normaliseHeader } from "./normaliseHeader";

/** "grossProfit" → "gross profit": the keys of fields are accepted as headers, but people do not write like that. */
const inWords = (key: string): string =>
  key.replace(
    /([a-z])([A-Z]+(?![a-z])|[A-Z]|\d)/g,
    (_, before: string, after: string) =>
      `${before} ${after.length === 1 ? after.toLowerCase() : after}`
  );

/** The known name of a field by which a header was recognised, in words; null when the name played no part. */
export function matchedName(header: string, field: FieldKey): string | null {
  const text = headerCandidates(normaliseHeader(header)).get(field)?.alias;
  const spelling = aliases.find((alias) => alias.field === field && alias.text === text)?.spelling;
  return spelling === field ? inWords(field) : (spelling ?? null);
}
