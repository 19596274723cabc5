import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { ArrowRedoRegular } from "@fluentui/react-icons/svg/arrow-redo";
import { ArrowUndoRegular } from "@fluentui/react-icons/svg/arrow-undo";
import type { Scored } from "../../../workflows/scoreBase";
import { usePane } from "../../PaneContext";
import { changedSettings, type ModelEdit } from "../../state/modelEdit";
import { useEditor } from "./EditorContext";
import { EffectPanel } from "./EffectPanel";
import type { Effect } from "./useWhatIf";

const useStyles = makeStyles({
  row: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalXS },
  mark: {
    ...typographyStyles.caption1Strong,
    flexGrow: 1,
    minWidth: 0,
    margin: 0,
    color: tokens.colorNeutralForeground1,
  },
  dot: {
    display: "inline-block",
    width: "8px",
    height: "8px",
    marginRight: "6px",
    borderRadius: "50%",
    backgroundColor: tokens.colorCompoundBrandStroke,
  },
  error: { ...typographyStyles.caption1, color: tokens.colorPaletteRedForeground1, margin: 0 },
});

/** Effect, undo and the one step that writes: always in view below the settings. */
export function EditorFooter({
  scored,
  edit,
  effect,
}: {
  scored: Scored;
  edit: ModelEdit;
  effect: Effect;
}) {
  const styles = useStyles();
  const { run, send } = usePane();
  const { words, act } = useEditor();
  const say = words.pane.modelEditor;
  const refused = Object.keys(edit.refused).length;
  return (
    <>
      <EffectPanel scored={scored} effect={effect} />
      <div className={styles.row}>
        <p className={styles.mark}>
          {edit.isChanged && (
            <>
              <span className={styles.dot} aria-hidden />
              {say.unsaved(Math.max(1, changedSettings(edit).length))}
            </>
          )}
        </p>
        <Button
          size="small"
          appearance="subtle"
          icon={<ArrowUndoRegular />}
          aria-label={say.undo}
          title={say.undo}
          disabledFocusable={edit.past.length === 0}
          onClick={() => act({ type: "undone" })}
        />
        <Button
          size="small"
          appearance="subtle"
          icon={<ArrowRedoRegular />}
          aria-label={say.redo}
          title={say.redo}
          disabledFocusable={edit.future.length === 0}
          onClick={() => act({ type: "redone" })}
        />
      </div>
      {refused > 0 && <p className={styles.error}>{say.refused(refused)}</p>}
      {edit.isChanged ? (
        <Button
          appearance="primary"
          size="large"
          disabled={refused > 0}
          onClick={() => run({ kind: "saveModel", model: edit.model })}
        >
          {say.save}
        </Button>
      ) : (
        <Button
          appearance="primary"
          size="large"
          onClick={() => send({ type: "went", to: "review" })}
        >
          {words.pane.data.toReview}
        </Button>
      )}
    </>
  );
}
