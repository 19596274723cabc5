import type { WriteSheet } from "hucre/xlsx";
import { onWeekday, sampleDate } from "./calendar";
import type { Customer } from "./customers";
import { contactName, contactRoles } from "./people";
import { randomStream } from "./random";
import { listRule } from "./ratingRules";
import { dateFormat, tableSheet } from "./tableSheet";

interface Activity {
  readonly customer: Customer;
  readonly date: number;
  readonly type: string;
  readonly onProject: boolean;
  readonly announced: boolean;
  readonly participants: string;
  readonly finding: string;
}

const activityTypes = [
  "Site visit",
  "Technical exchange",
  "Executive meeting",
  "Service review",
  "Remote call",
];
const findings = [
  "现场两台旧UPS风扇异响，建议列入下季度更换。",
  "客户正在比较三家储能方案，交付周期权重最高。",
  "验收资料缺第三方检测报告，付款因此推迟。",
  "与总工确认了明年的扩容范围。",
  "运行班组希望把报警推送到手机。",
  "竞争对手承诺90天账期。",
  "样机测试通过，进入短名单。",
  "本次沟通没有新的信息。",
  "Commissioning slipped by two weeks for lack of a crane.",
  "They asked for a single monthly service report.",
];

export function activitySheet(key: readonly Customer[]): WriteSheet {
  const rows = key.flatMap((customer) => {
    const random = randomStream(`activities:${customer.id}`);
    return Array.from({ length: random.integer(4, 11) }, (): Activity => {
      const role = random.pick(contactRoles);
      return {
        customer,
        date: onWeekday(sampleDate - random.integer(3, 360)),
        type: random.pick(activityTypes),
        onProject: random.chance(0.6),
        announced: random.chance(0.85),
        participants: `${customer.manager}；${contactName(customer.index, random.integer(0, 4), role)}`,
        finding: random.pick(customer.region === "海外" ? findings.slice(8) : findings.slice(0, 8)),
      };
    });
  });
  rows.sort((a, b) => a.date - b.date || a.customer.index - b.customer.index);
  return tableSheet<Activity>({
    name: "Activities",
    table: "Activities",
    title: "Visits and activities 拜访与活动",
    note: "Invented data 虚构数据 · last twelve months · off-project and unannounced visits are marked",
    // prettier-ignore
    columns: [
      { header: "Customer ID", width: 12, value: (activity) => activity.customer.id },
      { header: "Customer name", width: 30, value: (activity) => activity.customer.name },
      { header: "Activity date", width: 13, align: "center", format: dateFormat, value: (activity) => activity.date },
      { header: "Activity type", width: 18, value: (activity) => activity.type, rule: listRule("Activity type", activityTypes) },
      { header: "On-project?", width: 11, align: "center", value: (activity) => (activity.onProject ? "Y" : "N"), rule: listRule("On-project?", ["Y", "N"]) },
      { header: "Announced?", width: 11, align: "center", value: (activity) => (activity.announced ? "Y" : "N"), rule: listRule("Announced?", ["Y", "N"]) },
      { header: "Participants", width: 22, value: (activity) => activity.participants },
      { header: "Finding", width: 52, value: (activity) => activity.finding },
    ],
    rows,
    tabColor: "C55A11",
    frozenColumns: 2,
  });
}

interface Feedback {
  readonly customer: Customer;
  readonly id: string;
  readonly who: "客户" | "用户";
  readonly channel: string;
  readonly text: string;
  readonly type: string;
  readonly severity: number | null;
  readonly opened: number;
  readonly closed: number | null;
  readonly isOpportunity: boolean;
}

interface Voice {
  readonly text: string;
  readonly type: string;
  readonly severity: number | null;
  readonly isOpportunity: boolean;
}

// prettier-ignore
const voices: readonly Voice[] = [
  { text: "储能柜空调两次高温停机，夏季高峰少放电三天。", type: "投诉", severity: 4, isOpportunity: false },
  { text: "维保人员到场超过8小时，合同写的是4小时。", type: "投诉", severity: 3, isOpportunity: false },
  { text: "备件到货少了两件，耽误一周。", type: "投诉", severity: 2, isOpportunity: false },
  { text: "上月切换时主路掉电12毫秒，一台服务器重启，要求书面说明。", type: "事故", severity: 5, isOpportunity: false },
  { text: "希望EMS开放数据接口，对接我们自己的平台。", type: "建议", severity: null, isOpportunity: true },
  { text: "能不能把维保和电池更换打包成按年付费？", type: "建议", severity: null, isOpportunity: true },
  { text: "下半年三个新站想用同一套方案，请提前报价。", type: "建议", severity: null, isOpportunity: true },
  { text: "驻场工程师专业，处理很快。", type: "表扬", severity: null, isOpportunity: false },
  { text: "发票抬头写错，退了两次。", type: "投诉", severity: 1, isOpportunity: false },
];

export function feedbackSheet(key: readonly Customer[]): WriteSheet {
  let number = 0;
  const rows = key
    .filter((customer) => customer.state === "active")
    .flatMap((customer) => {
      const random = randomStream(`feedback:${customer.id}`);
      return Array.from({ length: random.integer(1, 5) }, (): Feedback => {
        const voice = random.pick(voices);
        const opened = onWeekday(sampleDate - random.integer(4, 350));
        const closed = opened + random.integer(2, 70);
        const isOpen = closed > sampleDate || random.chance(customer.quality > 1 ? 0.1 : 0.3);
        return {
          customer,
          id: `FB${String(++number).padStart(3, "0")}`,
          who: random.chance(0.7) ? "客户" : "用户",
          channel: random.pick(["热线", "拜访", "满意度调查", "邮件", "现场"]),
          ...voice,
          opened,
          closed: isOpen ? null : closed,
        };
      });
    });
  return tableSheet<Feedback>({
    name: "Feedback",
    table: "Feedback",
    title: "反馈与投诉 Feedback",
    note: "虚构数据 invented data · 客户＝采购方，用户＝最终使用者 customer = the buyer, user = the one who uses it",
    // prettier-ignore
    columns: [
      { header: "条目编号", width: 11, value: (item) => item.id },
      { header: "客户编码", width: 10, value: (item) => item.customer.id },
      { header: "客户名称", width: 30, value: (item) => item.customer.name },
      { header: "反馈来自", width: 10, align: "center", value: (item) => item.who },
      { header: "反馈渠道", width: 12, align: "center", value: (item) => item.channel },
      { header: "反馈内容", width: 50, value: (item) => item.text },
      { header: "反馈类型", width: 10, align: "center", value: (item) => item.type, rule: listRule("反馈类型", ["投诉", "事故", "建议", "表扬"]) },
      { header: "严重程度", width: 9, align: "center", value: (item) => item.severity },
      { header: "提出日期", width: 12, align: "center", format: dateFormat, value: (item) => item.opened },
      { header: "关闭日期", width: 12, align: "center", format: dateFormat, value: (item) => item.closed },
      { header: "是否商机", width: 9, align: "center", value: (item) => (item.isOpportunity ? "是" : "否"), rule: listRule("是否商机", ["是", "否"]) },
    ],
    rows,
    tabColor: "C55A11",
    frozenColumns: 3,
  });
}
