import { buyingRoles } from "../../insight/contacts/network";
import type { PlanCell } from "../../sheets/SheetPlan";
import type { StyleName } from "../../sheets/styles";
import { cutText } from "../../sheets/textMeasure";
import { evidenceTarget } from "../evidence";
import { first, span } from "./columns";
import type { PlanPage } from "./planPage";

/** Our people in the matrix, and contacts listed, at most. */
const maxOwners = 5;
const maxContacts = 12;

/**
 * Line 4: who of us speaks with whom: decision roles × our people, with a warning where everything hangs on one thread. Names,
 * positions and dates only: nothing personal is asked for or shown.
 */
export function placeNetwork(page: PlanPage, row: number): number {
  const { layout, context, network } = page;
  const words = context.words.plans.key.network;
  let next = layout.text(row, first, span, words.title, "heading");
  next = layout.text(next, first, span, words.note, "note");
  if (network.isSingleThread) next = layout.text(next, first, span, words.singleThread, "warn");
  if (network.contacts.length === 0) return next + 1;
  const owners = network.owners.slice(0, maxOwners);
  layout.place(
    next,
    first,
    [[words.role, ...owners.map((owner) => cutText(owner, 30)), words.covered]],
    "tableHeaderCenter",
    [{ rect: { row: 0, column: 0, rows: 1, columns: 1 }, style: "tableHeader" }]
  );
  next += 1;
  const { yes, no } = context.words.shared;
  [...buyingRoles, "unknown" as const].forEach((role, k) => {
    const counts = network.matrix[k] ?? [];
    const isCovered = counts.some((count) => count > 0);
    if (role === "unknown" && !isCovered) return;
    const covered: StyleName = isCovered ? "good" : "warn";
    layout.place(
      next,
      first,
      [
        [
          words.roles[role],
          ...owners.map((_, o): PlanCell => ((counts[o] ?? 0) > 0 ? (counts[o] ?? 0) : null)),
          role === "unknown" ? null : isCovered ? yes : no,
        ],
      ],
      "centered",
      [
        { rect: { row: 0, column: 0, rows: 1, columns: 1 }, style: "textStrong" },
        ...(role === "unknown"
          ? []
          : [
              {
                rect: { row: 0, column: owners.length + 1, rows: 1, columns: 1 },
                style: covered,
              },
            ]),
      ]
    );
    next += 1;
  });
  next += 1;
  const table = layout.table({
    row: next,
    columns: [
      { header: words.contact, at: first, style: "linkWrapped" },
      { header: words.position, at: first + 1, span: 2, style: "wrapped" },
      { header: words.role, at: first + 3, style: "wrapped" },
      { header: words.owner, at: first + 4, style: "wrapped" },
      { header: words.backup, at: first + 5, span: 2, style: "wrapped" },
      { header: words.lastVisit, at: first + 7, style: "date" },
    ],
    rows: network.contacts.slice(0, maxContacts).map((contact): PlanCell[] => {
      const to = evidenceTarget(context, {
        table: "contacts",
        row: contact.row,
        field: "contactName",
      });
      const name = cutText(contact.name, 60);
      return [
        to === null ? name : { text: name, to },
        cutText(contact.title, 80),
        words.roles[contact.role ?? "unknown"],
        cutText(contact.owner, 40),
        contact.backup === "" ? words.noBackup : cutText(contact.backup, 40),
        Number.isNaN(contact.lastVisit) ? null : contact.lastVisit,
      ];
    }),
    cellStyle: (r, column) =>
      column === 4 && network.contacts[r]?.backup === "" ? "warn" : undefined,
  });
  return table.next + 1;
}
