import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import type { Words } from "../../i18n/words";
import { usePane } from "../PaneContext";
import type { Notice } from "../state/state";

function textOf(notice: Notice, words: Words): string {
  switch (notice.kind) {
    case "takenBack":
      return words.pane.write.takenBack(
        notice.receipt.columns.length,
        notice.receipt.sheets.length
      );
    case "fieldTaken":
      return words.pane.data.fieldTaken(notice.header);
    case "modelSaved":
      return words.pane.modelEditor.saved;
  }
}

/** Good news, shown once and read out. */
export function NoticeMessage() {
  const { state, words } = usePane();
  const { activity } = state;
  if (activity.is === "failed" || !activity.notice) return null;
  return (
    <MessageBar
      intent={activity.notice.kind === "fieldTaken" ? "info" : "success"}
      layout="multiline"
      role="status"
    >
      <MessageBarBody>{textOf(activity.notice, words)}</MessageBarBody>
    </MessageBar>
  );
}
