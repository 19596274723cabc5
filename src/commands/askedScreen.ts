import type { Screen } from "../taskpane/state/screens";

/** What a button asks the pane to show: a screen, or the customer of the selected row. */
export type Asked = Screen | "customer";

type Listener = (asked: Asked) => void;

/** The way from a ribbon button to the pane: both live in one runtime, but the button may be pressed before the pane is drawn. */
export class AskedScreen {
  private readonly listeners = new Set<Listener>();
  private pending: Asked | null = null;

  ask(asked: Asked): void {
    if (this.listeners.size === 0) this.pending = asked;
    for (const listener of this.listeners) listener(asked);
  }

  readonly listen = (listener: Listener): (() => void) => {
    this.listeners.add(listener);
    if (this.pending) listener(this.pending);
    this.pending = null;
    return () => this.listeners.delete(listener);
  };
}
