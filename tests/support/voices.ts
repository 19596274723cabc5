import { swotRules as english } from "../../src/i18n/en/swotRules";
import { formatDate, formatNumber, formatPercent } from "../../src/i18n/format";
import type { LanguageCode } from "../../src/i18n/languages";
import { swotRules as chinese } from "../../src/i18n/zhCN/swotRules";
import type { RuleVoice } from "../../src/insight/swot/Rule";
import type { SwotRuleWords } from "../../src/insight/swot/words";

function voice(language: LanguageCode, words: SwotRuleWords): RuleVoice {
  return {
    words,
    criterionName: (key) => key,
    templateName: (key) => key,
    numbers: {
      money: (value) => `${formatNumber(language, value, 0)} 万元`,
      percent: (value) => formatPercent(language, value, 1),
      points: (value) => formatNumber(language, value * 100, 1),
      number: (value, decimals) => formatNumber(language, value, decimals),
      date: formatDate,
    },
  };
}

export const englishVoice = voice("en", english);
export const chineseVoice = voice("zh-CN", chinese);
