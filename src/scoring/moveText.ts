import { waitsOf } from "./explanation";
import { moves } from "./model";
import type { Scores } from "./model";
import type { ScoringWords } from "./words";

/** What happened to a tier, with the mark of what it waits for: "hold, move waits". */
export function moveText(
  scores: Pick<Scores, "move" | "waits">,
  index: number,
  words: ScoringWords
): string {
  const move = words.moves[moves[scores.move[index]!]!];
  if (scores.waits === null) return move;
  const marks = waitsOf(scores, index).map((wait) =>
    wait === "move" ? words.marks.moveWaits : words.marks.waitsForCapacity
  );
  return [...new Set([move, ...marks])].join(words.explanation.listSeparator);
}
