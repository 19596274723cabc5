import type { IntakeErrorFacts } from "../../intake/IntakeError";
import type { IntakeWords, ProblemFacts } from "../../intake/words";
import { moneyUnitName } from "../moneyUnit";
import { statementFinding } from "./financeFindings";

const place = ({ sheet, row, column }: ProblemFacts): string => {
  if (row !== null && column !== null) return `工作表“${sheet}”单元格${column}${row}`;
  if (row !== null) return `工作表“${sheet}”第${row}行`;
  return column === null ? `工作表“${sheet}”` : `工作表“${sheet}”${column}列`;
};

const fact = (p: ProblemFacts, name: string): string => String(p.detail?.[name] ?? "");
const unit = (p: ProblemFacts): string =>
  moneyUnitName("zh-CN", {
    label: fact(p, "unit"),
    factor: Number(p.detail?.["factor"] ?? NaN),
    currency: fact(p, "currency"),
  });
const field = (p: ProblemFacts): string => (p.fieldName === "" ? "" : `“${p.fieldName}”中的`);
const names = (list: readonly string[]): string => list.map((name) => `“${name}”`).join("、");

/** What was assumed about a column, by `detail.about`. */
function assumption(p: ProblemFacts): string {
  const name = p.fieldName === "" ? "该列" : `“${p.fieldName}”`;
  switch (fact(p, "about")) {
    case "percent100":
      return `${name}中有大于1的数，按百分数读取（12表示12%）。如不符，请将单元格设为百分比格式。`;
    case "percentPoints":
      return `${name}的表头带有%，数值按百分数读取（0.8表示0.8%）。如不符，请将单元格设为百分比格式。`;
    case "rating10":
      return `${name}最大值超过5，按10分制读取并折半。如不符，请改用1–5分。`;
    case "score5":
      return `${name}最大值不超过5，按5分制读取并乘以20。如不符，请改用0–100分。`;
    case "score10":
      return `${name}最大值不超过10，按10分制读取并乘以10。如不符，请改用0–100分。`;
    case "scoreShare":
      return `${name}为百分比，按百分制分数读取。`;
    case "monthFirst":
      return `${name}中“${p.found}”一类的日期按“月/日”顺序读取。如不符，请改为真正的日期。`;
    case "dayFirst":
      return `${name}中“${p.found}”一类的日期按“日/月”顺序读取。如不符，请改为真正的日期。`;
    case "decimalComma":
      return `${name}中“${p.found}”一类的数字按逗号为小数点读取。如不符，请改为真正的数字。`;
    case "titleUnit":
      return `表上注明“${p.found}”，未另注单位的金额均按此单位读取。`;
    case "modelUnit":
      return `所有金额以“${p.found}”的单位${unit(p)}计。`;
    case "sameUnit":
      return `“${p.found}”未注明单位，与其他金额一样按${unit(p)}读取。如不符，请在表头注明单位。`;
    case "plainUnit":
      return `“${p.found}”未注明单位且数值远大于其他金额，按元（基本货币单位）读取并换算为${unit(p)}。如不符，请在表头注明单位。`;
    case "noUnit":
      return `金额未注明单位，按原数读取。如有需要，请在表头注明，例如“销售额(万元)”。`;
    case "idAsName":
      return `没有客户名称列，以客户编码代替名称。`;
    case "yearChosen":
      return `以“${p.found}”作为${name}的最近完整年度。`;
    case "taxIncluded":
      return `金额含税且未注明税率，按含税金额计。请增加税率或不含税金额列。`;
    case "quantityTimesPrice":
      return `没有金额列，金额按数量乘以单价计算。`;
    case "defaultTerms":
      return `${fact(p, "count")}张发票没有到期日和账期，按开票后${fact(p, "days")}天到期计。请补填到期日。`;
    default:
      return `${name}按假定读取：${p.found}`;
  }
}

/** Why lines of another table were left out, by `detail.about`. */
function unusedLines(p: ProblemFacts): string {
  const count = fact(p, "count");
  switch (fact(p, "about")) {
    case "void":
      return `${count}行已作废或不是销售，未计入。`;
    case "noDate":
      return `${count}行没有可用日期，未计入。请补填日期。`;
    case "noAmount":
      return `${count}行没有可用金额，未计入。请补填金额。`;
    case "noDueDate":
      return `${count}行既无到期日也无开票日期，未计入。请补填其中一项。`;
    case "afterDate":
      return `${count}行晚于分析日期，未计入。`;
    default:
      return `${count}行未计入。`;
  }
}

function problem(p: ProblemFacts): string {
  const at = place(p);
  switch (p.kind) {
    case "unreadableNumber":
      return `${at}：${field(p)}“${p.found}”不是数字，按缺失处理。请改为数字或清空单元格。`;
    case "unreadableDate":
      return `${at}：${field(p)}“${p.found}”不是日期，按缺失处理。请改为2026-03-31这样的日期或清空单元格。`;
    case "unreadableRating":
      return `${at}：${field(p)}“${p.found}”不是评分，按缺失处理。请用1–5、高/中/低或星级。`;
    case "unreadableText":
      return `${at}：${field(p)}“${p.found}”不能作为文本使用，按缺失处理。`;
    case "unreadableFlag":
      return `${at}：${field(p)}“${p.found}”既不是“是”也不是“否”，按缺失处理。请填写是或否。`;
    case "unknownWord":
      return `${at}：${field(p)}“${p.found}”无法识别，按缺失处理。请更正，或在窗格中说明其含义。`;
    case "errorCell":
      return `${at}：${field(p)}单元格显示错误${p.found}，按缺失处理。请修正公式。`;
    case "outOfRange":
      return `${at}：${field(p)}${p.found}超出${fact(p, "low")}至${fact(p, "high")}的范围，按缺失处理。请更正。`;
    case "mixedUnit":
      return `${at}：${field(p)}金额单位不一致（例如“${p.found}”）；带单位的已换算，其余按${fact(p, "unit")}读取。请统一单位。`;
    case "mixedCurrency":
      return `${at}：${field(p)}“${p.found}”与其他金额的币种${fact(p, "currency")}不同，按缺失处理。请先折算。`;
    case "totalsRow":
      return `${at}：“${p.found}”是合计行而不是客户，已略过。`;
    case "blankName":
      return p.detail?.["id"] === undefined
        ? `${at}：该行有数据但没有客户名称，已略过。请补填名称。`
        : `${at}：客户名称为空，以编码“${p.found}”代替。请补填名称。`;
    case "duplicateId":
      return `${at}：客户编码“${p.found}”与第${fact(p, "firstRow")}行重复。两行均评分，汇总时只计一次。请合并。`;
    case "duplicateName":
      return `${at}：客户名称“${p.found}”与第${fact(p, "firstRow")}行相同。请确认是否同一客户。`;
    case "hiddenRow":
      return `${at}：已包含${fact(p, "count")}个隐藏行（${fact(p, "rows")}）。不应计入的行请删除。`;
    case "unknownTier":
      return `${at}：${field(p)}“${p.found}”不是S、A、B、C，该客户视为没有历史等级。请更正，或在窗格中说明其对应等级。`;
    case "unknownCustomer":
      return `${at}：“${p.found}”不在客户表中，其${fact(p, "rows") || 1}行数据未计入。请补录该客户或更正编码。`;
    case "derivedValue":
      if (p.detail?.["gaps"] !== undefined)
        return `${at}：“${p.fieldName}”有${fact(p, "gaps")}个客户为空，由其他数据推算（${fact(p, "source")}）。`;
      return p.row === null
        ? `${at}：表中没有“${p.fieldName}”，由其他数据推算（${fact(p, "source") || p.found}）。`
        : `${at}：${field(p)}${p.found}为推算值（${fact(p, "source")}）。`;
    case "revenueAboveWallet":
      return `${at}：我方销售额（${fact(p, "revenue")}）超过客户采购总额（${fact(p, "wallet")}），份额按100%计。请核对采购总额。`;
    case "ambiguousHeader":
      return p.alternativeNames.length === 0
        ? `${at}：“${p.found}”按“${p.fieldName}”读取，但不确定。请确认或更正对应关系。`
        : `${at}：“${p.found}”按“${p.fieldName}”读取，也可能是${names(p.alternativeNames)}。请确认或更正对应关系。`;
    case "unmatchedHeader":
      return `${at}：表头“${p.found}”未匹配任何字段，该列未使用。如有需要，请在窗格中指定其含义。`;
    case "unitAssumed":
      return `${at}：${assumption(p)}`;
    case "smallSample":
      return `${at}：${field(p)}可用于校准的数值仅${fact(p, "count") || p.found}个，客户增加后等级可能变动。`;
    case "unscored":
      return `${at}：“${p.found}”未评分。${fact(p, "reason")}`;
    case "blankRow":
      return `${at}：略过表内${fact(p, "count") || 1}个空行。`;
    case "repeatedHeader":
      return `${at}：此处重复了表头，该行已略过。`;
    case "footnoteRow":
      return `${at}：“${p.found}”是表下注释而不是客户，已略过。`;
    case "exampleRow":
      return `${at}：“${p.found}”是插入表格时附带的示例行，已略过。填入自己的数据后可将其删除。`;
    case "furtherTable":
      return `${at}：此处开始另一张表（“${p.found}”），未并入本表。请移到单独的工作表，或按区域指定。`;
    case "tableNotUsed":
      return `${at}：未使用表“${p.found}”。${fact(p, "reason")}`;
    case "hiddenSheet":
      return `工作表“${p.sheet}”已隐藏，未列为客户表。请取消隐藏，或明确指定。`;
    case "olderPeriod":
      return `${at}：“${p.found}”为较早或不完整的期间，未使用。`;
    case "lineNotUsed":
      return `${at}：${unusedLines(p)}`;
    case "segmentAttribute":
      return `${at}：分群规则用到“${p.found}”，但客户清单中没有同名列，含此条件的规则不会命中任何客户。请更正表头。`;
    case "segmentRuleUnreached":
      return `${at}：“${p.found}”这条规则永远不会命中，因为它上面已有一条适用于所有客户的规则。请把无条件的默认行移到最后。`;
    case "statementCheck":
      return `${at}：${statementFinding(p)}`;
    case "oldData":
      return `${at}：最近一笔订单为${p.found}，早于分析日期${fact(p, "months")}个月，多数客户将被视为沉睡客户。请把分析日期设为数据截止日。`;
    case "reviewNotApplied":
      return `${at}：“${p.found}”的财务评审未生效。${fact(p, "reason")}`;
    case "unlistedProblems":
      return `${at}：${field(p)}另有${fact(p, "count")}个“${p.found}”类问题未逐一列出。`;
  }
}

const choices = ({ choices: list = [] }: IntakeErrorFacts): string =>
  list.length === 0 ? "" : `可选：${names(list)}。`;
const called = (facts: IntakeErrorFacts): string =>
  facts.table === undefined ? "表" : `表“${facts.table}”`;

export const intake: IntakeWords = {
  fieldNames: "zh",
  listSeparator: "、",
  tableKinds: {
    customers: "客户清单",
    transactions: "交易明细",
    receivables: "应收明细",
    financials: "客户财务",
    clientArchive: "客户档案袋",
    supplierArchive: "供应商档案袋",
    organisation: "组织与采购",
    contacts: "联系人",
    activities: "拜访与活动",
    feedback: "反馈与投诉",
    segments: "细分市场",
    products: "产品",
    demand: "需求预判",
  },
  problemKinds: {
    unreadableNumber: "不是数字",
    unreadableDate: "不是日期",
    unreadableRating: "不是评分",
    unreadableText: "文本不可用",
    unreadableFlag: "不是“是/否”",
    unknownWord: "无法识别的值",
    errorCell: "单元格错误",
    outOfRange: "超出范围",
    mixedUnit: "单位不一致",
    mixedCurrency: "币种不一致",
    totalsRow: "合计行已略过",
    blankName: "缺少客户名称",
    duplicateId: "客户编码重复",
    duplicateName: "客户名称重复",
    hiddenRow: "包含隐藏行",
    unknownTier: "无法识别的等级",
    unknownCustomer: "未知客户",
    derivedValue: "推算值",
    revenueAboveWallet: "销售额超过采购总额",
    ambiguousHeader: "表头含义不确定",
    unmatchedHeader: "未使用的列",
    unitAssumed: "读取假定",
    smallSample: "样本较少",
    unscored: "未评分",
    blankRow: "空行已略过",
    repeatedHeader: "重复表头已略过",
    footnoteRow: "注释行已略过",
    exampleRow: "示例行已略过",
    furtherTable: "同一工作表的另一张表",
    tableNotUsed: "未使用的表",
    hiddenSheet: "隐藏的工作表",
    olderPeriod: "未使用的较早期间",
    lineNotUsed: "未使用的明细行",
    unlistedProblems: "其他问题",
    segmentAttribute: "分群规则缺少对应列",
    segmentRuleUnreached: "分群规则不会命中",
    oldData: "数据早于分析日期",
    statementCheck: "报表核查",
    reviewNotApplied: "财务评审未生效",
  },
  severities: { error: "错误", warning: "警告", note: "提示" },
  mappingReasons: {
    exact: "表头是已知名称",
    contained: "表头包含已知名称",
    similar: "表头与已知名称相近",
    remembered: "您此前已确认",
    chosen: "由您指定",
  },
  problem,
  errors: {
    noCustomerTable: (facts) =>
      `${facts.sheet === undefined ? "" : `工作表“${facts.sheet}”中`}未找到客户表。需要一张带表头、每行一个客户的表，至少包含客户名称（或编码）和一项数据（例如销售额）。${facts.transactions === undefined ? "" : `“${facts.transactions}”是交易明细：请新建一张工作表，列出客户编码和名称，每个客户一行，交易将自动汇总到该表。`}${choices(facts)}`,
    noNameColumn: (facts) =>
      `工作表“${facts.sheet ?? ""}”的${called(facts)}没有客户名称或编码列。请添加“客户名称”这样的表头，或在窗格中指定该列。`,
    emptyTable: (facts) =>
      `工作表“${facts.sheet ?? ""}”的${called(facts)}在表头下方没有可用的客户行。请至少录入一个客户。`,
    unknownTable: (facts) =>
      `工作簿中没有名为“${facts.wanted ?? ""}”的表、命名区域或工作表。${choices(facts)}`,
    unknownSheet: (facts) =>
      `工作簿中没有名为“${facts.wanted ?? facts.sheet ?? ""}”的工作表。${choices(facts)}`,
    badRange: (facts) =>
      `“${facts.wanted ?? ""}”不是可读取的区域。请使用 工作表!A1:Z99（或 '我的 表'!A1:Z99）的形式，包含表头行及其下至少一行。`,
    ambiguousTable: (facts) =>
      `“${facts.wanted ?? facts.sheet ?? ""}”中有多张表。请指定表名或区域。${choices(facts)}`,
    emptyWorkbook: () => `工作簿中没有数据。请先录入或粘贴客户表。`,
  },
};
