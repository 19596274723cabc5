/**
 * How the example row of an inserted table begins: "[Example] Harbour Foods", "【示例】港湾食品". Square brackets are needed, so that
 * no company whose name merely holds the word is left out. Such a row shows what to type and is never read as data.
 */
const example = /^\s*[[［【]\s*(?:example|示例|样例|范例)\s*[\]］】]/i;

export function isExampleText(text: string): boolean {
  return example.test(text);
}
