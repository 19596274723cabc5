import { decodeText } from "./xmlText";
import { textNode } from "./xmlTree";
import type { XmlElement, XmlNode } from "./xmlTree";

export const localName = (name: string): string => name.slice(name.indexOf(":") + 1);

/** "x:" for a root `<x:worksheet>`, "" for the default namespace: what new elements of the same vocabulary need. */
export const prefixOf = (element: XmlElement): string =>
  element.name.slice(0, element.name.indexOf(":") + 1);

export const elementsOf = (parent: XmlElement): XmlElement[] =>
  parent.children.filter((node): node is XmlElement => node.kind === "element");

export const childrenNamed = (parent: XmlElement, local: string): XmlElement[] =>
  elementsOf(parent).filter((child) => localName(child.name) === local);

export function childNamed(parent: XmlElement | undefined, local: string): XmlElement | undefined {
  return parent?.children.find(
    (node): node is XmlElement => node.kind === "element" && localName(node.name) === local
  );
}

/** First element of this name at any depth, in document order. */
export function descendantNamed(parent: XmlElement, local: string): XmlElement | undefined {
  for (const child of elementsOf(parent)) {
    if (localName(child.name) === local) return child;
    const found = descendantNamed(child, local);
    if (found) return found;
  }
  return undefined;
}

export function descendantsNamed(
  parent: XmlElement,
  local: string,
  found: XmlElement[] = []
): XmlElement[] {
  for (const child of elementsOf(parent)) {
    if (localName(child.name) === local) found.push(child);
    descendantsNamed(child, local, found);
  }
  return found;
}

/** Value of an attribute, by its name without prefix ("id" finds "r:id"). */
export function attribute(element: XmlElement | undefined, local: string): string | undefined {
  return element?.attributes.find(({ name }) => name === local || localName(name) === local)?.value;
}

/** xsd:boolean: "1" or "true"; `otherwise` when absent. */
export function flag(element: XmlElement | undefined, local: string, otherwise = false): boolean {
  const value = attribute(element, local);
  return value === undefined ? otherwise : value === "1" || value === "true" || value === "on";
}

export function numberAttribute(
  element: XmlElement | undefined,
  local: string
): number | undefined {
  const value = attribute(element, local);
  const number = value === undefined || value.trim() === "" ? NaN : Number(value);
  return Number.isFinite(number) ? number : undefined;
}

/** Sets the attribute with exactly this qualified name, or removes it (undefined). */
export function setAttribute(
  element: XmlElement,
  name: string,
  value: string | number | boolean | undefined
): void {
  const text =
    value === undefined
      ? undefined
      : typeof value === "boolean"
        ? value
          ? "1"
          : "0"
        : String(value);
  const existing = element.attributes.find((item) => item.name === name);
  if (existing?.value === text) return;
  element.tag = null;
  if (text === undefined)
    element.attributes = element.attributes.filter((item) => item !== existing);
  else if (existing) existing.value = text;
  else element.attributes.push({ name, value: text });
}

/** Text of the element itself and of all in it. */
export function textOf(element: XmlElement | undefined): string {
  let text = "";
  for (const node of element?.children ?? []) {
    if (node.kind === "element") text += textOf(node);
    else if (node.source.startsWith("<![CDATA[")) text += node.source.slice(9, -3);
    else if (!node.source.startsWith("<")) text += decodeText(node.source);
  }
  return text;
}

type AttributeValues = Readonly<Record<string, string | number | boolean | undefined>>;

export function element(
  name: string,
  attributes: AttributeValues = {},
  children: readonly XmlNode[] | string = []
): XmlElement {
  const made: XmlElement = {
    kind: "element",
    name,
    attributes: [],
    children:
      typeof children === "string" ? (children === "" ? [] : [textNode(children)]) : [...children],
    tag: null,
    selfClosed: false,
  };
  for (const [key, value] of Object.entries(attributes)) setAttribute(made, key, value);
  return made;
}

export function append(parent: XmlElement, child: XmlNode): void {
  if (parent.selfClosed) {
    parent.tag = null;
    parent.selfClosed = false;
  }
  parent.children.push(child);
}

export function remove(parent: XmlElement, child: XmlNode): void {
  parent.children = parent.children.filter((node) => node !== child);
}

/** Puts the child where the schema's sequence wants it; `order` lists the local names of that sequence. */
export function insertInOrder(
  parent: XmlElement,
  child: XmlElement,
  order: readonly string[]
): void {
  if (parent.selfClosed) {
    parent.tag = null;
    parent.selfClosed = false;
  }
  const rank = order.indexOf(localName(child.name));
  const before = parent.children.findIndex((node) => {
    if (node.kind !== "element") return false;
    const other = order.indexOf(localName(node.name));
    return other > rank;
  });
  if (before < 0) parent.children.push(child);
  else parent.children.splice(before, 0, child);
}

/** A copy that shares nothing with the original. */
export function cloneElement(source: XmlElement): XmlElement {
  return {
    ...source,
    attributes: source.attributes.map((item) => ({ ...item })),
    children: source.children.map((node) => (node.kind === "element" ? cloneElement(node) : node)),
  };
}
