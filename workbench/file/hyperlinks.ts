import type { Hyperlink } from "../book/book";
import type { PackageEdit } from "./packageEdit";
import type { Relationship } from "./workbookPackage";
import {
  append,
  attribute,
  childNamed,
  childrenNamed,
  element,
  insertInOrder,
  prefixOf,
  remove,
  setAttribute,
} from "./xmlEdit";
import type { XmlElement } from "./xmlTree";
import { WORKSHEET_ORDER } from "./worksheetOrder";

const TRANSITIONAL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships";

/** Characters that Excel takes in a screen tip. */
const LONGEST_TIP = 255;

/** Links by address ("B3", or a range). The text of a link is the cell's own value. */
export function readHyperlinks(
  root: XmlElement,
  relationships: readonly Relationship[]
): Map<string, Hyperlink> {
  const links = new Map<string, Hyperlink>();
  for (const item of hyperlinkItems(root))
    links.set((attribute(item, "ref") ?? "").replaceAll("$", ""), readLink(item, relationships));
  return links;
}

const hyperlinkItems = (root: XmlElement): XmlElement[] => {
  const list = childNamed(root, "hyperlinks");
  return list ? childrenNamed(list, "hyperlink") : [];
};

function readLink(item: XmlElement, relationships: readonly Relationship[]): Hyperlink {
  const target = relationships.find(({ id }) => id === attribute(item, "id"))?.target;
  const location = attribute(item, "location");
  const tip = attribute(item, "tooltip");
  return {
    ...(target === undefined
      ? {}
      : { address: location === undefined ? target : `${target}#${location}` }),
    ...(target === undefined && location !== undefined ? { documentReference: location } : {}),
    ...(tip === undefined ? {} : { screenTip: tip }),
  };
}

const sameLink = (a: Hyperlink, b: Hyperlink | undefined): boolean =>
  b !== undefined &&
  (a.address ?? "") === (b.address ?? "") &&
  (a.documentReference ?? "") === (b.documentReference ?? "") &&
  (a.screenTip ?? "") === (b.screenTip ?? "");

export async function writeHyperlinks(
  edit: PackageEdit,
  part: string,
  root: XmlElement,
  links: ReadonlyMap<string, Hyperlink>
): Promise<void> {
  const relationships = await edit.relationships(part);
  const kept = new Set<string>();
  let list = childNamed(root, "hyperlinks");
  for (const item of hyperlinkItems(root)) {
    const ref = (attribute(item, "ref") ?? "").replaceAll("$", "");
    if (sameLink(readLink(item, relationships), links.get(ref))) kept.add(ref);
    else remove(list!, item);
  }
  for (const [ref, link] of links) {
    if (kept.has(ref)) continue;
    const item = element(`${prefixOf(root)}hyperlink`, { ref });
    if (link.address) {
      const [target, ...place] = link.address.split("#");
      // An address that is only a place ("#Sheet1!A1") leads into this workbook.
      if (target !== "")
        setAttribute(
          item,
          `${relationshipPrefix(root)}:id`,
          await edit.relate(part, "hyperlink", target!, true)
        );
      if (place.length > 0) setAttribute(item, "location", place.join("#"));
    } else if (link.documentReference) setAttribute(item, "location", link.documentReference);
    setAttribute(item, "tooltip", link.screenTip?.slice(0, LONGEST_TIP));
    setAttribute(item, "display", link.textToDisplay);
    if (!list)
      insertInOrder(root, (list = element(`${prefixOf(root)}hyperlinks`)), WORKSHEET_ORDER);
    append(list, item);
  }
  if (list && childrenNamed(list, "hyperlink").length === 0) remove(root, list);
}

/** Prefix under which the part declares the relationships vocabulary; declared as "r" when it is not. */
export function relationshipPrefix(root: XmlElement): string {
  const declared = root.attributes.find(
    ({ name, value }) => name.startsWith("xmlns:") && (value === TRANSITIONAL || value === STRICT)
  );
  if (declared) return declared.name.slice("xmlns:".length);
  setAttribute(
    root,
    "xmlns:r",
    root.attributes.some(({ value }) => value.startsWith("http://purl.oclc.org/ooxml/"))
      ? STRICT
      : TRANSITIONAL
  );
  return "r";
}
