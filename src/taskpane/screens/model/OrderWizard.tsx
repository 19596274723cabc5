import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { ArrowDownRegular } from "@fluentui/react-icons/svg/arrow-down";
import { ArrowUpRegular } from "@fluentui/react-icons/svg/arrow-up";
import { useState } from "react";
import { dimensionKeys, type DimensionKey } from "../../../scoring/model";
import { Section } from "../../parts/Section";
import { withReadableWeights, type ModelEdit } from "../../state/modelEdit";
import { areSame, orderByWeight, orderedWeights, sharesNow, withJudged } from "../../state/judging";
import { useEditor } from "./EditorContext";
import { WeightTable } from "./WeightTable";

const useStyles = makeStyles({
  text: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
  quiet: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  item: {
    display: "grid",
    gridTemplateColumns: "20px minmax(0, 1fr) auto auto",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalXS,
    padding: "3px 0",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  left: { alignSelf: "flex-start" },
});

/** Weights from an order of importance alone; nothing is applied until somebody says so. */
export function OrderWizard({ edit }: { edit: ModelEdit }) {
  const styles = useStyles();
  const { words, act } = useEditor();
  const { order: say, pairs } = words.pane.modelEditor;
  const [hasApplied, setHasApplied] = useState(false);
  const order = edit.judging.order ?? orderByWeight(edit.model);
  const weights = orderedWeights(order);
  const now = sharesNow(edit.model, "dimensions");
  const move = (dimension: DimensionKey, by: 1 | -1): void => {
    const at = order.indexOf(dimension);
    const moved = [...order];
    moved.splice(at, 1);
    moved.splice(at + by, 0, dimension);
    act({ type: "judged", judging: { ...edit.judging, order: moved } });
  };
  return (
    <>
      <p className={styles.text}>{say.intro}</p>
      <ol className={styles.list}>
        {order.map((dimension, k) => {
          const { name } = words.scoring.dimensions[dimension];
          return (
            <li key={dimension} className={styles.item}>
              <span>{say.place(k + 1)}</span>
              <span>{name}</span>
              <Button
                size="small"
                appearance="subtle"
                icon={<ArrowUpRegular />}
                aria-label={say.up(name)}
                disabledFocusable={k === 0}
                onClick={() => move(dimension, -1)}
              />
              <Button
                size="small"
                appearance="subtle"
                icon={<ArrowDownRegular />}
                aria-label={say.down(name)}
                disabledFocusable={k === order.length - 1}
                onClick={() => move(dimension, 1)}
              />
            </li>
          );
        })}
      </ol>
      <Section title={pairs.result}>
        <WeightTable keys={dimensionKeys} now={now} offered={weights} offeredTitle={say.by} />
        <Button
          size="small"
          appearance="primary"
          className={styles.left}
          onClick={() => {
            const model = withReadableWeights(withJudged(edit.model, "dimensions", weights));
            act({ type: "replaced", model });
            setHasApplied(true);
          }}
        >
          {pairs.apply}
        </Button>
        <p className={styles.quiet} role="status">
          {hasApplied && areSame(now, weights) ? pairs.applied : ""}
        </p>
      </Section>
    </>
  );
}
