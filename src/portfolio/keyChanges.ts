/** A customer that the log knows under another key. */
export interface KeyChange {
  /** Customer index. */
  readonly row: number;
  readonly key: string;
  readonly former: string;
}

/**
 * Customers whose code has changed, or that got one: keys of the last run that are gone are compared by name with keys that
 * are new. Only a name that is unlike every other, then and now, proves anything; the rest stay lost and new.
 *
 * @param logged keys and names of the last run
 */
export function keyChanges(
  keys: readonly string[],
  names: readonly string[],
  logged: readonly { readonly key: string; readonly name: string }[],
  formerKeys: ReadonlyMap<string, string>
): KeyChange[] {
  const known = new Set(logged.map(({ key }) => key));
  const present = new Set<string>();
  for (const key of keys) {
    present.add(key);
    for (
      let former = formerKeys.get(key);
      former !== undefined && !present.has(former);
      former = formerKeys.get(former)
    )
      present.add(former);
  }
  const before = uniqueByName(logged.map(({ name }) => name));
  const today = uniqueByName(names);
  const changes: KeyChange[] = [];
  for (const [name, row] of today) {
    const entry = row < 0 ? undefined : before.get(name);
    if (entry === undefined || entry < 0) continue;
    const key = keys[row]!;
    const former = logged[entry]!.key;
    if (!known.has(key) && !present.has(former) && !known.has(formerKeys.get(key) ?? ""))
      changes.push({ row, key, former });
  }
  return changes.sort((a, b) => a.row - b.row);
}

/** Whether any key of the last run is gone while another is new: only then a change of key is possible. */
export function mayHoldKeyChanges(
  keys: readonly string[],
  loggedKeys: Iterable<string>,
  formerKeys: ReadonlyMap<string, string>
): boolean {
  const logged = new Set(loggedKeys);
  const isNew = keys.some((key) => !logged.has(key) && !logged.has(formerKeys.get(key) ?? ""));
  if (!isNew) return false;
  const today = new Set(keys);
  for (const key of keys) {
    const former = formerKeys.get(key);
    if (former !== undefined) today.add(former);
  }
  for (const key of logged) if (!today.has(key)) return true;
  return false;
}

/** Index of every name, -1 for a name that occurs more than once. */
function uniqueByName(names: readonly string[]): Map<string, number> {
  const index = new Map<string, number>();
  names.forEach((name, i) => {
    const folded = name.normalize("NFKC").trim().toLowerCase();
    if (folded !== "") index.set(folded, index.has(folded) ? -1 : i);
  });
  return index;
}
