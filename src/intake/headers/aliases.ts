import { fieldKeys, fieldOf } from "../fields";
import type { FieldKey } from "../fields";
import { spaceWords, squash } from "./normaliseHeader";
import { bigramsOf, letterBits } from "./similarity";
import type { Bigrams } from "./similarity";

/** One accepted spelling of a field. */
export interface Alias {
  readonly field: FieldKey;
  readonly text: string;
  /** As the dictionary has it, to show to people. */
  readonly spelling: string;
  readonly tokens: readonly string[];
  readonly isHan: boolean;
  readonly bigrams: Bigrams;
  readonly letters: number;
  /** Says too little to be recognised inside a longer header ("id", "type", "date", "总额"). */
  readonly isWeak: boolean;
  /** Place among the field's spellings, 0 first: the canonical names are preferred where several columns fit. */
  readonly rank: number;
}

/**
 * Aliases that mean different things in different sheets: on a customer sheet they are taken only with a question
 * ("等级", "Level", "Cost", "Amount", "Score", "Rating", "Share").
 */
export const askAlways: ReadonlySet<string> = new Set(
  "cost 成本 amount 金额 score 得分 评分 rating share 份额 level 等级 级别 grade class 分类 分级 priority group type 类型 stage 阶段 forecast 预测 discount allowance channel 渠道 blocked spend growth 增长率 position value".split(
    " "
  )
);

const weak = new Set(
  (
    "id no code key number name name1 type group status level class grade rating priority score share amount value total cost sales revenue date year period channel source note notes " +
    "comment description owner role title position line category product item project quantity units unit price terms balance contact contacts market segment area region city state " +
    "country sector active target growth spend stock interest cash account customer company client security industry alias owner am pm ka gp gm sow fte cts margin profit contribution stage orders visits claims tickets " +
    "编号 编码 代码 名称 类型 状态 等级 级别 分类 阶段 份额 评分 得分 成本 日期 年度 期间 渠道 来源 备注 说明 内容 描述 角色 产品 项目 数量 单价 金额 余额 客户 公司 企业 集团 单位 地区 区域 城市 省份 行业 部门 利润 预算 品类 " +
    "类别 时间 商机 指标 人数 负责人 rev contr mon outl pos satisf help align health late prev t q r d c e m 价格 质量 技术 交付 环境 管理 响应 简称 折扣 现金 投诉 状况 额度 收入 冻结 增速 占比 评审"
  ).split(" ")
);

function build(): { all: readonly Alias[]; exact: ReadonlyMap<string, readonly Alias[]> } {
  const all: Alias[] = [];
  const exact = new Map<string, Alias[]>();
  for (const field of fieldKeys) {
    const { en, zh, synonyms } = fieldOf(field);
    const seen = new Set<string>();
    for (const spelling of [field, en, zh, ...synonyms]) {
      const words = spaceWords(spelling);
      const text = squash(words);
      if (text === "" || seen.has(text)) continue;
      seen.add(text);
      const alias: Alias = {
        field,
        text,
        spelling,
        tokens: words.match(/[a-z]+|[0-9]+|\p{Script=Han}+|[%$]/gu) ?? [],
        isHan: /\p{Script=Han}/u.test(text),
        bigrams: bigramsOf(text),
        letters: letterBits(text),
        isWeak: weak.has(text) || text.length < 2,
        rank: seen.size - 1,
      };
      all.push(alias);
      const same = exact.get(text);
      if (same === undefined) exact.set(text, [alias]);
      else same.push(alias);
    }
  }
  return { all, exact };
}

const built = build();
/** Every spelling of every field. */
export const aliases = built.all;
/** Spellings by their squashed text. */
export const exactAliases = built.exact;
