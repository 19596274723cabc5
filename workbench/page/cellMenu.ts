import { element } from "./dom";

/** The menu of a right click on a cell, with the add-in's entry: what the manifest's context menu is in Excel. */
export function openCellMenu(
  at: { x: number; y: number },
  label: string,
  onChosen: () => void
): void {
  const button = element("button", { type: "button", role: "menuitem" }, label);
  const menu = element("div", { class: "cell-menu", role: "menu" }, button);
  Object.assign(menu.style, { left: `${at.x}px`, top: `${at.y}px` });
  const close = (): void => {
    document.removeEventListener("pointerdown", closeOutside, true);
    menu.remove();
  };
  const closeOutside = (event: Event): void => {
    if (!menu.contains(event.target as Node)) close();
  };
  button.addEventListener("click", () => {
    close();
    onChosen();
  });
  menu.addEventListener("keydown", (event) => {
    if (event.key === "Escape") close();
  });
  document.addEventListener("pointerdown", closeOutside, true);
  document.body.append(menu);
  button.focus();
}
