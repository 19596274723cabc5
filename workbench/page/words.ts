import type { LanguageCode } from "../../src/i18n/languages";

/** The words of the workbench page; the product's own are in src/i18n. */
export interface PageWords {
  readonly title: string;
  readonly banner: string;
  readonly open: string;
  readonly save: string;
  readonly sample: string;
  readonly language: string;
  readonly showPane: string;
  readonly hidePane: string;
  readonly paneTitle: string;
  readonly paneWidth: string;
  readonly ribbon: string;
  readonly ribbonButtons: {
    readonly score: string;
    readonly review: string;
    readonly reports: string;
  };
  /** Entry of the menu that a right click on a cell opens. */
  readonly showCustomer: string;
  readonly grid: string;
  readonly nameBox: string;
  readonly content: string;
  readonly sheets: string;
  readonly drop: string;
  readonly opening: (name: string) => string;
  readonly opened: (name: string, seconds: string) => string;
  readonly saved: (name: string) => string;
  readonly lacks: (parts: string) => string;
  readonly cannotOpen: (name: string, reason: string) => string;
  readonly refused: (reason: string) => string;
  readonly cost: (requests: string, out: string, into: string) => string;
}

const en: PageWords = {
  title: "Tierbook workbench",
  banner:
    "Workbench: a stand-in for Excel, for trying and testing. The pane beside it is the real add-in.",
  open: "Open .xlsx",
  save: "Save .xlsx",
  sample: "Sample",
  language: "Language",
  showPane: "Show pane",
  hidePane: "Close pane",
  paneTitle: "Tierbook",
  paneWidth: "Width of the pane",
  ribbon: "Tierbook",
  ribbonButtons: { score: "Score customers", review: "Review tiers", reports: "Create reports" },
  showCustomer: "Show customer in Tierbook",
  grid: "Sheet",
  nameBox: "Selected cell",
  content: "Content of the cell",
  sheets: "Sheets",
  drop: "Drop the workbook here",
  opening: (name) => `Opening ${name} …`,
  opened: (name, seconds) => `${name}, opened in ${seconds} s`,
  saved: (name) => `Saved as ${name}`,
  lacks: (parts) => `The saved copy lacks: ${parts}`,
  cannotOpen: (name, reason) => `${name} cannot be opened: ${reason}`,
  refused: (reason) => `The cell was not changed: ${reason}`,
  cost: (requests, out, into) => `Office.js requests: ${requests} · sent ${out} · received ${into}`,
};

const zhCN: PageWords = {
  title: "Tierbook 试验台",
  banner: "试验台：代替 Excel，用于试用和测试。旁边的窗格就是真正的加载项。",
  open: "打开 .xlsx",
  save: "保存 .xlsx",
  sample: "示例",
  language: "语言",
  showPane: "显示窗格",
  hidePane: "关闭窗格",
  paneTitle: "Tierbook",
  paneWidth: "窗格宽度",
  ribbon: "Tierbook",
  ribbonButtons: { score: "客户评分", review: "预览分级", reports: "生成报告" },
  showCustomer: "在 Tierbook 中查看该客户",
  grid: "工作表",
  nameBox: "所选单元格",
  content: "单元格内容",
  sheets: "工作表",
  drop: "把工作簿拖放到这里",
  opening: (name) => `正在打开 ${name} ……`,
  opened: (name, seconds) => `${name}，用时 ${seconds} 秒`,
  saved: (name) => `已保存为 ${name}`,
  lacks: (parts) => `保存的副本缺少：${parts}`,
  cannotOpen: (name, reason) => `无法打开 ${name}：${reason}`,
  refused: (reason) => `单元格未更改：${reason}`,
  cost: (requests, out, into) => `Office.js 请求 ${requests} 次 · 发送 ${out} · 接收 ${into}`,
};

export const pageWords: Readonly<Record<LanguageCode, PageWords>> = { en, "zh-CN": zhCN };
