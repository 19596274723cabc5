import { makeStyles, Slider, tokens, typographyStyles } from "@fluentui/react-components";
import { memo, useId } from "react";
import { formatPercent } from "../../../i18n/format";
import type { CriterionKey, DimensionKey } from "../../../scoring/model";
import { pointsText } from "../../state/typedNumber";
import type { Refused } from "../../state/modelEdit";
import { useEditor } from "./EditorContext";
import { NumberInput } from "./NumberInput";
import { settingAt } from "./settingsByPath";

const useStyles = makeStyles({
  row: { display: "flex", flexDirection: "column", minWidth: 0 },
  line: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalS,
    minWidth: 0,
  },
  name: { ...typographyStyles.body1, minWidth: 0, overflowWrap: "anywhere" },
  strong: { ...typographyStyles.body1Strong, minWidth: 0, overflowWrap: "anywhere" },
  share: {
    ...typographyStyles.caption1,
    color: tokens.colorNeutralForeground2,
    whiteSpace: "nowrap",
    fontVariantNumeric: "tabular-nums",
  },
  slider: { flexGrow: 1, minWidth: 0 },
  unit: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  points: {
    ...typographyStyles.body1,
    minWidth: "36px",
    textAlign: "right",
    fontVariantNumeric: "tabular-nums",
  },
  hint: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, margin: 0 },
  error: { ...typographyStyles.caption1, color: tokens.colorPaletteRedForeground1, margin: 0 },
});

const mostOfDimension = 100;
const mostOfCriterion = 50;

/** A dimension's weight: the sum of its criteria, moved together. */
export const DimensionWeight = memo(function DimensionWeight({
  dimension,
  points,
  share,
  refused,
}: {
  dimension: DimensionKey;
  points: number;
  share: number;
  refused: Refused | undefined;
}) {
  const styles = useStyles();
  const { words, language, act } = useEditor();
  const say = words.pane.modelEditor;
  const { name } = words.scoring.dimensions[dimension];
  const unit = words.scoring.settings.units.points;
  return (
    <div className={styles.row}>
      <div className={styles.line}>
        <span className={styles.strong}>{name}</span>
        <span className={styles.share}>{say.weights.share(formatPercent(language, share, 1))}</span>
      </div>
      <div className={styles.line}>
        <Slider
          className={styles.slider}
          aria-label={say.weights.slider(name)}
          aria-valuetext={`${pointsText(language, points)} ${unit}`}
          min={0}
          max={Math.max(mostOfDimension, points)}
          value={points}
          onChange={(_, { value }) => act({ type: "dimension", dimension, points: value })}
          onPointerUp={() => act({ type: "settled" })}
          onBlur={() => act({ type: "settled" })}
        />
        <span className={styles.points}>{pointsText(language, points)}</span>
        <span className={styles.unit}>{unit}</span>
      </div>
      <Problem refused={refused} />
    </div>
  );
});

export const CriterionWeight = memo(function CriterionWeight({
  criterion,
  points,
  share,
  isActive,
  refused,
}: {
  criterion: CriterionKey;
  points: number;
  share: number;
  isActive: boolean;
  refused: Refused | undefined;
}) {
  const styles = useStyles();
  const { words, language, act } = useEditor();
  const say = words.pane.modelEditor;
  const id = useId();
  const setting = settingAt(`weights.${criterion}`);
  const { name } = words.scoring.criteria[criterion];
  return (
    <div className={styles.row}>
      <div className={styles.line}>
        <span className={styles.name}>{name}</span>
        <span className={styles.share}>{say.weights.share(formatPercent(language, share, 1))}</span>
      </div>
      <div className={styles.line}>
        <Slider
          className={styles.slider}
          size="small"
          aria-label={say.weights.slider(name)}
          min={0}
          max={Math.max(mostOfCriterion, points)}
          value={points}
          onChange={(_, { value }) => act({ type: "set", setting, value })}
          onPointerUp={() => act({ type: "settled" })}
          onBlur={() => act({ type: "settled" })}
        />
        <NumberInput
          setting={setting}
          value={points}
          refused={refused}
          label={say.weights.number(name)}
          describedBy={id}
        />
        <span className={styles.unit}>{words.scoring.settings.units.points}</span>
      </div>
      <div id={id}>
        {!isActive && <p className={styles.hint}>{say.weights.inactive}</p>}
        <Problem refused={refused} />
      </div>
    </div>
  );
});

function Problem({ refused }: { refused: Refused | undefined }) {
  const styles = useStyles();
  const { words } = useEditor();
  if (!refused) return null;
  return (
    <p className={styles.error} role="alert">
      {words.scoring.settings.problems[refused.problem]}
    </p>
  );
}
