import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useState } from "react";
import { usePane } from "../../PaneContext";

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
  text: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
  hint: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  left: { alignSelf: "flex-start" },
});

/** Takes the scales anew, after saying what that does to everybody's score. */
export function Recalibrate({
  date,
  isCalibratedNow,
  isChanged,
}: {
  /** Of the calibration in force; null without one. */
  date: string | null;
  isCalibratedNow: boolean;
  isChanged: boolean;
}) {
  const styles = useStyles();
  const { words, run } = usePane();
  const { keep } = words.pane.modelEditor;
  const [question, setQuestion] = useState<"closed" | "open" | "answered">("closed");
  const obstacle =
    isCalibratedNow || date === null
      ? keep.recalibrateFirst
      : isChanged
        ? keep.recalibrateUnsaved
        : null;
  if (question !== "open" || obstacle !== null || date === null) {
    return (
      <>
        <Button
          size="small"
          className={styles.left}
          disabled={obstacle !== null}
          autoFocus={question === "answered"}
          onClick={() => setQuestion("open")}
        >
          {keep.recalibrate}
        </Button>
        {obstacle !== null && <p className={styles.hint}>{obstacle}</p>}
      </>
    );
  }
  return (
    <div
      className={styles.question}
      role="group"
      aria-label={keep.recalibrateTitle}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.preventDefault();
        setQuestion("answered");
      }}
    >
      <p className={styles.title}>{keep.recalibrateTitle}</p>
      <p className={styles.text}>{keep.recalibrateText(date)}</p>
      <div className={styles.buttons}>
        {/* The safe answer has the focus, and Tab leads on to the other. */}
        <Button autoFocus onClick={() => setQuestion("answered")}>
          {keep.cancel}
        </Button>
        <Button
          appearance="primary"
          onClick={() => {
            setQuestion("answered");
            run({ kind: "recalibrate" });
          }}
        >
          {keep.confirm}
        </Button>
      </div>
    </div>
  );
}
