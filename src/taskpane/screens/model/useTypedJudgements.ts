import { useEffect, useRef } from "react";
import { usePane } from "../../PaneContext";
import { noJudging } from "../../state/judging";
import type { ModelEdit } from "../../state/modelEdit";
import type { Editor } from "./EditorContext";

/**
 * The wizards go on from what people judged on the sheet of weights, as long as nobody has judged anything in the pane. Asked
 * when a wizard is opened, since the sheet may have been filled in meanwhile; once, since a refusal would only come again.
 *
 * @param isOpen whether a wizard is shown
 */
export function useTypedJudgements(isOpen: boolean, edit: ModelEdit, act: Editor["act"]): void {
  const { state, run } = usePane();
  const { judged } = state.desk;
  const isIdle = state.activity.is === "idle";
  const isAsked = useRef(false);
  const isUntouched = edit.judging === noJudging;
  useEffect(() => {
    if (!isOpen) {
      isAsked.current = false;
    } else if (!isAsked.current && isIdle && isUntouched) {
      isAsked.current = true;
      run({ kind: "wish", wish: { kind: "readJudgements" } });
    }
  }, [isOpen, isIdle, isUntouched, run]);
  const typed = judged && (judged.order !== null || Object.keys(judged.ratios).length > 0);
  useEffect(() => {
    if (isOpen && isUntouched && typed) act({ type: "judged", judging: judged });
  }, [isOpen, isUntouched, typed, judged, act]);
}
