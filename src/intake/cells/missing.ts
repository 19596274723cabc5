/** What people type where there is nothing; compared in lower case after trimming. A zero is not among them. */
const markers = new Set([
  "",
  "-",
  "--",
  "---",
  "—",
  "——",
  "–",
  "−",
  "ー",
  "/",
  "\\",
  "?",
  "？",
  ".",
  "…",
  "n/a",
  "na",
  "n.a.",
  "n.a",
  "nil",
  "null",
  "none",
  "nan",
  "unknown",
  "tbd",
  "tbc",
  "not available",
  "not applicable",
  "(blank)",
  "无",
  "無",
  "未知",
  "不详",
  "不詳",
  "未填",
  "未填写",
  "暂无",
  "暂缺",
  "空",
  "空白",
  "待定",
  "不适用",
  "没有",
]);

/** First letters of markers in both cases, and white space: almost every other text is told apart by its first letter. */
const beginnings = new Uint8Array(65_536);
for (const marker of [...markers, " ", "\t", "\n", "\r", "\u00a0", "\u3000"])
  for (const form of [marker, marker.toUpperCase()]) beginnings[form.charCodeAt(0)] = 1;

/** True for a text that stands for "no value": a blank is never a zero. */
export function isMissingText(text: string): boolean {
  if (text === "") return true;
  if (text.length > 16 || beginnings[text.charCodeAt(0)] === 0) return false;
  return markers.has(text.trim().toLowerCase());
}

const excelErrors = new Set([
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
  "#GETTING_DATA",
  "#SPILL!",
  "#CALC!",
  "#FIELD!",
  "#BLOCKED!",
  "#CONNECT!",
  "#UNKNOWN!",
  "#BUSY!",
  "#EXTERNAL!",
  "#PYTHON!",
]);

/** True for the text that Excel gives for a cell in error ("#DIV/0!"). */
export function isExcelError(text: string): boolean {
  return text.charCodeAt(0) === 35 && excelErrors.has(text.trim());
}
