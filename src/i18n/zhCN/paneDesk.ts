import type { DeskWords } from "../../taskpane/deskWords";
import { formatNumber } from "../format";

const n0 = (n: number): string => formatNumber("zh-CN", n, 0);

/** As people say it: days while it is recent, then months, then years. */
function ago(days: number): string {
  if (days < 60) return ` ${n0(days)} 天`;
  if (days < 730) return `约 ${n0(Math.round(days / 30.44))} 个月`;
  return `约 ${n0(Math.round(days / 365.25))} 年`;
}

export const desk: DeskWords = {
  pages: {
    settings: { name: "设置", about: "语言、外观、本公司名称" },
    templates: { name: "空白表格", about: "插入可直接填写的表格，带选项和说明" },
    help: { name: "帮助", about: "等级、各列含义、公式、隐私、快捷键" },
    selfTest: { name: "自检", about: "在本机重算公开发表的算例" },
  },
  more: "更多",
  back: "首页",

  standing: {
    title: "本工作簿的现状",
    asOf: "评分日期",
    rows: "客户数",
    dataTo: "最近订单",
    settings: "设置",
    settingsOf: (version, hash) => `版本 ${version}，${hash}`,
    table: "客户表",
    product: "生成版本",
    changes: "此后的变化",
    noChanges: "设置和行数均无变化。",
    settingsEdited: "设置工作表有改动：当前等级仍按原设置得出。",
    settingsUnusable: "设置工作表中有无法使用的内容，重新评分即可查看位置和原因。",
    settingsGone: "设置工作表已不存在，下次评分将使用标准设置。",
    rowsAdded: (n) => `客户表增加了 ${n0(n)} 行。`,
    rowsRemoved: (n) => `客户表减少了 ${n0(n)} 行。`,
    tableGone: "客户表已被移动、改名或删除。",
    older: (days) => `评分日期距今${ago(days)}。`,
    attention: "需要关注",
    noAttention: "没有待人工处理的事项。",
    candidates: (n) => `${n0(n)} 家客户只缺人工判断即可评为 S`,
    reviews: (n) => `${n0(n)} 家客户需要财务评审`,
    provisional: (n) => `${n0(n)} 家客户因数据不足，等级为暂定`,
    problems: (errors, warnings) => `数据问题：错误 ${n0(errors)} 项，警告 ${n0(warnings)} 项`,
    scoreFirst: "重新评分后可逐一查看。",
    onSheet: (name) => `在工作表 ${name} 上作出决定`,
    reviewSheet: "MCR_FinReview",
  },

  start: {
    title: "手头没有数据？",
    sample: "打开示例工作簿",
    sampleAbout: "150 家虚构客户，在单独的工作簿中打开",
    templatesAbout: "在本工作簿的新工作表中插入可填写的表格",
  },

  settings: {
    language: "语言",
    asInExcel: "跟随 Excel",
    ownNames: "本公司名称",
    ownNamesHint: "每行一个，写法与供应商表中一致，以便找出我们的份额和排名。",
    save: "保存名称",
    saved: "已保存到本工作簿的设置工作表。",
    kept: "语言和外观只为您保存在这台电脑上，其余内容都保存在本工作簿中。",
  },

  templates: {
    intro:
      "每张表格放在一张新工作表中：表头无需确认即可识别，带下拉选项、填写说明和一行示例；示例行不会被当作数据读取。",
    insert: (n) => `插入 ${n0(n)} 张表格`,
    inserted: (n) => `已插入 ${n0(n)} 张表格，可以开始填写。`,
    takeBack: "撤回未使用的表格",
    takeBackHint: "删除已插入但无人填写的表格，其余保留。",
    removed: (n) => (n === 0 ? "没有未使用的表格。" : `已删除 ${n0(n)} 张未使用的表格。`),
    kept: (names) => `已有人填写，予以保留：${names}。`,
    open: (name) => `转到工作表“${name}”`,
  },

  selfTest: {
    running: (done) => `正在计算……已完成 ${n0(done)} 项`,
    again: "重新运行",
    of: (passed, total) => `${n0(passed)}／${n0(total)}`,
  },

  data: {
    because: {
      exact: (name) => `“${name}”是该字段的已知名称。`,
      contained: (name) => `表头包含已知名称“${name}”。`,
      similar: (name) => `表头与已知名称“${name}”相近。`,
    },
    fromData: (answer) => `以数据为准：${answer}`,
    conditions: (total, met, open) =>
      `${total} 项条件中 ${met} 项成立${open === 0 ? "" : `，${open} 项未知`}`,
    coverage: {
      title: "模型中有多少已有数据",
      complete: "所有指标均有数据。",
      partial: (percent) =>
        `有数据的指标占总权重的 ${percent}；完全没有数据的指标不参与评分，其权重分给其余指标。`,
      missing: (n) => `${n0(n)} 项指标没有数据`,
      weight: (percent) => `权重 ${percent}`,
      howTo:
        "要纳入某项指标，请在客户表中增加同名的列，填写后重新读取；战略匹配度等人工判断也填在那里。可插入带全部列和填写说明的空白表：",
    },
    fitOpen: "适合完整方法还是简易模式尚未确定，请回答下列问题。",
    fitAsked: "客户以零散买卖为主时，分为两类可能就够了。请在“数据”页回答几个问题，或直接使用。",
    simpleTitle: "简易模式：重点客户与普通客户",
    simpleIntro:
      "适合没有专职销售部门的企业：按销售额、利润、下单月数、潜力和付款情况分为两类，只在表格旁写入几列，不生成工作表。",
    simpleScore: "为客户分类",
    simpleNone: "未分类",
    simpleCustomers: (n) => `${n0(n)} 家`,
    simpleWrite: "写入分类列",
    simpleWritten: (n) => `已完成：在表格旁写入 ${n0(n)} 列。`,
    tierTitle: "其他说法的等级",
    tierIntro: "现有等级列中有无法识别的说法。请说明它们的含义，系统会记在本工作簿中。",
    tierMeaning: (word) => `“${word}”的含义`,
    tierUnknown: "尚未说明",
    tierNone: "无等级",
  },

  write: {
    sheetsTitle: "工作表",
    states: { created: "新增", renewed: "更新", leftAlone: "不改动" },
    about: {
      log: "逐次保存评分及其原始数值，供下次比较",
      model: "本次评分的权重、分级线和门槛，可由您修改",
    },
    willLeaveAlone: "设置工作表在读取之后有人改动过。改动会原样保留，从下一次读取起生效。",
    leftAlone: "设置工作表在读取之后有改动，本次未覆盖。请重新读取，以按新设置评分。",
  },

  reports: {
    groups: { decide: "用于决策", finance: "财务", check: "用于核对" },
    sheets: (n) => `${n0(n)} 张`,
    create: (n) => `生成 ${n0(n)} 张工作表`,
    customersTitle: "按客户生成的工作表",
    customersHint: "用于 SWOT、客户计划、供应商对比和客户财务分析。",
    allKey: (n, most) =>
      n > most
        ? `重点客户 ${n0(n)} 家中的前 ${n0(most)} 家（上限见“模型”中的“工作表”）`
        : `全部重点客户（${n0(n)} 家）`,
    onlyChosen: "仅限所选客户",
    chosen: (n) => `已选 ${n0(n)} 家`,
    search: "搜索客户",
    narrow: (n) => `还有 ${n0(n)} 家：输入名称即可查找`,
    stop: "取消会在两张工作表之间停止，已完成的工作表予以保留。",
  },
};
