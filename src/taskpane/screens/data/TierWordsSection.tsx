import { makeStyles, Select, tokens, typographyStyles } from "@fluentui/react-components";
import { tiers, type Tier } from "../../../scoring/model";
import type { Base } from "../../../workflows/readBase";
import { usePane } from "../../PaneContext";
import { Section } from "../../parts/Section";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) max-content 128px",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  word: { ...typographyStyles.body1, overflowWrap: "anywhere" },
  rows: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
});

/** Words asked about at most: more of them are no scale of tiers but free text. */
const mostWords = 30;
const notTold = "-";

/** Words of another scale in the column of existing tiers, with what they mean here. */
export function TierWordsSection({ base }: { base: Base }) {
  const styles = useStyles();
  const { state, words, run } = usePane();
  const say = words.pane.desk.data;
  const { unknownTiers, tierWords } = base;
  const seen = new Map<string, { readonly word: string; readonly rows: number }>();
  for (const [word, rows] of unknownTiers) {
    const key = word.toLowerCase();
    seen.set(key, { word, rows: rows + (seen.get(key)?.rows ?? 0) });
  }
  for (const key of Object.keys(tierWords))
    if (!seen.has(key)) seen.set(key, { word: key, rows: 0 });
  if (seen.size === 0) return null;
  const tell = (word: string, value: string): void => {
    const tier =
      value === notTold ? undefined : value === "" ? "" : tiers.find((each) => each === value);
    run({ kind: "wish", wish: { kind: "tellTier", word, tier } });
  };
  return (
    <Section title={say.tierTitle} hint={say.tierIntro}>
      <ul className={styles.list}>
        {[...seen].slice(0, mostWords).map(([key, { word, rows }]) => {
          const meaning: Tier | "" | undefined = tierWords[key];
          return (
            <li key={key} className={styles.item}>
              <span className={styles.word}>{word}</span>
              <span className={styles.rows}>{rows > 0 ? words.pane.data.rows(rows) : ""}</span>
              <Select
                size="small"
                aria-label={say.tierMeaning(word)}
                disabled={state.activity.is === "running"}
                value={meaning ?? notTold}
                onChange={(_, { value }) => tell(word, value)}
              >
                <option value={notTold}>{say.tierUnknown}</option>
                {tiers.map((tier) => (
                  <option key={tier} value={tier}>
                    {tier}
                  </option>
                ))}
                <option value="">{say.tierNone}</option>
              </Select>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
