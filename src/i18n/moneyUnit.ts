import type { LanguageCode } from "./languages";

/** Steps by which Chinese counts money; a sheet in any other unit keeps the label that it has. */
const chineseScales: Readonly<Record<number, string>> = {
  1: "",
  1e3: "千",
  1e4: "万",
  1e5: "十万",
  1e6: "百万",
  1e7: "千万",
  1e8: "亿",
  1e9: "十亿",
};

/**
 * The unit of amounts as a sentence says it. The sheet's own label ("万元", "CNY k") stands, unless a Chinese reader would be given
 * Latin letters: then "CNY k" is "千元" and "USD m" is "百万美元".
 *
 * @param factor currency units in one unit: 1000 for "CNY k"
 * @param currency ISO code; "" when the sheet names none, which is then read as 元
 */
export function moneyUnitName(
  language: LanguageCode,
  { label, factor, currency }: { label: string; factor: number; currency: string }
): string {
  if (language !== "zh-CN" || label === "" || /\p{Script=Han}/u.test(label)) return label;
  const scale = chineseScales[factor];
  if (scale === undefined) return label;
  return scale + (currency === "" || currency === "CNY" ? "元" : chineseCurrency(currency));
}

function chineseCurrency(code: string): string {
  try {
    return new Intl.DisplayNames("zh-CN", { type: "currency" }).of(code) ?? code;
  } catch (error) {
    // No well-formed code, such as a sign: it stands for itself.
    if (error instanceof RangeError) return code;
    throw error;
  }
}
