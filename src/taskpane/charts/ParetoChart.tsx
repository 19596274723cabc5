import { AxisBottom, AxisLeft } from "@visx/axis";
import { Group } from "@visx/group";
import { scaleLinear } from "@visx/scale";
import { AreaClosed, Line, LinePath } from "@visx/shape";
import { useState, type KeyboardEvent, type MouseEvent } from "react";
import { useChartStyles } from "./chartStyles";
import { useClearedMeasure } from "./useClearedMeasure";
import { useWidth } from "./useWidth";

const height = 220;
const margin = { top: 8, right: 18, bottom: 36, left: 38 };
/** Points of the curve that are drawn: more cannot be seen at the width of the pane. */
const mostPoints = 200;
const ticks = [0, 0.25, 0.5, 0.75, 1];

/** The share of the revenue that the largest customers bring together. A slider over the customers: whoever it stands at is said. */
export function ParetoChart({
  cumulated,
  markedShare,
  words,
  describe,
  formatShare,
  onOpen,
}: {
  /** Share of the total after each customer, largest first. */
  cumulated: Float64Array;
  /** The share with a line of its own, 0.8 by custom. */
  markedShare: number;
  words: {
    readonly label: string;
    readonly customers: string;
    readonly share: string;
    readonly hint: string;
  };
  /** What is said about the customer at a place, 0 = the largest. */
  describe: (place: number) => string;
  formatShare: (share: number) => string;
  onOpen: (place: number) => void;
}) {
  const styles = useChartStyles();
  useClearedMeasure();
  const [box, width] = useWidth<HTMLDivElement>();
  const [place, setPlace] = useState<number | null>(null);
  const count = cumulated.length;
  const x = scaleLinear({ domain: [0, 1], range: [margin.left, width - margin.right] });
  const y = scaleLinear({ domain: [0, 1], range: [height - margin.bottom, margin.top] });
  const step = Math.max(1, Math.ceil(count / mostPoints));
  const points: { share: number; sum: number }[] = [{ share: 0, sum: 0 }];
  for (let k = 0; k < count; k += k < 20 ? 1 : step)
    points.push({ share: (k + 1) / count, sum: cumulated[k] ?? 1 });
  points.push({ share: 1, sum: 1 });

  const go = (to: number): void => setPlace(Math.max(0, Math.min(count - 1, to)));
  const now = place ?? 0;
  const page = Math.max(1, Math.round(count / 20));
  const keys: Readonly<Record<string, () => void>> = {
    ArrowRight: () => go(place === null ? 0 : now + 1),
    ArrowUp: () => go(place === null ? 0 : now + 1),
    ArrowLeft: () => go(now - 1),
    ArrowDown: () => go(now - 1),
    PageUp: () => go(now + page),
    PageDown: () => go(now - page),
    Home: () => go(0),
    End: () => go(count - 1),
    Enter: () => onOpen(now),
    " ": () => onOpen(now),
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const act = keys[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };
  const placeAt = ({ clientX, currentTarget }: MouseEvent<SVGSVGElement>): number => {
    const share = x.invert(clientX - currentTarget.getBoundingClientRect().left);
    return Math.max(0, Math.min(count - 1, Math.ceil(share * count) - 1));
  };
  const tick = { className: styles.label };
  return (
    <div ref={box} className={styles.box}>
      <svg
        className={styles.svg}
        width={width}
        height={height}
        role="slider"
        tabIndex={0}
        aria-label={words.label}
        aria-valuemin={1}
        aria-valuemax={count}
        aria-valuenow={now + 1}
        aria-valuetext={describe(now)}
        onKeyDown={onKeyDown}
        onFocus={() => setPlace((before) => before ?? 0)}
        onBlur={() => setPlace(null)}
        onMouseMove={(event) => setPlace(placeAt(event))}
        onMouseLeave={() => setPlace(null)}
        onClick={(event) => onOpen(placeAt(event))}
      >
        <Group aria-hidden>
          <AreaClosed
            className={styles.area}
            data={points}
            x={({ share }) => x(share)}
            y={({ sum }) => y(sum)}
            yScale={y}
          />
          <Line
            className={styles.grid}
            strokeDasharray="4 3"
            from={{ x: margin.left, y: y(markedShare) }}
            to={{ x: width - margin.right, y: y(markedShare) }}
          />
          <LinePath
            className={styles.line}
            data={points}
            x={({ share }) => x(share)}
            y={({ sum }) => y(sum)}
          />
          <AxisBottom
            top={height - margin.bottom}
            scale={x}
            tickValues={ticks}
            tickLength={4}
            tickFormat={(value) => formatShare(Number(value))}
            axisLineClassName={styles.axis}
            tickLineProps={{ className: styles.axis }}
            tickLabelProps={{ ...tick, textAnchor: "middle" }}
            label={words.customers}
            labelOffset={6}
            labelProps={{ ...tick, textAnchor: "middle" }}
          />
          <AxisLeft
            left={margin.left}
            scale={y}
            tickValues={ticks}
            tickLength={4}
            tickFormat={(value) => formatShare(Number(value))}
            axisLineClassName={styles.axis}
            tickLineProps={{ className: styles.axis }}
            tickLabelProps={{ ...tick, textAnchor: "end", dx: -2, dy: 4 }}
          />
          {place !== null && (
            <circle
              className={styles.active}
              cx={x((place + 1) / count)}
              cy={y(cumulated[place] ?? 1)}
              r={5}
              fill="none"
            />
          )}
        </Group>
      </svg>
      <div className={styles.legend} aria-hidden>{`↑ ${words.share}`}</div>
      <p className={styles.told}>{place === null ? words.hint : describe(place)}</p>
    </div>
  );
}
