import type { ContactNetwork } from "../../insight/contacts/network";
import { keyLines } from "../../insight/plans/keyPlan";
import type { KeyLine, KeyPlan } from "../../insight/plans/keyPlan";
import type { Account } from "../../insight/swot/Account";
import { formatNumber, formatPercent } from "../../i18n/format";
import { cellAddress } from "../../sheets/address";
import { SheetLayout } from "../../sheets/layout";
import type { SheetPlan } from "../../sheets/SheetPlan";
import { palette } from "../../sheets/styles";
import { shortName } from "../keyCustomers";
import { page, pageHeight, sheetHead } from "../pageParts";
import type { ReportContext } from "../ReportContext";
import { ReviewedPage } from "../ReviewedPage";
import { ids, marks, first, span, widths } from "./columns";
import { placeCompetitors, placeGoals, placePartnership, placeProjects } from "./keyParts";
import { placeNetwork } from "./networkPart";
import type { PlanPage } from "./planPage";
import { placeReserve, placeStickiness } from "./stickinessPart";

/** The plan for one key customer: projects and goals, competitors, partnership, people, stickiness and what to reserve. */
export function keyPlanSheet(
  context: ReportContext,
  account: Account,
  network: ContactNetwork,
  plan: KeyPlan,
  key: string
): SheetPlan {
  const words = context.words.plans.key;
  const name = shortName(context, account.index);
  const layout = new SheetLayout({
    key: `plans:${key}`,
    name: words.sheetName(name),
    columnWidths: widths,
    tabColor: palette.accentMiddle,
    page: page(context, "landscape", 0),
  });
  const reviewed = new ReviewedPage(layout, { first, span, idColumn: ids, markColumn: marks });
  const at: PlanPage = { layout, context, reviewed, account, network, plan };
  const height = pageHeight("landscape", widths);
  let row = sheetHead(layout, context, first, span, words.title(name)) + 1;
  for (const place of [
    placeProgress,
    placeProjects,
    placeGoals,
    placeCompetitors,
    placePartnership,
    placeNetwork,
    placeStickiness,
    placeReserve,
  ]) {
    const next = place(at, row);
    layout.keepTogether(row, next, height);
    row = next;
  }
  row = layout.text(row, first, span, context.words.shared.decisionAid, "note");
  reviewed.finish(row);
  layout.printArea({ row: 0, column: 0, rows: row, columns: first + span });
  return layout.finish();
}

/** The four lines with what the data say, what a reviewer judges instead, and x of 4 as a formula. */
function placeProgress(
  { layout, context, reviewed, network, plan }: PlanPage,
  row: number
): number {
  const words = context.words.plans.key;
  const { states } = context.words.plans;
  const found = foundTexts(context, network, plan);
  const heading = layout.text(row, first, span, words.progress, "heading");
  layout.text(heading, first, 2, words.line, "tableHeader");
  layout.text(heading, first + 2, 4, words.found, "tableHeader");
  layout.place(heading, first + 6, [[words.byData, words.judged]], "tableHeaderCenter");
  const top = heading + 1;
  keyLines.forEach((line, k) => {
    const at = top + k;
    layout.text(at, first, 2, words.lines[line], "textStrong");
    layout.text(at, first + 2, 4, found[line], "wrapped");
    layout.place(at, first + 6, [[states[plan.states[line]]]], "centered");
    layout.place(at, first + 7, [[null]], "input");
    reviewed.line(at, `line:${line}`, { [first + 7]: null });
  });
  layout.validate({
    rect: { row: top, column: first + 7, rows: keyLines.length, columns: 1 },
    values: [states.met, states.open],
    prompt: { title: words.judged, message: words.judgedPrompt },
  });
  const sum = top + keyLines.length;
  const text = (value: string): string => `"${value.replaceAll('"', '""')}"`;
  const met = keyLines.map((_, k) => {
    const [data, judged] = [cellAddress(top + k, first + 6), cellAddress(top + k, first + 7)];
    return `IF(${judged}<>"",IF(${judged}=${text(states.met)},1,0),IF(${data}=${text(states.met)},1,0))`;
  });
  layout.text(sum, first, 6, words.met, "totalText");
  layout.text(
    sum,
    first + 6,
    2,
    { formula: `=(${met.join("+")})&"/${keyLines.length}"` },
    "totalInteger"
  );
  return layout.text(sum + 1, first, span, words.progressNote, "note") + 1;
}

function foundTexts(
  context: ReportContext,
  network: ContactNetwork,
  plan: KeyPlan
): Record<KeyLine, string> {
  const words = context.words.plans.key;
  const { unknown, listSeparator } = context.words.shared;
  const number = (value: number): string => formatNumber(context.language, value, 0);
  const percent = (value: number): string =>
    Number.isNaN(value) ? unknown : formatPercent(context.language, value, 1);
  return {
    projects: words.foundProjects(
      number(plan.goals),
      plan.demand.map(({ year }) => `${year}`).join(listSeparator)
    ),
    competitors: words.foundCompetitors(
      percent(plan.share),
      percent(plan.targetShare),
      number(plan.moves)
    ),
    partnership: words.foundPartnership(plan.hasAgreement),
    network: words.foundNetwork(
      number(network.contacts.length),
      network.uncovered.map((role) => words.network.roles[role]).join(listSeparator),
      network.isSingleThread
    ),
  };
}
