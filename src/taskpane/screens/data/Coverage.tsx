import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { formatPercent } from "../../../i18n/format";
import { fieldOf, isFieldKey } from "../../../intake/fields";
import type { TemplateWords } from "../../../intake/templates";
import { criterionKeys, type CriterionKey } from "../../../scoring/model";
import type { Scored } from "../../../workflows/scoreBase";
import { usePane } from "../../PaneContext";
import { Fold } from "../../parts/Fold";
import { Section } from "../../parts/Section";

const useStyles = makeStyles({
  text: { ...typographyStyles.body1, margin: 0 },
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
  },
  head: {
    ...typographyStyles.body1,
    display: "flex",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalS,
  },
  share: { fontVariantNumeric: "tabular-nums", color: tokens.colorNeutralForeground2 },
  about: {
    ...typographyStyles.caption1,
    margin: 0,
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
});

/** How much of the model has data, which criteria have none, heaviest first, and what column would bring each. */
export function Coverage({ scored: { scores, base } }: { scored: Scored }) {
  const styles = useStyles();
  const { words, language, send } = usePane();
  const { coverage: say } = words.pane.desk.data;
  const { weights } = base.model;
  const total = criterionKeys.reduce((sum, key) => sum + weights[key], 0);
  const missing = criterionKeys
    .filter((key) => weights[key] > 0 && !scores.activeCriteria.includes(key))
    .sort((a, b) => weights[b] - weights[a]);
  const percent = (share: number): string => formatPercent(language, share, 0);
  return (
    <Section title={say.title} part="coverage">
      <p className={styles.text}>
        {missing.length === 0 ? say.complete : say.partial(percent(scores.coverage))}
      </p>
      {missing.length > 0 && (
        <>
          <Fold title={say.missing(missing.length)} isOpenFirst>
            <ul className={styles.list}>
              {missing.map((key) => (
                <li key={key}>
                  <div className={styles.head}>
                    <span>{words.scoring.criteria[key].name}</span>
                    <span className={styles.share}>
                      {say.weight(percent(weights[key] / total))}
                    </span>
                  </div>
                  <p className={styles.about}>{whatToType(key, words.templates)}</p>
                </li>
              ))}
            </ul>
          </Fold>
          <p className={styles.about}>{say.howTo}</p>
          <div>
            <Button
              size="small"
              onClick={() => {
                send({ type: "went", to: "home" });
                send({ type: "desk", action: { did: "openedPage", page: "templates" } });
              }}
            >
              {words.pane.desk.pages.templates.name}
            </Button>
          </div>
        </>
      )}
    </Section>
  );
}

/** What belongs into the column of a criterion, as the empty tables say it. */
function whatToType(key: CriterionKey, { help }: TemplateWords): string {
  return isFieldKey(key) ? (help.fields[key] ?? help.types[fieldOf(key).type]) : "";
}
