import { formatDate } from "../../i18n/format";
import { tellingCorrelation } from "../../portfolio/value/buying/forecast";
import type { BuyingForecast } from "../../portfolio/value/buying/forecast";
import type { SheetLayout } from "../../sheets/layout";
import { at, first, span } from "./columns";
import { voiceOf } from "./figures";
import type { ValueFigures } from "./figures";

/** The fitted models with what they rest on, or why nothing is predicted. */
export function placePrediction(layout: SheetLayout, figures: ValueFigures, row: number): number {
  const words = figures.context.words.value.forecast;
  const { buying } = figures.values;
  const heading = layout.text(row, first, span, words.title, "heading");
  if (buying.kind === "forecast") return placeFit(layout, figures, buying, heading);
  const least = figures.settings.leastBuyers;
  const why = (): string => {
    switch (buying.kind) {
      case "noTransactions":
        return words.noTransactions;
      case "off":
        return words.off(buying.buyers, buying.repeaters, least);
      case "tooFew":
        return words.tooFew(buying.buyers, buying.repeaters, least);
      case "noFit":
        return words.noFit(buying.buyers);
    }
  };
  return layout.text(heading, first, span, why(), "note") + 1;
}

function placeFit(
  layout: SheetLayout,
  figures: ValueFigures,
  buying: BuyingForecast,
  row: number
): number {
  const words = figures.context.words.value.forecast;
  const voice = voiceOf(figures);
  const { purchases, values, correlation } = buying;
  const { r, alpha, a, b } = purchases.parameters;
  const four = (value: number): string => voice.number(value, 4);
  const header = layout.text(
    row,
    first,
    span,
    words.fitted({
      buyers: buying.buyers,
      repeaters: buying.repeaters,
      until: formatDate(buying.censorDay),
    }),
    "wrapped"
  );
  const table = layout.table({
    row: header,
    columns: [
      { header: words.model, at: first, span: 4, style: "text" },
      { header: words.parameters, at: at.timeBomb, span: 5, style: "text" },
      { header: words.logLikelihood, at: at.margin, style: "decimal4" },
      { header: words.sample, at: at.cost, style: "integer" },
    ],
    rows: [
      [
        words.purchasesModel,
        `r ${four(r)} · α ${four(alpha)} · a ${four(a)} · b ${four(b)}`,
        purchases.logLikelihood,
        purchases.n,
      ],
      ...(values === null
        ? []
        : [
            [
              words.valueModel,
              `p ${four(values.parameters.p)} · q ${four(values.parameters.q)} · γ ${four(values.parameters.gamma)}`,
              values.logLikelihood,
              values.n,
            ],
          ]),
    ],
  });
  let next = table.next;
  const isTelling = !(Math.abs(correlation) < tellingCorrelation);
  const lines = [
    values === null
      ? { text: words.noValueModel, style: "warn" as const }
      : {
          text: (isTelling ? words.dependent : words.independent)(voice.number(correlation, 2)),
          style: isTelling ? ("warn" as const) : ("wrapped" as const),
        },
    ...(values === null
      ? []
      : [
          {
            text: Number.isNaN(figures.marginShare)
              ? words.noMargin
              : words.margin(voice.percent(figures.marginShare)),
            style: "wrapped" as const,
          },
        ]),
    { text: words.reading, style: "note" as const },
  ];
  for (const { text, style } of lines) next = layout.text(next, first, span, text, style);
  return next + 1;
}
