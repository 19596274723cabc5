import type { WatchListWords } from "../../reports/watchList/words";

export const watchListSheet: WatchListWords = {
  sheetName: "MCR_预警清单",
  title: "客户预警清单",
  headline: (n, lists) =>
    `${n}家客户进入${lists}个清单，按紧迫程度排列；同一客户可能出现在多个清单中。`,
  nothing: "可检查的规则均未发现需要关注的客户。",
  overview: {
    title: "清单总览",
    list: "清单",
    urgency: "紧迫程度",
    customers: "客户数",
    revenue: "销售额",
    toDo: "建议行动",
    notChecked: "未检查，原因见表末。",
  },
  urgencies: { 1: "立即处理", 2: "尽快处理", 3: "机会" },
  customer: "客户",
  tier: "等级",
  score: "得分",
  revenue: "销售额",
  finding: "发现",
  cell: "数据原值",
  listTitle: (name, n) => `${name}（${n}家）`,
  lists: {
    timeBomb: {
      name: "定时炸弹",
      toDo: "建立采购层以上的联系：联合规划、高层对口、助客成功；并做好流失预案。",
    },
    credit: { name: "信用风险", toDo: "下一笔订单之前由财务复核额度与账期。" },
    downgradeRisk: { name: "降级风险", toDo: "下次评级前与客户经理查明原因。" },
    secondSource: { name: "引入新供应商的威胁", toDo: "了解对方方案，在客户决策之前给出应对。" },
    stickinessGap: { name: "黏性不足", toDo: "补最薄弱的一层：满意度、助客成功或战略契合。" },
    singleThread: { name: "单线联系", toDo: "指定备份负责人，至少与三位联系人建立往来。" },
    overExploitation: { name: "过度开采", toDo: "先予后取：稳住价格，修复满意度。" },
    shortTermTemptation: { name: "短期诱惑", toDo: "可以盈利地服务，但不要围绕它配置公司资源。" },
    channelStuffing: { name: "渠道压货", toDo: "下次发货前核对进货与实销。" },
    decliningIndustry: { name: "行业下行", toDo: "控制投入，到增长的细分市场寻找客户。" },
    reviewDue: { name: "到期评审", toDo: "完成评审并记录。" },
    thinArchive: { name: "档案单薄", toDo: "向客户核实推断，补充有来源的事实。" },
    upgradePotential: { name: "升级潜力", toDo: "先做评级理由中“如何提升”所列的事项。" },
    targetCustomers: { name: "目标客户", toDo: "指定兼职客户经理，安排试点预算。" },
    investMore: { name: "加大投入", toDo: "人员与联合项目优先投向这些客户。" },
    inRamp: { name: "培育期客户", toDo: "不要仅因当前价值低而降级，应与计划对照。" },
    whiteSpace: { name: "空白机会", toDo: "为尚未购买的产品线制定首单计划。" },
  },
  conditions: {
    largeAndLoose: {
      rule: "占销售额10%及以上，且战略控制力低于50。",
      found: (share, control) => `占销售额${share}，战略控制力${control}。`,
    },
    creditGates: {
      rule: "触发信用类门槛（G04至G06）。",
      found: (gates) => `门槛：${gates}。`,
    },
    limitUsed: {
      rule: "信用额度使用率超过90%。",
      found: (used) => `额度使用率${used}。`,
    },
    demoteWatch: {
      rule: "得分低于本级阈值但仍在缓冲带内：再出现一次即降级。",
      found: (score) => `处于降级观察，得分${score}。`,
    },
    nearBorder: {
      rule: "得分高出应得等级阈值不超过3分。",
      found: (margin, tier) => `距${tier}级阈值${margin}分。`,
    },
    relationshipDown: {
      rule: "关系维度（D4）比上次运行下降10分及以上。",
      found: (change) => `关系维度${change}分。`,
    },
    ordersStopped: {
      rule: "未下单时间超过通常间隔的1.5倍。",
      found: (pause, usual) => `已${pause}未下单，通常间隔${usual}。`,
    },
    shareDown: {
      rule: "钱包份额比上次运行下降5个百分点及以上。",
      found: (before, now) => `钱包份额${before} → ${now}。`,
    },
    switchIntent: {
      rule: "引入新供应商的意愿为4或5。",
      found: (intent) => `引入新供应商意愿${intent}（满分5）。`,
    },
    newSupplier: {
      rule: "有新供应商已入库但尚未供货。",
      found: (n) => `已入库未供货的供应商：${n}家。`,
    },
    controlBelowTarget: {
      rule: "战略控制力：S级低于75，A级低于60。",
      found: (control, target) => `战略控制力${control}，目标${target}。`,
    },
    fewContacts: {
      rule: "重点客户的联系人少于3位。",
      found: (n) => `联系人${n}位。`,
    },
    noBackup: { rule: "重点客户没有备份负责人。", found: () => "没有备份负责人。" },
    exploited: {
      rule: "钱包份额超过80%，而满意度在下降。",
      found: (share, before, now) => `钱包份额${share}，满意度${before} → ${now}。`,
    },
    pricePressure: {
      rule: "价格实现率比上年提高超过5个百分点。",
      found: (before, now) => `价格实现率${before} → ${now}。`,
    },
    largeWithoutFit: {
      rule: "销售额得分75及以上，而战略匹配度不高于2。",
      found: (points, fit) => `销售额得分${points}，战略匹配度${fit}（满分5）。`,
    },
    channelStock: {
      rule: "渠道库存天数达到全部渠道客户中位数的1.5倍。",
      found: (days, usual) => `库存${days}，中位数${usual}。`,
    },
    sellOut: {
      rule: "渠道动销率不高于80%。",
      found: (share) => `动销率${share}。`,
    },
    weakOutlook: {
      rule: "行业前景评分不高于2。",
      found: (outlook) => `行业前景${outlook}（满分5）。`,
    },
    shrinkingSegment: {
      rule: "所在细分市场负增长。",
      found: (growth) => `细分市场增速${growth}。`,
    },
    peersFalling: {
      rule: "同一细分市场中（至少4家）半数及以上的客户销售额下降。",
      found: (falling, known) => `该细分市场${known}家客户中${falling}家销售额下降。`,
    },
    approvalExpired: { rule: "财务评审已过期。", found: () => "财务评审已过期。" },
    archiveOld: {
      rule: "客户档案超过3个月（S级）、6个月（A级）或12个月（B级）没有新条目。",
      found: (date) => `最近一条档案：${date}。`,
    },
    inferences: {
      rule: "重点客户档案中推断超过40%。",
      found: (share) => `推断占${share}。`,
    },
    noArchive: { rule: "重点客户没有任何档案条目。", found: () => "客户档案中没有条目。" },
    closeToNext: {
      rule: "潜力等级更高，且距上一级阈值不超过5分，或得分比上次提高5分及以上；未触发信用类门槛。",
      found: (potential, gap, rise) =>
        `潜力${potential}级，与上一级阈值相差${gap}分${rise === undefined || rise === "" ? "" : `，比上次${rise}分`}。`,
    },
    prospect: {
      rule: "潜力等级为S或A的潜在客户；未触发信用类门槛。",
      found: (tier, points) => `潜力${tier}级（${points}分）。`,
    },
    growing: {
      rule: "客户增速、财务健康、助客成功三项得分均不低于70。",
      found: (growth, health, help) =>
        `客户增速${growth}，财务健康${health}分，助客成功${help}（满分5）。`,
    },
    firstYears: {
      rule: "合作未满24个月，且培育期已获批或尚未盈利。",
      found: (since) => `合作始于${since}。`,
    },
    targetWithoutSales: {
      rule: "目标客户尚无销售。",
      found: () => "目标客户，尚无销售。",
    },
    linesNotBought: {
      rule: "重点客户购买的战略产品线不足一半。",
      found: (share) => `购买或需要我方${share}的战略产品线。`,
    },
  },
  days: (n) => `${n}天`,
  unchecked: {
    title: "未检查的规则",
    note: "以下规则所需的数据不在本工作簿中。没有数据不等于没有问题。",
    list: "清单",
    rule: "规则",
    needs: "所需数据",
    needed: (names) => `需要：${names}`,
    lastRun: "日志中含原始值的上一次运行",
    thresholds: "按阈值定级的方法",
    field: (name) => `“${name}”列`,
    table: (name) => `“${name}”表`,
  },
};
