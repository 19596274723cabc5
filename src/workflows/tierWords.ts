import { tiers, type Tier } from "../scoring/model";
import type { Workbook } from "../workbook/Workbook";

/** What words of another scale mean here: "VIP" → "S"; "" for a word that means no tier. Keys in lower case. */
export type TierWords = Readonly<Record<string, Tier | "">>;

/** Setting of the workbook that keeps them. */
const tierWordsSetting = "tierWords";

/** The meanings kept with the workbook, without what is none. */
export async function readTierWords(workbook: Workbook): Promise<TierWords> {
  const stored = await workbook.readSetting(tierWordsSetting);
  if (typeof stored !== "object" || stored === null) return {};
  return Object.fromEntries(
    Object.entries(stored as Record<string, unknown>).filter(
      (entry): entry is [string, Tier | ""] => isMeaning(entry[1])
    )
  );
}

/** Keeps what one word means; undefined forgets it. Returns all meanings as kept. */
export async function tellTierWord(
  workbook: Workbook,
  words: TierWords,
  word: string,
  meaning: Tier | "" | undefined
): Promise<TierWords> {
  const key = word.toLowerCase();
  const others = Object.entries(words).filter(([each]) => each !== key);
  const kept: TierWords = Object.fromEntries(
    meaning === undefined ? others : [...others, [key, meaning]]
  );
  await workbook.writeSetting(tierWordsSetting, Object.keys(kept).length === 0 ? null : kept);
  return kept;
}

const isMeaning = (value: unknown): value is Tier | "" =>
  value === "" || tiers.some((tier) => tier === value);
