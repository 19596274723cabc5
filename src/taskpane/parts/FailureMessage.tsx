import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  tokens,
  typographyStyles,
} from "@fluentui/react-components";
import type { Words } from "../../i18n/words";
import { settingsErrorText } from "../../settings/SettingsError";
import { usePane } from "../PaneContext";
import { MendSettings } from "./MendSettings";
import type { PaneWords } from "../words";
import type { Choice } from "../state/choice";
import type { Failure } from "../state/failure";
import { choiceOf } from "../state/state";
import type { Task } from "../state/task";

const useStyles = makeStyles({
  body: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
    paddingTop: tokens.spacingVerticalXS,
    paddingBottom: tokens.spacingVerticalS,
    whiteSpace: "normal",
    minWidth: 0,
  },
  buttons: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    paddingTop: tokens.spacingVerticalXS,
  },
  details: {
    ...typographyStyles.caption1,
    fontFamily: tokens.fontFamilyMonospace,
    whiteSpace: "pre-wrap",
    overflowWrap: "anywhere",
    margin: 0,
  },
});

interface FailureText {
  readonly what: string;
  readonly next: string;
  readonly detail: string;
}

function textOf(failure: Failure, words: Words): FailureText {
  const { errors } = words.pane;
  switch (failure.kind) {
    case "host": {
      const { what, next } = errors.host[failure.code];
      return { what: what(failure.place), next, detail: failure.place.detail ?? "" };
    }
    case "intake":
      return { what: words.intake.errors[failure.code](failure.facts), next: "", detail: "" };
    case "settings":
      return {
        what: settingsErrorText(failure.error, words.scoring.settings),
        next: failure.error.cell === null ? "" : errors.settings.next,
        detail: "",
      };
    case "bug":
      return {
        what: `${errors.bugTitle}${words.pane.colon}${errors.bug}`,
        next: errors.bugNext,
        detail: failure.detail,
      };
  }
}

/** Doing the same again cannot help when the table changed or is gone: then the way on is to read, or to look, anew. */
function retryTask(task: Task, failure: Failure, choice: Choice | null): Task {
  // Settings that cannot be used are not imported twice: then what was asked for at first is tried.
  if (task.kind === "mendSettings") return failure.kind === "settings" ? task.then : task;
  if (failure.kind !== "host") return task;
  const mustRead = failure.code === "changedMeanwhile" || failure.code === "settingsChanged";
  if (mustRead && choice) return { kind: "score", choice };
  return failure.code === "missing" ? { kind: "survey" } : task;
}

function retryName(task: Task, asked: Task, words: PaneWords): string {
  if (task === asked || asked.kind === "mendSettings") return words.errors.retry;
  return task.kind === "survey" ? words.data.searchAgain : words.data.readAgain;
}

export function FailureMessage() {
  const styles = useStyles();
  const { state, words, run, send } = usePane();
  const { activity } = state;
  if (activity.is !== "failed") return null;
  const { failure, task } = activity;
  const { errors } = words.pane;
  const { what, next, detail } = textOf(failure, words);
  const isCancelled = failure.kind === "host" && failure.code === "cancelled";
  const retry = retryTask(task, failure, choiceOf(state.work));
  return (
    <MessageBar
      intent={isCancelled ? "info" : "error"}
      layout="multiline"
      // Fluent reads a bar out only where an announcer is about; the role needs none.
      role="alert"
    >
      <MessageBarBody className={styles.body}>
        <MessageBarTitle>{what}</MessageBarTitle>
        {next !== "" && <span>{next}</span>}
        {failure.kind === "host" && failure.place.isNotUndone && <span>{errors.notUndone}</span>}
        {detail !== "" && (
          <details>
            <summary tabIndex={0}>{errors.details}</summary>
            <p className={styles.details}>{detail}</p>
          </details>
        )}
        {failure.kind === "settings" && <MendSettings error={failure.error} task={task} />}
        <div className={styles.buttons}>
          <Button size="small" appearance="primary" onClick={() => run(retry)}>
            {retryName(retry, task, words.pane)}
          </Button>
          <Button size="small" onClick={() => send({ type: "dismissed" })}>
            {errors.dismiss}
          </Button>
        </div>
      </MessageBarBody>
    </MessageBar>
  );
}
