import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { ArrowUndoRegular } from "@fluentui/react-icons/svg/arrow-undo";
import { useState } from "react";
import { formatNumber } from "../../i18n/format";
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
  text: {
    ...typographyStyles.body1,
    margin: 0,
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
  buttons: { display: "flex", gap: tokens.spacingHorizontalS },
  button: { alignSelf: "flex-start" },
});

/** Names listed in the question; fifty sheets would hide the buttons below it. */
const namesShown = 6;

/** Undoes the last run, after saying exactly what goes. One click alone never removes anything. */
export function TakeBack() {
  const styles = useStyles();
  const { state, words, language, run } = usePane();
  const [question, setQuestion] = useState<"closed" | "open" | "answered">("closed");
  const { write, listSeparator } = words.pane;
  const { more } = words.reports.shared;
  const listed = (names: readonly string[]): string =>
    [
      ...names.slice(0, namesShown),
      ...(names.length > namesShown
        ? [more(formatNumber(language, names.length - namesShown, 0))]
        : []),
    ].join(listSeparator);
  const { lastRun } = state;
  if (!lastRun) return null;
  if (question !== "open") {
    return (
      <Button
        className={styles.button}
        icon={<ArrowUndoRegular />}
        // The focus comes back with the button.
        autoFocus={question === "answered"}
        onClick={() => setQuestion("open")}
      >
        {write.takeBack}
      </Button>
    );
  }
  return (
    <div
      className={styles.question}
      role="group"
      aria-label={write.takeBackTitle}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.preventDefault();
        setQuestion("answered");
      }}
    >
      <p className={styles.title}>{write.takeBackTitle}</p>
      <p className={styles.text}>
        {write.takeBackText(listed(lastRun.columns), listed(lastRun.sheets))}
      </p>
      {lastRun.kept.length > 0 && <p className={styles.text}>{write.kept(listed(lastRun.kept))}</p>}
      <div className={styles.buttons}>
        {/* The safe answer has the focus, and Tab leads on to the other. */}
        <Button autoFocus onClick={() => setQuestion("answered")}>
          {write.keep}
        </Button>
        <Button
          appearance="primary"
          onClick={() => {
            setQuestion("answered");
            run({ kind: "takeBack" });
          }}
        >
          {write.confirm}
        </Button>
      </div>
    </div>
  );
}
