import {
  Button,
  Field,
  makeStyles,
  Select,
  tokens,
  typographyStyles,
} from "@fluentui/react-components";
import { criteriaOf } from "../../../scoring/criteria";
import { criterionKeys, dimensionKeys } from "../../../scoring/model";
import { profileKeys, type ProfileKey } from "../../../settings/Model";
import { profileOf } from "../../../settings/profiles";
import type { Scored } from "../../../workflows/scoreBase";
import { Fold } from "../../parts/Fold";
import { Section } from "../../parts/Section";
import type { ModelEdit } from "../../state/modelEdit";
import { pointsText } from "../../state/typedNumber";
import { useEditor } from "./EditorContext";
import { CriterionWeight, DimensionWeight } from "./WeightRow";

const useStyles = makeStyles({
  dimension: { borderTop: `1px solid ${tokens.colorNeutralStroke3}`, paddingTop: "4px" },
  criteria: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    padding: `0 0 ${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
  },
  total: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  left: { alignSelf: "flex-start" },
});

const own = "own";

/** What the company is after: a ready set of weights, in one sentence. */
export function ProfileSection({ edit }: { edit: ModelEdit }) {
  const styles = useStyles();
  const { words, act } = useEditor();
  const { profile: say } = words.pane.modelEditor;
  const { profiles } = words.scoring.settings;
  const { model } = edit;
  const current = profileOf(model.weights);
  return (
    <Section title={say.title}>
      <Field label={say.label} hint={profiles[current ?? model.profile].purpose}>
        <Select
          value={current ?? own}
          onChange={(_, { value }) => {
            if (value !== own) act({ type: "profile", profile: value as ProfileKey });
          }}
        >
          {current === null && <option value={own}>{say.own(profiles[model.profile].name)}</option>}
          {profileKeys.map((key) => (
            <option key={key} value={key}>
              {profiles[key].name}
            </option>
          ))}
        </Select>
      </Field>
      {current === null && (
        <Button
          size="small"
          className={styles.left}
          onClick={() => act({ type: "profile", profile: model.profile })}
        >
          {say.reset(profiles[model.profile].name)}
        </Button>
      )}
    </Section>
  );
}

/** Weights of the dimensions, and of the criteria within each. */
export function WeightsSection({
  scored,
  edit,
  onPairs,
  onOrder,
}: {
  scored: Scored;
  edit: ModelEdit;
  onPairs: () => void;
  onOrder: () => void;
}) {
  const styles = useStyles();
  const { words, language } = useEditor();
  const { weights: say } = words.pane.modelEditor;
  const { weights } = edit.model;
  const { activeCriteria } = scored.scores;
  const sumOf = (keys: typeof criterionKeys | (typeof criteriaOf)["D1"]): number =>
    keys.reduce((sum, key) => sum + weights[key], 0);
  const total = sumOf(criterionKeys);
  return (
    <Section
      title={say.title}
      hint={say.hint}
      aside={<span className={styles.total}>{say.total(pointsText(language, total))}</span>}
    >
      <div className={styles.buttons}>
        <Button size="small" onClick={onPairs}>
          {say.pairs}
        </Button>
        <Button size="small" onClick={onOrder}>
          {say.order}
        </Button>
      </div>
      {dimensionKeys.map((dimension) => {
        const keys = criteriaOf[dimension];
        const points = Math.round(sumOf(keys) * 100) / 100;
        return (
          <div key={dimension} className={styles.dimension}>
            <DimensionWeight
              dimension={dimension}
              points={points}
              share={points / total}
              refused={edit.refused[`weights.${dimension}`]}
            />
            <Fold
              title={say.criteria(keys.length)}
              label={`${words.scoring.dimensions[dimension].name}${words.pane.colon}${say.criteria(keys.length)}`}
            >
              <div className={styles.criteria}>
                {keys.map((key) => (
                  <CriterionWeight
                    key={key}
                    criterion={key}
                    points={weights[key]}
                    share={weights[key] / total}
                    isActive={activeCriteria.includes(key)}
                    refused={edit.refused[`weights.${key}`]}
                  />
                ))}
              </div>
            </Fold>
          </div>
        );
      })}
    </Section>
  );
}
