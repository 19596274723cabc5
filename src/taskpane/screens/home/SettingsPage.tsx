import {
  Button,
  Field,
  makeStyles,
  Select,
  Textarea,
  tokens,
  typographyStyles,
} from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { languages, type LanguageCode } from "../../../i18n/languages";
import { appearances } from "../../appearance";
import { usePane } from "../../PaneContext";
import { Frame } from "../../parts/Frame";
import type { Preferences } from "../../preferences";
import { BackHome } from "./BackHome";

const useStyles = makeStyles({
  small: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  names: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  save: { alignSelf: "flex-start" },
});

const codes = Object.keys(languages) as LanguageCode[];

/** Language and appearance for this user; names of our own company for this workbook. */
export function SettingsPage({ preferences }: { preferences: Preferences }) {
  const styles = useStyles();
  const { words } = usePane();
  const { desk, home } = words.pane;
  const { appearance, onAppearance, language, onLanguage } = preferences;
  return (
    <Frame title={desk.pages.settings.name} footer={<BackHome />}>
      <Field label={desk.settings.language}>
        <Select
          value={language ?? ""}
          onChange={(_, { value }) => onLanguage(codes.find((code) => code === value) ?? null)}
        >
          <option value="">{desk.settings.asInExcel}</option>
          {codes.map((code) => (
            <option key={code} value={code} lang={languages[code].locale}>
              {languages[code].name}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={home.appearance}>
        <Select
          value={appearance}
          onChange={(_, { value }) =>
            onAppearance(appearances.find((known) => known === value) ?? "office")
          }
        >
          {appearances.map((known) => (
            <option key={known} value={known}>
              {home.appearances[known]}
            </option>
          ))}
        </Select>
      </Field>
      <OwnNames />
      <p className={styles.small}>{desk.settings.kept}</p>
    </Frame>
  );
}

function OwnNames() {
  const styles = useStyles();
  const { state, words, run } = usePane();
  const { settings } = words.pane.desk;
  const { ownNames } = state.desk;
  const [typed, setTyped] = useState<string | null>(null);
  const [isAskedToSave, setIsAskedToSave] = useState(false);
  const isAsked = useRef(false);
  const isIdle = state.activity.is === "idle";
  useEffect(() => {
    if (isAsked.current || !isIdle) return;
    isAsked.current = true;
    run({ kind: "wish", wish: { kind: "readNames" } });
  }, [isIdle, run]);

  const names = (typed ?? "")
    .split(/\r?\n/)
    .map((name) => name.trim())
    .filter((name) => name !== "");
  const isChanged = typed !== null && names.join("\n") !== (ownNames ?? []).join("\n");
  const isSaved = isAskedToSave && isIdle && !isChanged;
  return (
    <div className={styles.names}>
      <Field label={settings.ownNames} hint={settings.ownNamesHint}>
        <Textarea
          rows={3}
          resize="vertical"
          disabled={ownNames === null}
          value={typed ?? ownNames?.join("\n") ?? ""}
          onChange={(_, { value }) => {
            setTyped(value);
            setIsAskedToSave(false);
          }}
        />
      </Field>
      <Button
        className={styles.save}
        disabled={!isChanged || !isIdle}
        onClick={() => {
          setIsAskedToSave(true);
          run({ kind: "wish", wish: { kind: "ownNames", names } });
        }}
      >
        {settings.save}
      </Button>
      <span role="status" className={styles.small}>
        {isSaved ? settings.saved : ""}
      </span>
    </div>
  );
}
