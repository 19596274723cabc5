import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { helpWords } from "../../../i18n/helpWords";
import { tiers } from "../../../scoring/model";
import { defaultModel } from "../../../settings/defaultModel";
import { scoreColumnKeys } from "../../../sheets/scoreColumns";
import { usePane } from "../../PaneContext";
import { Fold } from "../../parts/Fold";
import { Frame } from "../../parts/Frame";
import { TierBadge } from "../../parts/TierBadge";
import { BackHome } from "./BackHome";
import type { HelpEntry } from "./helpWords";

const useStyles = makeStyles({
  text: { ...typographyStyles.body1, margin: `0 0 ${tokens.spacingVerticalS}` },
  tiers: {
    margin: `0 0 ${tokens.spacingVerticalS}`,
    padding: 0,
    listStyleType: "none",
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
  },
  tier: {
    ...typographyStyles.body1,
    display: "grid",
    gridTemplateColumns: "48px minmax(0, 1fr)",
    alignItems: "start",
    columnGap: tokens.spacingHorizontalS,
  },
  entries: { ...typographyStyles.body1, margin: `0 0 ${tokens.spacingVerticalS}` },
  term: { ...typographyStyles.body1Strong },
  definition: {
    margin: `0 0 ${tokens.spacingVerticalS}`,
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
  list: {
    ...typographyStyles.body1,
    margin: `0 0 ${tokens.spacingVerticalS}`,
    paddingLeft: tokens.spacingHorizontalL,
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
  },
});

/** Short answers under headings that one can run the eye over. */
export function HelpPage() {
  const styles = useStyles();
  const { words, language } = usePane();
  const help = helpWords[language];
  const { scoreColumns } = words.reports;
  const { S, A, B } = defaultModel.thresholds;
  const columns = scoreColumnKeys.map((key) => ({
    term: scoreColumns.headers[key],
    text: scoreColumns.notes[key],
  }));
  return (
    <Frame title={words.pane.desk.pages.help.name} footer={<BackHome />}>
      <p className={styles.text}>{help.intro}</p>
      <div>
        <Fold title={help.tiersTitle} isOpenFirst>
          <ul className={styles.tiers}>
            {([...tiers, "N/A"] as const).map((tier) => (
              <li key={tier} className={styles.tier}>
                <TierBadge tier={tier} />
                {help.tiers[tier]}
              </li>
            ))}
          </ul>
          <p className={styles.text}>{help.thresholds(S, A, B)}</p>
        </Fold>
        <Fold title={help.columnsTitle}>
          <Entries entries={columns} />
        </Fold>
        <Fold title={help.formulasTitle}>
          <Entries entries={help.formulas} />
        </Fold>
        <Fold title={help.sourcesTitle}>
          <Entries entries={help.sources} />
        </Fold>
        <Fold title={help.privacyTitle}>
          <ul className={styles.list}>
            {help.privacy.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Fold>
        <Fold title={help.keysTitle}>
          <Entries entries={help.keys} />
        </Fold>
        <Fold title={help.stuckTitle}>
          <Entries entries={help.stuck} />
        </Fold>
      </div>
    </Frame>
  );
}

function Entries({ entries }: { entries: readonly HelpEntry[] }) {
  const styles = useStyles();
  return (
    <dl className={styles.entries}>
      {entries.map(({ term, text }) => [
        <dt key={`${term} term`} className={styles.term}>
          {term}
        </dt>,
        <dd key={term} className={styles.definition}>
          {text}
        </dd>,
      ])}
    </dl>
  );
}
