import { element } from "./dom";
import type { PageWords } from "./words";

const key = "tierbook-workbench-hint-seen";

/** Three sentences for the first visit, until one closes them; null on later visits. */
export function firstVisitHint(words: PageWords): HTMLElement | null {
  if (localStorage.getItem(key) !== null) return null;
  const close = element("button", { type: "button" }, words.hintClose);
  const hint = element(
    "section",
    { class: "hint", "aria-label": words.hintTitle },
    element("strong", {}, words.hintTitle),
    element("ol", {}, ...words.hint.map((sentence) => element("li", {}, sentence))),
    close
  );
  close.addEventListener("click", () => {
    localStorage.setItem(key, "1");
    hint.remove();
  });
  return hint;
}
