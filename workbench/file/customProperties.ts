import { relationshipPrefix } from "./hyperlinks";
import type { PackageEdit } from "./packageEdit";
import type { WorkbookPackage, Relationship } from "./workbookPackage";
import {
  append,
  attribute,
  childNamed,
  childrenNamed,
  element,
  insertInOrder,
  prefixOf,
  remove,
} from "./xmlEdit";
import type { XmlElement } from "./xmlTree";
import { WORKSHEET_ORDER } from "./worksheetOrder";

const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.customProperty";

const items = (root: XmlElement): XmlElement[] => {
  const list = childNamed(root, "customProperties");
  return list ? childrenNamed(list, "customPr") : [];
};

/** Custom properties of a sheet: each value is a part of its own, UTF-16 text without a mark. */
export async function readCustomProperties(
  source: WorkbookPackage,
  root: XmlElement,
  relationships: readonly Relationship[]
): Promise<Map<string, string>> {
  const properties = new Map<string, string>();
  for (const item of items(root)) {
    const target = relationships.find(({ id }) => id === idOf(item))?.target;
    if (target !== undefined && source.find(target))
      properties.set(
        attribute(item, "name") ?? "",
        new TextDecoder("utf-16le").decode(await source.bytes(target))
      );
  }
  return properties;
}

const idOf = (item: XmlElement): string | undefined => attribute(item, "id");

export async function writeCustomProperties(
  edit: PackageEdit,
  part: string,
  root: XmlElement,
  properties: ReadonlyMap<string, string>
): Promise<void> {
  const relationships = await edit.relationships(part);
  const before = await readCustomProperties(edit.source, root, relationships);
  let list = childNamed(root, "customProperties");
  for (const item of items(root)) {
    const name = attribute(item, "name") ?? "";
    if (properties.get(name) === before.get(name)) continue;
    const relationship = relationships.find(({ id }) => id === idOf(item));
    if (relationship) {
      await edit.remove(relationship.target);
      await edit.unrelate(part, relationship.id);
    }
    remove(list!, item);
  }
  for (const [name, value] of properties) {
    if (before.get(name) === value) continue;
    const target = edit.freeName("xl/customProperty", ".bin");
    await edit.addContent(target, TYPE, utf16(value));
    const id = await edit.relate(part, "customProperty", target);
    if (!list)
      insertInOrder(root, (list = element(`${prefixOf(root)}customProperties`)), WORKSHEET_ORDER);
    append(
      list,
      element(`${prefixOf(root)}customPr`, { name, [`${relationshipPrefix(root)}:id`]: id })
    );
  }
  if (list && childrenNamed(list, "customPr").length === 0) remove(root, list);
}

function utf16(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  for (let i = 0; i < text.length; i++) {
    bytes[2 * i] = text.charCodeAt(i) & 255;
    bytes[2 * i + 1] = text.charCodeAt(i) >> 8;
  }
  return bytes;
}
