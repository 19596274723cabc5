import { element } from "./dom";
import type { GridView } from "./grid/GridView";
import type { Cell } from "./selection";

/** How typing ended: where the selection goes next. */
export type Ending = "down" | "up" | "left" | "right" | "stay";

export interface CellInputOptions {
  readonly grid: GridView;
  readonly holder: HTMLElement;
  readonly label: string;
  /** Called once, when typing ends with the text kept. */
  readonly onKept: (text: string, ending: Ending) => void;
  readonly onTyped: (text: string) => void;
  readonly onClosed: () => void;
}

/** The field over a cell while one types into it. */
export class CellInput {
  private field: HTMLTextAreaElement | null = null;

  constructor(private readonly options: CellInputOptions) {}

  get isOpen(): boolean {
    return this.field !== null;
  }

  /** `isFresh`: begun by typing, so that the arrows end it and move on, as in Excel. */
  open(cell: Cell, text: string, isFresh: boolean): void {
    const { grid, holder, label } = this.options;
    const box = grid.boxOf(cell);
    if (!box || this.field) return;
    const field = element("textarea", {
      class: "editor",
      "aria-label": label,
      rows: 1,
      spellcheck: "false",
    });
    Object.assign(field.style, {
      left: `${box.left}px`,
      top: `${box.top}px`,
      width: `${Math.max(80, box.width + 1)}px`,
      height: `${Math.max(22, box.height + 1)}px`,
    });
    field.value = text;
    this.field = field;
    holder.append(field);
    field.focus();
    field.setSelectionRange(text.length, text.length);
    this.grow(field);
    field.addEventListener("blur", () => this.close("stay"));
    field.addEventListener("input", () => {
      this.grow(field);
      this.options.onTyped(field.value);
    });
    field.addEventListener("keydown", (event) => this.key(event, field, isFresh));
  }

  /** Ends typing; null throws away what was typed. */
  close(ending: Ending | null): void {
    const { field } = this;
    if (!field) return;
    this.field = null;
    field.remove();
    if (ending !== null) this.options.onKept(field.value, ending);
    this.options.onClosed();
  }

  private grow(field: HTMLTextAreaElement): void {
    const { holder } = this.options;
    const room = holder.clientWidth - field.offsetLeft - 20;
    if (field.scrollWidth > field.clientWidth && field.offsetWidth < room)
      field.style.width = `${Math.min(room, field.scrollWidth + 24)}px`;
    if (field.scrollHeight > field.clientHeight + 2)
      field.style.height = `${field.scrollHeight + 4}px`;
  }

  private key(event: KeyboardEvent, field: HTMLTextAreaElement, isFresh: boolean): void {
    event.stopPropagation();
    // Enter also confirms a word of an input method, as for Chinese; that ends nothing.
    if (event.isComposing) return;
    if (event.key === "Enter" && event.altKey) {
      event.preventDefault();
      field.setRangeText("\n", field.selectionStart, field.selectionEnd, "end");
      this.grow(field);
      return;
    }
    const arrows: Readonly<Record<string, Ending>> = {
      ArrowDown: "down",
      ArrowUp: "up",
      ArrowLeft: "left",
      ArrowRight: "right",
    };
    const arrow = isFresh ? arrows[event.key] : undefined;
    const ending: Ending | null | undefined =
      event.key === "Escape"
        ? null
        : event.key === "Enter"
          ? event.shiftKey
            ? "up"
            : "down"
          : event.key === "Tab"
            ? event.shiftKey
              ? "left"
              : "right"
            : arrow;
    if (ending === undefined) return;
    event.preventDefault();
    this.close(ending);
  }
}
