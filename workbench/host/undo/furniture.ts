import type { BookSheet } from "../../book/book";

/** Everything of a sheet but its cells and formulas. */
const members = [
  "name",
  "visibility",
  "tabColor",
  "formats",
  "columnWidths",
  "rowHeights",
  "defaultColumnWidth",
  "defaultRowHeight",
  "hiddenRows",
  "hiddenColumns",
  "merges",
  "tables",
  "charts",
  "hyperlinks",
  "validations",
  "conditionalFormats",
  "comments",
  "autoFilter",
  "isProtected",
  "freeze",
  "showGridlines",
  "page",
  "customProperties",
] as const satisfies readonly (keyof BookSheet)[];

type Member = (typeof members)[number];
export type Furniture = ReadonlyMap<Member, unknown>;

function sameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}

function sameMap(a: ReadonlyMap<unknown, unknown>, b: ReadonlyMap<unknown, unknown>): boolean {
  if (a.size !== b.size) return false;
  for (const [key, value] of a) if (b.get(key) !== value || !b.has(key)) return false;
  return true;
}

function sameSet(a: ReadonlySet<unknown>, b: ReadonlySet<unknown>): boolean {
  if (a.size !== b.size) return false;
  for (const item of a) if (!b.has(item)) return false;
  return true;
}

function isSame(member: Member, a: unknown, b: unknown): boolean {
  if (a instanceof Map && b instanceof Map) return sameMap(a, b);
  if (a instanceof Set && b instanceof Set) return sameSet(a, b);
  // Layers of formats are never changed in place, and there may be thousands.
  if (member === "formats") return sameList(a as unknown[], b as unknown[]);
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

function copyOf(member: Member, value: unknown): unknown {
  if (value instanceof Map) return new Map(value);
  if (value instanceof Set) return new Set(value);
  if (member === "formats") return [...(value as unknown[])];
  return typeof value === "object" && value !== null ? structuredClone(value) : value;
}

/** A copy of what the sheet has now; members that are as in `known` are shared with it. */
export function furnitureOf(sheet: BookSheet, known?: Furniture): Furniture {
  return new Map(
    members.map((member) => {
      const value = sheet[member];
      const before = known?.get(member);
      return [
        member,
        known && isSame(member, before, value) ? before : copyOf(member, value),
      ] as const;
    })
  );
}

/** The members in which two copies differ, of which the later one shares with the earlier what did not change. */
export function changedMembers(before: Furniture, after: Furniture): readonly Member[] {
  return members.filter((member) => before.get(member) !== after.get(member));
}

/** Puts members back. Tables and charts that are still there stay the same objects: the client may hold on to them. */
export function putFurniture(sheet: BookSheet, from: Furniture, which: readonly Member[]): void {
  for (const member of which) {
    const value = copyOf(member, from.get(member));
    if (member === "tables") sheet.tables = sameObjects(sheet.tables, value as typeof sheet.tables);
    else if (member === "charts")
      sheet.charts = sameObjects(sheet.charts, value as typeof sheet.charts);
    else if (value === undefined) delete sheet[member as "defaultRowHeight" | "defaultColumnWidth"];
    else Object.assign(sheet, { [member]: value });
  }
}

function sameObjects<T extends { id: unknown }>(present: readonly T[], wanted: readonly T[]): T[] {
  return wanted.map((item) => {
    const own = present.find(({ id }) => id === item.id);
    return own ? Object.assign(own, item) : item;
  });
}

/** A rough count of the bytes that copies of changed members take. */
export function furnitureBytes(copy: Furniture, which: readonly Member[]): number {
  let bytes = 0;
  for (const member of which) {
    const value = copy.get(member);
    const size = Array.isArray(value)
      ? value.length
      : value instanceof Map || value instanceof Set
        ? value.size
        : 1;
    bytes += 64 * size;
  }
  return bytes;
}
