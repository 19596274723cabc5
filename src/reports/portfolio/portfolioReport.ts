import { concentration } from "../../portfolio/concentration";
import { summarise } from "../../portfolio/summary";
import { SheetLayout } from "../../sheets/layout";
import { palette } from "../../sheets/styles";
import { page, pageHeight, sheetHead } from "../pageParts";
import type { Report } from "../Report";
import { placeApplicability } from "./applicabilityTable";
import { first, pageWidths, span, widths } from "./columns";
import { placeConcentration } from "./concentrationTable";
import { placeDepartures } from "./departuresTable";
import { placeHeadline } from "./headline";
import { placeCandidates, placeProvisional, placeTimeBombs } from "./lists";
import { placeMoves } from "./movesTable";
import { placePotential } from "./potentialChart";
import { placeTiers } from "./tierTable";
import { placeTop } from "./topCustomers";

/** The whole base on one sheet: what it looks like, what needs a person, where the money and the risk are. */
export const portfolioReport: Report<"portfolio"> = {
  id: "portfolio",
  needs: () => true,
  count: () => 1,
  *plans(context) {
    const words = context.words.portfolio;
    const summary = summarise(context.input, context.scores);
    const revenue = context.input.criteria.revenue?.values;
    const contribution = context.input.criteria.contributionProfit?.values;
    const concentrated = revenue === undefined ? null : concentration(revenue);
    const layout = new SheetLayout({
      key: "portfolio",
      name: words.sheetName,
      columnWidths: widths,
      tabColor: palette.accent,
      page: page(context, "portrait", 0),
    });
    const height = pageHeight("portrait", pageWidths);
    let row = sheetHead(layout, context, first, span, words.title) + 1;
    /** Each part on one page where it fits on one. */
    const part = (place: (row: number) => number): void => {
      const next = place(row);
      layout.keepTogether(row, next, height);
      row = next;
    };
    part(
      (at) =>
        placeHeadline(layout, context, { summary, largestFive: concentrated?.cr5 ?? NaN }, at) + 1
    );
    part((at) => placeTiers(layout, context, summary, at) + 1);
    part((at) => placeCandidates(layout, context, summary, at));
    part((at) => placeProvisional(layout, context, summary, at));
    part((at) => placeMoves(layout, context, summary, at));
    part((at) => placeTop(layout, context, at) + 1);
    if (concentrated !== null)
      part(
        (at) =>
          placeConcentration(
            layout,
            context,
            concentrated,
            contribution === undefined ? null : concentration(contribution),
            at
          ) + 1
      );
    part((at) => placeTimeBombs(layout, context, summary, at));
    if (concentrated !== null) part((at) => placeDepartures(layout, context, concentrated, at));
    part((at) => placePotential(layout, context, summary, at));
    part((at) => placeApplicability(layout, context, at));
    row = layout.text(row, first, span, context.words.shared.decisionAid, "note");
    layout.printArea({ row: 0, column: 0, rows: row, columns: first + span });
    yield layout.finish();
  },
};
