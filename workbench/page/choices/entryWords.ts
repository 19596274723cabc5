import type { LanguageCode } from "../../../src/i18n/languages";

/** The words around cells that hold a choice; the messages are those of Excel in the same language. */
export interface EntryWords {
  readonly choose: string;
  readonly list: string;
  readonly title: string;
  readonly message: string;
  readonly goOn: string;
  readonly retry: string;
  readonly cancel: string;
  readonly yes: string;
  readonly no: string;
  readonly ok: string;
}

export const entryWords: Readonly<Record<LanguageCode, EntryWords>> = {
  en: {
    choose: "Choose from the list (Alt+↓)",
    list: "Choices for this cell",
    title: "Value not allowed",
    message: "This value doesn't match the data validation restrictions defined for this cell.",
    goOn: "Continue?",
    retry: "Retry",
    cancel: "Cancel",
    yes: "Yes",
    no: "No",
    ok: "OK",
  },
  "zh-CN": {
    choose: "从列表中选择（Alt+↓）",
    list: "此单元格的可选项",
    title: "不允许输入此值",
    message: "此值与此单元格定义的数据验证限制不匹配。",
    goOn: "是否继续？",
    retry: "重试",
    cancel: "取消",
    yes: "是",
    no: "否",
    ok: "确定",
  },
};
