/** Separators of a culture as Excel would show them; values on the wire stay en-US. */
export function separators(culture = "en-US"): {
  readonly decimal: string;
  readonly group: string;
} {
  const parts = new Intl.NumberFormat(culture).formatToParts(1234567.8);
  const find = (type: string, fallback: string): string =>
    parts.find((part) => part.type === type)?.value ?? fallback;
  return { decimal: find("decimal", "."), group: find("group", ",") };
}
