import type { Asked, AskedScreen } from "./askedScreen";

/** Functions of the ribbon and the context menu, by the names that manifest.xml calls; and what each asks the pane to show. */
const functions: readonly (readonly [name: string, asked: Asked])[] = [
  ["showReview", "review"],
  ["showReports", "reports"],
  ["showCustomer", "customer"],
];

/**
 * Connects the ribbon's buttons with the pane. Excel waits for `completed` before it takes the next command, so it is called
 * even when the pane could not be shown.
 */
export function registerCommands(asked: AskedScreen): void {
  for (const [name, shown] of functions) {
    Office.actions.associate(name, (event: Office.AddinCommands.Event) => {
      asked.ask(shown);
      void Office.addin.showAsTaskpane().finally(() => event.completed());
    });
  }
}
