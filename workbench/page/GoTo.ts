import type { Host } from "../host/createHost";
import { resolveAddress } from "../host/rangeArgument";
import type { GridView } from "./grid/GridView";
import { destinationOf, linkAt } from "./links";
import { single, type Cell, type Selection } from "./selection";
import type { Shell } from "./Shell";

export interface GoToOptions {
  readonly grid: GridView;
  readonly shell: Shell;
  readonly host: () => Host | null;
  readonly select: (selection: Selection) => void;
  /** The name box was left: it shows the active cell again. */
  readonly onLeft: () => void;
}

/** Going to a place by the name box or by a link. */
export class GoTo {
  constructor(private readonly options: GoToOptions) {
    const { grid, shell, onLeft } = options;
    const { nameBox } = shell;
    nameBox.addEventListener("focus", () => nameBox.select());
    nameBox.addEventListener("blur", onLeft);
    nameBox.addEventListener("keydown", (event) => {
      if (event.key === "Enter") this.place(nameBox.value.trim());
      if (event.key === "Enter" || event.key === "Escape") grid.focus();
    });
  }

  /** An address, a name or a table, on this sheet or another; says so when there is none. */
  private place(text: string): void {
    const { grid, shell, select, onLeft } = this.options;
    const host = this.options.host();
    const { sheet } = grid;
    if (!host || !sheet || text === "") return;
    try {
      const target = resolveAddress(host.book, text, sheet);
      if (target.sheet === sheet) {
        const { rect } = target;
        const first = single(sheet, { row: rect.row, column: rect.column });
        select(rect.rows === 1 && rect.columns === 1 ? first : { ...first, rect });
      } else host.select(text);
    } catch {
      // The address is the person's or the workbook's: whatever is wrong with it, the answer is the same sentence.
      shell.say(shell.words.noSuchPlace(text));
      onLeft();
    }
  }

  /** Where the link of a cell leads; nothing without one. */
  follow({ row, column }: Cell): void {
    const { grid, shell } = this.options;
    const link = grid.sheet && linkAt(grid.sheet, row, column);
    if (!link) return;
    const destination = destinationOf(link);
    if (destination.kind === "place") this.place(destination.reference);
    else if (destination.kind === "page") window.open(destination.address, "_blank", "noopener");
    else shell.say(shell.words.cannotFollow(destination.address));
  }
}
