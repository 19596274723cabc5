import type { LanguageCode } from "../../i18n/languages";
import { formatNumber } from "../../i18n/format";
import type { SettingKind } from "../../settings/settingKinds";

type NumberKind = Extract<SettingKind, { type: "number" }>;

/**
 * The number that a person typed into a field of settings, shares as percentages: "12.5" and "12.5 %" are 0.125. Full-width
 * digits and thousands separators are understood. NaN when it is no number; null for an empty field that may stand without limit.
 */
export function typedNumber(text: string, { unit, isOptional }: NumberKind): number | null {
  const plain = text.normalize("NFKC").replace(/[\s%]/g, "");
  if (plain === "") return isOptional ? null : NaN;
  const isGrouped = /^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(plain);
  const digits = isGrouped ? plain.replaceAll(",", "") : plain;
  if (!/^[+-]?(\d+\.?\d*|\.\d+)$/.test(digits)) return NaN;
  const value = Number(digits);
  // 7 % is 0.07, not 0.07000000000000001.
  return unit === "share" ? Number((value / 100).toPrecision(12)) : value;
}

/** A number as it stands in its field; empty where there is no limit. */
export function fieldText(value: number | null, { unit }: NumberKind): string {
  if (value === null) return "";
  return String(Number((unit === "share" ? value * 100 : value).toFixed(4)));
}

/** Points with as many decimals as they need, one at most. */
export function pointsText(language: LanguageCode, points: number): string {
  return formatNumber(language, points, Number.isInteger(Math.round(points * 10) / 10) ? 0 : 1);
}
