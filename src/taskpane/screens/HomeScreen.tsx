import {
  Button,
  Field,
  makeStyles,
  Select,
  tokens,
  typographyStyles,
} from "@fluentui/react-components";
import { ShieldCheckmarkRegular } from "@fluentui/react-icons/svg/shield-checkmark";
import { appearances, type Appearance } from "../appearance";
import { usePane } from "../PaneContext";
import { Frame } from "../parts/Frame";
import { Section } from "../parts/Section";
import { TakeBack } from "../parts/TakeBack";

const useStyles = makeStyles({
  intro: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
  steps: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalM,
  },
  stepTitle: { ...typographyStyles.body1Strong, margin: 0 },
  stepText: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
  promise: {
    display: "grid",
    gridTemplateColumns: "24px 1fr",
    columnGap: tokens.spacingHorizontalS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorNeutralForeground1,
  },
  shield: { fontSize: "24px", color: tokens.colorBrandForeground2 },
  small: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
});

/** What the add-in does, what it does not do, and where this workbook stands. */
export function HomeScreen({
  appearance,
  onAppearance,
}: {
  appearance: Appearance;
  onAppearance: (appearance: Appearance) => void;
}) {
  const styles = useStyles();
  const { state, words, run } = usePane();
  const { home } = words.pane;
  const { lastRun } = state;
  const start = (
    <Button appearance="primary" size="large" onClick={() => run({ kind: "survey" })}>
      {lastRun ? home.again : home.start}
    </Button>
  );
  return (
    <Frame title={home.title} footer={start}>
      <p className={styles.intro}>{home.intro}</p>
      {lastRun && (
        <Section title={home.lastRunTitle}>
          <p className={styles.stepText}>
            {home.lastRun(lastRun.columns.length, lastRun.sheets.length)}
          </p>
          <TakeBack />
        </Section>
      )}
      <Section title={home.whatHappens}>
        <ol className={styles.steps}>
          {home.points.map(({ title, text }) => (
            <li key={title}>
              <p className={styles.stepTitle}>{title}</p>
              <p className={styles.stepText}>{text}</p>
            </li>
          ))}
        </ol>
      </Section>
      <div className={styles.promise}>
        <ShieldCheckmarkRegular className={styles.shield} aria-hidden />
        <div>
          <p className={styles.stepTitle}>{home.privacyTitle}</p>
          <p className={styles.stepText}>{home.privacy}</p>
        </div>
      </div>
      <p className={styles.small}>{home.needs}</p>
      <Field label={home.appearance} orientation="horizontal" size="small">
        <Select
          size="small"
          value={appearance}
          onChange={(_, { value }) =>
            onAppearance(appearances.find((known) => known === value) ?? "office")
          }
        >
          {appearances.map((known) => (
            <option key={known} value={known}>
              {home.appearances[known]}
            </option>
          ))}
        </Select>
      </Field>
    </Frame>
  );
}
