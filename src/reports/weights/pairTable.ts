import { formatNumber } from "../../i18n/format";
import type { SheetLayout } from "../../sheets/layout";
import type { JudgementResult } from "../../scoring/weighting/judgements";
import type { ReportContext } from "../ReportContext";
import type { ReviewedPage } from "../ReviewedPage";
import { first, inputColumn, span } from "./columns";
import { pairChoices, pairId, pairsOf } from "./typedJudgements";
import type { JudgedGroup } from "./typedJudgements";

export interface PairPart<Key extends string> {
  readonly title: string;
  readonly keys: readonly Key[];
  readonly name: (key: Key) => string;
  readonly group: JudgedGroup;
  /** Weight in force, points of 100. */
  readonly now: (key: Key) => number;
  /** Points that the judged weights share. */
  readonly total: number;
  readonly row: number;
}

/** Pairs to judge, what the judgements come to, and which of them to revisit. */
export function placePairs<Key extends string>(
  layout: SheetLayout,
  reviewed: ReviewedPage,
  context: ReportContext,
  { title, keys, name, group, now, total, row }: PairPart<Key>
): number {
  const words = context.words.weights.pairs;
  const pairs = pairsOf(keys);
  const { result } = group;
  const weights = "weights" in result ? result.weights : null;
  const implied = (a: Key, b: Key): string | null => {
    if (weights === null) return null;
    const ratio = weights[keys.indexOf(a)]! / weights[keys.indexOf(b)]!;
    return timesText(context, name(a), name(b), ratio);
  };
  const table = layout.table({
    row: layout.text(row, first, span, title, "heading"),
    columns: [
      { header: words.first, at: first, span: 3, style: "wrapped" },
      { header: words.second, at: first + 3, span: 3, style: "wrapped" },
      { header: words.which, at: inputColumn, style: "input" },
      { header: words.strength, at: inputColumn + 1, style: "inputNumber" },
      { header: words.implied, at: first + 8, span: 4, style: "wrappedIndented" },
    ],
    rows: pairs.map(({ a, b }) => [name(a), name(b), null, null, implied(a, b)]),
  });
  pairs.forEach((pair, k) =>
    reviewed.line(table.firstRow + k, pairId(pair), {
      [inputColumn]: null,
      [inputColumn + 1]: null,
    })
  );
  const area = { row: table.firstRow, rows: pairs.length, columns: 1 };
  layout.validate({
    rect: { ...area, column: inputColumn },
    values: pairChoices,
    prompt: words.choice,
  });
  layout.validate({
    rect: { ...area, column: inputColumn + 1 },
    values: ["1", "2", "3", "4", "5", "6", "7", "8", "9"],
    prompt: words.scale,
  });
  let next = table.next;
  for (const { text, style } of resultLines(context, keys, name, group))
    next = layout.text(next, first, span, text, style);
  if (weights === null) return next + 1;
  const weighed = layout.table({
    row: next,
    columns: [
      { header: words.criterion, at: first, span: 6, style: "wrapped" },
      { header: words.now, at: first + 6, span: 2, style: "decimal1" },
      { header: words.judged, at: first + 8, span: 4, style: "decimal1" },
    ],
    rows: keys.map((key, k) => [name(key), now(key), weights[k]! * total]),
  });
  return weighed.next + 1;
}

function resultLines<Key extends string>(
  context: ReportContext,
  keys: readonly Key[],
  name: (key: Key) => string,
  { result, unreadable }: JudgedGroup
): { readonly text: string; readonly style: "note" | "good" | "warn" }[] {
  const words = context.words.weights.results;
  const lines: { text: string; style: "note" | "good" | "warn" }[] = unreadable.map(({ a, b }) => ({
    text: words.incompleteLine(name(a as Key), name(b as Key)),
    style: "warn",
  }));
  switch (result.kind) {
    case "empty":
      return [...lines, { text: words.empty, style: "note" }];
    case "disconnected": {
      const groups = result.groups.map((group) =>
        group.map((k) => name(keys[k]!)).join(context.words.shared.listSeparator)
      );
      return [...lines, { text: words.disconnected(groups.join(words.groupGap)), style: "warn" }];
    }
    case "invalid":
      return [
        ...lines,
        {
          text: words.incompleteLine(name(keys[result.row]!), name(keys[result.column]!)),
          style: "warn",
        },
      ];
    case "ok":
      return [
        ...lines,
        { text: words.ok(consistency(context, result)), style: "good" },
        ...completed(context, result),
      ];
    case "inconsistent": {
      const { row, column, suggested, ratioAfter } = result.revisit;
      const [a, b] = [name(keys[row]!), name(keys[column]!)];
      return [
        ...lines,
        { text: words.inconsistent(consistency(context, result)), style: "warn" },
        {
          text: words.revisit({
            first: a,
            second: b,
            suggestion: timesText(context, a, b, suggested),
            ratioAfter: formatNumber(context.language, ratioAfter, 3),
          }),
          style: "warn",
        },
        ...completed(context, result),
      ];
    }
  }
}

type Weighed = Extract<JudgementResult, { readonly weights: readonly number[] }>;

function consistency(context: ReportContext, { consistencyRatio, limit }: Weighed) {
  return {
    ratio: formatNumber(context.language, consistencyRatio, 3),
    limit: formatNumber(context.language, limit, 2),
  };
}

function completed(
  context: ReportContext,
  result: Weighed
): { readonly text: string; readonly style: "note" }[] {
  const pairs = result.completed.length;
  return pairs === 0
    ? []
    : [{ text: context.words.weights.results.completed(pairs), style: "note" }];
}

/** Which of two items weighs how many times the other. */
function timesText(context: ReportContext, a: string, b: string, ratio: number): string {
  const words = context.words.weights.pairs;
  const times = Math.max(ratio, 1 / ratio);
  if (times < 1.05) return words.impliedEqual;
  return words.impliedValue(ratio > 1 ? a : b, formatNumber(context.language, times, 1));
}
