import type { WeightsWords } from "../../reports/weights/words";

export const weightsSheet: WeightsWords = {
  sheetName: "MCR_Weights",
  title: "用判断确定权重",
  howTo:
    "两两比较：哪一项对公司更重要、重要多少。1同等重要，3稍重要，5明显重要，7重要得多，9极其重要；也可以只填排序。不必比较每一对，只要能把各项连起来即可。填好后重新生成本表，旁边会显示判断得出的权重。",
  notApplied:
    "不会自动采用：认可后请在设置中采用。方法：层次分析法（AHP），主特征向量（Saaty 1980）；一致性按Saaty 1980随机一致性指标；排序按排序质心法（Barron & Barrett 1996）。",
  summary: {
    title: "维度",
    note: "填写排序（1＝最重要，可以并列），或在下面两两比较。",
    dimension: "维度",
    now: "现行权重",
    order: "排序",
    byOrder: "按排序",
    byPairs: "按两两比较",
  },
  pairs: {
    dimensions: "维度两两比较",
    within: (dimension) => `“${dimension}”各指标两两比较`,
    first: "A",
    second: "B",
    which: "更重要",
    strength: "重要程度",
    implied: "全部判断综合来看",
    criterion: "权重",
    now: "现行",
    judged: "按判断",
    choice: { title: "更重要的一项", message: "A、B；两项同等重要时选A=B。" },
    scale: {
      title: "重要多少",
      message: "1同等 · 3稍重要 · 5明显重要 · 7重要得多 · 9极其重要；偶数介于两者之间。",
    },
    rank: { title: "排序", message: "1＝最重要，可以并列。" },
    impliedValue: (name, times) => `${name}，是另一项的${times}倍`,
    impliedEqual: "两项相当",
  },
  results: {
    empty: "尚未填写判断。",
    ok: ({ ratio, limit }) =>
      `判断前后一致：一致性比率${ratio}，不超过${limit}（Saaty 1980随机一致性指标）。`,
    inconsistent: ({ ratio, limit }) =>
      `判断前后矛盾：一致性比率${ratio}，应不超过${limit}（Saaty 1980随机一致性指标）。`,
    revisit: ({ first, second, suggestion, ratioAfter }) =>
      `请先复核“${first}”与“${second}”。其余判断表明：${suggestion}；如此一致性比率为${ratioAfter}。`,
    completed: (pairs) => `有${pairs}对没有比较，已按与其余判断矛盾最小的原则补全。`,
    disconnected: (groups) => `以下各组之间没有任何比较：${groups}。请至少比较一对。`,
    groupGap: "｜",
    incompleteLine: (first, second) =>
      `“${first}”与“${second}”的判断无法识别：请选A、B或A=B，重要程度填1至9。`,
    orderIncomplete: (names) => `尚未排序：${names}。`,
  },
};
