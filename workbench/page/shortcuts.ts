export interface Shortcuts {
  readonly save: () => void;
  /** The sheet before (-1) or after (1) the one in front. */
  readonly turnSheet: (by: 1 | -1) => void;
  readonly moveRegion: (isBack: boolean) => void;
  readonly toggleFormulas: () => void;
}

/**
 * The keys that mean the same wherever the focus is on the page. Browsers keep Ctrl+PageUp and Ctrl+PageDown for their own tabs,
 * so that these two also work with Alt, as in Excel on the web.
 */
export function listenForShortcuts(target: EventTarget, shortcuts: Shortcuts): void {
  target.addEventListener("keydown", (event) => {
    if (event instanceof KeyboardEvent && run(event, shortcuts)) event.preventDefault();
  });
}

/** True when the key was one of these. */
export function run(
  {
    key,
    code,
    ctrlKey,
    metaKey,
    shiftKey,
  }: Pick<KeyboardEvent, "key" | "code" | "ctrlKey" | "metaKey" | "shiftKey">,
  shortcuts: Shortcuts
): boolean {
  if (key === "F6") shortcuts.moveRegion(shiftKey);
  else if (!ctrlKey && !metaKey) return false;
  else if (key.toLowerCase() === "s") shortcuts.save();
  else if (key === "PageDown") shortcuts.turnSheet(1);
  else if (key === "PageUp") shortcuts.turnSheet(-1);
  else if (code === "Backquote") shortcuts.toggleFormulas();
  else return false;
  return true;
}
