import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { ArrowUndoRegular } from "@fluentui/react-icons/svg/arrow-undo";
import { useState } from "react";
import { usePane } from "../PaneContext";

const useStyles = makeStyles({
  question: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  title: { ...typographyStyles.body1Strong, margin: 0 },
  text: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
  buttons: { display: "flex", gap: tokens.spacingHorizontalS },
  button: { alignSelf: "flex-start" },
});

/** Undoes the last run, after saying exactly what goes. One click alone never removes anything. */
export function TakeBack() {
  const styles = useStyles();
  const { state, words, run } = usePane();
  const [isAsking, setIsAsking] = useState(false);
  const { write, listSeparator } = words.pane;
  const { lastRun } = state;
  if (!lastRun) return null;
  if (!isAsking) {
    return (
      <Button className={styles.button} icon={<ArrowUndoRegular />} onClick={() => setIsAsking(true)}>
        {write.takeBack}
      </Button>
    );
  }
  return (
    <div className={styles.question} role="group" aria-label={write.takeBackTitle}>
      <p className={styles.title}>{write.takeBackTitle}</p>
      <p className={styles.text}>{write.takeBackText(lastRun.columns.join(listSeparator), lastRun.sheets.join(listSeparator))}</p>
      {lastRun.kept.length > 0 && <p className={styles.text}>{write.kept(lastRun.kept.join(listSeparator))}</p>}
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          onClick={() => {
            setIsAsking(false);
            run({ kind: "takeBack" });
          }}
        >
          {write.confirm}
        </Button>
        <Button autoFocus onClick={() => setIsAsking(false)}>
          {write.keep}
        </Button>
      </div>
    </div>
  );
}
