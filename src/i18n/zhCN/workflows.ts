import type { WorkflowWords } from "../../workflows/words";

export const workflows: WorkflowWords = {
  phases: {
    survey: "查看工作簿",
    read: "读取数据",
    score: "评分",
    write: "写入等级列",
    check: "核对写入结果",
    reports: "生成报告",
    restore: "撤回",
  },
  progress: (phase, done, total, subject) =>
    `${phase}${subject ? `（${subject}）` : ""}：${done}/${total}`,
  otherCustomersUsed: (table) => `当前评分的是“${table}”中的客户；如不对，请改选本表。`,
  otherTableUsed: "已使用同类中更完整或更明确的表。",
  statementsWithoutCustomer:
    "该工作表是财务报表，但工作表名称和标题都未指明客户清单中的客户。请以客户名称命名工作表，或增加客户编码列。",
  log: {
    sheetName: "MCR_Log",
    headers: {
      date: "分析日期",
      customer: "客户标识",
      earned: "应得等级",
      final: "最终等级",
      score: "得分",
      run: "运行编号",
      model: "模型",
      name: "客户名称",
      raw: "原始等级",
      move: "变动",
      gates: "门槛",
      completeness: "数据完整度",
      potential: "潜力分",
      D1: "D1 当前价值",
      D2: "D2 未来潜力",
      D3: "D3 战略匹配",
      D4: "D4 关系与黏性",
      D5: "D5 财务质量",
      calibrated: "校准日期",
      event: "事件",
      unit: "金额单位",
    },
  },
};
