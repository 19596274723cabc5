import type { DataValidation } from "hucre/xlsx";

/** Input rules of the customer list: they prompt and warn but do not forbid, as hand-kept lists usually do. */
type Rule = Omit<DataValidation, "range">;

const rubrics: Readonly<Record<string, readonly [five: string, three: string, one: string]>> = {
  行业前景: ["年增长10%以上，政策利好", "年增长0–5%", "年下滑5%以上或政策风险"],
  战略匹配度: [
    "属战略细分市场，需要2条以上战略产品线，路线图匹配已获客户确认",
    "非战略但盈利的细分市场",
    "与战略相悖或拟退出的市场",
  ],
  行业地位: ["行业或区域前三", "中游", "尾部或不详"],
  助客成功: ["量化收益获客户书面认可", "满意但收益未量化", "我们给客户带来成本或麻烦"],
  战略文化契合: ["已签合作协议、有联合计划、双方高层对接", "高层定期沟通", "价值观或利益冲突"],
  引入新供应商意愿: ["已在招募第二供应商", "有此想法", "无此意愿"],
};

export function ratingRule(header: string): Rule {
  const [five, three, one] = rubrics[header] ?? ["最高", "中等", "最低"];
  return {
    type: "whole",
    operator: "between",
    formula1: "1",
    formula2: "5",
    allowBlank: true,
    errorStyle: "warning",
    showErrorMessage: true,
    errorTitle: header,
    errorMessage: "请填1–5的整数，不了解请留空。",
    showInputMessage: true,
    inputTitle: `${header}（1–5）`,
    inputMessage: `5：${five}\n3：${three}\n1：${one}\n不了解请留空。`,
  };
}

export function listRule(
  title: string,
  values: readonly string[],
  message = "请从列表中选择，不了解请留空。"
): Rule {
  return {
    type: "list",
    values: [...values],
    allowBlank: true,
    errorStyle: "warning",
    showErrorMessage: true,
    errorTitle: title,
    errorMessage: message,
  };
}

export const satisfactionRule: Rule = {
  type: "decimal",
  operator: "between",
  formula1: "0",
  formula2: "100",
  allowBlank: true,
  errorStyle: "warning",
  showErrorMessage: true,
  errorTitle: "Satisfaction",
  errorMessage: "0–100",
  showInputMessage: true,
  inputTitle: "Satisfaction (0–100)",
  inputMessage: "Organisational satisfaction of the last survey. Leave blank when not surveyed.",
};
