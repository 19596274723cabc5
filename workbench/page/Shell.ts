import { languages, type LanguageCode } from "../../src/i18n/languages";
import { element } from "./dom";
import { firstVisitHint } from "./hint";
import type { PageWords } from "./words";

export interface ShellActions {
  readonly onUndo: (isBack: boolean) => void;
  readonly onOpen: (file: File) => void;
  readonly onSave: () => void;
  readonly onSample: () => void;
  readonly onLanguage: (language: string) => void;
  readonly onRibbon: (button: "score" | "review" | "reports") => void;
}

/** The furniture of the page around the grid: banner, toolbar, formula bar, tabs, status, and the pane docked at the right. */
export class Shell {
  readonly gridHolder = element("div", { class: "grid-holder" });
  readonly nameBox: HTMLInputElement;
  readonly content: HTMLTextAreaElement;
  readonly pane: HTMLElement;
  readonly bar: HTMLElement;
  private readonly file = element("span", { class: "file" });
  private readonly mark = element("span", { class: "unsaved", hidden: true }, "●");
  private readonly summary = element("span", { class: "summary", "data-testid": "summary" });
  private readonly message = element("span", { role: "status" });
  private readonly cost = element("span", { "data-testid": "cost" });
  private readonly work: HTMLElement;
  private readonly paneButton: HTMLButtonElement;
  private readonly undoButton: HTMLButtonElement;
  private readonly redoButton: HTMLButtonElement;

  constructor(
    readonly words: PageWords,
    language: LanguageCode,
    actions: ShellActions,
    tabBar: HTMLElement
  ) {
    document.documentElement.lang = language;
    this.nameBox = element("input", { "aria-label": words.nameBox, spellcheck: "false" });
    this.content = element("textarea", {
      "aria-label": words.content,
      rows: 1,
      spellcheck: "false",
    });
    this.mark.title = words.unsaved;
    this.mark.setAttribute("aria-label", words.unsaved);
    this.mark.setAttribute("role", "img");
    this.undoButton = this.button("↶", () => actions.onUndo(true));
    this.redoButton = this.button("↷", () => actions.onUndo(false));
    this.showUndo(null, null);
    this.pane = element(
      "aside",
      { class: "pane", "aria-label": words.paneTitle },
      element("header", {}, words.paneTitle, this.closeButton())
    );
    this.paneButton = this.button(words.hidePane, () => this.showPane(!this.isPaneShown));
    const resizer = element("div", {
      class: "resizer",
      role: "separator",
      tabindex: 0,
      "aria-orientation": "vertical",
      "aria-label": words.paneWidth,
      "aria-valuemin": 320,
      "aria-valuemax": 640,
      "aria-valuenow": 350,
    });
    this.work = element(
      "div",
      { class: "work" },
      element(
        "main",
        { class: "sheet" },
        element("div", { class: "formula" }, this.nameBox, this.content),
        this.gridHolder,
        tabBar,
        element("div", { class: "status" }, this.message, this.summary, this.cost)
      ),
      this.pane
    );
    this.pane.prepend(resizer);
    const hint = firstVisitHint(words);
    this.bar = this.toolbar(language, actions);
    document.body.append(
      element(
        "header",
        { class: "top" },
        element("div", { class: "banner", role: "note" }, words.banner),
        this.bar,
        ...(hint ? [hint] : [])
      ),
      this.work,
      element("div", { class: "drop", "aria-hidden": "true" }, words.drop)
    );
    this.letResize(resizer);
    this.letDrop(actions.onOpen);
  }

  say(text: string): void {
    this.message.textContent = text;
  }

  showFile(name: string, isUnsaved: boolean): void {
    this.file.textContent = name;
    this.mark.hidden = !isUnsaved;
    document.title = `${isUnsaved ? "● " : ""}${name} – ${this.words.title}`;
  }

  showSummary(text: string): void {
    this.summary.textContent = text;
  }

  /** What the next undo and redo would do, as sentences; null where there is nothing. */
  showUndo(undo: string | null, redo: string | null): void {
    const { words } = this;
    for (const [button, text, fallback] of [
      [this.undoButton, undo, words.undo],
      [this.redoButton, redo, words.redo],
    ] as const) {
      button.disabled = text === null;
      button.title = text ?? fallback;
      button.setAttribute("aria-label", text ?? fallback);
    }
  }

  showCost(text: string): void {
    this.cost.textContent = text;
  }

  get isPaneShown(): boolean {
    return !this.work.classList.contains("without-pane");
  }

  showPane(isShown: boolean): void {
    this.work.classList.toggle("without-pane", !isShown);
    this.paneButton.textContent = isShown ? this.words.hidePane : this.words.showPane;
  }

  private button(text: string, onClick: () => void): HTMLButtonElement {
    const button = element("button", { type: "button" }, text);
    button.addEventListener("click", onClick);
    return button;
  }

  private closeButton(): HTMLButtonElement {
    const button = this.button("✕", () => this.showPane(false));
    button.setAttribute("aria-label", this.words.hidePane);
    return button;
  }

  private toolbar(language: LanguageCode, actions: ShellActions): HTMLElement {
    const { words } = this;
    const picker = element("input", { type: "file", accept: ".xlsx,.xlsm", hidden: true });
    picker.addEventListener("change", () => {
      const file = picker.files?.[0];
      if (file) actions.onOpen(file);
      picker.value = "";
    });
    const select = element(
      "select",
      { "aria-label": words.language },
      ...Object.entries(languages).map(([code, { name }]) =>
        element("option", { value: code, selected: code === language }, name)
      )
    );
    select.addEventListener("change", () => actions.onLanguage(select.value));
    const ribbon = (["score", "review", "reports"] as const).map((name) => {
      const button = this.button(words.ribbonButtons[name], () => actions.onRibbon(name));
      button.prepend(
        element("img", { src: `assets/${name}-16.png`, alt: "", width: 16, height: 16 })
      );
      return button;
    });
    return element(
      "div",
      { class: "bar", role: "toolbar", "aria-label": words.title },
      element("h1", {}, words.title),
      element("span", { class: "file-name" }, this.file, this.mark),
      element("div", { class: "steps" }, this.undoButton, this.redoButton),
      element("div", { class: "ribbon", role: "group", "aria-label": words.ribbon }, ...ribbon),
      picker,
      this.button(words.open, () => picker.click()),
      this.button(words.save, actions.onSave),
      this.button(words.sample, actions.onSample),
      select,
      this.paneButton
    );
  }

  private letResize(resizer: HTMLElement): void {
    const set = (width: number): void => {
      const clamped = Math.round(Math.min(640, Math.max(320, width)));
      this.work.style.setProperty("--pane-width", `${clamped}px`);
      resizer.setAttribute("aria-valuenow", String(clamped));
    };
    resizer.addEventListener("pointerdown", (event) => {
      resizer.setPointerCapture(event.pointerId);
      document.body.classList.add("resizing");
    });
    resizer.addEventListener("pointermove", (event) => {
      if (resizer.hasPointerCapture(event.pointerId)) set(window.innerWidth - event.clientX);
    });
    resizer.addEventListener("pointerup", () => document.body.classList.remove("resizing"));
    resizer.addEventListener("keydown", (event) => {
      const step = event.key === "ArrowLeft" ? 10 : event.key === "ArrowRight" ? -10 : 0;
      if (step !== 0) set(Number(resizer.getAttribute("aria-valuenow")) + step);
    });
  }

  private letDrop(onOpen: (file: File) => void): void {
    const hasFiles = (event: DragEvent): boolean =>
      event.dataTransfer?.types.includes("Files") ?? false;
    document.addEventListener("dragover", (event) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      document.body.classList.add("dragging");
    });
    document.addEventListener("dragleave", (event) => {
      if (event.relatedTarget === null) document.body.classList.remove("dragging");
    });
    document.addEventListener("drop", (event) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      document.body.classList.remove("dragging");
      const file = event.dataTransfer?.files[0];
      if (file) onOpen(file);
    });
  }
}
