import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { gateIds, type GateId } from "../../../scoring/model";
import { gateRule, shownChoice } from "../../../settings/settingWords";
import { tierRule } from "../../../settings/tierRule";
import type { SettingsSection } from "../../../settings/words";
import { Fold } from "../../parts/Fold";
import { Section } from "../../parts/Section";
import type { ModelEdit } from "../../state/modelEdit";
import { useEditor } from "./EditorContext";
import { SettingList } from "./SettingList";
import { settingAt, settingsOf } from "./settingsByPath";

const useStyles = makeStyles({
  text: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, margin: 0 },
  indented: { paddingLeft: tokens.spacingHorizontalL },
  cap: {
    ...typographyStyles.caption1,
    color: tokens.colorNeutralForeground2,
    whiteSpace: "nowrap",
  },
});

const thresholdSliders = {
  "thresholds.S": [0, 100],
  "thresholds.A": [0, 100],
  "thresholds.B": [0, 100],
  hysteresisBand: [0, 20],
} as const;
const method = [settingAt("method")];
const thresholds = settingsOf("thresholds");

/** How scores become tiers: method, borders, and the band that keeps tiers from flickering. */
export function TiersSection({ edit }: { edit: ModelEdit }) {
  const styles = useStyles();
  const { words, language } = useEditor();
  const { model } = edit;
  const say = words.scoring.settings;
  return (
    <Section title={words.pane.modelEditor.tiersTitle}>
      <SettingList edit={edit} settings={method} />
      <p className={styles.text}>{tierRule(model, say, language)}</p>
      {model.method === "quota" && <SettingList edit={edit} settings={settingsOf("quota")} />}
      {model.method === "pareto" && <SettingList edit={edit} settings={settingsOf("pareto")} />}
      <SettingList edit={edit} settings={thresholds} sliders={thresholdSliders} />
      {say.sectionNotes.thresholds && <p className={styles.text}>{say.sectionNotes.thresholds}</p>}
    </Section>
  );
}

/** Every gate with its switch, its cap and its numbers. */
export function GatesSection({ edit }: { edit: ModelEdit }) {
  const styles = useStyles();
  const { words } = useEditor();
  const { modelEditor } = words.pane;
  return (
    <Section title={modelEditor.gatesTitle} hint={modelEditor.gatesHint}>
      <div>
        {gateIds.map((id) => (
          <Fold
            key={id}
            title={`${id} ${words.scoring.gates[id].short}`}
            aside={
              <span className={styles.cap}>
                {edit.model.gates[id].isOn
                  ? shownChoice(edit.model.gates[id].cap, words.scoring)
                  : modelEditor.gateOff}
              </span>
            }
          >
            <GateFields id={id} edit={edit} />
          </Fold>
        ))}
      </div>
    </Section>
  );
}

function GateFields({ id, edit }: { id: GateId; edit: ModelEdit }) {
  const styles = useStyles();
  const { words, language } = useEditor();
  const own = settingsOf("gates").filter(({ path }) => path.startsWith(`gates.${id}.`));
  return (
    <div className={styles.indented}>
      <p className={styles.text}>{gateRule(id, words.scoring, language, edit.model)}</p>
      <SettingList edit={edit} settings={own} />
    </div>
  );
}

/** Sections that most people leave alone: closed until somebody opens them. */
export function FoldedSections({
  edit,
  sections,
}: {
  edit: ModelEdit;
  sections: readonly SettingsSection[];
}) {
  const styles = useStyles();
  const { words } = useEditor();
  const say = words.scoring.settings;
  return (
    <div>
      {sections.map((section) => (
        <Fold key={section} title={say.sections[section]}>
          <div className={styles.indented}>
            {say.sectionNotes[section] && (
              <p className={styles.text}>{say.sectionNotes[section]}</p>
            )}
            <SettingList edit={edit} settings={settingsOf(section)} />
          </div>
        </Fold>
      ))}
    </div>
  );
}
