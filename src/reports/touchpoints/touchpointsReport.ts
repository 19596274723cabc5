import { contactsOf } from "../../portfolio/touchpoints/activities";
import type { Contacts } from "../../portfolio/touchpoints/activities";
import { feedbackEntries } from "../../portfolio/touchpoints/feedback";
import type { FeedbackEntry } from "../../portfolio/touchpoints/feedback";
import { SheetLayout } from "../../sheets/layout";
import { palette } from "../../sheets/styles";
import { keyCustomers } from "../keyCustomers";
import { page, pageHeight, sheetHead } from "../pageParts";
import type { Report } from "../Report";
import type { ReportContext } from "../ReportContext";
import { first, span, widths } from "./columns";
import { placeKeyContacts, placeTierContacts, wantedContacts } from "./contactTables";
import { placeEntries, placeFeedback } from "./feedbackTables";

/** Whether customers are cared for outside of projects as their tier asks, and what they say: complaints hold business. */
export const touchpointsReport: Report<"touchpoints"> = {
  id: "touchpoints",
  needs: ({ tables }) => tables.has("activities") || tables.has("feedback"),
  count: () => 1,
  *plans(context) {
    const words = context.words.touchpoints;
    const { tables, customers, analysisDate } = context;
    const activities = tables.get("activities");
    const feedback = tables.get("feedback");
    const contacts =
      activities === undefined ? null : contactsOf(activities, customers, analysisDate);
    const entries =
      feedback === undefined ? [] : feedbackEntries(feedback, customers, analysisDate);
    const layout = new SheetLayout({
      key: "touchpoints",
      name: words.sheetName,
      columnWidths: widths,
      tabColor: palette.accent,
      page: page(context, "landscape", 0),
    });
    const height = pageHeight("landscape", widths);
    let row = sheetHead(layout, context, first, span, words.title) + 1;
    for (const line of headlines(context, contacts, entries))
      row = layout.text(row, first, span, line, "headline");
    row++;
    /** Each part on one page where it fits on one; a longer one begins where it is. */
    const part = (place: (row: number) => number): void => {
      const next = place(row);
      if (layout.heightBetween(row, next) <= height) layout.keepTogether(row, next, height);
      row = next;
    };
    if (contacts !== null) {
      const open = new Float64Array(customers.count);
      for (const { customer, closed } of entries)
        if (customer >= 0 && Number.isNaN(closed)) open[customer]!++;
      part((at) => placeTierContacts(layout, context, contacts, at));
      part((at) => placeKeyContacts(layout, context, contacts, open, at));
    }
    part((at) => placeFeedback(layout, context, entries, "type", at));
    part((at) => placeFeedback(layout, context, entries, "channel", at));
    part((at) => placeEntries(layout, context, entries, "opportunities", at));
    part((at) => placeEntries(layout, context, entries, "longestOpen", at));
    row = layout.text(row, first, span, context.words.shared.decisionAid, "note");
    layout.printArea({ row: 0, column: 0, rows: row, columns: first + span });
    yield layout.finish();
  },
};

function headlines(
  context: ReportContext,
  contacts: Contacts | null,
  entries: readonly FeedbackEntry[]
): string[] {
  const { headline } = context.words.touchpoints;
  const lines: string[] = [];
  if (contacts !== null) {
    const key = keyCustomers(context);
    lines.push(
      headline.contacts({
        contacts: contacts.contacts.reduce((sum, count) => sum + count, 0),
        behind: key.filter((i) => contacts.contacts[i]! < wantedContacts(context, i)).length,
        key: key.length,
      })
    );
    if (contacts.unused > 0) lines.push(headline.unused(contacts.unused));
  }
  if (entries.length > 0)
    lines.push(
      headline.feedback({
        entries: entries.length,
        open: entries.filter(({ closed }) => Number.isNaN(closed)).length,
        opportunities: entries.filter(({ isOpportunity }) => isOpportunity).length,
      })
    );
  return lines;
}
