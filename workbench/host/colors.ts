import { invalidArgument } from "./ExcelError";

/** The HTML names that Excel's documentation uses in its samples; others are refused rather than guessed. */
const named: Readonly<Record<string, string>> = {
  black: "#000000",
  white: "#FFFFFF",
  red: "#FF0000",
  green: "#008000",
  blue: "#0000FF",
  yellow: "#FFFF00",
  orange: "#FFA500",
  purple: "#800080",
  gray: "#808080",
  grey: "#808080",
  lightgray: "#D3D3D3",
  lightgrey: "#D3D3D3",
  darkgray: "#A9A9A9",
  navy: "#000080",
  teal: "#008080",
  silver: "#C0C0C0",
  maroon: "#800000",
  olive: "#808000",
  lime: "#00FF00",
  aqua: "#00FFFF",
  cyan: "#00FFFF",
  magenta: "#FF00FF",
  fuchsia: "#FF00FF",
  pink: "#FFC0CB",
  brown: "#A52A2A",
};

/** "#rrggbb", "rrggbb" or a name → "#RRGGBB". */
export function parseColor(value: unknown): string {
  if (typeof value === "string") {
    const hex = /^#?([0-9a-f]{6})$/i.exec(value.trim());
    if (hex) return `#${(hex[1] ?? "").toUpperCase()}`;
    const known = named[value.trim().toLowerCase()];
    if (known) return known;
  }
  throw invalidArgument(`color ${JSON.stringify(value)}`);
}
