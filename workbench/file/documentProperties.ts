import type { DocumentProperties } from "../book/book";
import type { PackageEdit } from "./packageEdit";
import type { WorkbookPackage } from "./workbookPackage";
import { childNamed, element, prefixOf, remove, textOf, append } from "./xmlEdit";
import { textNode } from "./xmlTree";
import type { XmlElement } from "./xmlTree";

type Key = keyof DocumentProperties;

/** Where each property stands: Dublin Core and package properties in one part, Office's own in another (ECMA-376 part 2, 11.1; part 1, 22.2). */
const CORE: readonly (readonly [Key, string, string])[] = [
  ["title", "title", "http://purl.org/dc/elements/1.1/"],
  ["subject", "subject", "http://purl.org/dc/elements/1.1/"],
  ["author", "creator", "http://purl.org/dc/elements/1.1/"],
  [
    "keywords",
    "keywords",
    "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
  ],
  ["comments", "description", "http://purl.org/dc/elements/1.1/"],
  [
    "category",
    "category",
    "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
  ],
];
const APP: readonly (readonly [Key, string])[] = [
  ["manager", "Manager"],
  ["company", "Company"],
];

async function parts(
  source: WorkbookPackage
): Promise<{ core: string | undefined; app: string | undefined }> {
  const relationships = await source.relationships("");
  const find = (type: string) =>
    relationships.find((item) => item.type === type && source.find(item.target))?.target;
  return { core: find("core-properties"), app: find("extended-properties") };
}

export async function readProperties(source: WorkbookPackage): Promise<DocumentProperties> {
  const { core, app } = await parts(source);
  const found: Partial<Record<Key, string>> = {};
  const read = (root: XmlElement | undefined, key: Key, name: string) => {
    const item = childNamed(root, name);
    if (item) found[key] = textOf(item);
  };
  const coreRoot = (await source.xmlIfPresent(core))?.root;
  for (const [key, name] of CORE) read(coreRoot, key, name);
  const appRoot = (await source.xmlIfPresent(app))?.root;
  for (const [key, name] of APP) read(appRoot, key, name);
  return found;
}

/** Writes properties that changed into the parts that the file has. @returns those for which it has no part. */
export async function writeProperties(
  edit: PackageEdit,
  wanted: DocumentProperties | undefined
): Promise<Key[]> {
  const before = await readProperties(edit.source);
  const { core, app } = await parts(edit.source);
  const changed = [...CORE, ...APP].filter(
    ([key]) => (wanted?.[key] ?? "") !== (before[key] ?? "")
  );
  const missing: Key[] = [];
  for (const [key, name, namespace] of changed) {
    const part = namespace === undefined ? app : core;
    if (part === undefined) {
      missing.push(key);
      continue;
    }
    put((await edit.xml(part)).root, name, namespace, wanted?.[key] ?? "");
  }
  return missing;
}

function put(root: XmlElement, name: string, namespace: string | undefined, text: string): void {
  const existing = childNamed(root, name);
  if (existing && text === "") remove(root, existing);
  else if (existing) {
    existing.children = [textNode(text)];
    existing.selfClosed = false;
    existing.tag = existing.tag?.replace(/\s*\/>$/, ">") ?? null;
  } else if (text !== "") {
    const declared = root.attributes
      .find((item) => item.value === namespace && item.name.startsWith("xmlns:"))
      ?.name.slice("xmlns:".length);
    const prefix =
      namespace === undefined ? prefixOf(root) : declared === undefined ? "p:" : `${declared}:`;
    append(root, element(prefix + name, prefix === "p:" ? { "xmlns:p": namespace } : {}, text));
  }
}
