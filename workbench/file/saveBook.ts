import type { Book, CellValue } from "../book/book";
import { parseReference } from "./a1";
import { CellReader } from "./cellValue";
import { writeProperties } from "./documentProperties";
import { writeNames } from "./names";
import type { SheetPlace } from "./names";
import type { OpenedBook } from "./openedBook";
import { PackageEdit, DECLARATION, CONTENT_TYPES } from "./packageEdit";
import type { Loss } from "./refusals";
import { writeSettings } from "./settingsPart";
import { writeActiveSheet, writeSheetList } from "./sheetList";
import type { WrittenSheet } from "./sheetList";
import { writeSheet } from "./sheetWrite";
import type { Writing } from "./sheetWrite";
import { StyleWriter } from "./styleWrite";
import {
  childNamed,
  element,
  flag,
  insertInOrder,
  numberAttribute,
  prefixOf,
  remove,
  setAttribute,
} from "./xmlEdit";
import type { XmlElement } from "./xmlTree";
import { WORKBOOK_ORDER } from "./worksheetOrder";
import { pack, writeZip } from "./zipWrite";

const WORKSHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
const STYLES_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/**
 * Writes a copy of the opened file with what the book now holds. Parts that nobody changed are copied as they are; `opened`
 * itself stays as it was and can be saved again. The same book gives the same bytes.
 * @returns the bytes of the file, and what it lacks compared with the book and the original.
 */
export async function saveBook(opened: OpenedBook): Promise<{ bytes: Uint8Array; losses: Loss[] }> {
  const { book, source } = opened;
  const edit = new PackageEdit(source.package);
  const losses: Loss[] = [];
  const { root } = await edit.xml(source.workbookPart);
  const order = await writeSheetList(edit, root, opened, losses);
  const selection = writeActiveSheet(root, order, book, source.sheets);
  const isWritten = ({ sheet, source: from }: WrittenSheet) =>
    sheet !== null && (!from || sheet.isChanged || selection?.affected.has(from) === true);
  const isAnyWritten = order.some(isWritten);
  const formats = new StyleWriter(
    isAnyWritten ? await stylesRoot(edit, opened) : element("styleSheet")
  );
  const writing: Writing = {
    edit,
    styles: source.styles,
    formats,
    reader: new CellReader(source.strings, book.uses1904Dates),
    newTableId: await tableIds(opened),
    losses,
    lookup: (reference) => valuesAt(book, reference),
  };
  for (const item of order.filter(isWritten)) {
    const { part, source: from } = item;
    const sheet = item.sheet!;
    const chunks = await writeSheet(
      writing,
      part,
      sheet,
      from,
      selection ? sheet.id === selection.active : null
    );
    // Packed now: the formats that its cells ask for must be known before the style sheet is written.
    const content = await pack(part, chunks);
    if (from) edit.replace(part, content);
    else await edit.addContent(part, WORKSHEET_TYPE, content);
  }
  const places: SheetPlace[] = order.map(({ sheet, source: from }, after) => ({
    name: sheet?.name ?? from!.name,
    before: from ? source.sheets.indexOf(from) : null,
    after,
  }));
  source.sheets.forEach((from, before) => {
    if (!places.some((place) => place.before === before))
      places.push({ name: from.name, before, after: null });
  });
  writeNames(
    root,
    book,
    places,
    source.sheets.map(({ name }) => name)
  );
  writeStructureProtection(root, book.isStructureProtected);
  for (const key of await writeProperties(edit, book.properties))
    losses.push({ sheet: null, what: "documentProperty", detail: key });
  await writeSettings(edit, source.workbookPart, book.settings);
  if (isAnyWritten) await askForRecalculation(edit, root, source.workbookPart);
  await removeSignatures(edit, losses);
  return { bytes: await writeZip(contentTypesFirst(edit)), losses };
}

/** Readers may stream a package: its list of types stands first, as Excel writes it. */
function contentTypesFirst(edit: PackageEdit) {
  const parts = edit.parts();
  return [
    ...parts.filter(({ name }) => name === CONTENT_TYPES),
    ...parts.filter(({ name }) => name !== CONTENT_TYPES),
  ];
}

async function stylesRoot(edit: PackageEdit, { source }: OpenedBook): Promise<XmlElement> {
  if (source.stylesPart) return (await edit.xml(source.stylesPart)).root;
  const plain = { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 };
  const root = element("styleSheet", { xmlns: MAIN }, [
    element("fonts", { count: 1 }, [
      element("font", {}, [element("sz", { val: 11 }), element("name", { val: "Calibri" })]),
    ]),
    element(
      "fills",
      { count: 2 },
      ["none", "gray125"].map((patternType) =>
        element("fill", {}, [element("patternFill", { patternType })])
      )
    ),
    element("borders", { count: 1 }, [
      element(
        "border",
        {},
        ["left", "right", "top", "bottom", "diagonal"].map((side) => element(side))
      ),
    ]),
    element("cellStyleXfs", { count: 1 }, [element("xf", plain)]),
    element("cellXfs", { count: 1 }, [element("xf", { ...plain, xfId: 0 })]),
    element("cellStyles", { count: 1 }, [
      element("cellStyle", { name: "Normal", xfId: 0, builtinId: 0 }),
    ]),
  ]);
  await edit.addXml("xl/styles.xml", STYLES_TYPE, { before: DECLARATION, root, after: "" });
  await edit.relate(source.workbookPart, "styles", "xl/styles.xml");
  return root;
}

/** Ids of tables are unique in a workbook. */
async function tableIds({ book, source }: OpenedBook): Promise<() => number> {
  let last = 0;
  for (const sheet of book.sheets)
    for (const { id } of sheet.tables)
      if (source.sheets.some(({ bookId }) => bookId === sheet.id)) last = Math.max(last, id);
  for (const entry of source.package.entries) {
    if (/^xl\/tables\/[^/]+\.xml$/i.test(entry.name))
      last = Math.max(
        last,
        numberAttribute((await source.package.xml(entry.name)).root, "id") ?? 0
      );
  }
  return () => ++last;
}

function valuesAt(book: Book, reference: string): CellValue[] | null {
  const found = parseReference(reference);
  const sheet =
    found && book.sheets.find(({ name }) => name.toLowerCase() === found.sheet.toLowerCase());
  if (!found || !sheet) return null;
  const { row, column, rows, columns } = found.rect;
  const last = Math.min(row + rows, Math.max(sheet.rows.length, row + 1));
  const values: CellValue[] = [];
  for (let r = row; r < last; r++)
    for (let c = column; c < column + columns; c++) values.push(sheet.rows[r]?.[c] ?? null);
  return values;
}

/** Takes the protection of the sheet list away, or puts it on without a password; one that stays keeps its password. */
function writeStructureProtection(root: XmlElement, isProtected: boolean): void {
  const existing = childNamed(root, "workbookProtection");
  if (flag(existing, "lockStructure") === isProtected) return;
  if (!isProtected) remove(root, existing!);
  else if (existing) setAttribute(existing, "lockStructure", "1");
  else
    insertInOrder(
      root,
      element(`${prefixOf(root)}workbookProtection`, { lockStructure: 1 }),
      WORKBOOK_ORDER
    );
}

/** The order in which cells are calculated is rebuilt by Excel; results that we computed are shown until then. */
async function askForRecalculation(
  edit: PackageEdit,
  root: XmlElement,
  workbookPart: string
): Promise<void> {
  for (const { id, type, target } of await edit.relationships(workbookPart)) {
    if (type !== "calcChain") continue;
    await edit.unrelate(workbookPart, id);
    await edit.remove(target);
  }
  let properties = childNamed(root, "calcPr");
  if (!properties)
    insertInOrder(root, (properties = element(`${prefixOf(root)}calcPr`)), WORKBOOK_ORDER);
  setAttribute(properties, "fullCalcOnLoad", "1");
}

/** A signature covers the parts it was made over and does not fit the copy. */
async function removeSignatures(edit: PackageEdit, losses: Loss[]): Promise<void> {
  for (const { id, type, target } of await edit.relationships("")) {
    if (!target.startsWith("_xmlsignatures/") && type !== "origin") continue;
    await edit.unrelate("", id);
    for (const signature of await edit.relationships(target)) await edit.remove(signature.target);
    await edit.remove(target);
    losses.push({ sheet: null, what: "digitalSignature", detail: target });
  }
}
