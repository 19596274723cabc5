import { decodeText, encodeAttribute, encodeText } from "./xmlText";

/**
 * A small document tree for the parts of a workbook that fit in memory (everything but the cells). What nobody changes is
 * written back from its own source text, so that an edited part differs from the original only where it was edited.
 */
export interface XmlElement {
  readonly kind: "element";
  /** Qualified name as written: "x:row". */
  readonly name: string;
  attributes: XmlAttribute[];
  children: XmlNode[];
  /** Source of the start tag while its attributes are unchanged; null once they are edited or for new elements. */
  tag: string | null;
  selfClosed: boolean;
}

export interface XmlAttribute {
  readonly name: string;
  value: string;
}

/** Text (still escaped), CDATA, comment or processing instruction, verbatim. */
export interface XmlSource {
  readonly kind: "source";
  readonly source: string;
}

export type XmlNode = XmlElement | XmlSource;

export interface XmlDocument {
  /** What stands before the root: declaration, comments. */
  before: string;
  readonly root: XmlElement;
  after: string;
}

export class XmlError extends Error {
  override readonly name = "XmlError";
}

const DEEPEST = 512;
const NAME_END = /[\s/>=]/;

/** @throws XmlError for anything not well-formed and for a document type (forbidden in workbook parts: ECMA-376 part 2, 8.1.4). */
export function parseXml(source: string): XmlDocument {
  let at = 0;
  const fail = (what: string): never => {
    throw new XmlError(`${what} at character ${at}`);
  };
  const open: XmlElement[] = [];
  let root: XmlElement | null = null;
  let before = "";
  let after = "";
  const verbatim = (end: string, what: string) => {
    const stop = source.indexOf(end, at);
    if (stop < 0) fail(`unclosed ${what}`);
    add(source.slice(at, stop + end.length));
    at = stop + end.length;
  };
  const add = (text: string) => {
    const parent = open.at(-1);
    if (parent) parent.children.push({ kind: "source", source: text });
    else if (root) after += text;
    else before += text;
  };
  if (source.charCodeAt(0) === 0xfeff) {
    before = source[0]!;
    at = 1;
  }
  while (at < source.length) {
    const less = source.indexOf("<", at);
    const textEnd = less < 0 ? source.length : less;
    if (textEnd > at) {
      const text = source.slice(at, textEnd);
      if (open.length === 0 && text.trim() !== "") fail("text outside the root element");
      add(text);
      at = textEnd;
      if (less < 0) break;
    }
    if (source.startsWith("<!--", at)) verbatim("-->", "comment");
    else if (source.startsWith("<![CDATA[", at)) verbatim("]]>", "CDATA section");
    else if (source.startsWith("<?", at)) verbatim("?>", "processing instruction");
    else if (source.startsWith("<!", at)) fail("document type declaration");
    else if (source.startsWith("</", at)) {
      const stop = source.indexOf(">", at);
      const name = source.slice(at + 2, stop < 0 ? undefined : stop).trimEnd();
      const element = open.pop();
      if (stop < 0 || !element || element.name !== name)
        fail(`unexpected end tag ${name.slice(0, 40)}`);
      at = stop + 1;
    } else {
      const element = parseTag(source, at, fail);
      at += element.tag!.length;
      const parent = open.at(-1);
      if (parent) parent.children.push(element);
      else if (root) fail("second root element");
      else root = element;
      if (!element.selfClosed) open.push(element);
      if (open.length > DEEPEST) fail("elements nested too deeply");
    }
  }
  if (open.length > 0 || !root)
    fail(root ? `element ${open.at(-1)!.name} is not closed` : "no root element");
  return { before, root: root!, after };
}

function parseTag(source: string, start: number, fail: (what: string) => never): XmlElement {
  let at = start + 1;
  const nameStart = at;
  while (at < source.length && !NAME_END.test(source[at]!)) at++;
  const name = source.slice(nameStart, at);
  if (name === "" || name.includes("<")) fail("malformed tag");
  const attributes: XmlAttribute[] = [];
  for (;;) {
    while (isSpace(source.charCodeAt(at))) at++;
    const c = source[at];
    if (c === undefined) return fail(`tag ${name} is not closed`);
    if (c === ">" || (c === "/" && source[at + 1] === ">")) {
      const selfClosed = c === "/";
      at += selfClosed ? 2 : 1;
      return {
        kind: "element",
        name,
        attributes,
        children: [],
        tag: source.slice(start, at),
        selfClosed,
      };
    }
    const from = at;
    while (at < source.length && !NAME_END.test(source[at]!)) at++;
    const attribute = source.slice(from, at);
    while (isSpace(source.charCodeAt(at))) at++;
    if (attribute === "" || source[at] !== "=") fail(`malformed attribute in ${name}`);
    at++;
    while (isSpace(source.charCodeAt(at))) at++;
    const quote = source[at];
    if (quote !== '"' && quote !== "'") fail(`attribute ${attribute} without quotes`);
    const stop = source.indexOf(quote!, at + 1);
    if (stop < 0) fail(`attribute ${attribute} is not closed`);
    const raw = source.slice(at + 1, stop);
    if (raw.includes("<")) fail(`"<" in attribute ${attribute}`);
    attributes.push({ name: attribute, value: raw.includes("&") ? decodeText(raw) : raw });
    at = stop + 1;
  }
}

const isSpace = (code: number): boolean => code === 32 || code === 10 || code === 13 || code === 9;

export function serializeXml(document: XmlDocument): string {
  const out: string[] = [document.before];
  write(document.root, out);
  out.push(document.after);
  return out.join("");
}

export function serializeElement(element: XmlElement): string {
  const out: string[] = [];
  write(element, out);
  return out.join("");
}

function write(node: XmlNode, out: string[]): void {
  if (node.kind === "source") {
    out.push(node.source);
    return;
  }
  const empty = node.children.length === 0;
  if (node.tag !== null && (!node.selfClosed || empty)) out.push(node.tag);
  else {
    out.push("<", node.name);
    for (const { name, value } of node.attributes)
      out.push(" ", name, '="', encodeAttribute(value), '"');
    out.push(empty ? "/>" : ">");
  }
  if (empty && (node.tag === null || node.selfClosed)) return;
  for (const child of node.children) write(child, out);
  out.push("</", node.name, ">");
}

export const textNode = (text: string): XmlSource => ({ kind: "source", source: encodeText(text) });
