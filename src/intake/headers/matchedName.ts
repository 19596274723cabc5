import type { FieldKey } from "../fields";
import { aliases } from "./aliases";
import { headerCandidates } from "./candidates";
import { normaliseHeader } from "./normaliseHeader";

/** The known name of a field by which a header was recognised, as the dictionary spells it; null when the name played no part. */
export function matchedName(header: string, field: FieldKey): string | null {
  const text = headerCandidates(normaliseHeader(header)).get(field)?.alias;
  return aliases.find((alias) => alias.field === field && alias.text === text)?.spelling ?? null;
}
