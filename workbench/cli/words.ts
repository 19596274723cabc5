import type { LanguageCode } from "../../src/i18n/languages";
import type { LossKind, RefusalCode } from "../file/refusals";

/** What the command line says of files; everything about customers is said by the product's own words. */
export interface CliWords {
  noSuchFile(path: string): string;
  cannotRead(path: string, reason: string): string;
  cannotWrite(path: string, reason: string): string;
  cannotExport(path: string, reason: string): string;
  editedModel(path: string): string;
  sameFile(path: string): string;
  refused: Readonly<Record<RefusalCode, (path: string) => string>>;
  unknownReport(id: string, known: string): string;
  unknownTemplate(kind: string, known: string): string;
  inserted(sheets: string): string;
  workbookRefused(path: string, sentence: string): string;
  sentences(first: string, second: string): string;
  readonly comma: string;
  andMore(items: string, count: string): string;
  readonly lossKinds: Readonly<Record<LossKind, string>>;
  /** "150 customers scored …" */
  headline(customers: string, table: string, date: string): string;
  tiers(counts: string): string;
  /** Simple mode: "Key 4  Ordinary 11". */
  classes(counts: string, unclassed: number): string;
  /** Remarks on the data where no sheet lists them. */
  remarks(count: number): string;
  coverage(percent: string, missing: string): string;
  candidates(count: number, names: string): string;
  problems(count: string): string;
  noProblems: string;
  unit(label: string): string;
  recalibrated: string;
  columns(count: number, table: string): string;
  sheets(names: string): string;
  written(path: string): string;
  loss(what: string): string;
  effort(seconds: string, requests: string): string;
}

export const cliWords: Readonly<Record<LanguageCode, CliWords>> = {
  en: {
    noSuchFile: (path) => `${path}: there is no such file; check the path and its spelling`,
    cannotRead: (path, reason) =>
      `${path}: the file cannot be read (${reason}); close it elsewhere or check its permissions`,
    cannotWrite: (path, reason) =>
      `${path}: the result cannot be written (${reason}); choose another place with --out`,
    cannotExport: (path, reason) =>
      `${path}: the settings cannot be written (${reason}); choose another place with --export-model`,
    editedModel: (path) =>
      `${path}: edited after its export; the settings were checked and are used as they stand`,
    sameFile: (path) => `${path}: the input file is never written; choose another file with --out`,
    refused: {
      notAWorkbook: (path) =>
        `${path}: this is not an Excel workbook; save it from Excel as .xlsx and try again`,
      passwordProtected: (path) =>
        `${path}: the workbook is protected by a password; remove the password in Excel (File › Info › Protect Workbook) and try again`,
      corrupt: (path) =>
        `${path}: the workbook is damaged; open it in Excel, let Excel repair it, save it and try again`,
      legacyXls: (path) =>
        `${path}: this is the Excel 97–2003 format (.xls); save it from Excel as .xlsx and try again`,
      binaryWorkbook: (path) =>
        `${path}: this is a binary workbook (.xlsb); save it from Excel as .xlsx and try again`,
      empty: (path) => `${path}: the file is empty; save the workbook again and try again`,
      noWorksheet: (path) =>
        `${path}: the workbook has no worksheet, only charts or macros; choose a workbook with customer rows`,
      zipBomb: (path) =>
        `${path}: the workbook unpacks to more than this program will hold; split it and try again`,
    },
    unknownReport: (id, known) =>
      `--reports ${id}: there is no such report; the reports are ${known}`,
    unknownTemplate: (kind, known) =>
      `--template ${kind}: there is no such table; the tables are ${known}`,
    inserted: (sheets) =>
      `Empty tables inserted, each with one example row that is never read as data: ${sheets}`,
    workbookRefused: (path, sentence) => `${path}: ${sentence}`,
    sentences: (first, second) => `${first} ${second}`,
    comma: ", ",
    andMore: (items, count) => `${items} and ${count} more`,
    lossKinds: {
      digitalSignature: "digital signature (it no longer holds for a changed file)",
      chartNotWritten: "chart",
      cellFormatDetails: "details of cell formats",
      richTextRuns: "formats within a cell's text",
      arrayFormula: "array formula",
      referencesToRenamedSheet: "references to a renamed sheet",
      referencesToDeletedSheet: "references to a deleted sheet",
      conditionalFormat: "conditional format",
      dataValidation: "data validation",
      threadedComment: "threaded comment",
      chartDetails: "details of a chart",
      note: "note",
      documentProperty: "document property",
      pivotTable: "pivot table",
      protection: "protection",
    },
    headline: (customers, table, date) => `${customers} customers of ${table} scored as of ${date}`,
    tiers: (counts) => `Tiers: ${counts}`,
    classes: (counts, unclassed) =>
      `Simple mode: ${counts}${unclassed > 0 ? `  not classed ${unclassed}` : ""}`,
    remarks: (count) =>
      `${count} ${count === 1 ? "remark" : "remarks"} on the data; --json prints them`,
    coverage: (percent, missing) =>
      missing
        ? `Partial model: ${percent} of the full model; no data for ${missing}`
        : `Full model: all 17 criteria have data`,
    candidates: (count, names) =>
      `${count} S ${count === 1 ? "candidate" : "candidates"}, held at A until strategic fit is rated or signed off: ${names}`,
    problems: (count) =>
      count === "1"
        ? "1 remark on the data, listed on the data-quality sheet"
        : `${count} remarks on the data, listed on the data-quality sheet`,
    noProblems: "No problems in the data",
    recalibrated:
      "Calibration taken anew from these customers; the last run was scored again by it for comparison.",
    unit: (label) => `Money in ${label}`,
    columns: (count, table) => `${count} columns written beside ${table}`,
    sheets: (names) => `Sheets: ${names}`,
    written: (path) => `Written to ${path}`,
    loss: (what) => `The written copy lacks: ${what}`,
    effort: (seconds, requests) => `${seconds} s, ${requests} requests to Excel`,
  },
  "zh-CN": {
    noSuchFile: (path) => `${path}：找不到该文件，请检查路径和文件名`,
    cannotRead: (path, reason) =>
      `${path}：无法读取文件（${reason}），请关闭占用它的程序或检查权限`,
    cannotWrite: (path, reason) => `${path}：无法写入结果（${reason}），请用 --out 指定其他位置`,
    cannotExport: (path, reason) =>
      `${path}：无法写出设置（${reason}），请用 --export-model 另选位置`,
    editedModel: (path) => `${path}：导出后被编辑过；设置已检查，按现有内容使用`,
    sameFile: (path) => `${path}：不会改写输入文件，请用 --out 指定其他文件`,
    refused: {
      notAWorkbook: (path) => `${path}：不是 Excel 工作簿，请在 Excel 中另存为 .xlsx 后重试`,
      passwordProtected: (path) =>
        `${path}：工作簿有密码保护，请在 Excel 中取消密码（文件 › 信息 › 保护工作簿）后重试`,
      corrupt: (path) => `${path}：工作簿已损坏，请在 Excel 中打开并修复、保存后重试`,
      legacyXls: (path) =>
        `${path}：是 Excel 97–2003 格式（.xls），请在 Excel 中另存为 .xlsx 后重试`,
      binaryWorkbook: (path) =>
        `${path}：是二进制工作簿（.xlsb），请在 Excel 中另存为 .xlsx 后重试`,
      empty: (path) => `${path}：文件为空，请重新保存工作簿后重试`,
      noWorksheet: (path) =>
        `${path}：工作簿中没有工作表，只有图表或宏，请选择包含客户数据的工作簿`,
      zipBomb: (path) => `${path}：工作簿解压后过大，请拆分后重试`,
    },
    unknownReport: (id, known) => `--reports ${id}：没有这个报表，可选：${known}`,
    unknownTemplate: (kind, known) => `--template ${kind}：没有这种表格，可选：${known}`,
    inserted: (sheets) => `已插入空表，各附一行示例（示例行不作为数据读取）：${sheets}`,
    workbookRefused: (path, sentence) => `${path}：${sentence}`,
    sentences: (first, second) => `${first}${second}`,
    comma: "、",
    andMore: (items, count) => `${items}等，另有 ${count} 个`,
    lossKinds: {
      digitalSignature: "数字签名（文件改动后失效）",
      chartNotWritten: "图表",
      cellFormatDetails: "单元格格式细节",
      richTextRuns: "单元格内的文字格式",
      arrayFormula: "数组公式",
      referencesToRenamedSheet: "对已改名工作表的引用",
      referencesToDeletedSheet: "对已删除工作表的引用",
      conditionalFormat: "条件格式",
      dataValidation: "数据有效性",
      threadedComment: "会话批注",
      chartDetails: "图表细节",
      note: "批注",
      documentProperty: "文档属性",
      pivotTable: "数据透视表",
      protection: "保护",
    },
    headline: (customers, table, date) =>
      `已对“${table}”的 ${customers} 个客户评分，分析日期 ${date}`,
    tiers: (counts) => `等级：${counts}`,
    classes: (counts, unclassed) =>
      `简易模式：${counts}${unclassed > 0 ? `  未分类 ${unclassed}` : ""}`,
    remarks: (count) => `数据提示 ${count} 项，可用 --json 查看`,
    coverage: (percent, missing) =>
      missing
        ? `部分模型：覆盖完整模型的 ${percent}；缺少数据的指标：${missing}`
        : `完整模型：17 项指标均有数据`,
    candidates: (count, names) =>
      `${count} 个 S 级候选，战略匹配度未评或未签审，暂列 A 级：${names}`,
    problems: (count) => `数据提示 ${count} 项，详见数据质量表`,
    noProblems: "数据没有问题",
    recalibrated: "已按本次客户重新校准锚点，并用新锚点重算上期得分以便比较。",
    unit: (label) => `金额单位：${label}`,
    columns: (count, table) => `已在“${table}”旁写入 ${count} 列`,
    sheets: (names) => `工作表：${names}`,
    written: (path) => `结果已保存到 ${path}`,
    loss: (what) => `保存的副本缺少：${what}`,
    effort: (seconds, requests) => `用时 ${seconds} 秒，向 Excel 请求 ${requests} 次`,
  },
};
