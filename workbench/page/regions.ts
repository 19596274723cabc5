import type { GridView } from "./grid/GridView";
import type { SheetTabs } from "./SheetTabs";
import type { Shell } from "./Shell";

/** A part of the window that F6 leads to. */
export interface Region {
  readonly isFocused: () => boolean;
  /** False when it is hidden or has nothing to focus. */
  readonly focus: () => boolean;
}

/** F6 and Shift+F6: brings the focus from one part of the window to the next, around; parts that are hidden are passed over. */
export function moveRegion(regions: readonly Region[], isBack: boolean): void {
  const from = regions.findIndex(({ isFocused }) => isFocused());
  const step = isBack ? -1 : 1;
  for (let n = 1; n <= regions.length; n++) {
    const at = from < 0 && isBack ? regions.length - n : from + step * n;
    if (regions[(at + 2 * regions.length) % regions.length]?.focus()) return;
  }
}

/** The parts of this page in the order in which F6 goes round in Excel: sheet, tabs, pane, ribbon. */
export function pageRegions(page: {
  readonly grid: GridView;
  readonly shell: Shell;
  readonly tabs: SheetTabs;
  readonly focusPane: () => boolean;
}): readonly Region[] {
  const { grid, shell, tabs, focusPane } = page;
  const within = (node: HTMLElement) => (): boolean => node.contains(document.activeElement);
  return [
    {
      isFocused: within(shell.gridHolder),
      focus: () => {
        grid.focus();
        return true;
      },
    },
    { isFocused: within(tabs.bar), focus: () => tabs.focus() },
    { isFocused: within(shell.pane), focus: () => shell.isPaneShown && focusPane() },
    {
      isFocused: within(shell.bar),
      focus: () => {
        const button = shell.bar.querySelector<HTMLButtonElement>(".ribbon button");
        button?.focus();
        return button !== null;
      },
    },
  ];
}
