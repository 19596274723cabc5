import { formatNumber, formatPercent, formatSigned } from "../i18n/format";
import type { LanguageCode } from "../i18n/languages";

/** Numbers of reasons, formatted once each: a hundred thousand reasons share a few hundred of them. */
export interface NumberTexts {
  /** "66.9" from tenths. */
  tenths(value: number): string;
  /** "75" or "62.5" from tenths. */
  plain(value: number): string;
  /** "+4.0" from tenths. */
  signedTenths(value: number): string;
  /** "22%" from whole per cent. */
  percent(value: number): string;
}

const made = new Map<LanguageCode, NumberTexts>();

export function numberTexts(language: LanguageCode): NumberTexts {
  let texts = made.get(language);
  if (!texts) {
    texts = {
      tenths: remember((value) => formatNumber(language, value / 10, 1)),
      plain: remember((value) => formatNumber(language, value / 10, value % 10 === 0 ? 0 : 1)),
      signedTenths: remember((value) => formatSigned(language, value / 10, 1)),
      percent: remember((value) => formatPercent(language, value / 100, 0)),
    };
    made.set(language, texts);
  }
  return texts;
}

/** Largest integer that is worth remembering: scores and contributions stay below 100.0. */
const most = 1000;

function remember(format: (value: number) => string): (value: number) => string {
  const texts: (string | undefined)[] = new Array<string | undefined>(2 * most + 1).fill(undefined);
  return (value) => {
    if (!(Math.abs(value) <= most)) return format(value);
    return (texts[value + most] ??= format(value));
  };
}
