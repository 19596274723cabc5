import type { Screen } from "../taskpane/state/screens";

type Listener = (screen: Screen) => void;

/** The way from a ribbon button to the pane: both live in one runtime, but the button may be pressed before the pane is drawn. */
export class AskedScreen {
  private readonly listeners = new Set<Listener>();
  private pending: Screen | null = null;

  ask(screen: Screen): void {
    if (this.listeners.size === 0) this.pending = screen;
    for (const listener of this.listeners) listener(screen);
  }

  readonly listen = (listener: Listener): (() => void) => {
    this.listeners.add(listener);
    if (this.pending) listener(this.pending);
    this.pending = null;
    return () => this.listeners.delete(listener);
  };
}
