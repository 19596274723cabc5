import type { NumberVoice } from "../insight/swot/Rule";
import { formatDate, formatNumber, formatPercent } from "../i18n/format";
import type { LanguageCode } from "../i18n/languages";
import { moneyUnitName } from "../i18n/moneyUnit";
import type { MoneyUnit } from "../intake/columns";

/** Numbers within sentences: as the language writes them, money with the unit that the sheet names. */
export function numberVoice(language: LanguageCode, money: MoneyUnit): NumberVoice {
  const unit = moneyLabel(language, money);
  const gap = language === "zh-CN" ? "" : " ";
  return {
    money: (value) =>
      unit === "" ? amount(language, value) : `${amount(language, value)}${gap}${unit}`,
    percent: (fraction) => formatPercent(language, fraction, 1),
    points: (fraction) => formatNumber(language, fraction * 100, 1),
    number: (value, decimals) => formatNumber(language, value, decimals),
    date: formatDate,
  };
}

/** The unit in the reader's language, otherwise the currency, otherwise nothing. */
export function moneyLabel(language: LanguageCode, money: MoneyUnit): string {
  return money.label !== "" ? moneyUnitName(language, money) : money.currency;
}

/** Currency and unit together, for the head of a sheet: "CNY 万元", "USD". */
export function moneyUnitText(language: LanguageCode, money: MoneyUnit): string {
  const label = moneyLabel(language, money);
  return label.includes(money.currency) ? label : `${money.currency} ${label}`;
}

/** As many decimals as the size asks for: 5,200 · 45.7 · 0.85. */
function amount(language: LanguageCode, value: number): string {
  const size = Math.abs(value);
  const isWhole = Math.abs(value - Math.round(value)) < 1e-6;
  if (isWhole || size >= 1000) return formatNumber(language, value, 0);
  return formatNumber(language, value, size >= 10 ? 1 : 2);
}
