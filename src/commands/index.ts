import type { Screen } from "../taskpane/state/screens";
import type { AskedScreen } from "./askedScreen";

/** Functions of the ribbon and the context menu, by the names that manifest.xml calls; each leads to a screen of the pane. */
const functions: Readonly<Record<string, Screen>> = { "showReview": "review", "showReports": "reports", "showCustomer": "review" };

/**
 * Connects the ribbon's buttons with the pane. Excel waits for `completed` before it takes the next command, so it is called
 * even when the pane could not be shown.
 */
export function registerCommands(asked: AskedScreen): void {
  for (const [name, screen] of Object.entries(functions)) {
    Office.actions.associate(name, (event: Office.AddinCommands.Event) => {
      asked.ask(screen);
      void Office.addin.showAsTaskpane().finally(() => event.completed());
    });
  }
}
