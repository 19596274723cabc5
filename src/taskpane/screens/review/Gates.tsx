import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { Explanation } from "../../../scoring/explanation";
import { usePane } from "../../PaneContext";
import { Section } from "../../parts/Section";

const useStyles = makeStyles({
  text: { ...typographyStyles.body1, margin: 0, overflowWrap: "anywhere" },
  strong: { ...typographyStyles.body1Strong, margin: 0, overflowWrap: "anywhere" },
  quiet: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, display: "block" },
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
  },
});

/** Limits that fired, those that lower the tier first, each with what it allows and what to do. */
export function Gates({
  explanation,
  heldByFinance,
}: {
  explanation: Explanation;
  /** What finance decided, where that lowers the tier. */
  heldByFinance: string | null;
}) {
  const styles = useStyles();
  const { words } = usePane();
  const { card } = words.pane;
  const { card: say } = words.paneReview;
  const { gates } = explanation;
  return (
    <Section title={card.gates}>
      {heldByFinance === null && !gates.some(({ isBinding }) => isBinding) && (
        <p className={styles.text}>{card.noGates}</p>
      )}
      <ul className={styles.list}>
        {heldByFinance !== null && (
          <li>
            <p className={styles.strong}>{heldByFinance}</p>
            <span className={styles.quiet}>{say.financeNext}</span>
          </li>
        )}
        {gates.map(({ id, isBinding, cap }) => (
          <li key={id}>
            <p className={isBinding ? styles.strong : styles.text}>
              {words.scoring.gates[id].short}
            </p>
            <span className={styles.quiet}>
              {cap === null ? say.marksOnly : isBinding ? say.binding(cap) : say.notBinding(cap)}
            </span>
            <span className={styles.quiet}>{words.scoring.gates[id].toDo}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
