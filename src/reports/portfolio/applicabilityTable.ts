import { formatPercent } from "../../i18n/format";
import { conditions, unanswered } from "../../portfolio/applicability";
import type { SheetLayout } from "../../sheets/layout";
import type { ReportContext } from "../ReportContext";
import { first, span } from "./columns";

/** Whether the method fits this base: four conditions with what the data say to each. Returns the row below. */
export function placeApplicability(
  layout: SheetLayout,
  {
    applicability,
    language,
    words: {
      shared: { sentenceGap },
    },
  }: ReportContext,
  row: number
): number {
  if (!applicability) return row;
  const { found, words } = applicability;
  const heading = layout.text(row, first, span, words.title, "heading");
  const top = layout.text(
    heading,
    first,
    span,
    [
      words.verdicts[found.verdict],
      ...(found.verdict === "open"
        ? [words.toAnswer(unanswered(found).map((each) => words.conditions[each]))]
        : []),
    ].join(sentenceGap),
    found.verdict === "full" ? "good" : "warn"
  );
  const table = layout.table({
    row: top,
    columns: [
      { header: words.condition, at: first, span: 3, style: "text" },
      { header: words.answer, at: first + 3, style: "text" },
      { header: words.basisHeader, at: first + 4, span: span - 4, style: "text" },
    ],
    rows: conditions.map((condition) => {
      const { answer, isTyped, share, known } = found.findings[condition];
      const basis =
        known === 0
          ? words.notInData
          : words.basis[condition](formatPercent(language, share, 0), known);
      return [
        words.conditions[condition],
        words.answers[answer],
        isTyped ? words.typedBasis(basis) : basis,
      ];
    }),
  });
  return table.next + 2;
}
