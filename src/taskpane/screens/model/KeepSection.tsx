import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { formatDate } from "../../../i18n/format";
import { defaultModel } from "../../../settings/defaultModel";
import type { Model } from "../../../settings/Model";
import { modelFromText, modelText } from "../../../settings/modelFile";
import { SettingsError, settingsErrorText } from "../../../settings/SettingsError";
import type { Words } from "../../../i18n/words";
import { Section } from "../../parts/Section";
import type { ModelEdit } from "../../state/modelEdit";
import { useEditor } from "./EditorContext";
import { Recalibrate } from "./Recalibrate";

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  text: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, margin: 0 },
  error: { ...typographyStyles.caption1, color: tokens.colorPaletteRedForeground1, margin: 0 },
  hidden: { display: "none" },
});

/** Files, standard settings, and the calibration: what changes the whole model at once. */
export function KeepSection({
  edit,
  isCalibratedNow,
}: {
  edit: ModelEdit;
  /** Whether the calibration was taken in this very run. */
  isCalibratedNow: boolean;
}) {
  const styles = useStyles();
  const { words, act } = useEditor();
  const { keep } = words.pane.modelEditor;
  const [taken, setTaken] = useState<Taken | null>(null);
  const picker = useRef<HTMLInputElement>(null);
  const { model, saved } = edit;

  const take = async (file: File): Promise<void> => {
    const read = takenFrom(await file.text(), file.name, model, words);
    if (read.model) act({ type: "replaced", model: read.model });
    setTaken(read);
  };
  return (
    <Section title={keep.title}>
      <div className={styles.buttons}>
        <Button
          size="small"
          disabled={!edit.isChanged}
          onClick={() => act({ type: "replaced", model: saved })}
        >
          {keep.discard}
        </Button>
        <Button
          size="small"
          onClick={() => {
            const { calibration, name, rates } = model;
            act({ type: "replaced", model: { ...defaultModel, calibration, name, rates } });
          }}
        >
          {keep.defaults}
        </Button>
      </div>
      <p className={styles.text}>{keep.defaultsHint}</p>
      <div className={styles.buttons}>
        <Button size="small" onClick={() => download(modelText(model), `${keep.fileName}.json`)}>
          {keep.export}
        </Button>
        <Button size="small" onClick={() => picker.current?.click()}>
          {keep.import}
        </Button>
        <input
          ref={picker}
          className={styles.hidden}
          type="file"
          accept=".json,application/json"
          aria-label={keep.import}
          tabIndex={-1}
          onChange={(event) => {
            const input = event.currentTarget;
            const file = input.files?.[0];
            if (file) void take(file);
            // The same file may be chosen again after it was corrected.
            input.value = "";
          }}
        />
      </div>
      <p className={styles.text}>{keep.fileHint}</p>
      {taken && (
        <p
          className={taken.model ? styles.text : styles.error}
          role={taken.model ? "status" : "alert"}
        >
          {taken.text}
        </p>
      )}
      <Recalibrate
        isChanged={edit.isChanged}
        date={saved.calibration === null ? null : formatDate(saved.calibration.date)}
        isCalibratedNow={isCalibratedNow}
      />
    </Section>
  );
}

interface Taken {
  readonly model: Model | null;
  readonly text: string;
}

/** A file without a calibration leaves the one in force, so that taking over weights moves no scale. */
function takenFrom(text: string, name: string, now: Model, words: Words): Taken {
  const { keep } = words.pane.modelEditor;
  try {
    const { model, isAsExported } = modelFromText(text);
    return {
      model: { ...model, calibration: model.calibration ?? now.calibration },
      text: isAsExported ? keep.imported(name) : keep.importedEdited(name),
    };
  } catch (error) {
    // What is wrong with the file is an answer for the one who chose it.
    if (!(error instanceof SettingsError)) throw error;
    return { model: null, text: settingsErrorText(error, words.scoring.settings) };
  }
}

/** Hands a text over as a file, without any network. */
function download(text: string, name: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
