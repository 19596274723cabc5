/** What the Tab key stops at. */
const stops =
  "button:not(:disabled), [href], input:not(:disabled), select:not(:disabled), textarea:not(:disabled), summary, [tabindex]";

const isStop = (element: HTMLElement): boolean =>
  element.tabIndex >= 0 && element.getClientRects().length > 0;

/**
 * The focus never falls out of the pane: when what had it disappears or is disabled, the nearest thing that stands takes it, or
 * else the screen. Excel on the web leaves the pane at the next Tab when the focus stands on nothing. Who moves the focus
 * away, by clicking or into the grid, has it where it was moved. Returns the way to stop.
 */
export function keepFocus(root: HTMLElement, screenOf: () => HTMLElement | null): () => void {
  /** What had the focus last and what it stands in, innermost first; empty once it was moved away. */
  let trail: readonly HTMLElement[] = [];

  const onFocusIn = ({ target }: FocusEvent): void => {
    const found: HTMLElement[] = [];
    for (let at = target as HTMLElement | null; at && at !== root; at = at.parentElement)
      found.push(at);
    trail = found;
  };
  const isLost = (element: HTMLElement): boolean =>
    !element.isConnected || element.matches(":disabled");
  const onFocusOut = ({ relatedTarget }: FocusEvent): void => {
    const [left] = trail;
    // Some browsers tell of the focus of a removed element while it still stands.
    if (relatedTarget === null)
      queueMicrotask(() => {
        if (trail[0] === left && left && !isLost(left) && document.hasFocus()) trail = [];
      });
  };
  const check = (): void => {
    const [lost, ...around] = trail;
    if (!lost || !isLost(lost) || !document.hasFocus()) return;
    const { activeElement } = document;
    if (activeElement !== null && activeElement !== document.body && activeElement !== lost) return;
    const screen = screenOf();
    const near = around.find((element) => element.isConnected);
    const next =
      near && !near.contains(screen)
        ? near === screen
          ? screen
          : [...near.querySelectorAll<HTMLElement>(stops)].find(isStop)
        : null;
    (next ?? screen)?.focus();
  };
  // What comes instead may bring the focus with it, and the browser takes it from a disabled button only after drawing.
  const observer = new MutationObserver(() =>
    requestAnimationFrame(() => void setTimeout(check, 0))
  );
  observer.observe(root, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ["disabled"],
  });
  root.addEventListener("focusin", onFocusIn);
  root.addEventListener("focusout", onFocusOut);
  return () => {
    observer.disconnect();
    root.removeEventListener("focusin", onFocusIn);
    root.removeEventListener("focusout", onFocusOut);
  };
}
