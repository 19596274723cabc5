import {
  Badge,
  makeStyles,
  MessageBar,
  MessageBarBody,
  tokens,
  typographyStyles,
} from "@fluentui/react-components";
import type { PlannedSheet } from "../../../workflows/planWrite";
import { usePane } from "../../PaneContext";
import { Section } from "../../parts/Section";

const useStyles = makeStyles({
  sheets: { listStyleType: "none", margin: 0, padding: 0 },
  sheet: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) max-content",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  cellText: { ...typographyStyles.body1, overflowWrap: "anywhere" },
  about: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, display: "block" },
});

/** What happens, or happened, to each sheet of ours; an edited settings sheet is left to its editor. */
export function OwnSheets({
  sheets,
  isWritten,
}: {
  sheets: readonly PlannedSheet[];
  isWritten: boolean;
}) {
  const styles = useStyles();
  const { words } = usePane();
  const { sheetsTitle, states, about, leftAlone, willLeaveAlone } = words.pane.desk.write;
  const aboutOf = (key: string): string => (key === "log" || key === "model" ? about[key] : "");
  const isLeftAlone = sheets.some(({ state }) => state === "leftAlone");
  return (
    <Section title={sheetsTitle}>
      {isLeftAlone && (
        <MessageBar intent="warning" layout="multiline" politeness="polite">
          <MessageBarBody>{isWritten ? leftAlone : willLeaveAlone}</MessageBarBody>
        </MessageBar>
      )}
      <ul className={styles.sheets}>
        {sheets.map(({ key, name, state }) => (
          <li key={key} className={styles.sheet}>
            <span className={styles.cellText}>
              {name}
              <span className={styles.about}>{aboutOf(key)}</span>
            </span>
            <Badge
              appearance="tint"
              color={
                state === "created" ? "success" : state === "renewed" ? "informative" : "warning"
              }
            >
              {states[state]}
            </Badge>
          </li>
        ))}
      </ul>
    </Section>
  );
}
