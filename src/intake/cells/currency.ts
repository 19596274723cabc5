/** ISO code by what people write, longest first where one is the beginning of another. */
const currencyWords: readonly (readonly [word: string, code: string])[] = [
  ["人民币元", "CNY"],
  ["人民币", "CNY"],
  ["rmb", "CNY"],
  ["cny", "CNY"],
  ["cnh", "CNY"],
  ["yuan", "CNY"],
  ["us$", "USD"],
  ["usd", "USD"],
  ["美元", "USD"],
  ["美金", "USD"],
  ["dollars", "USD"],
  ["dollar", "USD"],
  ["hk$", "HKD"],
  ["hkd", "HKD"],
  ["港元", "HKD"],
  ["港币", "HKD"],
  ["nt$", "TWD"],
  ["twd", "TWD"],
  ["新台币", "TWD"],
  ["台币", "TWD"],
  ["s$", "SGD"],
  ["sgd", "SGD"],
  ["a$", "AUD"],
  ["aud", "AUD"],
  ["c$", "CAD"],
  ["cad", "CAD"],
  ["eur", "EUR"],
  ["euros", "EUR"],
  ["euro", "EUR"],
  ["欧元", "EUR"],
  ["gbp", "GBP"],
  ["英镑", "GBP"],
  ["jpy", "JPY"],
  ["日元", "JPY"],
  ["日圆", "JPY"],
  ["krw", "KRW"],
  ["韩元", "KRW"],
  ["chf", "CHF"],
  ["inr", "INR"],
  ["€", "EUR"],
  ["£", "GBP"],
  ["¥", "CNY"],
  ["$", "USD"],
  ["₩", "KRW"],
  ["₹", "INR"],
  ["元", "CNY"],
  ["圆", "CNY"],
];

const escape = (word: string): string => word.replace(/[$.*+?^{}()|[\]\\]/g, "\\$&");
const alternatives = currencyWords.map(([word]) => escape(word)).join("|");
const codes = new Map(currencyWords);

/** Source of a group that matches any currency word or sign in lower-case NFKC text. */
export const currencyPattern = `(?:${alternatives})`;

const anyCurrency = new RegExp(currencyPattern);

/** ISO code of a currency word or sign in lower case, "" when it is none. */
export function currencyCode(word: string): string {
  return codes.get(word) ?? "";
}

/** ISO code of the first currency named in a lower-case text, "" when there is none. */
export function currencyIn(text: string): string {
  const found = anyCurrency.exec(text);
  return found === null ? "" : currencyCode(found[0]);
}

const dollarFamily = new Set(["USD", "HKD", "TWD", "SGD", "AUD", "CAD"]);

/**
 * Whether a sign in a cell can mean the column's currency: "$" is written for every dollar and "¥" for yuan and yen.
 * An empty code fits everything.
 */
export function currencyFits(sign: string, code: string, columnCode: string): boolean {
  if (code === "" || columnCode === "" || code === columnCode) return true;
  if (sign === "$") return dollarFamily.has(columnCode);
  return sign === "¥" && columnCode === "JPY";
}
