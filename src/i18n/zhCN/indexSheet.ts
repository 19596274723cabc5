import type { IndexSheetWords } from "../../reports/index/words";

export const indexSheet: IndexSheetWords = {
  sheetName: "MCR_目录",
  title: "工作表目录",
  note: "点击名称即可跳转。以前运行生成的工作表保持原样，不再需要的可以删除。",
  sheet: "工作表",
  kind: "类型",
  customer: "客户",
  tier: "等级",
  date: "数据日期",
  status: "状态",
  summary: (sheets, made) =>
    `本工作簿共有${sheets}张由 Tierbook 生成的工作表，其中${made}张为本次新建或更新。`,
  statuses: {
    created: "新建",
    repainted: "已更新",
    earlier: "以前运行生成",
    incomplete: (status) => `${status}，部分内容缺失`,
  },
  settings: "设置",
  log: "运行记录",
  other: "其他",
};
