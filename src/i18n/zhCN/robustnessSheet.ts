import type { RobustnessWords } from "../../reports/robustness/words";

export const robustnessSheet: RobustnessWords = {
  sheetName: "MCR_等级稳健性",
  title: "等级稳健性",
  headline: {
    stability: ({ shown, firm, near, runs, variation }) =>
      `逐项把每个权重调低、调高${variation}，共试算${runs}次。${shown}家客户中，${firm}家每次按得分都是同一等级${near === 0 ? "。" : `；${near}家的等级取决于权重。`}`,
    notShown: (count, completeness) =>
      `${count}家客户数据不足${completeness}，未列入：它们的等级取决于缺失的数据，而不是权重。`,
    noCuts: "按利润占比分级不看得分，权重不影响等级，也没有可跨越的分数线。",
    nobody: "还没有任何客户有得分。",
    sensitive: (criterion, flips) => `影响最大的是“${criterion}”的权重：会使等级改变${flips}次。`,
    noFlips: "任何单项权重都不会改变等级。",
    rankings: (topsis, vikor) =>
      `另两种方法的排序与得分排序的一致程度（1为完全一致）：TOPSIS ${topsis}，VIKOR ${vikor}。`,
    oneStep: (count) =>
      `重点客户以外，有${count}家客户只需我们自己能做到的一步，就能达到上一等级的分数。`,
    doubleCounted: (one, second, correlation) =>
      `“${one}”与“${second}”几乎说的是同一件事（相关系数${correlation}），等于重复计分。请调低其中一项的权重。`,
  },
  near: {
    title: "等级取决于权重的客户",
    note: (limit) =>
      `在不到${limit}的试算中保持原等级。对外沟通前请先复核。“距分数线”为还差的分数；负数表示得分已在线上。`,
    customer: "客户",
    tier: "等级",
    score: "得分",
    border: "最近的分数线",
    toBorder: "距分数线",
    stability: "保持比例",
    borderOf: (tier, score) => `${tier}，${score}分起`,
    nobody: "没有：任何客户的等级都不取决于某一项权重。",
  },
  flips: {
    title: "单项权重变动引起的等级变化",
    note: (variation) =>
      `某一项权重调低或调高${variation}、其余按比例调整时，按得分升级或降级的客户数。`,
    criterion: "指标",
    weight: "权重",
    loweredUp: "调低：升级",
    loweredDown: "调低：降级",
    raisedUp: "调高：升级",
    raisedDown: "调高：降级",
    others: (count) => `其余${count}项指标的权重变动不改变任何等级。`,
  },
  lifts: {
    keyTitle: "重点客户怎样才能升级",
    keyNote:
      "其他条件不变，只改变一项指标就达到上一等级分数的最小变化。优先列出我们能做到的：评分提高一级、按时回款、拿到可赢得的钱包份额。",
    stepTitle: "只差一步的其他客户",
    stepNote: "我们自己能做到的一步即可达到上一等级的分数；按销售额从大到小排列。",
    customer: "客户",
    tier: "等级",
    next: "上一级",
    missing: "还差分数",
    change: "怎样升级",
    feasible: (criterion, from, to) => `${criterion}由${from}变为${to}：我们能做到。`,
    other: (criterion, from, to) => `${criterion}由${from}变为${to}；不完全由我们决定。`,
    notByOne: "单靠一项指标不够，需要多项同时改善。",
    held: (gate) => `不取决于得分：${gate}。`,
    waits: "得分已经够了，暂由规则限制（见该客户的说明）。",
    top: "已是最高等级。",
    none: "没有可跨越的分数线。",
  },
  weights: {
    title: "公司权重与数据权重对照",
    note: (share, rest) =>
      `仅供参考，不会自动采用。熵权法和CRITIC法看的是客户之间差异有多大（CRITIC还看与其他指标重复多少），并不知道指标有多重要。按指标得分计算，各项都是越高越好。“混合”＝公司权重${share}＋CRITIC ${rest}。`,
    criterion: "指标",
    own: "公司权重",
    entropy: "熵权",
    critic: "CRITIC",
    combined: "混合",
    remark: "说明",
    notes: {
      constant: "所有客户得分相同：这项指标区分不了客户。",
      allZero: "所有客户都是0分：请检查数据或锚点。",
      tooFew: "有值的客户不足五家：数据说明不了什么。",
    },
    muchMore: "客户在这项上的差异，远大于公司权重所体现的。",
    muchLess: "就公司权重而言，客户在这项上几乎没有差异。",
    total: "合计",
  },
  pairs: {
    title: "重复计分的指标",
    note: (limit) => `在两项都有值的客户中，相关系数（皮尔逊，按指标得分）高于${limit}的指标对。`,
    first: "指标",
    second: "几乎等同于",
    correlation: "相关系数",
    customers: "客户数",
    weight: "两项权重之和",
  },
  ranks: {
    title: "其他方法的排序",
    note: "采用相同的指标得分和权重，缺失值按得分的口径处理。TOPSIS（向量归一化；Hwang & Yoon 1981）：各项都离最好近、离最差远。VIKOR（v＝0.5；Opricovic & Tzeng 2004）：任何一项都不能差太多。名次相差大的客户比较偏科：有的指标强，有的指标弱。",
    customer: "客户",
    tier: "等级",
    weightedSum: "按得分",
    topsis: "TOPSIS",
    vikor: "VIKOR",
    spread: "名次相差",
    spearman: "与得分排序的一致程度，全部客户（斯皮尔曼）",
    kendall: "同上，按两两比较（肯德尔τ-b）",
    agreement: "一致程度",
    compromise: (names) => `VIKOR认为最好的客户（折中解集）：${names}。`,
  },
};
