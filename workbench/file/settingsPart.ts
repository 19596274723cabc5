import type { PackageEdit } from "./packageEdit";
import { DECLARATION } from "./packageEdit";
import type { WorkbookPackage, Relationship } from "./workbookPackage";
import { attribute, childNamed, childrenNamed, element, prefixOf, textOf } from "./xmlEdit";
import type { XmlElement } from "./xmlTree";

/**
 * Add-in settings of a workbook. Excel keeps them in the web extension part of the add-in; that part exists only where the
 * add-in was inserted by Excel, and inventing one would make Excel ask the user to trust an add-in from a store that this
 * machine may not have. So: properties of the workbook's web extension are read and updated where there is exactly one, and
 * otherwise the settings live in a custom XML part of their own, which Excel carries along.
 */
const NAMESPACE = "urn:tierbook:settings";
const CUSTOM_XML_TYPE = "application/xml";
const WEB_EXTENSION_LIST = "xl/webextensions/taskpanes.xml";

export async function readSettings(
  source: WorkbookPackage,
  relationships: readonly Relationship[]
): Promise<Map<string, unknown>> {
  const settings = new Map<string, unknown>();
  const extension = await findExtension(source);
  const properties = extension && childNamed((await source.xml(extension)).root, "properties");
  for (const item of properties ? childrenNamed(properties, "property") : [])
    put(settings, attribute(item, "name"), attribute(item, "value"));
  const own = await findOwn(source, relationships);
  if (own)
    for (const item of childrenNamed((await source.xml(own)).root, "setting"))
      put(settings, attribute(item, "name"), textOf(item));
  return settings;
}

/** A value that is not JSON was stored by something else; it is kept as text. */
function put(
  settings: Map<string, unknown>,
  name: string | undefined,
  json: string | undefined
): void {
  if (name === undefined || json === undefined) return;
  try {
    settings.set(name, JSON.parse(json) as unknown);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    settings.set(name, json);
  }
}

async function findExtension(source: WorkbookPackage): Promise<string | undefined> {
  if (!source.find(WEB_EXTENSION_LIST)) return undefined;
  const extensions = (await source.relationships(WEB_EXTENSION_LIST)).filter(
    ({ type, target }) => type === "webextension" && source.find(target) !== undefined
  );
  return extensions.length === 1 ? extensions[0]!.target : undefined;
}

async function findOwn(
  source: WorkbookPackage,
  relationships: readonly Relationship[]
): Promise<string | undefined> {
  for (const { type, target } of relationships) {
    if (type !== "customXml" || !source.find(target)) continue;
    const { root } = await source.xml(target);
    if (root.attributes.some(({ name, value }) => name.startsWith("xmlns") && value === NAMESPACE))
      return target;
  }
  return undefined;
}

export async function writeSettings(
  edit: PackageEdit,
  workbookPart: string,
  settings: ReadonlyMap<string, unknown>
): Promise<void> {
  const relationships = await edit.source.relationships(workbookPart);
  const before = await readSettings(edit.source, relationships);
  if (JSON.stringify([...before]) === JSON.stringify([...settings])) return;
  const extension = await findExtension(edit.source);
  if (extension) {
    const { root } = await edit.xml(extension);
    const properties = childNamed(root, "properties");
    if (properties) {
      fill(
        properties,
        [...settings].map(([name, value]) =>
          element(`${prefixOf(properties)}property`, { name, value: JSON.stringify(value) })
        )
      );
      return;
    }
  }
  const items = [...settings].map(([name, value]) =>
    element("setting", { name }, JSON.stringify(value))
  );
  const own = await findOwn(edit.source, relationships);
  if (own) {
    fill((await edit.xml(own)).root, items);
    return;
  }
  const part = edit.freeName("customXml/item", ".xml");
  await edit.addXml(part, CUSTOM_XML_TYPE, {
    before: DECLARATION,
    root: element("settings", { xmlns: NAMESPACE }, items),
    after: "",
  });
  await edit.relate(workbookPart, "customXml", part);
}

function fill(parent: XmlElement, items: readonly XmlElement[]): void {
  parent.children = [...items];
  if (parent.selfClosed) {
    parent.selfClosed = false;
    parent.tag = null;
  }
}
