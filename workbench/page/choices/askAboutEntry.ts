import type { BookValidation } from "../../book/book";
import { element } from "../dom";
import type { EntryWords } from "./entryWords";

/** What becomes of a text that a cell's rule does not allow: back to typing, the old content back, or as typed all the same. */
export type EntryAnswer = "retry" | "cancel" | "keep";

/** Excel's message for such a text: the rule's own words or the general ones, and by its style two or three ways on. */
export function askAboutEntry(
  words: EntryWords,
  { title = "", message = "", style = "Stop" }: Partial<NonNullable<BookValidation["errorAlert"]>>
): Promise<EntryAnswer> {
  return new Promise((resolve) => {
    const answers: Readonly<Record<string, readonly (readonly [string, EntryAnswer])[]>> = {
      Stop: [
        [words.retry, "retry"],
        [words.cancel, "cancel"],
      ],
      Warning: [
        [words.yes, "keep"],
        [words.no, "retry"],
        [words.cancel, "cancel"],
      ],
      Information: [
        [words.ok, "keep"],
        [words.cancel, "cancel"],
      ],
    };
    const buttons = (answers[style] ?? answers["Stop"] ?? []).map(([text, answer]) => {
      const node = element("button", { type: "button" }, text);
      // "No" is what Enter means in Excel's warning; elsewhere the first button.
      node.autofocus = answer === "retry";
      node.addEventListener("click", () => dialog.close(answer));
      return node;
    });
    const dialog = element(
      "dialog",
      { class: "ask", role: "alertdialog", "aria-labelledby": "entry-title" },
      element("h2", { id: "entry-title" }, title === "" ? words.title : title),
      element("p", {}, message === "" ? words.message : message),
      ...(style === "Warning" ? [element("p", {}, words.goOn)] : []),
      element("div", { class: "answers" }, ...buttons)
    );
    // What is typed here is not for the grid below.
    dialog.addEventListener("keydown", (event) => event.stopPropagation());
    dialog.addEventListener("close", () => {
      const answer = dialog.returnValue;
      dialog.remove();
      resolve(answer === "retry" || answer === "keep" ? answer : "cancel");
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}
