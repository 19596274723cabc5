import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  ProgressBar,
  tokens,
  typographyStyles,
} from "@fluentui/react-components";
import { formatNumber } from "../../i18n/format";
import { usePane } from "../PaneContext";
import type { Activity } from "../state/state";
import { percentOf, secondsLeft } from "../state/timeLeft";

const useStyles = makeStyles({
  panel: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  line: {
    display: "flex",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalS,
    ...typographyStyles.body1,
  },
  detail: {
    display: "flex",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalS,
    ...typographyStyles.caption1,
    color: tokens.colorNeutralForeground2,
    minHeight: "16px",
  },
  subject: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  cancel: { alignSelf: "stretch", marginTop: tokens.spacingVerticalXS },
});

/** How far a long job is, how long it will still take, and the way to stop it. */
export function JobPanel({ activity }: { activity: Extract<Activity, { is: "running" }> }) {
  const styles = useStyles();
  const { words, language, cancel } = usePane();
  const { phase, isCancelling, waitingFor } = activity;
  const job = words.pane.job;
  const name = phase ? words.workflows.phases[phase.phase] : words.pane.general.loading;
  const percent = phase ? percentOf(phase) : null;
  const seconds = phase ? secondsLeft(phase) : null;
  const count =
    phase && phase.total > 1
      ? job.progress(formatNumber(language, phase.done, 0), formatNumber(language, phase.total, 0))
      : "";
  return (
    <div className={styles.panel}>
      {/* Only the phase is read out: every per cent would talk without end. */}
      <div className={styles.line}>
        <span role="status">{isCancelling ? job.cancelling : name}</span>
        <span>{percent === null ? "" : job.percent(Math.floor(percent))}</span>
      </div>
      <ProgressBar
        aria-label={name}
        thickness="large"
        {...(percent === null ? {} : { value: percent / 100 })}
      />
      <div className={styles.detail}>
        <span className={styles.subject} title={phase?.subject}>
          {phase?.subject ?? count}
        </span>
        <span>{seconds === null ? "" : job.timeLeft(seconds)}</span>
      </div>
      {waitingFor && (
        <MessageBar intent="warning" layout="multiline" role="alert">
          <MessageBarBody>{job.waiting[waitingFor]}</MessageBarBody>
        </MessageBar>
      )}
      <Button
        className={styles.cancel}
        // Half taken back would be worse than either end.
        disabledFocusable={isCancelling || phase?.phase === "restore"}
        onClick={cancel}
        // The focus comes here from the button that began it, and the key may still be held down.
        onKeyDown={(event) => {
          if (event.repeat) event.preventDefault();
        }}
      >
        {job.cancel}
      </Button>
    </div>
  );
}
