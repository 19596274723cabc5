import type { HelpWords } from "../taskpane/screens/home/helpWords";
import { help as en } from "./en/paneHelp";
import type { LanguageCode } from "./languages";
import { help as zhCN } from "./zhCN/paneHelp";

/** Words of the help page in every language; apart from the others, since nothing else needs them. */
export const helpWords: Readonly<Record<LanguageCode, HelpWords>> = { en, "zh-CN": zhCN };
