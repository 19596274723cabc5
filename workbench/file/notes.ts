import type { BookSheet } from "../book/book";
import { parseRange } from "./a1";
import { noteItems, readComments } from "./comments";
import { relationshipPrefix } from "./hyperlinks";
import { DECLARATION } from "./packageEdit";
import type { PackageEdit } from "./packageEdit";
import type { Loss } from "./refusals";
import { parseXml, XmlError } from "./xmlTree";
import type { XmlElement } from "./xmlTree";
import {
  append,
  attribute,
  childNamed,
  element,
  elementsOf,
  insertInOrder,
  localName,
  prefixOf,
  remove,
  textOf,
} from "./xmlEdit";
import { WORKSHEET_ORDER } from "./worksheetOrder";

const COMMENTS_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";
const VML_TYPE = "application/vnd.openxmlformats-officedocument.vmlDrawing";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/**
 * Brings notes up to date: each is a text in the comments part and a shape in a VML drawing (ECMA-376 part 4, 19.1).
 * Threaded comments are a vocabulary of their own; a change to one is reported, not written.
 */
export async function writeNotes(
  edit: PackageEdit,
  part: string,
  root: XmlElement,
  sheet: BookSheet,
  losses: Loss[]
): Promise<void> {
  const relationships = await edit.relationships(part);
  const before = await readComments(edit.source, relationships);
  const changed = [...new Set([...before.keys(), ...sheet.comments.keys()])].filter(
    (ref) => before.get(ref) !== sheet.comments.get(ref)
  );
  if (changed.length === 0) return;
  const threads = relationships.find(({ type }) => type === "threadedComment")?.target;
  const threaded = new Set(
    threads
      ? elementsOf((await edit.xml(threads)).root).map((item) => attribute(item, "ref") ?? "")
      : []
  );
  const comments = await commentsRoot(edit, part);
  const drawing = await drawingRoot(edit, part, root);
  for (const ref of changed) {
    if (threaded.has(ref) || !drawing) {
      losses.push({
        sheet: sheet.name,
        what: threaded.has(ref) ? "threadedComment" : "note",
        detail: ref,
      });
      continue;
    }
    setNote(comments, drawing, ref, sheet.comments.get(ref));
  }
}

function setNote(
  comments: XmlElement,
  drawing: XmlElement,
  ref: string,
  text: string | undefined
): void {
  const prefix = prefixOf(comments);
  const list = childNamed(comments, "commentList")!;
  const existing = noteItems(comments).find((item) => attribute(item, "ref") === ref);
  if (existing) remove(list, existing);
  const place = parseRange(ref);
  if (!place) return;
  if (text === undefined) {
    const shape = shapeAt(drawing, place.row, place.column);
    if (shape) remove(drawing, shape);
    return;
  }
  const body = element(`${prefix}text`, {}, [
    element(`${prefix}t`, { "xml:space": "preserve" }, text),
  ]);
  const item = element(
    `${prefix}comment`,
    { ref, authorId: attribute(existing, "authorId") ?? "0" },
    [body]
  );
  // Notes stand in the order of their cells, row by row.
  const after = noteItems(comments).find((other) => {
    const at = parseRange(attribute(other, "ref") ?? "");
    return (
      at !== null && (at.row > place.row || (at.row === place.row && at.column > place.column))
    );
  });
  if (after) list.children.splice(list.children.indexOf(after), 0, item);
  else append(list, item);
  if (!shapeAt(drawing, place.row, place.column))
    append(drawing, noteShape(drawing, place.row, place.column, text));
}

async function commentsRoot(edit: PackageEdit, part: string): Promise<XmlElement> {
  const existing = (await edit.relationships(part)).find(({ type }) => type === "comments")?.target;
  if (existing && edit.has(existing)) {
    const { root } = await edit.xml(existing);
    if (!childNamed(root, "commentList")) append(root, element(`${prefixOf(root)}commentList`));
    return root;
  }
  const name = edit.freeName("xl/comments", ".xml");
  const root = element("comments", { xmlns: MAIN }, [
    element("authors", {}, [element("author")]),
    element("commentList"),
  ]);
  await edit.addXml(name, COMMENTS_TYPE, { before: DECLARATION, root, after: "" });
  await edit.relate(part, "comments", name);
  return root;
}

/** The drawing with the notes' shapes; null when the file's own is not well-formed XML, as some old writers leave it. */
async function drawingRoot(
  edit: PackageEdit,
  part: string,
  root: XmlElement
): Promise<XmlElement | null> {
  const id = attribute(childNamed(root, "legacyDrawing"), "id");
  const existing = (await edit.relationships(part)).find((item) => item.id === id)?.target;
  if (existing && edit.has(existing)) {
    try {
      if (edit.source.find(existing)) parseXml(await edit.source.text(existing));
      return (await edit.xml(existing)).root;
    } catch (error) {
      if (error instanceof XmlError) return null;
      throw error;
    }
  }
  const name = edit.freeName("xl/drawings/vmlDrawing", ".vml");
  const drawing = parseXml(
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
      '<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>' +
      '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/>' +
      '<v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype></xml>'
  );
  await edit.addXml(name, VML_TYPE, drawing);
  const relationship = await edit.relate(part, "vmlDrawing", name);
  insertInOrder(
    root,
    element(`${prefixOf(root)}legacyDrawing`, { [`${relationshipPrefix(root)}:id`]: relationship }),
    WORKSHEET_ORDER
  );
  return drawing.root;
}

function shapeAt(drawing: XmlElement, row: number, column: number): XmlElement | undefined {
  return elementsOf(drawing).find((shape) => {
    const data = localName(shape.name) === "shape" ? childNamed(shape, "ClientData") : undefined;
    const value = (name: string) => Number(textOf(childNamed(data, name)).trim());
    return (
      data !== undefined &&
      childNamed(data, "Row") !== undefined &&
      value("Row") === row &&
      value("Column") === column
    );
  });
}

/** A hidden yellow box beside the cell, as tall as its text needs. */
function noteShape(drawing: XmlElement, row: number, column: number, text: string): XmlElement {
  const taken = elementsOf(drawing).length;
  const lines = text
    .split("\n")
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / 22)), 0);
  const rows = Math.min(20, Math.max(4, lines + 1));
  const first = Math.max(0, row - 1);
  const anchor = [column + 1, 15, first, 2, column + 3, 15, first + rows, 4].join(", ");
  const source =
    '<v:shape xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel" ' +
    `id="_x0000_s${1100 + taken}" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">` +
    '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>' +
    '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill>` +
    `<x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`;
  return parseXml(source).root;
}
