import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useState } from "react";
import { formatNumber } from "../../../i18n/format";
import type { JudgementResult } from "../../../scoring/weighting/judgements";
import { Section } from "../../parts/Section";
import { withReadableWeights, type ModelEdit } from "../../state/modelEdit";
import {
  areSame,
  judgedWeights,
  keysOf,
  pairsIn,
  sharesNow,
  withJudged,
  type JudgedGroup,
} from "../../state/judging";
import { useEditor } from "./EditorContext";
import { answerText, nameOf } from "./judgingTexts";
import { WeightTable } from "./WeightTable";

const useStyles = makeStyles({
  text: { ...typographyStyles.body1, margin: 0 },
  quiet: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  warning: {
    ...typographyStyles.body1,
    margin: 0,
    padding: tokens.spacingHorizontalS,
    borderLeft: `3px solid ${tokens.colorStatusWarningBorderActive}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** What the answers come to, how far they agree, and which to look at again. */
export function PairResult({
  edit,
  group,
  onRevisit,
}: {
  edit: ModelEdit;
  group: JudgedGroup;
  onRevisit: (pair: number) => void;
}) {
  const styles = useStyles();
  const { words, act } = useEditor();
  const { pairs: say } = words.pane.modelEditor;
  const { completed, disconnected } = words.reports.weights.results;
  const [hasApplied, setHasApplied] = useState(false);
  const keys = keysOf(group);
  const result = judgedWeights(edit.judging, group);
  if (result.kind === "invalid") throw new Error("a judgement outside the scale of the slider");
  if (result.kind === "empty") {
    return (
      <Section title={say.result}>
        <p className={styles.quiet}>{say.notYet}</p>
      </Section>
    );
  }
  if (result.kind === "disconnected") {
    const groups = result.groups.map((members) =>
      members.map((k) => nameOf(keys[k]!, words)).join(words.pane.listSeparator)
    );
    return (
      <Section title={say.result}>
        <p className={styles.text} role="status">
          {disconnected(groups.join(words.reports.weights.results.groupGap))}
        </p>
      </Section>
    );
  }
  const { weights } = result;
  const now = sharesNow(edit.model, group);
  return (
    <Section title={say.result}>
      <Consistency result={result} group={group} onRevisit={onRevisit} />
      {result.completed.length > 0 && (
        <p className={styles.quiet}>{completed(result.completed.length)}</p>
      )}
      <WeightTable keys={keys} now={now} offered={weights} offeredTitle={say.judged} />
      <div className={styles.buttons}>
        <Button
          size="small"
          appearance={result.kind === "ok" ? "primary" : "secondary"}
          onClick={() => {
            const model = withReadableWeights(withJudged(edit.model, group, weights));
            act({ type: "replaced", model });
            setHasApplied(true);
          }}
        >
          {result.kind === "ok" ? say.apply : say.applyAnyway}
        </Button>
      </div>
      <p className={styles.quiet} role="status">
        {hasApplied && areSame(now, weights) ? say.applied : ""}
      </p>
    </Section>
  );
}

function Consistency({
  result,
  group,
  onRevisit,
}: {
  result: Extract<JudgementResult, { kind: "ok" | "inconsistent" }>;
  group: JudgedGroup;
  onRevisit: (pair: number) => void;
}) {
  const styles = useStyles();
  const { words, language } = useEditor();
  const { ok, inconsistent, revisit } = words.reports.weights.results;
  const facts = {
    ratio: formatNumber(language, result.consistencyRatio, 3),
    limit: formatNumber(language, result.limit, 2),
  };
  if (result.kind === "ok") {
    return (
      <p className={styles.text} role="status">
        {ok(facts)}
      </p>
    );
  }
  const { row, column, suggested, ratioAfter } = result.revisit;
  const keys = keysOf(group);
  const pair = { a: keys[row]!, b: keys[column]! };
  const at = pairsIn(group).findIndex(({ a, b }) => a === pair.a && b === pair.b);
  return (
    <>
      <p className={styles.warning} role="status">
        {inconsistent(facts)}{" "}
        {revisit({
          first: nameOf(pair.a, words),
          second: nameOf(pair.b, words),
          suggestion: answerText(pair, suggested, words),
          ratioAfter: formatNumber(language, ratioAfter, 3),
        })}
      </p>
      <div className={styles.buttons}>
        <Button size="small" onClick={() => onRevisit(at)}>
          {words.pane.modelEditor.pairs.revisit}
        </Button>
      </div>
    </>
  );
}
