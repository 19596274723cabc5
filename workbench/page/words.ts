import type { LanguageCode } from "../../src/i18n/languages";
import { entryWords, type EntryWords } from "./choices/entryWords";
import { filterWords, type FilterWords } from "./filter/filterWords";

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
  readonly undo: string;
  readonly redo: string;
  /** "Undo: what was typed (A5)". */
  readonly undoStep: (verb: string, isAddIn: boolean, place: string) => string;
  readonly unsaved: string;
  readonly unsavedTitle: (name: string) => string;
  readonly unsavedText: string;
  readonly saveFirst: string;
  readonly discard: string;
  readonly cancel: string;
  readonly allSheets: string;
  readonly earlierSheets: string;
  readonly laterSheets: string;
  readonly addSheet: string;
  readonly sheetName: string;
  readonly renameHint: string;
  readonly noSuchPlace: (text: string) => string;
  /** A link to a file or an address that the page does not open. */
  readonly cannotFollow: (address: string) => string;
  readonly followLink: string;
  readonly formulasShown: string;
  readonly resultsShown: string;
  readonly copied: (address: string) => string;
  readonly summary: (average: string, count: string, sum: string) => string;
  readonly count: (count: string) => string;
  readonly hintTitle: string;
  readonly hint: readonly string[];
  readonly hintClose: string;
  /** Around cells with a list or a prompt. */
  readonly entry: EntryWords;
  readonly filter: FilterWords;
  /** Why the host refused what a person did, by its error code; other codes are said as they are. */
  readonly reasons: Readonly<Record<string, string>>;
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
  undo: "Undo",
  redo: "Redo",
  undoStep: (verb, isAddIn, place) =>
    `${verb}: ${isAddIn ? "what the add-in wrote" : "your change"}${place === "" ? "" : ` (${place})`}`,
  unsaved: "Unsaved changes",
  unsavedTitle: (name) => `${name} has unsaved changes`,
  unsavedText: "Opening another workbook closes this one.",
  saveFirst: "Save first",
  discard: "Discard changes",
  cancel: "Cancel",
  allSheets: "All sheets",
  earlierSheets: "Scroll to earlier sheets",
  laterSheets: "Scroll to later sheets",
  addSheet: "Add a sheet",
  sheetName: "Name of the sheet",
  renameHint: "Double-click to rename",
  noSuchPlace: (text) => `“${text}” is neither an address nor a name in this workbook`,
  cannotFollow: (address) => `The link leads to “${address}”, which only Excel can open`,
  followLink: "Follow link",
  formulasShown: "Cells show their formulas; Ctrl+` shows the results again",
  resultsShown: "Cells show their results again",
  copied: (address) => `${address} copied`,
  summary: (average, count, sum) => `Average: ${average} · Count: ${count} · Sum: ${sum}`,
  count: (count) => `Count: ${count}`,
  hintTitle: "New here?",
  hint: [
    "This is a small spreadsheet that stands in for Excel: click, type, copy and undo as you know it.",
    "The pane on the right is the real add-in. Begin there: it finds the customer table of the sample.",
    "To use your own workbook, drop an .xlsx file anywhere on this window. It stays on this computer.",
  ],
  hintClose: "Got it",
  entry: entryWords.en,
  filter: filterWords.en,
  reasons: {
    AccessDenied: "the cells are locked and the sheet is protected",
    FilteredRangeConflict: "a filter hides some of these rows; clear the filter first",
    InvalidArgument: "this cannot be entered here; check the formula, name or size",
    InvalidOperation: "this is not possible here",
    ItemAlreadyExists: "there is already a sheet of that name",
    InsertDeleteConflict: "a table or merged area is in the way",
  },
  cannotOpen: (name, reason) => `${name} cannot be opened: ${reason}`,
  refused: (reason) => `Not done: ${reason}`,
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
  undo: "撤消",
  redo: "恢复",
  undoStep: (verb, isAddIn, place) =>
    `${verb}：${isAddIn ? "加载项写入的内容" : "您的更改"}${place === "" ? "" : `（${place}）`}`,
  unsaved: "有未保存的更改",
  unsavedTitle: (name) => `${name} 有未保存的更改`,
  unsavedText: "打开另一个工作簿将关闭当前工作簿。",
  saveFirst: "先保存",
  discard: "放弃更改",
  cancel: "取消",
  allSheets: "所有工作表",
  earlierSheets: "向前滚动工作表标签",
  laterSheets: "向后滚动工作表标签",
  addSheet: "新建工作表",
  sheetName: "工作表名称",
  renameHint: "双击可重命名",
  noSuchPlace: (text) => `“${text}”不是地址，也不是此工作簿中的名称`,
  cannotFollow: (address) => `链接指向“${address}”，只能在 Excel 中打开`,
  followLink: "打开链接",
  formulasShown: "单元格正在显示公式；按 Ctrl+` 恢复显示结果",
  resultsShown: "单元格已恢复显示结果",
  copied: (address) => `已复制 ${address}`,
  summary: (average, count, sum) => `平均值：${average} · 计数：${count} · 求和：${sum}`,
  count: (count) => `计数：${count}`,
  hintTitle: "初次使用？",
  hint: [
    "这是代替 Excel 的小型电子表格：单击、输入、复制、撤消都与 Excel 相同。",
    "右侧窗格是真正的加载项，请从那里开始：它会找到示例中的客户表。",
    "要使用自己的工作簿，请把 .xlsx 文件拖放到此窗口的任意位置。文件不会离开这台电脑。",
  ],
  hintClose: "知道了",
  entry: entryWords["zh-CN"],
  filter: filterWords["zh-CN"],
  reasons: {
    AccessDenied: "单元格已锁定，工作表受保护",
    FilteredRangeConflict: "筛选隐藏了其中的某些行，请先清除筛选",
    InvalidArgument: "此处不能这样输入，请检查公式、名称或大小",
    InvalidOperation: "此处无法执行该操作",
    ItemAlreadyExists: "已有同名的工作表",
    InsertDeleteConflict: "有表格或合并单元格妨碍该操作",
  },
  cannotOpen: (name, reason) => `无法打开 ${name}：${reason}`,
  refused: (reason) => `未能完成：${reason}`,
  cost: (requests, out, into) => `Office.js 请求 ${requests} 次 · 发送 ${out} · 接收 ${into}`,
};

export const pageWords: Readonly<Record<LanguageCode, PageWords>> = { en, "zh-CN": zhCN };
