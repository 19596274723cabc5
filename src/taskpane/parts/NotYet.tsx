import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { usePane } from "../PaneContext";
import { Frame } from "./Frame";

const useStyles = makeStyles({
  text: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
});

/** A screen whose turn has not come: says what is missing and leads there. */
export function NotYet({ title, text }: { title: string; text: string }) {
  const styles = useStyles();
  const { state, words, run, send } = usePane();
  const hasTables = state.work.at !== "start";
  return (
    <Frame
      title={title}
      footer={
        <Button
          appearance="primary"
          size="large"
          onClick={() => (hasTables ? send({ type: "went", to: "data" }) : run({ kind: "survey" }))}
        >
          {hasTables ? words.pane.steps.names.data : words.pane.home.start}
        </Button>
      }
    >
      <p className={styles.text}>{text}</p>
    </Frame>
  );
}
