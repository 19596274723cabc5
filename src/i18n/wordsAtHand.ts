import { en } from "./en";
import { zhCN } from "./zhCN";

/** Words of every language, at hand at once. The pane's bundle has fetchedWords.ts in this file's place (webpack.config.js). */
export const wordsAtHand = { en: () => en, "zh-CN": () => zhCN };
