import type { Cell, CellStyle, CellValue, WriteSheet } from "hucre/xlsx";
import { fontName } from "./tableSheet";

/** What stands on a sheet of the sample, for the list of contents. */
export interface Content {
  readonly sheet: string;
  readonly zh: string;
  readonly en: string;
  readonly count: number;
}

const body: CellStyle = {
  font: { name: fontName, size: 10 },
  alignment: { vertical: "top", wrapText: true },
};
const strong: CellStyle = { ...body, font: { name: fontName, size: 10, bold: true } };
const heading: CellStyle = {
  font: { name: fontName, size: 12, bold: true, color: { rgb: "FFFFFF" } },
  fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "1F4E79" } },
  alignment: { vertical: "center" },
};
const warning: CellStyle = {
  ...strong,
  fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "FFF2CC" } },
  border: {
    top: { style: "thin", color: { rgb: "BF9000" } },
    bottom: { style: "thin", color: { rgb: "BF9000" } },
  },
};
const title: CellStyle = {
  font: { name: fontName, size: 18, bold: true, color: { rgb: "1F4E79" } },
};
const index: CellStyle = { ...strong, alignment: { vertical: "top", horizontal: "center" } };
const numeric: CellStyle = {
  ...body,
  numFmt: "#,##0",
  alignment: { vertical: "top", horizontal: "right" },
};

/** Each line in Chinese and English, side by side. */
const tries: readonly (readonly [zh: string, en: string])[] = [
  [
    "打开窗格，选择表格“Customers”，先预览等级，再写回。",
    "Open the pane, choose the table “Customers”, look at the tiers first, then write them.",
  ],
  [
    "分析日期请填2026-09-30：数据到这一天为止，填得更晚会有更多客户显得沉寂。",
    "Set the analysis date to 2026-09-30: the data end there; a later date makes more customers look dormant.",
  ],
  [
    "看S候选：C003缺战略匹配度评分，补上一格再运行。",
    "Look at the S candidates: C003 lacks a strategic-fit rating; fill in that one cell and run again.",
  ],
  [
    "看C004：收入第一、满意度低、竞争对手虎视眈眈，量大不等于关系好。",
    "Look at C004: largest by sales, dissatisfied, and a rival at the door; volume is not a relationship.",
  ],
  [
    "看C006：销售额名列前茅却在亏损；C012：破产重整，信用冻结；C013、C014：财务预警。",
    "Look at C006: very large and loss-making; C012: insolvent, on credit hold; C013 and C014: financial distress.",
  ],
  [
    "看C002的供应商对比：我司7.75分，甲源电气7.90分，乙辰储能7.15分。",
    "Look at the supplier comparison of C002: we score 7.75, 甲源电气 7.90, 乙辰储能 7.15.",
  ],
  [
    "看C008–C011：同属寰曜控股集团，按集团看敞口与集中度。",
    "Look at C008–C011: four companies of one group, one exposure.",
  ],
  [
    "看数据质量表：错误值、文本数字、星级评分、合计行、以等号开头的名称，都有说明，没有一格被当成零。",
    "Look at the data-quality sheet: error values, numbers as text, stars, a totals row, a name that begins with “=”; none of them became a zero.",
  ],
];

export function aboutSheet(contents: readonly Content[]): WriteSheet {
  const rows: CellValue[][] = [];
  const cells = new Map<string, Partial<Cell>>();
  const heights = new Map<number, { height: number }>();
  const merges: NonNullable<WriteSheet["merges"]> = [];
  const add = (
    values: readonly CellValue[],
    styles: readonly CellStyle[],
    height?: number
  ): void => {
    const row = rows.length;
    rows.push([...values]);
    styles.forEach((style, c) => cells.set(`${row},${c}`, { style }));
    if (height) heights.set(row, { height });
  };
  const wide = (text: string, style: CellStyle, height: number): void => {
    merges.push({ startRow: rows.length, startCol: 0, endRow: rows.length, endCol: 3 });
    add([text, null, null, null], [style, style, style, style], height);
  };
  wide("客户分级示例工作簿  Sample workbook for customer tiering", title, 34);
  wide(
    "本工作簿中的公司、人员、金额和言论全部是虚构的，由程序生成，仅供试用；与真实企业或个人雷同纯属巧合。\nEvery company, person, amount and quotation in this workbook is invented and made by a script for trying things out; any likeness to real ones is coincidence.",
    warning,
    50
  );
  wide(
    "“启衡储能”是一家虚构的工业电源与储能系统制造商：约150家企业客户，三年数据（2023年10月至2026年9月）。\n“Qiheng” is an invented maker of industrial power and energy-storage systems: about 150 business customers, three years of data (October 2023 to September 2026).",
    body,
    50
  );
  add([null], []);
  wide("可以试什么  What to try", heading, 22);
  tries.forEach(([zh, en], i) => {
    merges.push({ startRow: rows.length, startCol: 2, endRow: rows.length, endCol: 3 });
    add([i + 1, zh, en, null], [index, body, body, body], 32);
  });
  add([null], []);
  wide("内容  Contents", heading, 22);
  add(
    ["No", "工作表 Sheet", "内容 Content", "行数 Rows"],
    [strong, strong, strong, { ...strong, alignment: { horizontal: "right" } }]
  );
  contents.forEach((content, i) => {
    const row = rows.length;
    add(
      [i + 1, content.sheet, `${content.zh} · ${content.en}`, content.count],
      [index, body, body, numeric],
      18
    );
    cells.set(`${row},1`, {
      style: {
        ...body,
        font: { name: fontName, size: 10, underline: "single", color: { rgb: "0563C1" } },
      },
      hyperlink: { target: "", location: `'${content.sheet}'!A1`, display: content.sheet },
    });
  });
  return {
    name: "说明 About",
    rows,
    cells,
    merges,
    rowDefs: heights,
    columns: [{ width: 5 }, { width: 52 }, { width: 72 }, { width: 11 }],
    view: { showGridLines: false, tabColor: { rgb: "BF9000" } },
    pageSetup: {
      paperSize: "a4",
      orientation: "landscape",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 1,
    },
  };
}
