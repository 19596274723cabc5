import type { Words } from "./words";

/**
 * Words as the pane has them: each language is a file of its own, so that nobody waits for the words of a language that is
 * not shown. Takes the place of wordsAtHand.ts in the pane's bundle.
 */
const files = {
  en: () => import(/* webpackChunkName: "words-en" */ "./en").then(({ en }): Words => en),
  "zh-CN": () =>
    import(/* webpackChunkName: "words-zh-CN" */ "./zhCN").then(({ zhCN }): Words => zhCN),
} as const;

type Code = keyof typeof files;

const fetched = new Map<Code, Words>();

const fetchedOf = (code: Code) => (): Words => {
  const words = fetched.get(code);
  if (!words) throw new Error(`words of ${code} are used before they were fetched`);
  return words;
};

export const wordsAtHand: Readonly<Record<Code, () => Words>> = {
  en: fetchedOf("en"),
  "zh-CN": fetchedOf("zh-CN"),
};

/** Fetches the words of a language, once. */
export async function fetchWords(code: Code): Promise<void> {
  if (!fetched.has(code)) fetched.set(code, await files[code]());
}

/** Sheets of ours are recognised in every language, whichever is shown. */
export async function fetchAllWords(): Promise<void> {
  await Promise.all(Object.keys(files).map((code) => fetchWords(code as Code)));
}
