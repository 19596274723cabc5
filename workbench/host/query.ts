import { apiNotFound } from "./ExcelError";
import type { HostState } from "./HostState";
import type { ExcelObject } from "./objects";
import type { QueryInfo } from "./wire";

/** What is asked for below one object: its own scalars, and more below its navigation properties. */
interface Selection {
  isEverything: boolean;
  readonly names: Set<string>;
  readonly below: Map<string, string[]>;
}

/** The add-in writes "rowCount", the wire's names are "RowCount"; internal names keep their underscore. */
export function wireName(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function select(paths: readonly string[], object: ExcelObject): Selection {
  const { members } = object.type;
  const selection: Selection = {
    isEverything: paths.length === 0,
    names: new Set(),
    below: new Map(),
  };
  for (const path of paths) {
    const parts = path.split("/").map((part) => part.trim());
    if (members.items && parts[0]?.toLowerCase() === "items") parts.shift();
    const [head = "*", ...rest] = parts;
    const name = wireName(head);
    if (head === "*" || head === "$all") selection.isEverything = true;
    else if (rest.length > 0 || members.navigation?.[name]) {
      const paths = selection.below.get(name) ?? [];
      if (rest.length > 0) paths.push(rest.join("/"));
      else paths.push("*");
      selection.below.set(name, paths);
    } else selection.names.add(name);
  }
  return selection;
}

function scalars(
  object: ExcelObject,
  selection: Selection,
  host: HostState
): Record<string, unknown> {
  const { members, name: className } = object.type;
  members.assertAlive?.(object.target, host);
  const value: Record<string, unknown> = { ...members.identity?.(object.target, host) };
  for (const name of selection.names) {
    const scalar = members.scalars?.[name];
    if (!scalar) throw apiNotFound(className, name.charAt(0).toLowerCase() + name.slice(1));
    value[name] = scalar.get(object.target, host);
  }
  if (selection.isEverything) {
    for (const [name, scalar] of Object.entries(members.scalars ?? {}))
      if (!scalar.isOnRequestOnly && !(name in value))
        value[name] = scalar.get(object.target, host);
  }
  for (const [name, paths] of selection.below) {
    const navigation = members.navigation?.[name];
    if (!navigation) throw apiNotFound(className, name.charAt(0).toLowerCase() + name.slice(1));
    const child = navigation(object.target, host);
    value[name] = child === null ? null : query(child, { Select: paths }, host);
  }
  return value;
}

/** Answers `load`: the selected properties of an object, or of every item of a collection. */
export function query(object: ExcelObject, info: QueryInfo, host: HostState): unknown {
  const { members } = object.type;
  const paths = [...(info.Select ?? []), ...(info.Expand ?? []).map((path) => `${path}/*`)];
  if (!members.items) return scalars(object, select(paths, object), host);
  const selection = select(paths, object);
  // A collection's own scalars (count) may be asked for beside those of its items.
  const own = [...selection.names].filter((name) => members.scalars?.[name]);
  const value: Record<string, unknown> = {};
  for (const name of own) {
    value[name] = members.scalars?.[name]?.get(object.target, host);
    selection.names.delete(name);
  }
  if (paths.length > 0 && own.length === paths.length) return value;
  const first = info.Skip ?? 0;
  const items = members
    .items(object.target, host)
    .slice(first, info.Top === undefined ? undefined : first + info.Top);
  value["_Items"] = items.map((item) => scalars(item, forItem(selection, item), host));
  return value;
}

/** Which names are navigation is only known at the item's own class. */
function forItem(selection: Selection, item: ExcelObject): Selection {
  const names = new Set<string>();
  const below = new Map(selection.below);
  for (const name of selection.names) {
    if (item.type.members.navigation?.[name]) below.set(name, [...(below.get(name) ?? []), "*"]);
    else names.add(name);
  }
  return { isEverything: selection.isEverything, names, below };
}
