import type { SwotRuleWords, UsualMargin } from "../../insight/swot/words";

export const swotRules: SwotRuleWords = {
  brief: (name, value) => (/[A-Za-z]$/.test(name) ? `${name} ${value}` : `${name}${value}`),
  quoted: (text) => `“${text}”`,
  listSeparator: "、",
  A01: (growth) => `客户营收年均增长${growth}`,
  A02: (growth) => `客户营收年均下滑${growth}`,
  A03: (margin, year, usual) =>
    `${year}年营业利润率${margin}${usual === null ? "" : `，高于行业水平：${industry(usual)}`}`,
  A04: (margin, year, usual) =>
    usual === null
      ? `${year}年营业利润率${margin}，主业亏损`
      : `${year}年营业利润率${margin}，低于行业水平：${industry(usual)}`,
  A05: (health) => `财务健康分${health}（满分100）`,
  A06: ({ health, signals }) => {
    if (health !== null && signals !== null)
      return `财务预警：健康分仅${health}，预警信号${signals}项`;
    return health !== null
      ? `财务健康分仅${health}（满分100）`
      : `出现${signals ?? ""}项相互独立的财务预警信号`;
  },
  A07: (ratio, year) => `${year}年资产负债率${ratio}`,
  A08: (before, now, growth) => `存货周转天数由${before}天升至${now}天，营收变动${growth}`,
  A09: (ratio, years) => `利润有现金支撑：经营现金流为净利润的${ratio}倍（${years}年）`,
  A10: (rating) => `处于行业头部（行业地位${rating}/5）`,
  A11: (rating) => `所在行业前景向好（行业前景${rating}/5）`,
  A12: (rating) => `所在行业走弱（行业前景${rating}/5）`,
  A13: (verbatim) => `痛点：“${verbatim}”`,
  A15: (share, verbatim) => `对单一下游客户的依赖达${share}：“${verbatim}”`,
  carriesUs: (statement) => `可随客户一同增长：${statement}`,
  risksUs: (statement) => `客户风险可能传导至我方：${statement}`,
  B01: (suppliers, ours, best) => `在${suppliers}家供应商中综合排名第一（${ours}对${best}）`,
  B02: (criterion, ours, best) => `${criterion}领先所有对手：${ours}对${best}`,
  B03: (criterion, rival, ours, best) => `${criterion}落后于${rival}：${ours}对${best}`,
  B04: (share) => `占客户钱包份额${share}`,
  B05: (share, wallet) => `客户采购总额${wallet}，我方份额仅${share}`,
  B06: (satisfaction) => `客户满意度高：${satisfaction}分`,
  B07: (satisfaction) => `客户满意度低：${satisfaction}分`,
  B07fell: (satisfaction, fall) => `客户满意度下降${fall}分，降至${satisfaction}分`,
  B08: (rating) => `能切实帮助客户盈利（助客成功${rating}/5）`,
  B09: (rating) => `尚未证明能为客户带来收益（助客成功${rating}/5）`,
  B10strong: (rating) => `战略与文化高度契合（${rating}/5）`,
  B10weak: (rating) => `战略与文化契合度低（${rating}/5）`,
  B11: (contacts, name) =>
    name === null
      ? `仅有${contacts}名联系人，关系维系于极少数人`
      : `仅有1名联系人，关系单点依赖${name}`,
  B11backup: (contacts) => `${contacts}名联系人均无我方备份负责人`,
  B12: (overlap) => `仅使用我方战略产品线的${overlap}`,
  B13: (perHead, company) =>
    company === null ? `人均利润高：${perHead}` : `人均利润高：${perHead}（公司平均${company}）`,
  B14: (perHead, company) =>
    company === null
      ? `拉低人均利润：${perHead}`
      : `拉低人均利润：${perHead}（公司平均${company}）`,
  B14loss: (contribution) => `贡献利润为负：${contribution}`,
  B15: (days) => `平均逾期付款${days}天`,
  B16: (headroom) => `尚有${headroom}采购额可争取`,
  B17: ({ product, amount, date, confidence }) => {
    const what = [product, amount].filter((part) => part !== null && part !== "").join("，");
    return `预判需求：${what === "" ? "内容未填" : what}，时间${date}${confidence === null ? "" : `（把握度${confidence}）`}`;
  },
  B18: (product, pain) => `我方${product}可解决已求证的痛点：“${pain}”`,
  B19: (verbatim) => `反馈中的商机：“${verbatim}”`,
  B20: (rival, criterion, score, scale) =>
    `${rival}在${criterion}上薄弱：${score}分（满分${scale}）`,
  B21: (rating) => `有意引入新供应商（意愿${rating}/5）`,
  B21entry: (verbatim) => `拟引入新供应商：“${verbatim}”`,
  B22: (rival, points) => `${rival}的采购份额一年上升${points}个百分点`,
  B23: (share, control) => `疑似“定时炸弹”：占我方收入${share}，战略控制力仅${control}`,
  B24: (facts) => `信用风险：${facts}`,
  B24facts: {
    blocked: "破产、失信被执行、信用冻结或受制裁",
    signals: (count) => `财务预警信号${count}项`,
    over90: (share) => `逾期90天以上应收占比${share}`,
  },
  B25: (verbatim, date) =>
    date === null ? `预判变化：“${verbatim}”` : `预判变化（${date}前）：“${verbatim}”`,
  B26: (count, days) => `重大投诉${count}件未闭环，最长已${days}天`,
  B27: (points) => `我方价格实现率一年内下降${points}个百分点`,
  B27transactions: (percent) => `同类产品成交价一年内下降${percent}%`,
  B28: (ours, theirs) => `我方对其销售额变动${ours}，低于客户自身增速${theirs}，份额有待夺回`,
  B29strong: (revenue, share) => `销售规模大：年销售额${revenue}，占我方${share}`,
  B29weak: (revenue, share) => `销售规模小：年销售额${revenue}，占我方${share}`,
  B30strong: (contribution) => `贡献利润高：${contribution}`,
  B30weak: (contribution) => `贡献利润低：${contribution}`,
  B31strong: (months) => `订单稳定：近12个月有${months}个月下单`,
  B31weak: (months) => `订单不稳定：近12个月仅${months}个月下单`,
  subjects: {
    rank: "供应商排名第",
    contacts: "联系人数",
    timeBomb: "定时炸弹，收入占比",
    credit: "信用风险",
    complaints: "未闭环重大投诉",
    secondSource: "引入新供应商意愿",
    growthGap: "低于客户增速",
    demand: "预判需求",
    margin: "营业利润率",
    debt: "资产负债率",
    stock: "存货周转天数",
    cash: "净现比",
    distress: "财务预警",
    contribution: "贡献利润",
    oneBuyer: "单一下游依赖",
    price: "成交价格",
  },
};

function industry({ name, margin, peers }: UsualMargin): string {
  return peers === null
    ? `${name}${margin}（行业基准）`
    : `${name}${margin}（${peers}家客户的中位数）`;
}
