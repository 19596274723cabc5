import type { LanguageCode } from "../../src/i18n/languages";
import type { Rect } from "../book/book";
import type { GridView } from "./grid/GridView";
import type { Shell } from "./Shell";
import { summaryText } from "./statusTexts";
import { summaryOf } from "./summary";

/** Shows sum, average and count of the selection each time it is called; a moment later, since one may still be dragging. */
export function selectionSummary(
  grid: GridView,
  shell: Shell,
  language: LanguageCode,
  selected: () => Rect
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      const { sheet } = grid;
      if (sheet)
        shell.showSummary(summaryText(shell.words, language, summaryOf(sheet, selected())));
    }, 80);
  };
}
