import {
  Button,
  Field,
  makeStyles,
  mergeClasses,
  Select,
  Slider,
  tokens,
  typographyStyles,
} from "@fluentui/react-components";
import { useState } from "react";
import { Section } from "../../parts/Section";
import type { ModelEdit } from "../../state/modelEdit";
import {
  judgedGroups,
  pairKey,
  pairsIn,
  placeOf,
  ratioAt,
  withRatio,
  type JudgedGroup,
} from "../../state/judging";
import { useEditor } from "./EditorContext";
import { answerText, nameOf, shortOf } from "./judgingTexts";
import { PairResult } from "./PairResult";

const useStyles = makeStyles({
  // A long name among the choices must not make the field wider than the pane.
  field: { gridTemplateColumns: "minmax(0, 1fr)" },
  question: { ...typographyStyles.subtitle2, margin: 0 },
  text: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
  ends: {
    display: "grid",
    gridTemplateColumns: "1fr 1fr",
    columnGap: tokens.spacingHorizontalM,
    ...typographyStyles.caption1,
    "> :last-child": { textAlign: "right" },
  },
  answer: { ...typographyStyles.body1Strong, margin: 0, minHeight: "20px" },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  pair: {
    appearance: "none",
    border: "none",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    background: "none",
    width: "100%",
    textAlign: "left",
    padding: "6px 2px",
    cursor: "pointer",
    color: tokens.colorNeutralForeground1,
    ...typographyStyles.caption1,
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  current: { ...typographyStyles.caption1Strong },
  given: { display: "block", color: tokens.colorNeutralForeground2 },
});

/** Weights by comparing two at a time (analytic hierarchy process); nothing is applied until somebody says so. */
export function PairWizard({ edit }: { edit: ModelEdit }) {
  const styles = useStyles();
  const { words, act } = useEditor();
  const { pairs: say } = words.pane.modelEditor;
  const [group, setGroup] = useState<JudgedGroup>("dimensions");
  const [at, setAt] = useState(0);
  const { judging } = edit;
  const pairs = pairsIn(group);
  const pair = pairs[at]!;
  const ratio = judging.ratios[pairKey(pair)] ?? null;
  const judge = (answer: number | null): void =>
    act({ type: "judged", judging: withRatio(judging, pair, answer) });
  const judged = pairs.filter((one) => judging.ratios[pairKey(one)] !== undefined).length;
  const [first, second] = [nameOf(pair.a, words), nameOf(pair.b, words)];
  return (
    <>
      <p className={styles.text}>{say.intro}</p>
      <Field className={styles.field} label={say.what}>
        <Select
          value={group}
          onChange={(_, { value }) => {
            setGroup(value as JudgedGroup);
            setAt(0);
          }}
        >
          {judgedGroups.map((one) => (
            <option key={one} value={one}>
              {one === "dimensions"
                ? say.dimensions
                : say.within(words.scoring.dimensions[one].name)}
            </option>
          ))}
        </Select>
      </Field>
      <Section title={say.progress(at + 1, pairs.length, judged)} hint={say.scale(first, second)}>
        <p className={styles.question}>
          {say.question(shortOf(pair.a, words), shortOf(pair.b, words))}
        </p>
        <div className={styles.ends} aria-hidden>
          <span>← {first}</span>
          <span>{second} →</span>
        </div>
        <Slider
          aria-label={say.question(shortOf(pair.a, words), shortOf(pair.b, words))}
          aria-valuetext={answerText(pair, ratio, words)}
          min={-8}
          max={8}
          step={1}
          value={ratio === null ? 0 : placeOf(ratio)}
          onChange={(_, { value }) => judge(ratioAt(value))}
        />
        <p className={styles.answer}>{answerText(pair, ratio, words)}</p>
        <div className={styles.buttons}>
          <Button size="small" disabled={at === 0} onClick={() => setAt(at - 1)}>
            {say.previous}
          </Button>
          <Button size="small" onClick={() => judge(1)}>
            {say.equal}
          </Button>
          <Button size="small" disabled={ratio === null} onClick={() => judge(null)}>
            {say.clear}
          </Button>
          <Button
            size="small"
            appearance="primary"
            disabled={at === pairs.length - 1}
            onClick={() => setAt(at + 1)}
          >
            {say.next}
          </Button>
        </div>
      </Section>
      <PairResult edit={edit} group={group} onRevisit={setAt} />
      <Section title={say.list}>
        <ul className={styles.list}>
          {pairs.map((one, k) => (
            <li key={pairKey(one)}>
              <button
                type="button"
                className={mergeClasses(styles.pair, k === at && styles.current)}
                aria-current={k === at ? "step" : undefined}
                onClick={() => setAt(k)}
              >
                {nameOf(one.a, words)} – {nameOf(one.b, words)}
                <span className={styles.given}>
                  {answerText(one, judging.ratios[pairKey(one)] ?? null, words)}
                </span>
              </button>
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}
