import { element } from "./dom";
import type { PageWords } from "./words";

export type SaveAnswer = "save" | "discard" | "cancel";

/** Asks what becomes of unsaved changes before another workbook takes the place of this one. */
export function askToSave(words: PageWords, fileName: string): Promise<SaveAnswer> {
  return new Promise((resolve) => {
    const button = (text: string, answer: SaveAnswer): HTMLButtonElement => {
      const node = element("button", { type: "button" }, text);
      node.addEventListener("click", () => dialog.close(answer));
      return node;
    };
    const dialog = element(
      "dialog",
      { class: "ask", "aria-labelledby": "ask-title" },
      element("h2", { id: "ask-title" }, words.unsavedTitle(fileName)),
      element("p", {}, words.unsavedText),
      element(
        "div",
        { class: "answers" },
        button(words.saveFirst, "save"),
        button(words.discard, "discard"),
        button(words.cancel, "cancel")
      )
    );
    dialog.addEventListener("close", () => {
      const answer = dialog.returnValue;
      dialog.remove();
      resolve(answer === "save" || answer === "discard" ? answer : "cancel");
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}
