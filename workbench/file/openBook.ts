import { readSheet } from "./sheetOpen";
import type { OpenedBook, SheetSource } from "./openedBook";
import type { Book, BookSheet } from "../book/book";
import { CellReader } from "./cellValue";
import { readPalette } from "./colors";
import { readProperties } from "./documentProperties";
import { readNames, readPrintNames } from "./names";
import { CONTENT_TYPES } from "./packageEdit";
import { corrupt, OpenError } from "./refusals";
import { readSettings } from "./settingsPart";
import { readSharedStrings } from "./sharedStrings";
import { refuseForeignFormats } from "./sniff";
import { StyleReader } from "./styleRead";
import { WorkbookPackage } from "./workbookPackage";
import { attribute, childNamed, childrenNamed, element, flag, numberAttribute } from "./xmlEdit";
import type { XmlElement } from "./xmlTree";
import { readZip } from "./zipRead";

/**
 * Reads an .xlsx or .xlsm file.
 * @param fileName kept as the book's name.
 * @throws OpenError with a closed reason when the bytes cannot be used.
 */
export async function openBook(bytes: Uint8Array, fileName: string): Promise<OpenedBook> {
  refuseForeignFormats(bytes);
  const files = new WorkbookPackage(readZip(bytes));
  const workbookPart = await findWorkbook(files);
  const { root } = await files.xml(workbookPart);
  const relationships = await files.relationships(workbookPart);
  const partOf = (type: string) =>
    relationships.find((item) => item.type === type && !item.isExternal && files.find(item.target))
      ?.target;
  const stylesPart = partOf("styles");
  const stylesRoot = (await files.xmlIfPresent(stylesPart))?.root;
  const styles = new StyleReader(
    stylesRoot,
    readPalette((await files.xmlIfPresent(partOf("theme")))?.root, stylesRoot)
  );
  const stringsPart = partOf("sharedStrings");
  const strings = stringsPart
    ? await readSharedStrings(stringsPart, files.chunks(stringsPart))
    : [];
  const uses1904Dates = flag(childNamed(root, "workbookPr"), "date1904");
  const reader = new CellReader(strings, uses1904Dates);

  const items = childrenNamed(childNamed(root, "sheets") ?? element("sheets"), "sheet");
  const sheets: BookSheet[] = [];
  const sources: SheetSource[] = [];
  for (const [index, item] of items.entries()) {
    const relationshipId = attributeById(item);
    const relationship = relationships.find(({ id }) => id === relationshipId);
    const name = attribute(item, "name") ?? `Sheet${index + 1}`;
    if (!relationship || !files.find(relationship.target))
      throw corrupt(workbookPart, `the data of sheet "${name}" is missing`);
    const { type: kind, target: part } = relationship;
    if (kind !== "worksheet") {
      sources.push({
        name,
        kind,
        part,
        relationshipId,
        bookId: null,
        frame: null,
        formats: [],
        isUnordered: false,
        groups: new Map(),
        charts: new Map(),
      });
      continue;
    }
    const id = `{00000000-0001-0000-0000-${(numberAttribute(item, "sheetId") ?? index + 1).toString(16).toUpperCase().padStart(12, "0")}}`;
    const { sheet, source } = await readSheet(files, part, styles, reader, {
      id,
      name,
      visibility: visibilityOf(item),
      print: readPrintNames(root, index),
    });
    sheets.push(sheet);
    sources.push({ ...source, name, kind, part, relationshipId, bookId: id });
  }
  if (sheets.length === 0) throw new OpenError({ code: "noWorksheet" });

  const active =
    numberAttribute(childNamed(childNamed(root, "bookViews"), "workbookView"), "activeTab") ?? 0;
  const activeId =
    sources[active]?.bookId ??
    (sheets.find(({ visibility }) => visibility === "Visible") ?? sheets[0]!).id;
  const book: Book = {
    fileName,
    sheets,
    names: readNames(
      root,
      sources.map(({ name }) => name)
    ),
    settings: await readSettings(files, relationships),
    activeSheetId: activeId,
    isStructureProtected: flag(childNamed(root, "workbookProtection"), "lockStructure"),
    isReadOnly: false,
    uses1904Dates,
    properties: await readProperties(files),
  };
  const keptSheets = sources
    .filter(({ bookId }) => bookId === null)
    .map(({ name, kind }) => ({ name, kind }));
  return {
    book,
    keptSheets,
    source: { package: files, workbookPart, stylesPart, strings, styles, sheets: sources },
  };
}

/** The r:id, not the sheetId. */
const attributeById = (item: XmlElement): string =>
  item.attributes.find(({ name }) => name.endsWith(":id"))?.value ?? "";

function visibilityOf(item: XmlElement): BookSheet["visibility"] {
  const state = attribute(item, "state");
  return state === "hidden" ? "Hidden" : state === "veryHidden" ? "VeryHidden" : "Visible";
}

async function findWorkbook(files: WorkbookPackage): Promise<string> {
  if (files.find("mimetype") && files.find("content.xml"))
    throw new OpenError({ code: "notAWorkbook", looksLike: "openDocument" });
  const main = (await files.relationships("")).find(
    ({ type }) => type === "officeDocument"
  )?.target;
  const part =
    main ??
    (files.find("xl/workbook.xml")
      ? "xl/workbook.xml"
      : files.find("xl/workbook.bin")
        ? "xl/workbook.bin"
        : undefined);
  if (part === undefined)
    throw new OpenError({ code: "notAWorkbook", looksLike: "zip without workbook" });
  if (part.toLowerCase().endsWith(".bin")) throw new OpenError({ code: "binaryWorkbook" });
  // Without the list of types Excel opens nothing, and a copy could not name its new parts.
  if (!files.find(CONTENT_TYPES)) throw corrupt(CONTENT_TYPES, "the part is missing");
  if (!files.find(part)) throw corrupt(part, "the workbook part is missing");
  const root = (await files.xml(part)).root;
  if (!/(^|:)workbook$/.test(root.name))
    throw new OpenError({ code: "notAWorkbook", looksLike: "zip without workbook" });
  return part;
}

export type { OpenedBook } from "./openedBook";
