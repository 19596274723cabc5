import type { LanguageCode } from "../../../src/i18n/languages";

/** The words of the menu below a filter button, as in Excel. */
export interface FilterWords {
  readonly menu: (header: string) => string;
  readonly clear: (header: string) => string;
  readonly all: string;
  readonly blanks: string;
  readonly ok: string;
  readonly cancel: string;
  readonly found: (shown: number, total: number) => string;
}

export const filterWords: Readonly<Record<LanguageCode, FilterWords>> = {
  en: {
    menu: (header) => `Filter “${header}”`,
    clear: (header) => `Clear filter from “${header}”`,
    all: "(Select all)",
    blanks: "(Blanks)",
    ok: "OK",
    cancel: "Cancel",
    found: (shown, total) => `${shown} of ${total} records found`,
  },
  "zh-CN": {
    menu: (header) => `筛选“${header}”`,
    clear: (header) => `从“${header}”中清除筛选`,
    all: "（全选）",
    blanks: "（空白）",
    ok: "确定",
    cancel: "取消",
    found: (shown, total) => `在 ${total} 条记录中找到 ${shown} 个`,
  },
};
