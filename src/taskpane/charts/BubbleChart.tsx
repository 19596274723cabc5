import { mergeClasses } from "@fluentui/react-components";
import { AxisBottom, AxisLeft } from "@visx/axis";
import { Group } from "@visx/group";
import { scaleLinear, scaleSqrt } from "@visx/scale";
import { Line } from "@visx/shape";
import { tiers, type Tier } from "../../scoring/model";
import { tierColors } from "../../sheets/styles";
import { useChartStyles } from "./chartStyles";
import { tierPath } from "./tierShapes";
import { useClearedMeasure } from "./useClearedMeasure";
import { useMarks } from "./useMarks";
import { useWidth } from "./useWidth";

/** A customer as a bubble; strength and potential from 0 to 100. */
export interface Bubble {
  readonly index: number;
  readonly tier: Tier;
  readonly strength: number;
  readonly potential: number;
  /** What the area stands for; NaN where it is not known. */
  readonly amount: number;
  /** Said when somebody points at it. */
  readonly text: string;
}

const height = 250;
const margin = { top: 8, right: 12, bottom: 36, left: 34 };
const radii = { smallest: 2.5, largest: 17 };
/** A letter fits into bubbles of at least this radius. */
const letterFrom = 7;
const ticks = [0, 25, 50, 75, 100];

/** Strength to the right, potential upwards, a shape and a colour per tier; the lines are where the four cells meet. */
export function BubbleChart({
  bubbles,
  cuts,
  words,
  onOpen,
}: {
  /** Largest first, so that small ones lie on top. */
  bubbles: readonly Bubble[];
  cuts: { readonly strength: number; readonly potential: number };
  words: {
    readonly label: string;
    readonly strength: string;
    readonly potential: string;
    readonly hint: string;
  };
  onOpen: (index: number) => void;
}) {
  const styles = useChartStyles();
  useClearedMeasure();
  const [box, width] = useWidth<HTMLDivElement>();
  const marks = useMarks(words.label, bubbles.length, (k) => {
    const bubble = bubbles[k];
    if (bubble) onOpen(bubble.index);
  });
  const x = scaleLinear({ domain: [0, 100], range: [margin.left, width - margin.right] });
  const y = scaleLinear({ domain: [0, 100], range: [height - margin.bottom, margin.top] });
  const most = Math.max(0, ...bubbles.map(({ amount }) => amount || 0));
  const area = scaleSqrt({ domain: [0, most], range: [radii.smallest, radii.largest] });
  const radius = ({ amount }: Bubble): number => (most === 0 ? 6 : area(Math.max(0, amount || 0)));
  const told = marks.active === null ? null : bubbles[marks.active];
  const tick = { className: styles.label };
  return (
    <div ref={box} className={styles.box}>
      <svg className={styles.svg} width={width} height={height} {...marks.holder}>
        <Group aria-hidden>
          <Line
            className={styles.grid}
            strokeDasharray="3 3"
            from={{ x: x(cuts.strength), y: margin.top }}
            to={{ x: x(cuts.strength), y: height - margin.bottom }}
          />
          <Line
            className={styles.grid}
            strokeDasharray="3 3"
            from={{ x: margin.left, y: y(cuts.potential) }}
            to={{ x: width - margin.right, y: y(cuts.potential) }}
          />
          <AxisBottom
            top={height - margin.bottom}
            scale={x}
            tickValues={ticks}
            tickLength={4}
            axisLineClassName={styles.axis}
            tickLineProps={{ className: styles.axis }}
            tickLabelProps={{ ...tick, textAnchor: "middle" }}
            label={words.strength}
            labelOffset={6}
            labelProps={{ ...tick, textAnchor: "middle" }}
          />
          <AxisLeft
            left={margin.left}
            scale={y}
            tickValues={ticks}
            tickLength={4}
            axisLineClassName={styles.axis}
            tickLineProps={{ className: styles.axis }}
            tickLabelProps={{ ...tick, textAnchor: "end", dx: -2, dy: 4 }}
          />
        </Group>
        {bubbles.map((bubble, k) => {
          const size = radius(bubble);
          return (
            <g
              key={bubble.index}
              transform={`translate(${x(bubble.strength)},${y(bubble.potential)})`}
              {...marks.mark(k, bubble.text)}
            >
              <path
                d={tierPath(bubble.tier, size)}
                className={mergeClasses(styles.mark, k === marks.active && styles.active)}
                fill={tierColors[bubble.tier].fill}
                fillOpacity={0.85}
              />
              {size >= letterFrom && (
                <text className={styles.letter} fill={tierColors[bubble.tier].font}>
                  {bubble.tier}
                </text>
              )}
            </g>
          );
        })}
      </svg>
      <div className={styles.legend} aria-hidden>
        <span>{`↑ ${words.potential}`}</span>
        {tiers.map((tier) => (
          <span key={tier} className={styles.key}>
            <svg width={14} height={14} viewBox="-7 -7 14 14">
              <path d={tierPath(tier, 5)} className={styles.mark} fill={tierColors[tier].fill} />
            </svg>
            {tier}
          </span>
        ))}
      </div>
      <p className={styles.told} aria-live="polite">
        {told ? told.text : words.hint}
      </p>
    </div>
  );
}
