import { Group } from "@visx/group";
import { scaleLinear } from "@visx/scale";
import { Line, LinePath } from "@visx/shape";
import { tiers } from "../../scoring/model";
import { tierColors } from "../../sheets/styles";
import { useChartStyles } from "./chartStyles";
import { tierPath } from "./tierShapes";
import { useWidth } from "./useWidth";

/** One run: its score and the code of its tier. */
export interface SparkPoint {
  readonly date: number;
  readonly score: number;
  readonly tier: number;
}

const height = 96;
const margin = { x: 14, top: 24, bottom: 20 };

/** The scores of the runs with the tier of each as shape and letter; the borders of the tiers as lines. */
export function Sparkline({
  points,
  borders,
  label,
  formatScore,
  formatDate,
}: {
  /** Oldest first; those without a score are left out. */
  points: readonly SparkPoint[];
  /** Lowest scores of the tiers today, as far as tiers go by score. */
  borders: readonly number[];
  label: string;
  formatScore: (score: number) => string;
  formatDate: (date: number) => string;
}) {
  const styles = useChartStyles();
  const [box, width] = useWidth<HTMLDivElement>();
  const scores = points.map(({ score }) => score);
  const low = Math.min(...scores);
  const high = Math.max(...scores);
  const room = Math.max(2, (high - low) * 0.15);
  const [first, last] = [points[0], points[points.length - 1]];
  const x = scaleLinear({
    domain: [first?.date ?? 0, Math.max((first?.date ?? 0) + 1, last?.date ?? 1)],
    range: [margin.x, width - margin.x],
  });
  const y = scaleLinear({
    domain: [low - room, high + room],
    range: [height - margin.bottom, margin.top],
  });
  return (
    <div ref={box} className={styles.box}>
      <svg className={styles.svg} width={width} height={height} role="img" aria-label={label}>
        <Group>
          {borders
            .filter((border) => border > low - room && border < high + room)
            .map((border) => (
              <Line
                key={border}
                className={styles.grid}
                strokeDasharray="3 3"
                from={{ x: 0, y: y(border) }}
                to={{ x: width, y: y(border) }}
              />
            ))}
          <LinePath
            className={styles.line}
            data={[...points]}
            x={({ date }) => x(date)}
            y={({ score }) => y(score)}
          />
          {points.map(({ date, score, tier }, k) => {
            const name = tiers[tier];
            return (
              <g key={date} transform={`translate(${x(date)},${y(score)})`}>
                <path
                  d={tierPath(name ?? "S", 7)}
                  className={styles.mark}
                  fill={tierColors[name ?? "N/A"].fill}
                />
                <text className={styles.letter} fill={tierColors[name ?? "N/A"].font}>
                  {name ?? "–"}
                </text>
                {(k === 0 || k === points.length - 1) && (
                  <text
                    className={styles.label}
                    y={-12}
                    textAnchor={k === 0 && points.length > 1 ? "start" : "end"}
                    x={k === 0 && points.length > 1 ? -10 : 12}
                  >
                    {formatScore(score)}
                  </text>
                )}
              </g>
            );
          })}
          {first && (
            <text className={styles.label} x={0} y={height - 4}>
              {formatDate(first.date)}
            </text>
          )}
          {last && points.length > 1 && (
            <text className={styles.label} x={width} y={height - 4} textAnchor="end">
              {formatDate(last.date)}
            </text>
          )}
        </Group>
      </svg>
    </div>
  );
}
