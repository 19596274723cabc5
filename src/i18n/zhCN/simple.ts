import type { SimpleWords } from "../../scoring/simple/words";

export const simple: SimpleWords = {
  classes: { key: "重点", ordinary: "普通" },
  criteria: {
    sales: "销售额",
    profit: "利润",
    orderMonths: "采购月数",
    potential: "潜力",
    paysOnTime: "按时付款",
  },
  headers: {
    class: "MCR 客户类别",
    simpleScore: "MCR 简易得分",
    simpleReason: "MCR 简易说明",
    segment: "MCR 客户分群",
    offer: "MCR 推荐产品",
    treatment: "MCR 应对方式",
  },
  notes: {
    class: "65 分及以上为重点客户；一次性客户一律为普通客户。公司设定。",
    simpleScore: "0–100 分：销售额 25、利润 30、采购月数 15、潜力 20、按时付款 10。公司设定。",
    simpleReason: "各项得分之和等于总分。",
    segment: "分群规则中第一条符合该客户的规则。",
    offer: "分群规则推荐的产品。",
    treatment: "分群规则建议的服务方式。",
  },
  reason: ({ className, score, parts, missing, isOneTime, isThin }) =>
    `${className}客户（${score}分）：${parts}。${missing ? `缺少${missing}，其权重由其他项分担。` : ""}${
      isOneTime ? "仅一次购买，无论得分一律为普通客户。" : ""
    }${isThin ? "已知信息不足一半，暂不列为重点。" : ""}`,
  part: (criterion, points, weight) => `${criterion}${points}/${weight}`,
  separator: "、",
  noData: "销售额、利润、采购月数、潜力、付款情况均无数据，未分类。",
};
