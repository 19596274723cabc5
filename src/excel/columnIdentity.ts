/**
 * Which headers are ours, kept in the workbook's settings: per table or sheet, the header under which each of our columns was
 * last written. So they are found again in another language, another order or another place.
 */
export interface ColumnScope {
  readonly table: string | null;
  readonly sheetId: string;
  readonly sheet: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Where each column last stood; decides between two columns with the same header on a plain sheet. */
  readonly columns: Readonly<Record<string, number>>;
  /** The conditional formats we made, by column: see `rulesMark`. */
  readonly rules: Readonly<Record<string, string>>;
}

export type ColumnScopes = readonly ColumnScope[];

export function parseScopes(value: unknown): ColumnScopes {
  if (!Array.isArray(value)) return [];
  return value.filter((scope): scope is ColumnScope => {
    const parts = scope as Partial<Record<keyof ColumnScope, unknown>> | null;
    return (
      typeof parts?.sheet === "string" &&
      typeof parts.headers === "object" &&
      typeof parts.columns === "object" &&
      typeof parts.rules === "object"
    );
  });
}

interface Place {
  readonly table: string | null;
  readonly sheetId: string;
  readonly sheet: string;
}

/**
 * The scope of a table or sheet. A range may have become a table since, or a table a range: a scope whose table is gone
 * stands for its sheet.
 */
export function scopeFor(
  scopes: ColumnScopes,
  place: Place,
  liveTables: readonly string[]
): ColumnScope | null {
  if (place.table !== null) {
    const exact = scopes.find((scope) => scope.table === place.table);
    if (exact) return exact;
  }
  const onSheet = scopes.filter(
    (scope) => scope.sheetId === place.sheetId || scope.sheet === place.sheet
  );
  const plain = onSheet.find((scope) => scope.table === null);
  return (
    plain ??
    onSheet.find((scope) => scope.table !== null && !liveTables.includes(scope.table)) ??
    null
  );
}

export function withScope(
  scopes: ColumnScopes,
  replaced: ColumnScope | null,
  scope: ColumnScope | null
): ColumnScopes {
  const others = scopes.filter((other) => other !== replaced);
  return scope ? [...others, scope] : others;
}

/** Which of the headers that stand in the sheet are ours: our key → column. */
export function findOwnColumns(
  scope: ColumnScope | null,
  headers: ReadonlyMap<number, string>
): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  if (!scope) return found;
  const taken = new Set<number>();
  for (const [key, header] of Object.entries(scope.headers)) {
    const places = [...headers]
      .filter(([column, text]) => text === header && !taken.has(column))
      .map(([column]) => column);
    const wanted = scope.columns[key] ?? 0;
    const nearest = places.sort((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted))[0];
    if (nearest === undefined) continue;
    found.set(key, nearest);
    taken.add(nearest);
  }
  return found;
}

/** A header that no other column bears: Excel tables tell headers apart without case and refuse doubles. */
export function uniqueHeader(wanted: string, others: Iterable<string>): string {
  const taken = new Set([...others].map((text) => text.toLowerCase()));
  if (!taken.has(wanted.toLowerCase())) return wanted;
  for (let number = 2; ; number++) {
    const candidate = `${wanted} (${number})`;
    if (!taken.has(candidate.toLowerCase())) return candidate;
  }
}
