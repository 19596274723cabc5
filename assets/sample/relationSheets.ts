import type { WriteSheet } from "hucre/xlsx";
import { onWeekday, sampleDate } from "./calendar";
import type { Customer } from "./customers";
import { accountManagers, contactName, contactRoles, type ContactRole } from "./people";
import { randomStream } from "./random";
import { listRule } from "./ratingRules";
import { dateFormat, tableSheet } from "./tableSheet";

interface Unit {
  readonly customer: Customer;
  readonly unit: string;
  readonly role: string;
  readonly right: string;
  readonly step: string;
  readonly days: number;
  readonly change: string;
  readonly changeDate: number | null;
}

// prettier-ignore
const steps = [
  { unit: "动力与设备部", role: "使用者", right: "提出需求", step: "需求提出", days: 20 },
  { unit: "技术中心", role: "影响者", right: "技术否决", step: "技术评审", days: 30 },
  { unit: "采购部", role: "把关者", right: "入围与比价", step: "招标与比价", days: 35 },
  { unit: "财务部", role: "批准者", right: "预算审批", step: "预算审批", days: 15 },
  { unit: "总经理办公会", role: "决策者", right: "最终决策", step: "定标", days: 10 },
] as const;

const changes = [
  "采购权限明年上收到集团",
  "拟建立供应商年度淘汰制，末位10%出局",
  "技术评审将引入第三方测试",
  "预算改为双年度滚动",
  "总工程师明年退休，接任者未定",
];

export function organisationSheet(key: readonly Customer[]): WriteSheet {
  const rows = key
    .filter((_, i) => i % 2 === 0)
    .flatMap((customer) => {
      const random = randomStream(`organisation:${customer.id}`);
      const change = random.chance(0.6) ? random.pick(changes) : "";
      const changed = random.integer(0, steps.length - 1);
      return steps.map((step, i): Unit => ({
        customer,
        ...step,
        days: step.days + random.integer(-5, 15),
        change: i === changed ? change : "",
        changeDate: i === changed && change ? sampleDate + random.integer(60, 420) : null,
      }));
    });
  return tableSheet<Unit>({
    name: "组织与采购",
    table: "OrgProcurement",
    title: "组织与采购 Organisation and procurement",
    note: "虚构数据 invented data · 采购流程各步骤、决策权和预判变化 buying steps, decision rights, expected changes",
    // prettier-ignore
    columns: [
      { header: "客户编码", width: 10, value: (row) => row.customer.id },
      { header: "客户名称", width: 30, value: (row) => row.customer.name },
      { header: "部门", width: 16, value: (row) => row.unit },
      { header: "部门角色", width: 11, align: "center", value: (row) => row.role },
      { header: "决策权", width: 13, align: "center", value: (row) => row.right },
      { header: "采购流程步骤", width: 14, align: "center", value: (row) => row.step },
      { header: "典型天数", width: 9, align: "center", format: "0", value: (row) => row.days },
      { header: "预判变化", width: 34, value: (row) => row.change || null },
      { header: "预计时间", width: 12, align: "center", format: dateFormat, value: (row) => row.changeDate },
    ],
    rows,
    tabColor: "C55A11",
    frozenColumns: 2,
  });
}

interface Contact {
  readonly customer: Customer;
  readonly name: string;
  readonly role: ContactRole;
  readonly stance: number;
  readonly owner: string;
  readonly backup: string;
  readonly lastVisit: number;
}

/** Key customers have two to six contacts; one in five hangs on a single person. */
function makeContacts(key: readonly Customer[]): readonly Contact[] {
  return key.flatMap((customer) => {
    const random = randomStream(`contacts:${customer.id}`);
    const wanted = random.chance(0.2) ? 1 : random.integer(2, 6);
    return random
      .shuffle(contactRoles)
      .slice(0, wanted)
      .map((role, i): Contact => ({
        customer,
        role,
        name: contactName(customer.index, i, role),
        stance: Math.min(5, Math.max(1, Math.round(3 + 0.6 * customer.quality + random.normal()))),
        owner: customer.manager,
        backup:
          customer.backup && random.chance(0.6)
            ? customer.backup
            : random.chance(0.2)
              ? random.pick(accountManagers)
              : "",
        lastVisit: onWeekday(sampleDate - random.integer(6, 240)),
      }));
  });
}

export function contactSheet(key: readonly Customer[]): WriteSheet {
  return tableSheet<Contact>({
    name: "联系人",
    table: "Contacts",
    title: "联系人 Contacts",
    note: "虚构数据 invented data · 只有姓氏与称谓，不含个人信息 surnames and titles only, no personal data",
    // prettier-ignore
    columns: [
      { header: "客户编码", width: 10, value: (contact) => contact.customer.id },
      { header: "客户名称", width: 30, value: (contact) => contact.customer.name },
      { header: "联系人", width: 11, align: "center", value: (contact) => contact.name },
      { header: "职务", width: 14, value: (contact) => contact.role.title },
      { header: "采购角色", width: 11, align: "center", value: (contact) => contact.role.role },
      { header: "关系层级", width: 10, align: "center", value: (contact) => contact.role.layer, rule: listRule("关系层级", ["普遍", "关键", "组织"]) },
      { header: "支持度", width: 9, align: "center", format: "0", value: (contact) => contact.stance },
      { header: "我方负责人", width: 12, value: (contact) => contact.owner },
      { header: "备份负责人", width: 12, value: (contact) => contact.backup || null },
      { header: "最近拜访日期", width: 13, align: "center", format: dateFormat, value: (contact) => contact.lastVisit },
    ],
    rows: makeContacts(key),
    tabColor: "C55A11",
    frozenColumns: 2,
  });
}
