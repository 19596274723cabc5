import {
  makeStyles,
  Input,
  Select,
  Slider,
  Switch,
  tokens,
  typographyStyles,
} from "@fluentui/react-components";
import { memo, useId } from "react";
import type { CriterionKey } from "../../../scoring/model";
import type { Setting, SettingKind } from "../../../settings/settingKinds";
import {
  settingAllowed,
  settingSource,
  shownChoice,
  shownName,
  storedName,
} from "../../../settings/settingWords";
import type { Refused } from "../../state/modelEdit";
import { useEditor } from "./EditorContext";
import { CriteriaChoice, NamesInput } from "./ListFields";
import { NumberInput } from "./NumberInput";

const useStyles = makeStyles({
  field: { display: "flex", flexDirection: "column", rowGap: "2px", minWidth: 0 },
  row: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalS,
    minWidth: 0,
  },
  label: { ...typographyStyles.body1, minWidth: 0, overflowWrap: "anywhere" },
  slider: { flexGrow: 1, minWidth: 0 },
  unit: {
    ...typographyStyles.caption1,
    color: tokens.colorNeutralForeground2,
    whiteSpace: "nowrap",
    minWidth: "36px",
  },
  number: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalXS },
  hint: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, margin: 0 },
  error: {
    ...typographyStyles.caption1,
    color: tokens.colorPaletteRedForeground1,
    margin: 0,
  },
});

export interface SettingFieldProps {
  readonly setting: Setting;
  readonly name: string;
  readonly value: unknown;
  readonly refused: Refused | undefined;
  /** Where a slider helps: from and to in the unit of the field, by steps of 1. */
  readonly slider?: readonly [low: number, high: number];
}

/** One setting with its unit, its range and where it comes from; the message stands beside what was refused. */
export const SettingField = memo(function SettingField(props: SettingFieldProps) {
  const styles = useStyles();
  const { words, language } = useEditor();
  const { setting, name, refused } = props;
  const id = useId();
  const say = words.scoring.settings;
  const hint = [
    settingAllowed(setting, words.scoring, language),
    settingSource(setting, words.scoring),
  ].join(words.pane.modelEditor.between);
  return (
    <div className={styles.field}>
      <Control {...props} name={name} describedBy={id} />
      <div id={id}>
        {(setting.kind.type === "number" || setting.kind.type === "names") && (
          <p className={styles.hint}>{hint}</p>
        )}
        {refused && (
          <p className={styles.error} role="alert">
            {say.problems[refused.problem]}
          </p>
        )}
      </div>
    </div>
  );
});

function Control({
  setting,
  name,
  value,
  refused,
  slider,
  describedBy,
}: SettingFieldProps & { describedBy: string }) {
  const styles = useStyles();
  const { words, act } = useEditor();
  const say = words.scoring.settings;
  const { kind } = setting;
  const set = (chosen: unknown): void => act({ type: "set", setting, value: chosen });
  switch (kind.type) {
    case "number":
      return (
        <>
          <div className={styles.row}>
            <span className={styles.label}>{name}</span>
            {!slider && (
              <Number setting={setting} {...{ name, value, refused, describedBy, kind }} />
            )}
          </div>
          {slider && (
            <div className={styles.row}>
              <Slider
                className={styles.slider}
                size="small"
                aria-label={name}
                min={slider[0]}
                max={slider[1]}
                value={kind.unit === "share" ? (value as number) * 100 : (value as number)}
                onChange={(_, { value: moved }) => set(kind.unit === "share" ? moved / 100 : moved)}
                onPointerUp={() => act({ type: "settled" })}
                onBlur={() => act({ type: "settled" })}
              />
              <Number setting={setting} {...{ name, value, refused, describedBy, kind }} />
            </div>
          )}
        </>
      );
    case "switch":
      return (
        <Switch
          label={name}
          labelPosition="after"
          checked={value === true}
          onChange={(_, { checked }) => set(checked)}
        />
      );
    case "choice":
      return (
        <label className={styles.row}>
          <span className={styles.label}>{name}</span>
          <Select
            size="small"
            value={String(value)}
            aria-describedby={describedBy}
            onChange={(_, { value: chosen }) => set(chosen)}
          >
            {kind.choices.map((choice) => (
              <option key={choice} value={choice}>
                {shownChoice(choice, words.scoring)}
              </option>
            ))}
          </Select>
        </label>
      );
    case "text": {
      const isName = setting.path === "name";
      return (
        <label className={styles.field}>
          <span className={styles.label}>{name}</span>
          <Input
            size="small"
            value={refused?.text ?? (isName ? shownName(String(value), say) : String(value))}
            onChange={(_, { value: text }) =>
              act({ type: "typed", setting, text: isName ? storedName(text) : text })
            }
            onBlur={() => act({ type: "settled" })}
          />
        </label>
      );
    }
    case "names":
      return (
        <label className={styles.field}>
          <span className={styles.label}>{name}</span>
          <NamesInput names={value as readonly string[]} describedBy={describedBy} onChange={set} />
        </label>
      );
    case "criteria":
      return (
        <CriteriaChoice name={name} chosen={value as readonly CriterionKey[]} onChange={set} />
      );
  }
}

function Number({
  setting,
  name,
  value,
  refused,
  describedBy,
  kind,
}: Omit<SettingFieldProps, "slider"> & {
  describedBy: string;
  kind: Extract<SettingKind, { type: "number" }>;
}) {
  const styles = useStyles();
  const { words } = useEditor();
  const say = words.scoring.settings;
  return (
    <span className={styles.number}>
      <NumberInput
        setting={setting}
        value={value as number | null}
        refused={refused}
        label={name}
        describedBy={describedBy}
        {...(kind.isOptional ? { placeholder: say.noLimit } : {})}
      />
      <span className={styles.unit}>{kind.unit === "share" ? "%" : say.units[kind.unit]}</span>
    </span>
  );
}
