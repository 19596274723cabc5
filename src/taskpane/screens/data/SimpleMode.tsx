import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  tokens,
  typographyStyles,
} from "@fluentui/react-components";
import { simpleClasses } from "../../../scoring/simple/simpleScores";
import type { Scored } from "../../../workflows/scoreBase";
import { usePane } from "../../PaneContext";
import { Section } from "../../parts/Section";
import { TakeBack } from "../../parts/TakeBack";
import { offersSimpleMode } from "../../state/simpleOffer";

const useStyles = makeStyles({
  text: { ...typographyStyles.body1, margin: 0 },
  counts: {
    ...typographyStyles.body1,
    margin: 0,
    display: "grid",
    gridTemplateColumns: "max-content minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalXXS,
  },
  count: { margin: 0, fontVariantNumeric: "tabular-nums" },
  button: { alignSelf: "flex-start" },
});

/** Two classes for a base that the whole method is too much for; offered where the check says so. */
export function SimpleMode({ scored }: { scored: Scored }) {
  const { state } = usePane();
  const { simply } = state.desk;
  const isMade = simply !== null && simply.scores === scored.scores;
  return offersSimpleMode(scored.applicability) || isMade ? <Offer scored={scored} /> : null;
}

function Offer({ scored }: { scored: Scored }) {
  const styles = useStyles();
  const { state, words, run } = usePane();
  const say = words.pane.desk.data;
  const { simply } = state.desk;
  const made = simply !== null && simply.scores === scored.scores ? simply : null;
  const written = state.lastRun ? (made?.written ?? null) : null;
  const isRunning = state.activity.is === "running";
  return (
    <Section title={say.simpleTitle} hint={say.simpleIntro}>
      {made && (
        <dl className={styles.counts}>
          {([...simpleClasses, "none"] as const).map((name) => [
            <dt key={`${name} term`}>
              {name === "none" ? say.simpleNone : words.simple.classes[name]}
            </dt>,
            <dd key={name} className={styles.count}>
              {say.simpleCustomers(made.scored.counts[name])}
            </dd>,
          ])}
        </dl>
      )}
      {written && (
        <MessageBar intent="success" layout="multiline" politeness="polite">
          <MessageBarBody>{say.simpleWritten(written.headers.length)}</MessageBarBody>
        </MessageBar>
      )}
      {written ? (
        <TakeBack />
      ) : (
        <Button
          className={styles.button}
          disabled={isRunning}
          onClick={() =>
            run({ kind: "wish", wish: { kind: made ? "writeSimply" : "scoreSimply" } })
          }
        >
          {made ? say.simpleWrite : say.simpleScore}
        </Button>
      )}
    </Section>
  );
}
