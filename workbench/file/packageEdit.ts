import { append, attribute, element, elementsOf, localName, prefixOf, remove } from "./xmlEdit";
import { serializeXml } from "./xmlTree";
import type { XmlDocument } from "./xmlTree";
import { parsePart, readRelationships, relationshipsPart, relativeTarget } from "./workbookPackage";
import type { Relationship, WorkbookPackage } from "./workbookPackage";
import type { ZipEntry } from "./zipRead";
import type { ZipPart } from "./zipWrite";

export const CONTENT_TYPES = "[Content_Types].xml";
export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const RELATIONSHIP_TYPES =
  "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
const PACKAGE_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
const RELATIONSHIPS_TYPE = "application/vnd.openxmlformats-package.relationships+xml";

interface OpenPart {
  readonly document: XmlDocument;
  /** Text of the original, to see whether anything changed; null for a new part. */
  readonly original: string | null;
}

/**
 * The changes to a package while a copy is written: parts are opened for editing, added or removed here, the source stays as
 * it was. A part that was opened but not changed is copied packed, byte for byte.
 */
export class PackageEdit {
  private readonly opened = new Map<string, OpenPart>();
  private readonly contents = new Map<string, Uint8Array | ZipEntry>();
  private readonly removed = new Set<string>();
  private readonly added: string[] = [];

  constructor(readonly source: WorkbookPackage) {}

  has(part: string): boolean {
    const key = part.toLowerCase();
    return (
      !this.removed.has(key) &&
      (this.added.some((name) => name.toLowerCase() === key) ||
        this.source.find(part) !== undefined)
    );
  }

  /** The part as a tree; edits to it are written. */
  async xml(part: string): Promise<XmlDocument> {
    const key = part.toLowerCase();
    const open = this.opened.get(key);
    if (open) return open.document;
    const original = await this.source.text(part);
    const document = parsePart(part, original);
    this.opened.set(key, { document, original });
    return document;
  }

  async xmlIfPresent(part: string): Promise<XmlDocument | undefined> {
    return this.has(part) ? this.xml(part) : undefined;
  }

  /** Adds a part with its content type. */
  async addXml(part: string, contentType: string, document: XmlDocument): Promise<void> {
    this.opened.set(part.toLowerCase(), { document, original: null });
    await this.register(part, contentType);
  }

  async addContent(
    part: string,
    contentType: string,
    content: Uint8Array | ZipEntry
  ): Promise<void> {
    this.contents.set(part.toLowerCase(), content);
    await this.register(part, contentType);
  }

  /** Gives an existing part other bytes; its type and relationships stay. */
  replace(part: string, content: ZipEntry): void {
    this.contents.set(part.toLowerCase(), content);
  }

  private async register(part: string, contentType: string): Promise<void> {
    if (!this.source.find(part)) this.added.push(part);
    this.removed.delete(part.toLowerCase());
    if (contentType === RELATIONSHIPS_TYPE) return;
    const { root } = await this.xml(CONTENT_TYPES);
    append(
      root,
      element(`${prefixOf(root)}Override`, { PartName: `/${part}`, ContentType: contentType })
    );
  }

  async remove(part: string): Promise<void> {
    const key = part.toLowerCase();
    this.removed.add(key);
    this.removed.add(relationshipsPart(part).toLowerCase());
    const { root } = await this.xml(CONTENT_TYPES);
    for (const item of elementsOf(root))
      if (attribute(item, "PartName")?.toLowerCase() === `/${key}`) remove(root, item);
  }

  async contentTypeOf(part: string): Promise<string | undefined> {
    const { root } = await this.xml(CONTENT_TYPES);
    const items = elementsOf(root);
    const own = items.find(
      (item) => attribute(item, "PartName")?.toLowerCase() === `/${part.toLowerCase()}`
    );
    const extension = part.slice(part.lastIndexOf(".") + 1).toLowerCase();
    return attribute(
      own ?? items.find((item) => attribute(item, "Extension")?.toLowerCase() === extension),
      "ContentType"
    );
  }

  async setContentType(part: string, contentType: string): Promise<void> {
    const { root } = await this.xml(CONTENT_TYPES);
    for (const item of elementsOf(root))
      if (attribute(item, "PartName")?.toLowerCase() === `/${part.toLowerCase()}`)
        remove(root, item);
    append(
      root,
      element(`${prefixOf(root)}Override`, { PartName: `/${part}`, ContentType: contentType })
    );
  }

  /** First free name among "xl/charts/chart1.xml", "xl/charts/chart2.xml", … */
  freeName(before: string, after: string): string {
    for (let n = 1; ; n++) if (!this.has(`${before}${n}${after}`)) return `${before}${n}${after}`;
  }

  async relationships(part: string): Promise<Relationship[]> {
    const document = await this.xmlIfPresent(relationshipsPart(part));
    return document ? readRelationships(part, document) : [];
  }

  /** Adds a relationship and returns its id; an equal one is used again. `type` is the last segment or a full URI. */
  async relate(part: string, type: string, target: string, isExternal = false): Promise<string> {
    const name = relationshipsPart(part);
    const existing = await this.relationships(part);
    const local = type.split("/").at(-1);
    const same = existing.find(
      (item) => item.type === local && item.target === target && item.isExternal === isExternal
    );
    if (same) return same.id;
    if (!this.has(name)) {
      const document: XmlDocument = {
        before: DECLARATION,
        root: element("Relationships", { xmlns: PACKAGE_RELATIONSHIPS }),
        after: "",
      };
      await this.addXml(name, RELATIONSHIPS_TYPE, document);
    }
    const { root } = await this.xml(name);
    const taken = new Set(existing.map(({ id }) => id));
    let n = existing.length + 1;
    while (taken.has(`rId${n}`)) n++;
    append(
      root,
      element(`${prefixOf(root)}Relationship`, {
        Id: `rId${n}`,
        Type: type.includes("/") ? type : RELATIONSHIP_TYPES + type,
        Target: isExternal ? target : relativeTarget(part, target),
        TargetMode: isExternal ? "External" : undefined,
      })
    );
    return `rId${n}`;
  }

  async unrelate(part: string, id: string): Promise<void> {
    const document = await this.xmlIfPresent(relationshipsPart(part));
    for (const item of document ? elementsOf(document.root) : []) {
      if (localName(item.name) === "Relationship" && attribute(item, "Id") === id)
        remove(document!.root, item);
    }
  }

  /** The members of the written copy: originals in their order, then what was added. */
  parts(): ZipPart[] {
    const parts: ZipPart[] = [];
    for (const entry of this.source.entries) {
      const key = entry.name.toLowerCase();
      if (this.removed.has(key)) continue;
      const content = this.contents.get(key) ?? this.changedText(key);
      parts.push(content === null ? entry : member(entry.name, content));
    }
    for (const name of this.added) {
      if (this.removed.has(name.toLowerCase())) continue;
      parts.push(
        member(name, this.contents.get(name.toLowerCase()) ?? this.changedText(name.toLowerCase())!)
      );
    }
    return parts;
  }

  private changedText(key: string): Uint8Array | null {
    const open = this.opened.get(key);
    if (!open) return null;
    const text = serializeXml(open.document);
    if (text === open.original) return null;
    // What is written is UTF-8, whatever the original was.
    return new TextEncoder().encode(
      text.replace(/^(\ufeff?<\?xml[^>]*encoding=["'])(?!utf-8["'])[^"']+/i, "$1UTF-8")
    );
  }
}

const member = (name: string, content: Uint8Array | ZipEntry): ZipPart =>
  "packed" in content ? content : { name, content };
