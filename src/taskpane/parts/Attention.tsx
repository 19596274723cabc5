import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { formatPercent } from "../../i18n/format";
import type { Scored } from "../../workflows/scoreBase";
import { usePane } from "../PaneContext";
import { parseDate } from "../state/date";
import { countBySeverity } from "../state/problems";
import { choiceOf } from "../state/state";
import { suggestsSimpleMode } from "../state/simpleOffer";
import { Note } from "./Note";

const useStyles = makeStyles({
  notes: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  hint: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
});

/** What a reader should know before trusting the counts; nothing to say, nothing shown. */
export function Attention({ scored }: { scored: Scored }) {
  const styles = useStyles();
  const { state, words, language, send, run } = usePane();
  const { review } = words.pane;
  const { scores, base, candidates } = scored;
  const { error, warning } = countBySeverity(base.problems);
  const provisional = scores.isProvisional.reduce((count, flag) => count + flag, 0);
  const dataEnd = base.problems.find(({ kind }) => kind === "oldData")?.found ?? "";
  const endSerial = parseDate(dataEnd);
  const choice = choiceOf(state.work);
  const mayBeSimple = suggestsSimpleMode(scored.applicability);
  const hasAll = scores.coverage > 0.9995;
  if (candidates.length + error + warning + provisional === 0 && hasAll && !mayBeSimple)
    return null;
  return (
    <div className={styles.notes}>
      {endSerial !== null && choice && (
        <Note
          isWarning
          text={review.oldData(dataEnd)}
          about={review.oldDataNext(dataEnd)}
          onOpen={() => run({ kind: "score", choice: { ...choice, analysisDate: endSerial } })}
        />
      )}
      {candidates.length > 0 && (
        <Note
          text={review.candidates(candidates.length)}
          about={review.candidatesHint}
          onOpen={() =>
            send({
              type: "went",
              to: "review",
              part: { name: "customers", filter: "candidates" },
            })
          }
        />
      )}
      {!hasAll && (
        <Note
          text={review.partial(formatPercent(language, scores.coverage, 0))}
          about={review.partialHint}
          onOpen={() => send({ type: "went", to: "data", part: { name: "coverage" } })}
        />
      )}
      {mayBeSimple && (
        <Note
          text={words.pane.desk.data.simpleTitle}
          about={
            scored.applicability.verdict === "open"
              ? words.pane.desk.data.fitAsked
              : words.applicability.verdicts[scored.applicability.verdict]
          }
          onOpen={() => send({ type: "went", to: "data", part: { name: "fit" } })}
        />
      )}
      {error + warning > 0 && (
        <Note
          isWarning
          text={review.problems(error, warning)}
          onOpen={() => send({ type: "went", to: "data", part: { name: "problems" } })}
        />
      )}
      {provisional > 0 && <p className={styles.hint}>{review.provisional(provisional)}</p>}
    </div>
  );
}
