import type { Segment } from "./industries";

/** Sentences of the invented archives, as account teams would note them down: verbatim, short, with a source. */
export interface Statement {
  readonly section:
    | "基础信息"
    | "外部环境"
    | "战略定位"
    | "痛点"
    | "业务规划"
    | "财务"
    | "组织与采购"
    | "客户的客户"
    | "关系";
  readonly text: string;
  readonly tag: "S" | "W" | "O" | "T" | "";
  /** Severity of a pain or impact of an event, 1–5. */
  readonly impact: number | null;
  readonly likelihood: number | null;
  readonly product: string;
}

const entry = (
  section: Statement["section"],
  text: string,
  tag: Statement["tag"] = "",
  impact: number | null = null,
  likelihood: number | null = null,
  product = ""
): Statement => ({ section, text, tag, impact, likelihood, product });

/** What may be said of any customer of a segment. One statement per line: this is a table. */
// prettier-ignore
export const statementsBySegment: Readonly<Record<Segment, readonly Statement[]>> = {
  通信与数据: [
    entry("外部环境", "电价峰谷差扩大到每度0.9元，园区机房开始算储能的账。", "O", 4, 4, "ESS"),
    entry("外部环境", "主管部门要求新建机房能效指标不高于1.25，不达标不予备案。", "O", 4, 5, "EMS"),
    entry("外部环境", "同行用预制模块化方案把交付压缩到90天，客户担心丢单。", "T", 3, 3, "PDU"),
    entry("痛点", "老机房UPS已运行11年，去年两次切换失败，业务部门拿这件事考核我。", "W", 5, 4, "UPS"),
    entry("痛点", "各机房的动环数据不通，每月能耗报表靠人工抄。", "W", 3, 5, "EMS"),
    entry("战略定位", "三年内算力规模翻一番，优先考虑能一起做储能和配电的伙伴。", "S", 4, 4, "ESS"),
    entry("业务规划", "明年在西部再建两个园区，供电方案一季度定型。", "O", 5, 4, "UPS"),
    entry("客户的客户", "最大的一家互联网客户占其收入三成多，合同后年到期。", "T", 4, 3),
  ],
  新能源: [
    entry("外部环境", "省里对独立储能的容量补偿明年起执行，窗口期不长。", "O", 4, 4, "ESS"),
    entry("外部环境", "组件和电芯价格一年跌三成，业主都在压设备价。", "T", 3, 5),
    entry("外部环境", "电网要求新项目具备一次调频能力，旧方案要改造。", "O", 3, 4, "EMS"),
    entry("痛点", "站点分散，光储两套系统各管各的，运维成本降不下来。", "W", 4, 4, "EMS"),
    entry("痛点", "去年夏天两个站点因散热停机，赔了发电量。", "W", 5, 3, "ESS"),
    entry("战略定位", "从卖电转向做综合能源服务，需要有软件能力的伙伴。", "S", 4, 4, "EMS"),
    entry("业务规划", "明年储备项目容量约800兆瓦时，分四批招标。", "O", 5, 4, "ESS"),
    entry("组织与采购", "设备采购从项目公司收到集团，明年起统一招标。", "T", 3, 4),
  ],
  工业制造: [
    entry("外部环境", "尖峰电价每年执行四个月，产线夜班排不过来。", "O", 4, 4, "ESS"),
    entry("外部环境", "下游订单转移，两条产线的开工率只有六成。", "T", 4, 3),
    entry("外部环境", "海外客户要求提供产品碳足迹，能耗必须分到产线。", "O", 3, 4, "EMS"),
    entry("痛点", "电压暂降一次，整条线停两小时，报废比设备钱还多。", "W", 5, 4, "UPS"),
    entry("痛点", "配电室图纸和现场对不上，扩容一次停产三天。", "W", 4, 3, "PDU"),
    entry("战略定位", "要做行业里的零碳示范工厂，集团今年列了专项。", "S", 3, 4, "PVS"),
    entry("业务规划", "二期厂房明年三季度封顶，供配电单独招标。", "O", 4, 4, "PDU"),
    entry("财务", "总部收紧资本开支，超过500万元的项目要过投委会。", "T", 3, 4),
  ],
  基础设施: [
    entry("外部环境", "财政资金拨付变慢，项目验收到付款多了两个月。", "T", 3, 4),
    entry("外部环境", "新规要求关键负荷后备供电不少于两小时。", "O", 4, 5, "BAT"),
    entry("痛点", "夜间值守只有一个人，报警多得看不过来。", "W", 4, 4, "EMS"),
    entry("痛点", "蓄电池到期集中更换，三年要换一千多组，预算一次批不下来。", "W", 4, 4, "BAT"),
    entry("战略定位", "运维外包要从拼单价转到按可用率付费。", "S", 3, 3, "OMS"),
    entry("业务规划", "新线和旧线改造的设备清单明年二季度发布。", "O", 5, 4, "UPS"),
    entry("组织与采购", "评标办法准备调整，技术分从40分提高到50分。", "O", 3, 3),
  ],
  商业与渠道: [
    entry("外部环境", "空置率走到两成，业主方砍能不砍的改造。", "T", 4, 4),
    entry("外部环境", "分布式光伏备案放开，屋顶又值钱了。", "O", 3, 3, "PVS"),
    entry("痛点", "库存压了四个月，厂家还在按季度压货。", "W", 4, 4),
    entry("痛点", "工程客户要原厂服务，我们自己没有工程师。", "W", 3, 4, "OMS"),
    entry("战略定位", "只留三个主推品牌，其余的不再备货。", "S", 3, 3),
    entry("业务规划", "准备把仓库屋顶都做成光储，一期五个仓。", "O", 4, 3, "PVS"),
    entry("财务", "银行把授信从3000万元降到2000万元，账期要谈。", "T", 4, 4),
  ],
};

/** Said of customers abroad, in their own words. */
// prettier-ignore
export const statementsAbroad: readonly Statement[] = [
  entry("外部环境", "Grid connection now takes 26 months; behind-the-meter storage is the only way to expand before 2028.", "O", 5, 4, "ESS"),
  entry("外部环境", "A carbon border levy from next year makes every supplier report embedded emissions.", "T", 3, 4, "EMS"),
  entry("痛点", "We run four monitoring systems and none of them tells us which battery string will fail next.", "W", 4, 4, "EMS"),
  entry("痛点", "Spare parts took eleven weeks to clear customs last winter.", "W", 4, 3, "OMS"),
  entry("战略定位", "Two preferred suppliers per category from next year, chosen on total cost of ownership.", "T", 4, 4),
  entry("业务规划", "Phase 2 needs 18 MWh of storage; the request for proposals goes out in the first quarter.", "O", 5, 4, "ESS"),
  entry("组织与采购", "Procurement moves to the group's hub; local engineers keep a veto on safety only.", "T", 3, 4),
];

/** Relationship notes; {name} is the contact concerned. */
// prettier-ignore
export const relationshipNotes: readonly Statement[] = [
  entry("关系", "“你们的人来得勤，但都是来要单子的。”——{name}", "W", 3, 3),
  entry("关系", "{name}明确支持与我们签三年框架，前提是服务指标写进合同。", "S", 3, 4, "OMS"),
  entry("关系", "{name}明年轮岗，接任者是从竞争对手那边过来的。", "T", 4, 3),
  entry("关系", "联合实验室揭牌后，{name}每季度主动约一次技术交流。", "S", 3, 4),
];

export const sources = [
  "客户拜访",
  "客户年会",
  "公开年报",
  "招标文件",
  "行业协会",
  "供应链论坛",
  "客户内部简报（客户提供）",
] as const;
