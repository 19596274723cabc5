import { makeStyles, ProgressBar, tokens, typographyStyles } from "@fluentui/react-components";
import { formatDate, formatNumber, formatPercent } from "../../../i18n/format";
import { criteriaOf } from "../../../scoring/criteria";
import { criterionKeys, dimensionKeys, type CriterionKey } from "../../../scoring/model";
import { moneyUnitText } from "../../../reports/numberVoice";
import type { Scored } from "../../../workflows/scoreBase";
import { Fold } from "../../parts/Fold";
import { Section } from "../../parts/Section";
import { formatCriterionValue } from "../../state/values";
import { useEditor } from "./EditorContext";

const useStyles = makeStyles({
  text: { ...typographyStyles.body1, margin: 0 },
  hint: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  facts: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalL },
  list: {
    display: "grid",
    gridTemplateColumns: "max-content minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
    ...typographyStyles.body1,
  },
  label: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0, overflowWrap: "anywhere" },
  weight: {
    ...typographyStyles.caption1,
    color: tokens.colorNeutralForeground2,
    whiteSpace: "nowrap",
  },
  criterion: { paddingLeft: tokens.spacingHorizontalL },
  anchors: {
    borderCollapse: "collapse",
    margin: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalS} ${tokens.spacingHorizontalXL}`,
    ...typographyStyles.caption1,
  },
  cell: {
    textAlign: "right",
    padding: `2px ${tokens.spacingHorizontalM} 2px 0`,
    fontWeight: "inherit",
  },
});

/** How the scores on the screen came about: what the model could use, with which weights and scales. Read only. */
export function ModelFacts({ scored }: { scored: Scored }) {
  const styles = useStyles();
  return (
    <div className={styles.facts}>
      <Coverage scored={scored} />
      <Facts scored={scored} />
      <Dimensions scored={scored} />
    </div>
  );
}

function Coverage({ scored }: { scored: Scored }) {
  const styles = useStyles();
  const { words, language } = useEditor();
  const { model } = words.pane;
  const { coverage, activeCriteria } = scored.scores;
  return (
    <Section title={model.coverage}>
      <ProgressBar value={coverage} thickness="large" aria-label={model.coverage} />
      <p className={styles.text}>
        {model.coverageText(
          formatPercent(language, coverage, 0),
          activeCriteria.length,
          criterionKeys.length
        )}
      </p>
      {activeCriteria.length < criterionKeys.length && (
        <p className={styles.hint}>{model.partial}</p>
      )}
    </Section>
  );
}

function Facts({ scored }: { scored: Scored }) {
  const styles = useStyles();
  const { words, language } = useEditor();
  const { model } = words.pane;
  const { base } = scored;
  const { S, A, B } = base.model.thresholds;
  const unit = moneyUnitText(language, base.customers.money);
  return (
    <dl className={styles.list}>
      <dt className={styles.label}>{model.unit}</dt>
      <dd className={styles.value}>{unit === "" ? model.unitUnknown : unit}</dd>
      <dt className={styles.label}>{model.analysisDate}</dt>
      <dd className={styles.value}>{formatDate(base.input.analysisDate)}</dd>
      <dt className={styles.label}>{model.thresholds}</dt>
      <dd className={styles.value}>{model.thresholdsText(S, A, B)}</dd>
    </dl>
  );
}

function Dimensions({ scored }: { scored: Scored }) {
  const styles = useStyles();
  const { words, language } = useEditor();
  const { model } = words.pane;
  const { scores } = scored;
  return (
    <Section title={model.dimensions} hint={model.calibrationHint}>
      {dimensionKeys.map((dimension) => (
        <Fold
          key={dimension}
          title={words.scoring.dimensions[dimension].name}
          aside={
            <span className={styles.weight}>
              {model.weight(formatNumber(language, scores.dimensionWeights[dimension], 0))}
            </span>
          }
        >
          <div className={styles.criterion}>
            {criteriaOf[dimension].map((key) => (
              <Criterion key={key} scored={scored} criterion={key} />
            ))}
          </div>
        </Fold>
      ))}
    </Section>
  );
}

function Criterion({ scored, criterion }: { scored: Scored; criterion: CriterionKey }) {
  const styles = useStyles();
  const { words, language } = useEditor();
  const { model } = words.pane;
  const { scores, base } = scored;
  const name = words.scoring.criteria[criterion].name;
  if (!scores.activeCriteria.includes(criterion)) {
    return (
      <Fold title={name} aside={<span className={styles.weight}>{model.inactive}</span>}>
        <p className={styles.hint}>{words.scoring.criteria[criterion].definition}</p>
      </Fold>
    );
  }
  const values = base.input.criteria[criterion]?.values ?? new Float64Array(0);
  const have = values.reduce((count, value) => (Number.isNaN(value) ? count : count + 1), 0);
  const anchors = scores.calibration[criterion] ?? [];
  return (
    <Fold
      title={name}
      aside={
        <span className={styles.weight}>
          {model.weight(formatNumber(language, scores.weights[criterion], 1))}
        </span>
      }
    >
      <p className={styles.hint}>{words.scoring.criteria[criterion].definition}</p>
      <p className={styles.hint}>{model.filled(have, base.input.count)}</p>
      <table className={styles.anchors}>
        <thead>
          <tr>
            <th className={styles.cell} scope="col">
              {model.valueHeader}
            </th>
            <th className={styles.cell} scope="col">
              {model.pointsHeader}
            </th>
          </tr>
        </thead>
        <tbody>
          {anchors.map(([value, points]) => (
            <tr key={value}>
              <td className={styles.cell}>{formatCriterionValue(language, criterion, value)}</td>
              <td className={styles.cell}>{formatNumber(language, points, 0)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Fold>
  );
}
