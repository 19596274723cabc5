import { formatValue } from "../../host/grid/numberText";
import { svg } from "../dom";
import { standardFonts, textWidth } from "../grid/textWidth";

/** Where the data of a chart are drawn, within its picture. */
export interface Plot {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export function label(
  x: number,
  y: number,
  text: string,
  anchor: "start" | "middle" | "end",
  size = 10
): SVGElement {
  return svg("text", { x, y, "text-anchor": anchor, "font-size": size, fill: "#3A464C" }, text);
}

const labelFont = `10px ${standardFonts}`;

/** Pixels of a label in the usual size. */
export const labelWidth = (text: string): number => textWidth(text, labelFont);

/** A label cut to the pixels that there are for it. */
export function cutLabel(text: string, pixels: number): string {
  if (labelWidth(text) <= pixels) return text;
  let length = text.length;
  while (length > 1 && labelWidth(`${text.slice(0, length)}…`) > pixels) length--;
  return `${text.slice(0, length)}…`;
}

export const finite = (values: readonly number[]): number[] =>
  values.filter((value) => Number.isFinite(value));

/** A range of values with round ends, and round steps within it. */
export interface Scale {
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly number[];
  /** 0 at the low end, 1 at the high one; what lies beyond stays at the end. */
  readonly share: (value: number) => number;
}

/** From zero, or from below it, to the largest value, in about five round steps; the ends may be given. */
export function scaleOf(
  values: readonly number[],
  ends: { readonly minimum: number | null; readonly maximum: number | null } = {
    minimum: null,
    maximum: null,
  }
): Scale {
  const numbers = finite(values);
  const least = ends.minimum ?? Math.min(0, ...numbers);
  const most = ends.maximum ?? Math.max(0, ...numbers);
  const step = roundStep((most - least) / 4 || 1);
  const low = ends.minimum ?? Math.floor(least / step) * step;
  const high = Math.max(ends.maximum ?? Math.ceil(most / step - 1e-9) * step, low + step);
  const count = Math.floor((high - low) / step + 1e-9);
  const ticks = Array.from({ length: count + 1 }, (_, n) =>
    Number((low + n * step).toPrecision(12))
  );
  const share = (value: number): number => Math.min(1, Math.max(0, (value - low) / (high - low)));
  return { low, high, ticks, share };
}

function roundStep(wanted: number): number {
  const power = 10 ** Math.floor(Math.log10(wanted));
  return ([1, 2, 2.5, 5].find((step) => step * power >= wanted * 0.999) ?? 10) * power;
}

/** A value beside an axis: in the axis's number format, or short without one. */
export function axisText(value: number, format: string): string {
  if (format !== "" && format !== "General") return formatValue(value, format, false);
  return new Intl.NumberFormat("en-US", {
    notation: Math.abs(value) >= 10_000 ? "compact" : "standard",
    maximumFractionDigits: 2,
  }).format(value);
}
