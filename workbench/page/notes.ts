import { element } from "./dom";
import { cellAddressOf } from "./grid/cellAddress";
import type { GridView } from "./grid/GridView";

/** Shows the note of the cell under the pointer beside it, as Excel does. */
export function showNotes(grid: GridView, holder: HTMLElement): void {
  const box = element("div", { class: "note", role: "tooltip", hidden: true });
  holder.append(box);
  let shownFor = "";
  const hide = (): void => {
    box.hidden = true;
    shownFor = "";
  };
  grid.scroller.addEventListener("pointermove", (event) => {
    const { sheet } = grid;
    const hit = sheet && sheet.comments.size > 0 ? grid.hit(event.clientX, event.clientY) : null;
    const address = hit?.kind === "cell" ? cellAddressOf(hit.row, hit.column) : "";
    const note = sheet?.comments.get(address);
    if (!hit || note === undefined) return hide();
    if (shownFor === address) return;
    const cell = grid.boxOf(hit);
    if (!cell) return hide();
    shownFor = address;
    box.textContent = note;
    box.hidden = false;
    const right = cell.left + cell.width + 8;
    const isLeft = right + box.offsetWidth > holder.clientWidth;
    box.style.left = `${Math.max(4, isLeft ? cell.left - box.offsetWidth - 8 : right)}px`;
    box.style.top = `${Math.max(4, Math.min(cell.top, holder.clientHeight - box.offsetHeight - 24))}px`;
  });
  grid.scroller.addEventListener("pointerleave", hide);
  grid.scroller.addEventListener("pointerdown", hide);
  grid.scroller.addEventListener("scroll", hide);
}
