import {
  attribute,
  childNamed,
  descendantNamed,
  elementsOf,
  localName,
  numberAttribute,
} from "./xmlEdit";
import type { XmlElement } from "./xmlTree";

/** The theme's colours in the order of the theme attribute: 0 light 1, 1 dark 1, 2 light 2, 3 dark 2, then accents and links. */
export type Palette = { readonly theme: readonly string[]; readonly indexed: readonly string[] };

const THEME_ORDER = [
  "lt1",
  "dk1",
  "lt2",
  "dk2",
  "accent1",
  "accent2",
  "accent3",
  "accent4",
  "accent5",
  "accent6",
  "hlink",
  "folHlink",
];
const OFFICE_THEME = [
  "FFFFFF",
  "000000",
  "EEECE1",
  "1F497D",
  "4F81BD",
  "C0504D",
  "9BBB59",
  "8064A2",
  "4BACC6",
  "F79646",
  "0000FF",
  "800080",
];

/** ECMA-376 part 1, 18.8.27: the default indexed colours 8–63 (0–7 repeat 8–15). */
const INDEXED = (
  "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 " +
  "9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF " +
  "00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 " +
  "003366 339966 003300 333300 993300 993366 333399 333333"
).split(" ");

export function readPalette(
  themeRoot: XmlElement | undefined,
  stylesRoot: XmlElement | undefined
): Palette {
  const scheme = themeRoot && descendantNamed(themeRoot, "clrScheme");
  const theme = THEME_ORDER.map((slot, index) => {
    const color = scheme && childNamed(scheme, slot);
    const value = color && elementsOf(color)[0];
    const hex =
      value &&
      (localName(value.name) === "sysClr" ? attribute(value, "lastClr") : attribute(value, "val"));
    return hex && /^[0-9a-fA-F]{6}$/.test(hex) ? hex.toUpperCase() : OFFICE_THEME[index]!;
  });
  const custom = stylesRoot && childNamed(childNamed(stylesRoot, "colors"), "indexedColors");
  const indexed = custom
    ? elementsOf(custom).map((color) => (attribute(color, "rgb") ?? "FF000000").slice(-6))
    : [...INDEXED.slice(0, 8), ...INDEXED];
  return { theme, indexed };
}

/** "#RRGGBB" of a color element (rgb, theme with tint, indexed), or null for automatic. */
export function colorOf(color: XmlElement | undefined, palette: Palette): string | null {
  if (!color) return null;
  const rgb = attribute(color, "rgb");
  const theme = numberAttribute(color, "theme");
  const indexed = numberAttribute(color, "indexed");
  const hex =
    rgb !== undefined
      ? rgb.slice(-6)
      : theme !== undefined
        ? palette.theme[theme]
        : indexed !== undefined
          ? palette.indexed[indexed]
          : undefined;
  if (hex === undefined || !/^[0-9a-fA-F]{6}$/.test(hex)) return null;
  return `#${tinted(hex, numberAttribute(color, "tint") ?? 0)}`;
}

/** Tint changes the lightness in HLS space (ECMA-376 part 1, 18.8.19): darker for negative values, lighter for positive ones. */
function tinted(hex: string, tint: number): string {
  if (tint === 0) return hex.toUpperCase();
  const [r, g, b] = [0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255) as [
    number,
    number,
    number,
  ];
  const max = Math.max(r, g, b);
  const min = Math.min(r, g, b);
  const before = (max + min) / 2;
  const chroma = max - min;
  const saturation = chroma === 0 ? 0 : chroma / (1 - Math.abs(2 * before - 1));
  const hue =
    chroma === 0
      ? 0
      : max === r
        ? ((g - b) / chroma + 6) % 6
        : max === g
          ? (b - r) / chroma + 2
          : (r - g) / chroma + 4;
  const lightness = tint < 0 ? before * (1 + tint) : before * (1 - tint) + tint;
  const c = (1 - Math.abs(2 * lightness - 1)) * saturation;
  const x = c * (1 - Math.abs((hue % 2) - 1));
  const base = lightness - c / 2;
  const rgb = [
    [c, x, 0],
    [x, c, 0],
    [0, c, x],
    [0, x, c],
    [x, 0, c],
    [c, 0, x],
  ][Math.floor(hue) % 6]!;
  return rgb
    .map((v) =>
      Math.round((v + base) * 255)
        .toString(16)
        .padStart(2, "0")
        .toUpperCase()
    )
    .join("");
}

/** "#RRGGBB" as files write it, with full opacity. */
export const fileColor = (color: string): string => `FF${color.replace("#", "").toUpperCase()}`;
