import type { TouchpointWords } from "../../reports/touchpoints/words";

export const touchpointSheet: TouchpointWords = {
  sheetName: "MCR_Touchpoints",
  title: "Contacts and feedback",
  headline: {
    contacts: ({ contacts, behind, key }) =>
      `${contacts} contacts in the last 12 months; ${behind} of ${key} key customers have had fewer than their tier asks for.`,
    feedback: ({ entries, open, opportunities }) =>
      `${entries} entries of feedback, ${open} still open, ${opportunities} with business in them.`,
    unused: (rows) =>
      `${rows} activities could not be counted: their customer is not listed or they have no date.`,
  },
  tiers: {
    title: "How each tier is cared for",
    note: (goal) =>
      `Contacts of the 12 months up to the analysis date. Asked for = weekly, twice a month, monthly, quarterly, as drafted on MCR_Policies; a default of this product. Outside of projects = share of the contacts that say so; from ${goal} on the relation is kept for the customer and not for the next order.`,
    tier: "Tier",
    customers: "Customers",
    contacts: "Contacts in 12 months",
    each: "Per customer",
    wanted: "Asked for a year",
    atCadence: "Customers with that many",
    offProject: "Outside of projects",
    unannounced: "Not announced",
    none: "Customers without any",
  },
  customers: {
    title: "Key customers, the most neglected first",
    customer: "Customer",
    tier: "Tier",
    owner: "Account manager",
    contacts: "Contacts",
    wanted: "Asked for",
    missing: "Missing",
    offProject: "Off projects",
    last: "Last contact",
    days: "Days ago",
    open: "Open feedback",
  },
  feedback: {
    byType: "Feedback by type",
    byChannel: "Feedback by channel",
    note: "Every entry up to the analysis date. Median days = from opening to closing, of those that are closed. Conversion = entries marked as an opportunity ÷ all: a complaint often hides business.",
    type: "Type",
    channel: "Channel",
    unnamed: "not told",
    entries: "Entries",
    open: "Open",
    medianDays: "Median days to close",
    opportunities: "With business",
    conversion: "Conversion",
    oldest: "Oldest open since",
    total: "Total",
  },
  lists: {
    opportunities: "Feedback with business in it, the newest first",
    longestOpen: "Open the longest",
    note: "Word for word as it was said; a click leads to the entry.",
    customer: "Customer",
    opened: "Opened",
    days: "Days",
    type: "Type",
    state: "State",
    open: "open",
    closed: "closed",
    text: "What was said",
  },
};
