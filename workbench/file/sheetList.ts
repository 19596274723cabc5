import type { Book, BookSheet } from "../book/book";
import { relationshipPrefix } from "./hyperlinks";
import type { OpenedBook, SheetSource } from "./openedBook";
import type { PackageEdit } from "./packageEdit";
import type { Loss } from "./refusals";
import {
  attribute,
  childNamed,
  childrenNamed,
  element,
  numberAttribute,
  prefixOf,
  setAttribute,
} from "./xmlEdit";
import type { XmlElement } from "./xmlTree";

export interface WrittenSheet {
  /** Null for a sheet of a kind that the book does not hold. */
  readonly sheet: BookSheet | null;
  readonly part: string;
  readonly source: SheetSource | null;
}

/** Sheets in the book's order; a sheet of another kind stays behind the worksheet that it followed. */
export async function writeSheetList(
  edit: PackageEdit,
  root: XmlElement,
  { book, source }: OpenedBook,
  losses: Loss[]
): Promise<WrittenSheet[]> {
  const list = childNamed(root, "sheets")!;
  const items = childrenNamed(list, "sheet");
  const order: WrittenSheet[] = [];
  const followers = (index: number) => {
    for (let n = index; source.sheets[n]?.bookId === null; n++)
      order.push({ sheet: null, part: source.sheets[n]!.part, source: source.sheets[n]! });
  };
  followers(0);
  const taken = new Set<string>();
  for (const sheet of book.sheets) {
    const index = source.sheets.findIndex(({ bookId }) => bookId === sheet.id);
    const from = source.sheets[index];
    let part = from?.part;
    if (part === undefined) {
      for (let n = 1; part === undefined; n++) {
        const name = `xl/worksheets/sheet${n}.xml`;
        if (!edit.has(name) && !taken.has(name)) part = name;
      }
      taken.add(part);
    }
    order.push({ sheet, part, source: from ?? null });
    if (from) followers(index + 1);
  }
  const deleted = source.sheets.filter((from) => !order.some((item) => item.source === from));
  // A sheet of another kind whose worksheet was deleted comes last.
  for (const from of deleted.filter(({ bookId }) => bookId === null))
    order.push({ sheet: null, part: from.part, source: from });
  for (const from of deleted.filter(({ bookId }) => bookId !== null)) {
    await removeSheet(edit, source.workbookPart, from);
    losses.push({ sheet: from.name, what: "referencesToDeletedSheet", detail: from.name });
  }
  let sheetId = Math.max(0, ...items.map((item) => numberAttribute(item, "sheetId") ?? 0));
  const prefix = prefixOf(root);
  const ordered: XmlElement[] = [];
  for (const { sheet, part, source: from } of order) {
    let item = from ? items[source.sheets.indexOf(from)]! : undefined;
    if (!item)
      item = element(`${prefix}sheet`, {
        name: sheet!.name,
        sheetId: ++sheetId,
        [`${relationshipPrefix(root)}:id`]: await edit.relate(
          source.workbookPart,
          "worksheet",
          part
        ),
      });
    if (sheet) {
      if (from && from.name !== sheet.name)
        losses.push({ sheet: sheet.name, what: "referencesToRenamedSheet", detail: from.name });
      setAttribute(item, "name", sheet.name);
      const state = { Visible: undefined, Hidden: "hidden", VeryHidden: "veryHidden" }[
        sheet.visibility
      ];
      if ((attribute(item, "state") ?? "visible") !== (state ?? "visible"))
        setAttribute(item, "state", state);
    }
    ordered.push(item);
  }
  if (ordered.some((item, index) => item !== items[index]) || ordered.length !== items.length)
    list.children = ordered;
  return order;
}

/**
 * Puts the book's active sheet in front. Where that is another one than before, the two sheets' own "selected" marks must
 * follow, or Excel opens both as a group and types into both.
 */
export function writeActiveSheet(
  root: XmlElement,
  order: readonly WrittenSheet[],
  book: Book,
  before: readonly SheetSource[]
): { active: string; affected: Set<SheetSource> } | null {
  const view = childNamed(childNamed(root, "bookViews"), "workbookView");
  const was = before[numberAttribute(view, "activeTab") ?? 0];
  const stays = was !== undefined && (was.bookId === null || was.bookId === book.activeSheetId);
  const wanted = order.findIndex(({ sheet, source }) =>
    stays ? source === was : sheet?.id === book.activeSheetId
  );
  if (!view || wanted < 0) return null;
  if (wanted !== (numberAttribute(view, "activeTab") ?? 0))
    setAttribute(view, "activeTab", wanted || undefined);
  if ((numberAttribute(view, "firstSheet") ?? 0) >= order.length)
    setAttribute(view, "firstSheet", undefined);
  if (stays) return null;
  const affected = order.flatMap(({ sheet, source }) =>
    source?.frame && (sheet?.id === book.activeSheetId || source.frame.head.includes("tabSelected"))
      ? [source]
      : []
  );
  return { active: book.activeSheetId, affected: new Set(affected) };
}

/** Removes the sheet with the parts that only it refers to, and theirs. */
async function removeSheet(
  edit: PackageEdit,
  workbookPart: string,
  { part, relationshipId }: SheetSource
): Promise<void> {
  await edit.unrelate(workbookPart, relationshipId);
  const queue = [part];
  const SHARED =
    /^(pivotCacheDefinition|slicerCache|externalLink|theme|image|customXml|person|hyperlink)$/;
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    for (const { type, target, isExternal } of await edit.relationships(next)) {
      if (!isExternal && !SHARED.test(type) && target !== workbookPart && edit.has(target))
        queue.push(target);
    }
    await edit.remove(next);
  }
}
