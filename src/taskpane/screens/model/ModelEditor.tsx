import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useCallback, useMemo, useState, type KeyboardEvent } from "react";
import type { Scored } from "../../../workflows/scoreBase";
import { usePane } from "../../PaneContext";
import { Fold } from "../../parts/Fold";
import { Frame } from "../../parts/Frame";
import { Section } from "../../parts/Section";
import { editOf, reduceEdit, type EditAction } from "../../state/modelEdit";
import { EditorProvider, type Editor } from "./EditorContext";
import { EditorFooter } from "./EditorFooter";
import { KeepSection } from "./KeepSection";
import { ModelFacts } from "./ModelFacts";
import { OrderWizard } from "./OrderWizard";
import { PairWizard } from "./PairWizard";
import { FoldedSections, GatesSection, TiersSection } from "./RuleSections";
import { SettingList } from "./SettingList";
import { otherSections, settingAt } from "./settingsByPath";
import { useTypedJudgements } from "./useTypedJudgements";
import { useWhatIf } from "./useWhatIf";
import { ProfileSection, WeightsSection } from "./WeightsSection";

const useStyles = makeStyles({
  text: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
  hint: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  left: { alignSelf: "flex-start" },
  // The keys of undo are heard wherever the focus is in the editor; the layout is the frame's.
  listener: { display: "contents" },
});

type View = "settings" | "pairs" | "order";

const name = [settingAt("name")];

/** The company's own settings, with what they would do to the tiers while they change. Nothing is written until they are saved. */
export function ModelEditor({ scored }: { scored: Scored }) {
  const styles = useStyles();
  const pane = usePane();
  const { state, words, language, send, whatIf } = pane;
  const [view, setView] = useState<View>("settings");
  const saved = scored.model;
  const edit = useMemo(() => editOf(state.modelEdit, saved), [state.modelEdit, saved]);
  const act = useCallback(
    (action: EditAction) =>
      send({ type: "editedModel", change: (before) => reduceEdit(editOf(before, saved), action) }),
    [send, saved]
  );
  const editor = useMemo<Editor>(() => ({ words, language, act }), [words, language, act]);
  useTypedJudgements(view !== "settings", edit, act);
  const effect = useWhatIf(scored, edit, whatIf);
  const say = words.pane.modelEditor;

  const onKeyDown = (event: KeyboardEvent): void => {
    // Inside a field of text the browser's own undo goes first.
    const isText = event.target instanceof HTMLInputElement && event.target.type === "text";
    if (isText || !(event.ctrlKey || event.metaKey)) return;
    const key = event.key.toLowerCase();
    if (key !== "z" && key !== "y") return;
    event.preventDefault();
    act({ type: key === "y" || event.shiftKey ? "redone" : "undone" });
  };
  const titles = {
    settings: words.pane.model.title,
    pairs: say.pairs.title,
    order: say.order.title,
  };
  return (
    <EditorProvider value={editor}>
      <div className={styles.listener} onKeyDown={onKeyDown} role="presentation">
        <Frame
          title={titles[view]}
          view={view}
          footer={<EditorFooter scored={scored} edit={edit} effect={effect} />}
        >
          {view !== "settings" && (
            <Button className={styles.left} onClick={() => setView("settings")}>
              {say.back}
            </Button>
          )}
          {view !== "settings" && state.desk.judged && (
            <p className={styles.hint}>{say.fromSheet(words.reports.weights.sheetName)}</p>
          )}
          {view === "pairs" && <PairWizard edit={edit} />}
          {view === "order" && <OrderWizard edit={edit} />}
          {view === "settings" && (
            <>
              <p className={styles.text}>{say.intro}</p>
              <ProfileSection edit={edit} />
              <WeightsSection
                scored={scored}
                edit={edit}
                onPairs={() => setView("pairs")}
                onOrder={() => setView("order")}
              />
              <TiersSection edit={edit} />
              <GatesSection edit={edit} />
              <FoldedSections edit={edit} sections={["capacity", "applicability"]} />
              <Section title={say.moreTitle} hint={say.moreHint}>
                <FoldedSections edit={edit} sections={otherSections} />
                <p className={styles.hint}>{say.onSheet(words.scoring.settings.sheetName)}</p>
              </Section>
              <KeepSection
                edit={edit}
                isCalibratedNow={
                  scored.base.model.calibration === null || scored.base.isRecalibrated === true
                }
              />
              <SettingList edit={edit} settings={name} />
              <Fold title={say.explained}>
                <ModelFacts scored={scored} />
              </Fold>
            </>
          )}
        </Frame>
      </div>
    </EditorProvider>
  );
}
