import { Link, MessageBar, MessageBarBody } from "@fluentui/react-components";
import { usePane } from "../PaneContext";

/** Said where tiers are looked at, written or reported while changed settings wait to be saved: these tiers do not know them. */
export function UnsavedSettings() {
  const { state, words, send } = usePane();
  const { screen, modelEdit } = state;
  const isConcerned = screen === "review" || screen === "write" || screen === "reports";
  if (!modelEdit?.isChanged || !isConcerned) return null;
  const { modelEditor } = words.pane;
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>
        {modelEditor.unsavedElsewhere}{" "}
        <Link as="button" onClick={() => send({ type: "went", to: "model" })}>
          {modelEditor.toEditor}
        </Link>
      </MessageBarBody>
    </MessageBar>
  );
}
