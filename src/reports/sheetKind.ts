/** Sheets whose key begins with another word than their report's id. */
const otherwise: Readonly<Record<string, string>> = { finance: "financePage" };

/** The report that a sheet of ours belongs to, by its key: "swot:C-014" is of the report "swot". */
export function sheetKind(key: string): string {
  const [kind = ""] = key.split(":");
  return otherwise[kind] ?? kind;
}
