/** How many currency units the amounts of a row are in, by the words of a unit column. */
const factors: ReadonlyMap<string, number> = new Map(
  Object.entries({
    "1": "元|yuan|dollar|dollars|euro|euros|1",
    "1e3": "千|千元|k|'000|000|thousand|thousands|tsd",
    "1e4": "万|万元|w",
    "1e6": "百万|百万元|m|mn|mm|mio|million|millions",
    "1e7": "千万|千万元",
    "1e8": "亿|亿元",
    "1e9": "十亿|十亿元|bn|b|billion|billions|mrd",
  }).flatMap(([factor, words]) => words.split("|").map((word) => [word, Number(factor)] as const))
);

const currency = /人民币|美元|港元|港币|欧元|日元|英镑|rmb|cny|usd|eur|gbp|hkd|jpy|[¥$€£]/g;

/**
 * Factor of a unit such as "万元", "CNY m", "USD thousand"; 1 where only a currency is named; NaN for words that are no unit of money.
 *
 * @example unitFactor("百万元") // 1000000
 */
export function unitFactor(text: string): number {
  const word = text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/单位|unit|金额|[:()\s]|\bin\b/g, "");
  if (word === "") return 1;
  const known = factors.get(word);
  if (known !== undefined) return known;
  const bare = word.replace(currency, "");
  return bare === "" ? 1 : (factors.get(bare) ?? factors.get(bare.replace(/元$/, "")) ?? NaN);
}
