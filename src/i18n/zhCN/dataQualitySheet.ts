import type { DataQualityWords } from "../../reports/dataQuality/words";

export const dataQualitySheet: DataQualityWords = {
  sheetName: "MCR_数据质量",
  title: "数据质量",
  headline: {
    counts: ({ errors, warnings, notes }) =>
      `错误${errors}项、警告${warnings}项、提示${notes}项，按严重程度列于下方。`,
    clean: "数据中未发现问题。",
    rows: (customers, unused) =>
      unused === 0 ? `使用客户${customers}行。` : `使用客户${customers}行，另有${unused}行未采用。`,
    coverage: (active, all, coverage) =>
      `${all}项指标中${active}项有数据，覆盖完整模型权重的${coverage}。`,
  },
  problems: {
    title: "问题清单",
    severity: "级别",
    kind: "类别",
    where: "位置",
    message: "发现的情况与处理办法",
    moreOfKind: (kind, count) => `${kind}：同类问题另有${count}项`,
    none: "无。",
  },
  criteria: {
    title: "指标及其数据来源",
    note: "没有数据的指标不参与评分，其余指标的权重按比例放大到100。非直接填写的数值均注明来源。",
    weight: "权重",
    criterion: "指标",
    withData: "有数据的客户",
    withDataValue: (known, all, share) => `${known}/${all}（${share}）`,
    source: "来源",
    status: "状态",
    active: "启用",
    inactive: "未启用：没有数据",
    tooFew: "未启用：数值过少，无法校准",
  },
  calibration: {
    title: "金额类指标的校准",
    takenNow: (date) =>
      `本次运行时校准（${date}）。以后沿用同一锚点，避免因其他客户变化而改变某客户的等级。`,
    takenOn: (date) => `于${date}校准并保存，避免因其他客户变化而改变某客户的等级。`,
    criterion: "指标",
    customers: "客户数",
    anchors: "锚点：百分位＝金额",
    anchor: (percentile, value) => `P${percentile}＝${value}`,
    smallSample: (criteria, fewest) =>
      `${criteria}样本较小：不足${fewest}家客户。得分仅供初步参考，也可手工填写锚点。`,
    note: "P5得0分，P25得25分，P50得50分，P75得75分，P95得100分，中间按直线插值。",
  },
  mapping: {
    title: "各列的识别结果",
    table: (kind, sheet, rows) => `${kind}：工作表“${sheet}”，${rows}行`,
    confidence: "把握",
    field: "字段",
    column: "列",
    header: "表头",
    reason: "依据",
    unmapped: (headers) => `未使用的列：${headers}`,
    allMapped: "所有列均已使用。",
  },
};
