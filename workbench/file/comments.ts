import type { WorkbookPackage, Relationship } from "./workbookPackage";
import { attribute, childNamed, childrenNamed, elementsOf, localName, textOf } from "./xmlEdit";
import type { XmlElement } from "./xmlTree";

/** Notes and, where a cell has them, threaded comments with their replies, as text by address. */
export async function readComments(
  source: WorkbookPackage,
  relationships: readonly Relationship[]
): Promise<Map<string, string>> {
  const comments = new Map<string, string>();
  const part = (type: string) =>
    relationships.find((item) => item.type === type && !item.isExternal)?.target;
  const notes = await source.xmlIfPresent(part("comments"));
  if (notes)
    for (const item of noteItems(notes.root))
      comments.set(attribute(item, "ref") ?? "", noteText(item));
  const threads = await source.xmlIfPresent(part("threadedComment"));
  if (threads) {
    const replies = new Map<string, string[]>();
    for (const item of childrenNamed(threads.root, "threadedComment")) {
      const ref = attribute(item, "ref") ?? "";
      replies.set(ref, [...(replies.get(ref) ?? []), textOf(childNamed(item, "text"))]);
    }
    for (const [ref, texts] of replies) comments.set(ref, texts.join("\n"));
  }
  return comments;
}

export function noteItems(root: XmlElement): XmlElement[] {
  const list = childNamed(root, "commentList");
  return list ? childrenNamed(list, "comment") : [];
}

export function noteText(item: XmlElement): string {
  const text = childNamed(item, "text");
  return (text ? elementsOf(text) : [])
    .map((run) =>
      localName(run.name) === "t"
        ? textOf(run)
        : localName(run.name) === "r"
          ? childrenNamed(run, "t").map(textOf).join("")
          : ""
    )
    .join("");
}
