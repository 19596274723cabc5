import { childNamed, cloneElement, element, elementsOf, insertInOrder } from "./xmlEdit";
import { serializeElement } from "./xmlTree";
import type { XmlElement } from "./xmlTree";

/** Text that equal items share, however their attributes were spaced and ordered. */
export function canonical(item: XmlElement): string {
  const copy = cloneElement(item);
  const plain = (node: XmlElement) => {
    node.tag = null;
    node.selfClosed = false;
    node.attributes.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
    node.children = elementsOf(node);
    elementsOf(node).forEach(plain);
  };
  plain(copy);
  return serializeElement(copy);
}

/** The child of this name, made in its place in the sequence when it is missing. */
export function ensureChild(
  parent: XmlElement,
  name: string,
  order: readonly string[]
): XmlElement {
  const local = name.slice(name.indexOf(":") + 1);
  const existing = childNamed(parent, local);
  if (existing) return existing;
  const made = element(name);
  insertInOrder(parent, made, order);
  return made;
}
