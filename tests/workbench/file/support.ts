import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { emptySheet } from "../../../workbench/book/create";
import type { BookSheet } from "../../../workbench/book/book";
import { readZip, unpack } from "../../../workbench/file/zipRead";
import { writeZip } from "../../../workbench/file/zipWrite";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";
const SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";

export interface FixtureSheet {
  readonly name: string;
  /** Content of the worksheet element. */
  readonly xml: string;
  readonly state?: string;
  /** Another relationship type than "worksheet", with the root element that goes with it. */
  readonly kind?: "chartsheet" | "dialogsheet";
  /** Relationships of the sheet as [id, type, target, external?]. */
  readonly relationships?: readonly (readonly [string, string, string, boolean?])[];
}

export interface Fixture {
  readonly sheets: readonly FixtureSheet[];
  /** Content of the workbook element after `<sheets>`. */
  readonly workbook?: string;
  /** Content of the workbook element before `<sheets>`. */
  readonly before?: string;
  readonly styles?: string;
  /** Shared texts as `<si>` contents. */
  readonly strings?: readonly string[];
  /** Further parts by name; those with a content type are given as [text, type]. */
  readonly parts?: Readonly<Record<string, string | readonly [string, string]>>;
  /** Further relationships of the workbook. */
  readonly relationships?: readonly (readonly [string, string, string, boolean?])[];
}

const relationships = (items: readonly (readonly [string, string, string, boolean?])[]): string =>
  `<Relationships xmlns="${PACKAGE}">${items
    .map(
      ([id, type, target, external]) =>
        `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"${external ? ' TargetMode="External"' : ""}/>`
    )
    .join("")}</Relationships>`;

/** A workbook file written by hand, so that tests know every byte of it. */
export async function fixture({
  sheets,
  workbook = "",
  before = "",
  styles,
  strings,
  parts = {},
  relationships: more = [],
}: Fixture): Promise<Uint8Array> {
  const texts = new Map<string, string>();
  const types: string[] = [];
  const links: (readonly [string, string, string])[] = [];
  sheets.forEach(({ xml, kind, relationships: own }, index) => {
    const folder = kind ? `${kind}s` : "worksheets";
    const part = `xl/${folder}/sheet${index + 1}.xml`;
    const root = kind ?? "worksheet";
    texts.set(part, `<${root} xmlns="${MAIN}" xmlns:r="${OFFICE}">${xml}</${root}>`);
    types.push(
      `<Override PartName="/${part}" ContentType="${kind ? `application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml` : SHEET_TYPE}"/>`
    );
    links.push([`rId${index + 1}`, kind ?? "worksheet", `${folder}/sheet${index + 1}.xml`]);
    if (own) texts.set(`xl/${folder}/_rels/sheet${index + 1}.xml.rels`, relationships(own));
  });
  if (styles !== undefined) {
    texts.set("xl/styles.xml", `<styleSheet xmlns="${MAIN}">${styles}</styleSheet>`);
    links.push(["rIdS", "styles", "styles.xml"]);
  }
  if (strings) {
    texts.set(
      "xl/sharedStrings.xml",
      `<sst xmlns="${MAIN}">${strings.map((item) => `<si>${item}</si>`).join("")}</sst>`
    );
    links.push(["rIdT", "sharedStrings", "sharedStrings.xml"]);
  }
  const items = sheets.map(
    ({ name, state }, index) =>
      `<sheet name="${name}" sheetId="${index + 1}"${state ? ` state="${state}"` : ""} r:id="rId${index + 1}"/>`
  );
  texts.set(
    "xl/workbook.xml",
    `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${before}<sheets>${items.join("")}</sheets>${workbook}</workbook>`
  );
  texts.set("xl/_rels/workbook.xml.rels", relationships([...links, ...more]));
  texts.set("_rels/.rels", relationships([["rId1", "officeDocument", "xl/workbook.xml"]]));
  for (const [name, content] of Object.entries(parts)) {
    texts.set(name, typeof content === "string" ? content : content[0]);
    if (typeof content !== "string")
      types.push(`<Override PartName="/${name}" ContentType="${content[1]}"/>`);
  }
  const contentTypes =
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    `<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>${types.join("")}</Types>`;
  const encoder = new TextEncoder();
  return writeZip(
    [["[Content_Types].xml", contentTypes] as const, ...texts].map(([name, text]) => ({
      name,
      content: encoder.encode(text),
    }))
  );
}

/** The cells of a sheet as sheetData, each row a list of `<c>` contents by address. */
export const sheetData = (rows: string): string => `<sheetData>${rows}</sheetData>`;

export async function partsOf(bytes: Uint8Array): Promise<Map<string, string>> {
  const decoder = new TextDecoder();
  const parts = new Map<string, string>();
  for (const entry of readZip(bytes)) parts.set(entry.name, decoder.decode(await unpack(entry)));
  return parts;
}

/** A sheet as the host adds it. */
export const newSheet = (name: string, members: Partial<BookSheet> = {}): BookSheet => ({
  ...emptySheet(`{new ${name}}`, name),
  isChanged: true,
  ...members,
});

const CORPUS = resolve("..", "shared", "data");

/** Real workbooks kept beside the repository; an empty list where they are not. */
export function corpus(folder: string): { name: string; bytes: () => Uint8Array }[] {
  const path = join(CORPUS, folder);
  if (!existsSync(path)) return [];
  return readdirSync(path)
    .filter((name) => /\.xls[xm]$/.test(name))
    .sort()
    .map((name) => ({ name, bytes: () => new Uint8Array(readFileSync(join(path, name))) }));
}
