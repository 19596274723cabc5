const hint = /[合小总共累]\s*计|总\s*和|汇\s*总|平\s*均|均\s*值|total|sum|average|mean/i;
const exact =
  /^(?:[（(【[]?(?:本页|本月|本年|本期|分类|区域|全部|以上)?(?:合计|小计|总计|共计|累计|总和|汇总|平均值?|均值)(?:数|额|金额)?[)）】\]]?|(?:grand |sub[- ]?|page |report )?totals?|sums?|averages?|mean|subtotal)\s*[:]?(?:\s*[（(].*[)）])?$/i;
const ending = /(?:合计|小计|总计)\s*[:]?$|\b(?:sub)?totals?\s*:?$/i;
const beginning =
  /^(?:合计|小计|总计|共计)\s*[:（(\-—]|^(?:grand |sub[- ]?)totals?\b|^totals?\s*[:(]/i;

/**
 * Whether a text names a total rather than a customer: "sure" for 合计, 小计, Total and the like standing alone, "likely" where
 * the word ends a name ("华东小计", "Europe total"), which a company may be called too; null otherwise.
 */
export function totalText(text: string): "sure" | "likely" | null {
  if (text.length > 60 || !hint.test(text)) return null;
  const spaced = text.normalize("NFKC").trim();
  const joined = /\p{Script=Han}/u.test(spaced)
    ? spaced.replace(/\s+/g, "")
    : spaced.replace(/\s+/g, " ");
  if (exact.test(joined) || beginning.test(joined)) return "sure";
  return ending.test(joined) ? "likely" : null;
}

/** Notes that stand below a table: "注：…", "Source: ERP", "制表人：…". */
export const noteText =
  /^[（([*※#\s]*(?:注|备注|说明|附注|来源|数据来源|资料来源|制表|制单|审核|复核|填表|打印|导出|单位|source|notes?|remarks?|prepared|exported|printed|report|as of|legend|disclaimer|confidential)(?:人|时间|日期|by|on)?\s*[\d一二三]*\s*(?:[:：.、]|\s|$)/i;
