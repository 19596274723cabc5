import {
  createDarkTheme,
  createLightTheme,
  type BrandVariants,
  type Theme,
} from "@fluentui/react-components";
import type { LanguageCode } from "../i18n/languages";

/** Shades of the accent colour of our sheets, so that pane and sheets belong together. */
const brand: BrandVariants = {
  10: "#04141D",
  20: "#081D2A",
  30: "#0B2736",
  40: "#0F3142",
  50: "#133A4F",
  60: "#16445B",
  70: "#1A4E68",
  80: "#1F5C7A",
  90: "#356C87",
  100: "#4C7D95",
  110: "#6790A5",
  120: "#82A4B5",
  130: "#9CB7C4",
  140: "#B7CBD4",
  150: "#D2DEE4",
  160: "#E9EFF2",
};

/** Office's own fonts; Chinese first where Chinese is read, so that Latin letters and characters share one rhythm. */
const fonts: Readonly<Record<LanguageCode, string>> = {
  en: "'Segoe UI', 'Segoe UI Web (West European)', -apple-system, BlinkMacSystemFont, Roboto, 'Helvetica Neue', 'Noto Sans', 'Noto Sans CJK SC', sans-serif",
  "zh-CN":
    "'Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', 'Segoe UI', sans-serif",
};

/** Fluent's theme in our colours; in the dark one, links and marks take lighter shades to keep a contrast of 4.5 : 1. */
export function themeFor(isDark: boolean, language: LanguageCode): Theme {
  const fontFamilyBase = fonts[language];
  if (!isDark) return { ...createLightTheme(brand), fontFamilyBase };
  return {
    ...createDarkTheme(brand),
    colorBrandForeground1: brand[130],
    colorBrandForeground2: brand[140],
    colorBrandForegroundLink: brand[130],
    colorBrandForegroundLinkHover: brand[140],
    colorBrandForegroundLinkPressed: brand[120],
    colorCompoundBrandForeground1: brand[130],
    colorCompoundBrandStroke: brand[120],
    fontFamilyBase,
  };
}
