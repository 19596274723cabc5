import type { PaneWords } from "../../taskpane/words";
import { formatNumber } from "../format";
import { desk } from "./paneDesk";
import { errors, job } from "./paneJobs";
import { modelEditor } from "./paneModel";
import { card, reports, review, write } from "./paneResults";

const n0 = (n: number): string => formatNumber("zh-CN", n, 0);

export const pane: PaneWords = {
  product: "Tierbook",
  outside: {
    title: "请在 Excel 中打开",
    text: "Tierbook 在工作簿旁边的任务窗格中运行。请在 Excel 中点击“开始”›“Tierbook”›“客户评分”。单独打开本页面时，没有可处理的工作簿。",
  },
  steps: {
    label: "步骤",
    names: {
      home: "首页",
      data: "数据",
      model: "模型",
      review: "预览",
      write: "写入",
      reports: "报告",
    },
  },
  colon: "：",
  listSeparator: "、",

  home: {
    title: "看清哪些客户值得重点投入",
    intro: "Tierbook 为本工作簿中的客户评分，分为 S、A、B、C 四级，并在每一行旁边写明理由。",
    whatHappens: "接下来会做什么",
    points: [
      { title: "1. 读取客户表", text: "您会看到每一列被识别成什么，不对的地方可以改。" },
      {
        title: "2. 先看分级结果",
        text: "各级数量、客户和理由都先显示在窗格里，此时不改动任何单元格。",
      },
      {
        title: "3. 由您决定写入什么",
        text: "在表格右侧新增列，并生成报告工作表。您自己的单元格保持原样，写入的内容可以全部撤回。",
      },
    ],
    privacyTitle: "数据不会离开本工作簿",
    privacy:
      "无需账号，没有服务器，不做任何跟踪。所有计算都在这台电脑上完成，结果只保存在本文件中。",
    start: "查找客户表",
    again: "重新评分",
    lastRunTitle: "本工作簿上次的运行结果",
    lastRun: (columns, sheets) =>
      `本工作簿中有 Tierbook 写入的 ${n0(columns)} 列和 ${n0(sheets)} 张工作表。`,
    needs: "需要一张每行一个客户、含客户名称列的表。列越多（销售额、利润、回款……），评分越完整。",
    appearance: "外观",
    appearances: { office: "跟随 Office", light: "浅色", dark: "深色" },
  },

  data: {
    title: "数据",
    choose: "选择客户表",
    customerTables: "客户表",
    rows: (n) => `${n0(n)} 行`,
    sure: "识别明确",
    likely: "可能是",
    unsure: "不确定",
    notACustomerTable: "不像客户表",
    noCustomers: "没有找到客户表",
    noCustomersNext:
      "需要一张每行一个客户、含客户名称列的表。客户的财务报表、订单等只作补充：请另加一张客户表，填上这些客户的名称（与报表中的一致），再重新查找。如果下面某张表其实就是客户表，请选中它。",
    otherTables: (n) => `另外使用 ${n0(n)} 张表`,
    otherTablesHint: "这些表为客户补充数据：订单、应收、财务报表等。",
    noTables: "本工作簿中没有找到表格。",
    noTablesNext: "请把客户放在一张工作表中：一行表头，每行一个客户，然后重新查找。",
    searchAgain: "重新查找",
    mappingTitle: "各列的含义",
    mappingHint: "识别有误的地方请更正。您的选择会记在本工作簿中。",
    ask: (n) => `请确认（${n0(n)}）`,
    matched: (n) => `已识别（${n0(n)}）`,
    unmapped: (n) => `未使用（${n0(n)}）`,
    column: (letter) => `${letter} 列`,
    row: (number) => `第 ${number} 行`,
    meaning: (header) => `“${header}”列的含义`,
    notUsed: "不使用",
    percentSure: (percent) => `把握 ${n0(percent)}%`,
    orMaybe: "或者",
    confirm: "识别正确",
    confirmUnused: "不使用此列",
    fieldTaken: (header) => `该字段原由“${header}”列使用，现改为不使用那一列。`,
    missingName: "没有任何一列被标为客户名称。请在下面选择：没有名称就无法评分。",
    resetMapping: "撤销我的更改",
    date: "分析日期",
    dateHint: "“最近 12 个月”截至这一天。",
    dateInvalid: "请输入 1900-03-01 至 9999-12-31 之间的日期。",
    read: "读取并评分",
    readAgain: "重新读取并评分",
    changed: "上次读取之后设置有改动，请重新读取以更新结果。",
    toReview: "查看分级结果",
    problemsTitle: "数据问题",
    noProblems: "没有发现问题。",
    problemSummary: (errors, warnings, notes) =>
      `错误 ${n0(errors)} 项，警告 ${n0(warnings)} 项，提示 ${n0(notes)} 项`,
    goToCell: (address) => `定位到 ${address}`,
    morePlaces: (n) => `再显示 ${n0(n)} 处`,
  },

  model: {
    title: "模型",
    hint: "分数是这样算出来的。权重和分级线均为标准设置。",
    empty: "请先读取数据，这里会显示模型用到了哪些指标。",
    coverage: "模型覆盖率",
    coverageText: (percent, active, total) =>
      `完整模型的 ${percent}：${total} 项指标中有 ${active} 项有数据。`,
    partial: "完全没有数据的指标不参与评分，其权重按比例分给其余指标。",
    unit: "金额单位",
    unitUnknown: "与表中一致",
    analysisDate: "分析日期",
    thresholds: "分级线",
    thresholdsText: (s, a, b) =>
      `${s} 分及以上为 S，${a} 分及以上为 A，${b} 分及以上为 B，其余为 C。分数恰好等于分级线时取较高一级。`,
    dimensions: "维度与指标",
    weight: (points) => `权重 ${points}`,
    inactive: "无数据",
    calibration: "校准",
    calibrationHint: "数值与得分的对应关系，相邻两点之间按直线折算。",
    valueHeader: "数值",
    pointsHeader: "得分",
    filled: (have, total) => `${n0(total)} 家客户中有 ${n0(have)} 家有数据`,
  },

  modelEditor,
  desk,
  review,
  card,
  write,
  reports,
  job,
  errors,

  general: {
    loading: "请稍候……",
  },
};
