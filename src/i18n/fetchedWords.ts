import type { Words } from "./words";

/**
 * Words as the pane has them: three files for each language, so that nobody waits for the words of a language or of a screen
 * that is not shown. Takes the place of wordsAtHand.ts in the pane's bundle.
 */
const files = {
  en: {
    first: async () => (await import(/* webpackChunkName: "words-en" */ "./en/first")).first,
    scoring: () => import(/* webpackChunkName: "words-en-scoring" */ "./en/scoring"),
    later: async () => (await import(/* webpackChunkName: "words-en-later" */ "./en/later")).later,
  },
  "zh-CN": {
    first: async () => (await import(/* webpackChunkName: "words-zh-CN" */ "./zhCN/first")).first,
    scoring: () => import(/* webpackChunkName: "words-zh-CN-scoring" */ "./zhCN/scoring"),
    later: async () =>
      (await import(/* webpackChunkName: "words-zh-CN-later" */ "./zhCN/later")).later,
  },
} as const;

type Code = keyof typeof files;
type Fetched = { -readonly [Area in keyof Words]?: Words[Area] };

const codes = Object.keys(files) as Code[];
const fetched: Readonly<Record<Code, Fetched>> = { en: {}, "zh-CN": {} };

/** The words of a language; to use an area before it was fetched is a mistake of ours. */
function fetchedOf(code: Code): () => Words {
  const words = new Proxy(fetched[code], {
    get: (areas, area) => {
      const found: unknown = Reflect.get(areas, area);
      if (found === undefined)
        throw new Error(`words of ${code} are used before they were fetched: ${String(area)}`);
      return found;
    },
  }) as Words;
  return () => words;
}

export const wordsAtHand: Readonly<Record<Code, () => Words>> = {
  en: fetchedOf("en"),
  "zh-CN": fetchedOf("zh-CN"),
};

/** Fetches what the first screen says in a language. */
export async function fetchFirstWords(code: Code): Promise<void> {
  Object.assign(fetched[code], await files[code].first());
}

/** Fetches every word of a language. */
export async function fetchWords(code: Code): Promise<void> {
  const { scoring, later } = files[code];
  const [{ scoring: ofScoring }, others] = await Promise.all([
    scoring(),
    later(),
    fetchFirstWords(code),
  ]);
  Object.assign(fetched[code], others, { scoring: ofScoring });
}

/**
 * Fetches what is said behind the first screen, in the languages whose first words are there. The words of scoring come in
 * every language: a settings sheet is understood in any, whichever is shown.
 */
export async function fetchLaterWords(): Promise<void> {
  await Promise.all(
    codes.map(async (code) => {
      if (fetched[code].pane) return fetchWords(code);
      fetched[code].scoring = (await files[code].scoring()).scoring;
    })
  );
}
