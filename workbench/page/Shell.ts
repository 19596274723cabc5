import { languages, type LanguageCode } from "../../src/i18n/languages";
import { element } from "./dom";
import type { PageWords } from "./words";

export interface ShellActions {
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
  readonly content: HTMLInputElement;
  readonly tabs: HTMLElement;
  readonly pane: HTMLElement;
  private readonly file = element("span", { class: "file" });
  private readonly message = element("span", { role: "status" });
  private readonly cost = element("span", { "data-testid": "cost" });
  private readonly work: HTMLElement;
  private readonly paneButton: HTMLButtonElement;

  constructor(
    private readonly words: PageWords,
    language: LanguageCode,
    actions: ShellActions
  ) {
    document.title = words.title;
    document.documentElement.lang = language;
    this.nameBox = element("input", { "aria-label": words.nameBox, spellcheck: "false" });
    this.content = element("input", { "aria-label": words.content, spellcheck: "false" });
    this.tabs = element("div", { class: "tabs", role: "tablist", "aria-label": words.sheets });
    this.pane = element(
      "aside",
      { class: "pane", "aria-label": words.paneTitle },
      element("header", {}, words.paneTitle, this.closeButton())
    );
    this.paneButton = this.button(words.hidePane, () =>
      this.showPane(this.work.classList.contains("without-pane"))
    );
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
        this.tabs,
        element("div", { class: "status" }, this.message, this.cost),
        element("div", { class: "drop", "aria-hidden": "true" }, words.drop)
      ),
      resizer,
      this.pane
    );
    document.body.append(
      element("div", { class: "banner", role: "note" }, words.banner),
      this.toolbar(language, actions),
      this.work
    );
    this.letResize(resizer);
    this.letDrop(actions.onOpen);
  }

  say(text: string): void {
    this.message.textContent = text;
  }

  showFile(name: string): void {
    this.file.textContent = name;
  }

  showCost(text: string): void {
    this.cost.textContent = text;
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
      { class: "bar", role: "toolbar" },
      element("h1", {}, words.title),
      this.file,
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
    document.addEventListener("dragover", (event) => {
      event.preventDefault();
      document.body.classList.add("dragging");
    });
    document.addEventListener("dragleave", (event) => {
      if (event.relatedTarget === null) document.body.classList.remove("dragging");
    });
    document.addEventListener("drop", (event) => {
      event.preventDefault();
      document.body.classList.remove("dragging");
      const file = event.dataTransfer?.files[0];
      if (file) onOpen(file);
    });
  }
}
