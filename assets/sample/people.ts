/** Invented people: surnames with a role, no given names, so that nobody real is meant. */
export const accountManagers = [
  "陈经理",
  "李经理",
  "王经理",
  "赵经理",
  "孙经理",
  "周经理",
  "吴经理",
  "郑经理",
  "D. Hale",
  "M. Osei",
] as const;

// prettier-ignore
const surnames = ["林", "何", "高", "梁", "宋", "唐", "许", "邓", "冯", "曹", "彭", "曾", "萧", "田", "董", "潘", "袁", "蔡", "余", "杜", "叶", "程", "魏", "苏", "吕", "丁", "任", "卢", "姚", "沈"];

export const contactRoles = [
  { title: "采购部经理", call: "经理", layer: "普遍", role: "采购" },
  { title: "设备工程师", call: "工", layer: "普遍", role: "使用者" },
  { title: "动力处处长", call: "处长", layer: "关键", role: "技术决策" },
  { title: "总工程师", call: "总工", layer: "关键", role: "技术决策" },
  { title: "副总经理", call: "副总", layer: "关键", role: "审批" },
  { title: "财务总监", call: "总监", layer: "关键", role: "审批" },
  { title: "总经理", call: "总", layer: "组织", role: "最终决策" },
] as const;

export type ContactRole = (typeof contactRoles)[number];

/** "林处长", "何总工" …; stable for a customer index and a position. */
export function contactName(customerIndex: number, position: number, role: ContactRole): string {
  return `${surnames[(customerIndex * 7 + position * 11) % surnames.length]!}${role.call}`;
}
