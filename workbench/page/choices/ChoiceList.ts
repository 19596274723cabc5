import { element } from "../dom";

export interface ListPlace {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** How many entries are in view at once, as in Excel. */
const linesInView = 8;
let lastId = 0;

/** The open list below a cell: by arrows, first letters, Enter and Esc, or by the mouse. */
export class ChoiceList {
  private readonly node: HTMLElement;
  private readonly options: readonly HTMLElement[];
  private active = -1;
  private typed = "";
  private typedAt = 0;
  private isClosed = false;

  constructor(
    holder: HTMLElement,
    place: ListPlace,
    private readonly items: readonly string[],
    chosen: number,
    label: string,
    private readonly onClosed: (picked: number | null) => void
  ) {
    const id = `choices-${++lastId}`;
    this.options = items.map((text, index) =>
      element("div", { role: "option", id: `${id}-${index}`, "aria-selected": false }, text)
    );
    this.node = element(
      "div",
      { class: "choice-list", role: "listbox", tabindex: 0, "aria-label": label },
      ...this.options
    );
    holder.append(this.node);
    this.node.style.minWidth = `${Math.max(80, place.width)}px`;
    const line = this.options[0]?.offsetHeight ?? 0;
    this.node.style.maxHeight = `${line * linesInView + 8}px`;
    const { offsetWidth, offsetHeight } = this.node;
    const below = place.top + place.height;
    const isAbove = below + offsetHeight > holder.clientHeight && place.top > offsetHeight;
    this.node.style.left = `${Math.max(0, Math.min(place.left, holder.clientWidth - offsetWidth - 4))}px`;
    this.node.style.top = `${isAbove ? place.top - offsetHeight : below}px`;
    this.node.addEventListener("keydown", (event) => this.key(event));
    this.node.addEventListener("blur", () => this.close(null));
    for (const [index, option] of this.options.entries()) {
      option.addEventListener("pointermove", () => this.mark(index));
      option.addEventListener("click", () => this.close(index));
    }
    this.node.focus({ preventScroll: true });
    this.mark(chosen >= 0 ? chosen : 0);
  }

  close(picked: number | null): void {
    if (this.isClosed) return;
    this.isClosed = true;
    this.node.remove();
    this.onClosed(picked);
  }

  private mark(index: number): void {
    if (index === this.active) return;
    this.options[this.active]?.setAttribute("aria-selected", "false");
    this.active = index;
    const option = this.options[index];
    if (!option) return;
    option.setAttribute("aria-selected", "true");
    this.node.setAttribute("aria-activedescendant", option.id);
    const { offsetTop, offsetHeight } = option;
    const { scrollTop, clientHeight } = this.node;
    if (offsetTop < scrollTop) this.node.scrollTop = offsetTop;
    if (offsetTop + offsetHeight > scrollTop + clientHeight)
      this.node.scrollTop = offsetTop + offsetHeight - clientHeight;
  }

  private key(event: KeyboardEvent): void {
    event.stopPropagation();
    const { key, altKey, ctrlKey, metaKey } = event;
    const last = this.items.length - 1;
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: this.active + 1,
      ArrowUp: this.active - 1,
      PageDown: this.active + linesInView,
      PageUp: this.active - linesInView,
      Home: 0,
      End: last,
    };
    const to = steps[key];
    if (key === "Escape" || (altKey && to !== undefined)) this.close(null);
    else if (key === "Enter" || key === "Tab") this.close(this.active);
    else if (to !== undefined) this.mark(Math.min(last, Math.max(0, to)));
    else if (key.length === 1 && !ctrlKey && !metaKey && !altKey) this.find(key, event.timeStamp);
    else return;
    event.preventDefault();
  }

  /** The next entry that begins with what was typed within the last second. */
  private find(letter: string, now: number): void {
    this.typed = now - this.typedAt > 1000 ? letter : this.typed + letter;
    this.typedAt = now;
    const wanted = this.typed.toLowerCase();
    const from = wanted.length > 1 ? this.active : this.active + 1;
    for (let n = 0; n < this.items.length; n++) {
      const index = (from + n) % this.items.length;
      if (this.items[index]?.toLowerCase().startsWith(wanted)) return this.mark(index);
    }
  }
}
