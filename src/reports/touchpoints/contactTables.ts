import { formatNumber, formatPercent } from "../../i18n/format";
import { contactsPerYear, offProjectGoal } from "../../portfolio/touchpoints/activities";
import type { Contacts } from "../../portfolio/touchpoints/activities";
import { tiers } from "../../scoring/model";
import { cellAddress } from "../../sheets/address";
import type { SheetLayout } from "../../sheets/layout";
import type { PlanCell } from "../../sheets/SheetPlan";
import { customerLink, numberCell, tierStyle, tierStyleOf } from "../customerCells";
import { keyCustomers, tierOf } from "../keyCustomers";
import type { ReportContext } from "../ReportContext";
import { first, span } from "./columns";

const maxRows = 50;

/** Customers in scope that are not listed twice, by tier code. */
export function rowsOfTier({ customers, scores }: ReportContext, tier: number): number[] {
  return [...scores.finalTier.keys()].filter(
    (row) => scores.finalTier[row] === tier && (customers.duplicateOf?.[row] ?? -1) < 0
  );
}

/** Contacts of the last 12 months that the customer's tier asks for; NaN out of scope. */
export function wantedContacts({ scores }: ReportContext, row: number): number {
  const tier = tiers[scores.finalTier[row]!];
  return tier === undefined ? NaN : contactsPerYear[tier];
}

/** How each tier is cared for, against the cadence of the policies. Returns the row below. */
export function placeTierContacts(
  layout: SheetLayout,
  context: ReportContext,
  found: Contacts,
  row: number
): number {
  const words = context.words.touchpoints.tiers;
  const heading = layout.text(row, first, span, words.title, "heading");
  const goal = formatPercent(context.language, offProjectGoal, 0);
  const header = layout.text(heading, first, span, words.note(goal), "note");
  const lines = [...tiers.keys()].map((tier) => rowsOfTier(context, tier));
  const sum = (column: Float64Array, rows: readonly number[]): number =>
    rows.reduce((total, i) => total + column[i]!, 0);
  const share = (part: Float64Array, whole: Float64Array, rows: readonly number[]): number =>
    sum(part, rows) / sum(whole, rows);
  const offProject = lines.map((rows) => share(found.offProject, found.projectKnown, rows));
  const table = layout.table({
    row: header,
    columns: [
      { header: words.tier, at: first, span: 2, style: "centered" },
      { header: words.customers, at: first + 2, style: "integer" },
      { header: words.contacts, at: first + 3, span: 2, style: "integer" },
      { header: words.each, at: first + 5, span: 2, style: "decimal1" },
      { header: words.wanted, at: first + 7, style: "integer" },
      { header: words.atCadence, at: first + 8, span: 2, style: "integer" },
      { header: words.none, at: first + 10, span: 2, style: "integer" },
      { header: words.offProject, at: first + 12, span: 2, style: "percent0" },
      { header: words.unannounced, at: first + 14, span: 2, style: "percent0" },
    ],
    rows: tiers.map((tier, k): PlanCell[] => {
      const rows = lines[k]!;
      const at = (column: number): string => cellAddress(header + 1 + k, first + column);
      return [
        tier,
        rows.length,
        sum(found.contacts, rows),
        rows.length === 0 ? null : { formula: `=${at(3)}/${at(2)}` },
        contactsPerYear[tier],
        rows.filter((i) => found.contacts[i]! >= contactsPerYear[tier]).length,
        rows.filter((i) => found.contacts[i] === 0).length,
        numberCell(offProject[k]),
        numberCell(share(found.unannounced, found.announcedKnown, rows)),
      ];
    }),
    cellStyle: (r, c) => {
      if (c === 0) return tierStyle(tiers[r]!);
      return c === 7 && offProject[r]! < offProjectGoal ? "percentWarn" : undefined;
    },
  });
  return table.next + 1;
}

/** Key customers, those furthest behind their cadence first. Returns the row below. */
export function placeKeyContacts(
  layout: SheetLayout,
  context: ReportContext,
  found: Contacts,
  openFeedback: Float64Array,
  row: number
): number {
  const words = context.words.touchpoints.customers;
  const { analysisDate, customers } = context;
  const behind = (i: number): number => found.contacts[i]! / wantedContacts(context, i);
  const all = keyCustomers(context)
    .filter((i) => (customers.duplicateOf?.[i] ?? -1) < 0)
    .sort((a, b) => behind(a) - behind(b));
  if (all.length === 0) return row;
  const shown = all.slice(0, maxRows);
  const owners = customers.texts.get("accountManager");
  const header = layout.text(row, first, span, words.title, "heading");
  const offProject = (i: number): number => found.offProject[i]! / found.projectKnown[i]!;
  const table = layout.table({
    row: header,
    columns: [
      { header: words.customer, at: first, span: 4, style: "linkWrapped" },
      { header: words.tier, at: first + 4, style: "centered" },
      { header: words.owner, at: first + 5, span: 2, style: "wrapped" },
      { header: words.contacts, at: first + 7, style: "integer" },
      { header: words.wanted, at: first + 8, style: "integer" },
      { header: words.missing, at: first + 9, style: "integer" },
      { header: words.offProject, at: first + 10, style: "percent0" },
      { header: words.last, at: first + 11, span: 2, style: "date" },
      { header: words.days, at: first + 13, style: "integer" },
      { header: words.open, at: first + 14, span: 2, style: "integer" },
    ],
    rows: shown.map((i, k): PlanCell[] => {
      const at = (column: number): string => cellAddress(header + 1 + k, first + column);
      return [
        customerLink(context, i),
        tierOf(context, i),
        owners?.[i] ?? "",
        found.contacts[i]!,
        wantedContacts(context, i),
        { formula: `=MAX(0,${at(8)}-${at(7)})` },
        numberCell(offProject(i)),
        numberCell(found.last[i]),
        numberCell(Math.floor(analysisDate) - Math.floor(found.last[i]!)),
        openFeedback[i]!,
      ];
    }),
    cellStyle: (r, c) => {
      if (c === 1) return tierStyleOf(context, shown[r]!);
      return c === 6 && offProject(shown[r]!) < offProjectGoal ? "percentWarn" : undefined;
    },
  });
  if (all.length === shown.length) return table.next + 1;
  const more = formatNumber(context.language, all.length - shown.length, 0);
  return layout.text(table.next, first, span, context.words.shared.more(more), "note") + 1;
}
