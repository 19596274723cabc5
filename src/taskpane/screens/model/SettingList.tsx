import { makeStyles, tokens } from "@fluentui/react-components";
import type { Setting } from "../../../settings/settingKinds";
import { valueAt } from "../../../settings/settingList";
import { settingName } from "../../../settings/settingWords";
import type { ModelEdit } from "../../state/modelEdit";
import { useEditor } from "./EditorContext";
import { SettingField, type SettingFieldProps } from "./SettingField";

const useStyles = makeStyles({
  list: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalS}`,
  },
});

/** Settings one below the other, each as its kind wants to be edited. */
export function SettingList({
  edit: { model, refused },
  settings,
  sliders = {},
}: {
  edit: ModelEdit;
  settings: readonly Setting[];
  /** Ranges of the sliders, by path. */
  sliders?: Readonly<Record<string, NonNullable<SettingFieldProps["slider"]>>>;
}) {
  const styles = useStyles();
  const { words, language } = useEditor();
  return (
    <div className={styles.list}>
      {settings.map((setting) => {
        const slider = sliders[setting.path];
        return (
          <SettingField
            key={setting.path}
            setting={setting}
            name={settingName(setting, words.scoring, language, model)}
            value={valueAt(model, setting.path)}
            refused={refused[setting.path]}
            {...(slider ? { slider } : {})}
          />
        );
      })}
    </div>
  );
}
