import { Button, MessageBar, MessageBarBody } from "@fluentui/react-components";
import { usePane } from "../../PaneContext";
import type { ScoredWork, WrittenWork } from "../../state/state";

/** The next step: write, or after writing the reports; before both, what has to be done first. */
export function WriteFooter({ work }: { work: ScoredWork | WrittenWork }) {
  const { state, words, run, send } = usePane();
  const { write, data } = words.pane;
  if (work.isStale) {
    return (
      <>
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{data.changed}</MessageBarBody>
        </MessageBar>
        <Button
          appearance="primary"
          size="large"
          onClick={() => run({ kind: "score", choice: work.choice })}
        >
          {data.readAgain}
        </Button>
      </>
    );
  }
  if (work.at === "written") {
    const column = Math.min(...Object.values(work.written.receipt.placed));
    const { sheet, headerRow } = work.choice.customers.source;
    return (
      <>
        <Button
          appearance="primary"
          size="large"
          onClick={() => send({ type: "went", to: "reports" })}
        >
          {write.toReports}
        </Button>
        <Button
          onClick={() =>
            run({ kind: "show", range: { sheet, row: headerRow, column, rows: 1, columns: 1 } })
          }
        >
          {write.showInGrid}
        </Button>
      </>
    );
  }
  if (work.plan === null && state.activity.is === "idle") {
    return (
      <Button size="large" onClick={() => run({ kind: "plan" })}>
        {words.pane.errors.retry}
      </Button>
    );
  }
  return (
    <Button
      appearance="primary"
      size="large"
      disabled={work.plan === null}
      onClick={() => run({ kind: "write" })}
    >
      {write.write(work.plan?.columns.length ?? 0, work.scored.base.customers.count)}
    </Button>
  );
}
