import type { EnumName } from "../dictionary/field";

/**
 * Canonical codes and the words people use for them, in lower case, each without its spaces. A word not listed is a problem and counts
 * as missing; fields without a list keep their words.
 */
const lists: Readonly<Record<EnumName, Readonly<Record<string, string>>>> = {
  tier: {
    S: "s s级 s类 tiers 战略客户 战略级 战略伙伴 strategic strategiccustomer sss",
    A: "a a级 a类 tiera 伙伴客户 伙伴型客户 伙伴级 partner partnercustomer",
    B: "b b级 b类 tierb 价值客户 商业客户 商业型客户 value valuecustomer commercial commercialcustomer",
    C: "c c级 c类 tierc 一般客户 一般价值客户 普通客户 ordinary ordinarycustomer general generalcustomer",
  },
  customerType: {
    business:
      "b2b 企业 企业客户 公司 单位 法人 机构 政府 事业单位 对公 b端 business company corporate enterprise organization organisation commercial b customer 客户 经销商 代理商 渠道 直销 终端客户 国企 民企 外企 国有企业 民营企业 外资企业 合资企业 上市公司 reseller distributor dealer partner retailer wholesaler government smb sme directcustomer customer-direct customer-channel channelpartner/reseller prospect installationpartner technologypartner",
    individual:
      "b2c 个人 个人客户 消费者 自然人 个体消费者 散客 c端 individual person consumer private personaccount retailconsumer household",
    internal:
      "内部 内部客户 关联方 关联公司 集团内部 内部往来 internal intercompany affiliate relatedparty interco",
  },
  relationshipType: {
    oneTime:
      "一次性 一次性交易 一次性客户 一次性项目 单次 临时 零星 one-time onetime one-off oneoff single adhoc ad-hoc spot cpd",
    project: "项目 项目型 项目制 项目合作 project projectbased project-based tender",
    longTerm:
      "长期 长期合作 长期客户 持续 持续合作 稳定合作 战略合作 续约 经常 老客户 long-term longterm ongoing recurring regular continuous strategic subscription repeat",
    framework:
      "框架 框架协议 框架合同 年度框架 年框 framework frameworkagreement framecontract annualcontract",
  },
  status: {
    active:
      "活跃 启用 正常 合作中 在合作 有效 已审核 审核 active enabled open yes y true 1 是 customer current existing 现有客户 老客户 新客户 new",
    prospect:
      "潜在 潜在客户 潜客 意向 意向客户 目标客户 跟进中 未成交 prospect lead potential target",
    inactive:
      "停用 禁用 已禁用 不活跃 休眠 流失 已流失 停止合作 终止 失效 无效 暂停 inactive disabled dormant lost churned closed former no n false 0 否 archived onhold",
    blocked: "冻结 已冻结 黑名单 封存 blocked blacklisted suspended credithold x",
  },
  financeReview: {
    notRequired: "无需 不需要 无需评审 notrequired n/r",
    required: "需要 待评审 待审核 required pending tobereviewed",
    inReview: "评审中 审核中 进行中 inreview inprogress underreview",
    approved: "通过 已通过 批准 已批准 同意 审核通过 approved ok yes 是 passed signed",
    approvedWithConditions:
      "有条件通过 附条件通过 有条件批准 approvedwithconditions conditional conditionallyapproved",
    rejected: "不通过 未通过 否决 拒绝 驳回 rejected no 否 declined failed",
    expired: "过期 已过期 失效 expired lapsed",
  },
  factOrInference: {
    fact: "事实 实际 已证实 fact f facts confirmed 否",
    inference:
      "推断 推测 推论 预判 猜测 判断 inference inferred i assumption guess opinion hypothesis 是",
  },
  supplierPosition: {
    sole: "独家 唯一 独供 单一供应商 sole single exclusive solesource",
    primary: "主供 主力 一供 第一供应商 首选 主要 primary main first preferred 1st lead",
    secondary: "备供 二供 第二供应商 次供 辅供 secondary second 2nd backup alternate",
    minor: "三供 少量 零星 小份额 minor third 3rd small",
    potential: "潜在 候选 合格未供 已入库 potential qualified candidate approvednotused",
    out: "未入围 出局 不合格 淘汰 out notqualified disqualified lost",
  },
  productLifecycle: {
    new: "新 新产品 新品 导入期 new newproduct introduction launch",
    growth: "成长 成长期 growth growing",
    mature: "成熟 成熟产品 成熟期 老产品 mature matureproduct established",
    decline: "衰退 衰退期 退市 停产 淘汰 decline declining end-of-life eol phase-out discontinued",
  },
  auditOpinion: {
    unqualified: "标准无保留意见 无保留意见 标准 unqualified clean audited yes 是 已审计 y",
    emphasis:
      "带强调事项段的无保留意见 带强调事项段 强调事项 emphasisofmatter unqualifiedwithemphasis",
    qualified: "保留意见 qualified",
    adverse: "否定意见 adverse",
    disclaimer: "无法表示意见 拒绝表示意见 disclaimer",
    unaudited: "未审计 未经审计 unaudited no 否 n notaudited",
  },
  documentKind: {
    sale: "sale sales invoice 销售 销售出库 销售发票 销售订单 普通销售 标准订单 发票 蓝字 蓝字发票 正常 order standard standardorder or f2 zor debit debitmemo dr ri",
    return:
      "return returns cancel cancelled canceled cancellation credit creditmemo creditnote refund 退货 销售退货 退回 退款 红字 红字发票 红冲 冲红 贷项 贷项通知单 re cr g2 s1 rc",
    void: "void voided 作废 已作废 取消 已取消 废弃 deleted",
    payment: "payment receipt 收款 收款单 回款 dz pay",
  },
  contactLayer: {
    broad: "普遍 普遍关系 普遍客户关系 普遍层 broad general widespread",
    key: "关键 关键关系 关键客户关系 关键人 关键层 key keyperson decisionmaker",
    organisational:
      "组织 组织关系 组织客户关系 组织层 organisational organizational organisation organization",
  },
};

const index = new Map<EnumName, Map<string, string>>();
for (const [name, list] of Object.entries(lists) as [
  EnumName,
  Readonly<Record<string, string>>,
][]) {
  const words = new Map<string, string>();
  for (const [code, synonyms] of Object.entries(list)) {
    words.set(code.toLowerCase(), code);
    for (const word of synonyms.split(" ")) if (!words.has(word)) words.set(word, code);
  }
  index.set(name, words);
}

/** The canonical code for a word, "" when no list knows it. */
export function parseEnum(name: EnumName, text: string): string {
  const rest = text
    .normalize("NFKC")
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, "");
  const words = index.get(name);
  const code = words?.get(rest);
  if (code !== undefined) return code;
  // "Tier A", "A 战略", "A-Key", "B2B (corporate)": a code with words around it still says one thing.
  if (name === "tier")
    return (
      /^(?:tier|level|class|grade|等级|级别)?[:-]?([sabc])(?:级|类|[-_/(（:].*)?$/
        .exec(rest)?.[1]
        ?.toUpperCase() ?? ""
    );
  return words?.get(rest.replace(/[(（].*$/, "")) ?? "";
}

/** The codes of a list, for choices offered to the user. */
export function enumCodes(name: EnumName): readonly string[] {
  return Object.keys(lists[name]);
}
