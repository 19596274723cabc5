import { mergeClasses } from "@fluentui/react-components";
import { Group } from "@visx/group";
import { Bar } from "@visx/shape";
import { tierNotApplicable, tiers } from "../../scoring/model";
import { tierColors } from "../../sheets/styles";
import { useChartStyles } from "./chartStyles";
import { layOutFlows, type Stack } from "./flows";
import { useMarks } from "./useMarks";
import { useWidth } from "./useWidth";

const height = 260;
const top = 22;
const barWidth = 40;

/** Tiers before at the left, now at the right, and a band for every move between them, as thick as its customers are many. */
export function MigrationChart({
  counts,
  words,
  placeName,
  describe,
  onOpen,
}: {
  /** Customers by place before and now: codes of `tiers`, 4 "N/A", 5 new or gone. */
  counts: readonly (readonly number[])[];
  words: {
    readonly label: string;
    readonly before: string;
    readonly now: string;
    readonly hint: string;
  };
  placeName: (place: number, side: "from" | "to") => string;
  describe: (from: number, to: number, customers: number) => string;
  onOpen: (from: number, to: number) => void;
}) {
  const styles = useChartStyles();
  const [box, width] = useWidth<HTMLDivElement>();
  const { from, to, flows } = layOutFlows(counts, height - top);
  const marks = useMarks(words.label, flows.length, (k) => {
    const flow = flows[k];
    if (flow) onOpen(flow.from, flow.to);
  });
  const left = barWidth;
  const right = width - barWidth;
  const bend = (right - left) / 2;
  const told = marks.active === null ? undefined : flows[marks.active];
  const column = (stacks: readonly Stack[], x: number, side: "from" | "to") =>
    stacks.map(({ place, y, size }) => {
      const tier = tiers[place];
      const colors = tierColors[tier ?? "N/A"];
      return (
        <g key={place}>
          <Bar
            x={x}
            y={top + y}
            width={barWidth}
            height={size}
            className={styles.mark}
            fill={colors.fill}
          />
          {size >= 11 && (
            <text
              className={styles.letter}
              x={x + barWidth / 2}
              y={top + y + size / 2}
              fill={colors.font}
            >
              {placeName(place, side)}
            </text>
          )}
        </g>
      );
    });
  return (
    <div ref={box} className={styles.box}>
      <svg className={styles.svg} width={width} height={height} {...marks.holder}>
        <Group aria-hidden>
          <text className={styles.label} x={0} y={12}>
            {words.before}
          </text>
          <text className={styles.label} x={width} y={12} textAnchor="end">
            {words.now}
          </text>
          {column(from, 0, "from")}
          {column(to, right, "to")}
        </Group>
        {flows.map((flow, k) => {
          const [a, b] = [top + flow.leftY, top + flow.rightY];
          const isMove = flow.from < tierNotApplicable && flow.to < tierNotApplicable;
          return (
            <path
              key={`${flow.from}>${flow.to}`}
              d={`M${left},${a}C${left + bend},${a} ${right - bend},${b} ${right},${b}v${flow.size}C${right - bend},${b + flow.size} ${left + bend},${a + flow.size} ${left},${a + flow.size}Z`}
              className={mergeClasses(
                styles.flow,
                isMove && flow.to < flow.from && styles.flowUp,
                isMove && flow.to > flow.from && styles.flowDown,
                k === marks.active && styles.flowActive
              )}
              {...marks.mark(k, describe(flow.from, flow.to, flow.customers))}
            />
          );
        })}
      </svg>
      <p className={styles.told} aria-live="polite">
        {told ? describe(told.from, told.to, told.customers) : words.hint}
      </p>
    </div>
  );
}
