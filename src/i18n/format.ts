import type { LanguageCode } from "./languages";

const locales: Record<LanguageCode, string> = { en: "en-US", "zh-CN": "zh-CN" };

/** Making a formatter takes fifty times as long as using it; there is one for each language and number of decimals. */
const formatters = new Map<string, Intl.NumberFormat>();

/** A number with fixed decimals and the language's separators. */
export function formatNumber(language: LanguageCode, value: number, decimals: number): string {
  const key = `${language} ${decimals}`;
  let formatter = formatters.get(key);
  if (!formatter) {
    formatter = new Intl.NumberFormat(locales[language], {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
    });
    formatters.set(key, formatter);
  }
  return formatter.format(value);
}

/** A signed number: "+4.0", "−1.2" with a true minus sign. */
export function formatSigned(language: LanguageCode, value: number, decimals: number): string {
  const text = formatNumber(language, Math.abs(value), decimals);
  if (Number(value.toFixed(decimals)) === 0) return text;
  return value > 0 ? `+${text}` : `−${text}`;
}

/** A fraction as a percentage: 0.233 → "23.3%". */
export function formatPercent(language: LanguageCode, fraction: number, decimals: number): string {
  return `${formatNumber(language, fraction * 100, decimals)}%`;
}

/** An Excel serial (1900 date system) as an ISO date, "2026-03-31"; readable in both languages and sortable. */
export function formatDate(serial: number): string {
  return new Date(Math.round((serial - 25569) * 86_400_000)).toISOString().slice(0, 10);
}
