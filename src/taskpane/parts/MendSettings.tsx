import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useRef, useState } from "react";
import type { SettingsError } from "../../settings/SettingsError";
import { usePane } from "../PaneContext";
import type { Mending, Task } from "../state/task";

const useStyles = makeStyles({
  buttons: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    rowGap: tokens.spacingVerticalXS,
  },
  row: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  hidden: { display: "none" },
});

/** Ways on when a person left something on the settings sheet that cannot be used. What replaces the sheet is asked once more. */
export function MendSettings({ error, task }: { error: SettingsError; task: Task }) {
  const styles = useStyles();
  const { words, run } = usePane();
  const [asked, setAsked] = useState<Mending | null>(null);
  const picker = useRef<HTMLInputElement>(null);
  const say = words.pane.errors.settings;
  const { sheetName } = words.scoring.settings;
  const isMending = task.kind === "mendSettings";
  const then = isMending ? task.then : task;
  const { cell } = error;
  // A refusal of what was typed in the pane says nothing about the sheet.
  if (cell === null && !isMending) return null;
  if (asked !== null)
    return (
      <div role="group" aria-label={say.sure(sheetName)}>
        <p>{say.sure(sheetName)}</p>
        <div className={styles.row}>
          {/* The safe answer has the focus, and Tab leads on to the other. */}
          <Button size="small" autoFocus onClick={() => setAsked(null)}>
            {say.keep}
          </Button>
          <Button size="small" onClick={() => run({ kind: "mendSettings", by: asked, then })}>
            {say.replace}
          </Button>
        </div>
      </div>
    );
  return (
    <div className={styles.buttons}>
      {cell !== null && (
        <Button
          size="small"
          onClick={() =>
            run({ kind: "show", range: { sheet: sheetName, ...cell, rows: 1, columns: 1 } })
          }
        >
          {say.showCell}
        </Button>
      )}
      <Button size="small" onClick={() => picker.current?.click()}>
        {say.import}
      </Button>
      <input
        ref={picker}
        className={styles.hidden}
        type="file"
        accept=".json,application/json"
        aria-label={say.import}
        tabIndex={-1}
        onChange={(event) => {
          const input = event.currentTarget;
          const file = input.files?.[0];
          if (file) void file.text().then((text) => setAsked({ from: "file", text }));
          // The same file may be chosen again after it was corrected.
          input.value = "";
        }}
      />
      {error.lastGood !== undefined && (
        <Button size="small" onClick={() => setAsked({ from: "lastGood" })}>
          {say.lastGood}
        </Button>
      )}
      <Button size="small" onClick={() => setAsked({ from: "standard" })}>
        {say.standard}
      </Button>
    </div>
  );
}
