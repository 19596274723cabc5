import { corrupt, orCorrupt } from "./refusals";
import { attribute, elementsOf, localName } from "./xmlEdit";
import { parseXml } from "./xmlTree";
import type { XmlDocument } from "./xmlTree";
import { decodeXmlBytes } from "./xmlText";
import { unpack, unpackChunks } from "./zipRead";
import type { ZipEntry } from "./zipRead";

/** A relationship from one part (or the package, "") to another part or to an address outside. */
export interface Relationship {
  readonly id: string;
  /** Last segment of the type's URI ("worksheet", "drawing"): the same in the transitional and the strict vocabulary. */
  readonly type: string;
  /** Part name, or the address as written when external. */
  readonly target: string;
  readonly isExternal: boolean;
}

/** Parts of this size are read into a tree; only cells and shared texts are larger, and they are streamed. */
const LARGEST_TREE = 200 * 2 ** 20;

/** The parts of a workbook file (ECMA-376 part 2): unpacked on demand, never changed. */
export class WorkbookPackage {
  private readonly byName = new Map<string, ZipEntry>();
  readonly entries: readonly ZipEntry[];

  constructor(entries: readonly ZipEntry[]) {
    for (const entry of entries) this.byName.set(entry.name.toLowerCase(), entry);
    // Of two members with the same name the last counts, as for zip tools.
    this.entries = entries.filter((entry) => this.byName.get(entry.name.toLowerCase()) === entry);
  }

  /** Part names are compared without regard to case. */
  find(part: string): ZipEntry | undefined {
    return this.byName.get(part.toLowerCase());
  }

  chunks(part: string): AsyncGenerator<Uint8Array> {
    return unpackChunks(this.required(part));
  }

  /** @throws OpenError (corrupt) when the part is missing, damaged or not well-formed. */
  async xml(part: string): Promise<XmlDocument> {
    return parsePart(part, await this.text(part));
  }

  async text(part: string): Promise<string> {
    const entry = this.required(part);
    if (entry.size > LARGEST_TREE)
      throw corrupt(part, `the part is ${Math.round(entry.size / 2 ** 20)} MB large`);
    return decodeXmlBytes(await unpack(entry));
  }

  async xmlIfPresent(part: string | undefined): Promise<XmlDocument | undefined> {
    return part !== undefined && this.find(part) ? this.xml(part) : undefined;
  }

  async bytes(part: string): Promise<Uint8Array> {
    return unpack(this.required(part));
  }

  async relationships(part: string): Promise<Relationship[]> {
    const name = relationshipsPart(part);
    if (!this.find(name)) return [];
    return readRelationships(part, await this.xml(name));
  }

  private required(part: string): ZipEntry {
    const entry = this.find(part);
    if (!entry) throw corrupt(part, "the part is missing");
    return entry;
  }
}

export const parsePart = (part: string, source: string): XmlDocument =>
  orCorrupt(part, () => parseXml(source));

/** "xl/worksheets/sheet1.xml" → "xl/worksheets/_rels/sheet1.xml.rels"; "" → "_rels/.rels". */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf("/") + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

export function readRelationships(part: string, document: XmlDocument): Relationship[] {
  return elementsOf(document.root)
    .filter(({ name }) => localName(name) === "Relationship")
    .map((item) => {
      const isExternal = attribute(item, "TargetMode") === "External";
      const target = attribute(item, "Target") ?? "";
      return {
        id: attribute(item, "Id") ?? "",
        type: (attribute(item, "Type") ?? "").split("/").at(-1)!,
        target: isExternal ? target : resolveTarget(part, target),
        isExternal,
      };
    });
}

/** Target of an internal relationship as a part name. */
export function resolveTarget(from: string, target: string): string {
  const path = target.replaceAll("\\", "/").split("#")[0]!;
  const segments = path.startsWith("/") ? [] : from.split("/").slice(0, -1);
  for (const segment of path.split("/")) {
    if (segment === "..") segments.pop();
    else if (segment !== "." && segment !== "") segments.push(segment);
  }
  return decodeName(segments.join("/"));
}

function decodeName(name: string): string {
  if (!name.includes("%")) return name;
  try {
    return decodeURIComponent(name);
  } catch (error) {
    if (error instanceof URIError) return name; // a bare "%" in a part name
    throw error;
  }
}

/** Shortest relative target from one part to another. */
export function relativeTarget(from: string, to: string): string {
  const base = from.split("/").slice(0, -1);
  const path = to.split("/");
  let same = 0;
  while (same < base.length && same < path.length - 1 && base[same] === path[same]) same++;
  return "../".repeat(base.length - same) + path.slice(same).join("/");
}
