import type { TableCandidate } from "../../src/intake/detect";
import {
  columnViews,
  groupColumns,
  hasNameColumn,
  mapColumn,
  type Choice,
} from "../../src/taskpane/state/choice";

/** A table that begins in column C: name, sales (taken as revenue), rating (asked), remarks (not used). */
const customers = {
  source: { firstColumn: 2 },
  headers: ["Customer", "Sales", "Rating", "Remarks", ""],
  mapping: [
    { field: "customerName", column: 2, header: "Customer", confidence: 1, reason: "exact" },
    { field: "revenue", column: 3, header: "Sales", confidence: 1, reason: "exact" },
    { field: "existingTier", column: 4, header: "Rating", confidence: 0.8, reason: "similar" },
  ],
  asks: [
    {
      column: 4,
      header: "Rating",
      field: "existingTier",
      confidence: 0.8,
      alternatives: [{ field: "creditRating", confidence: 0.78 }],
    },
  ],
} as unknown as TableCandidate;
const choice: Choice = { customers, overrides: {}, analysisDate: 46295 };
const fieldsOf = (of: Choice) =>
  Object.fromEntries(columnViews(of).map(({ header, field }) => [header, field]));

test("every column with a header is shown with its meaning; columns without one are left out", () => {
  expect(fieldsOf(choice)).toEqual({
    Customer: "customerName",
    Sales: "revenue",
    Rating: "existingTier",
    Remarks: null,
  });
});

test("what is uncertain is to be checked, the rest is recognised or not used", () => {
  const { ask, matched, unused } = groupColumns(columnViews(choice));
  expect([ask, matched, unused].map((group) => group.map(({ header }) => header))).toEqual([
    ["Rating"],
    ["Customer", "Sales"],
    ["Remarks"],
  ]);
  expect(ask[0]?.alternatives).toEqual(["creditRating"]);
});

test("a field belongs to one column: giving it to another takes it from the first, and says from which", () => {
  const { choice: changed, takenFrom } = mapColumn(choice, 5, "revenue");
  expect(takenFrom).toBe("Sales");
  expect(fieldsOf(changed)).toEqual({
    Customer: "customerName",
    Sales: null,
    Rating: "existingTier",
    Remarks: "revenue",
  });
});

test("several columns may be not used at once", () => {
  const { choice: first } = mapColumn(choice, 3, null);
  const { choice: second, takenFrom } = mapColumn(first, 4, null);
  expect(takenFrom).toBeNull();
  expect(fieldsOf(second)).toMatchObject({ Sales: null, Rating: null });
});

test("a correction is certain and is no longer asked about", () => {
  const view = columnViews(mapColumn(choice, 4, "creditRating").choice).find(
    ({ column }) => column === 4
  );
  expect(view).toMatchObject({
    field: "creditRating",
    confidence: 1,
    reason: "chosen",
    isAsked: false,
  });
});

test("without a name column there is nobody to score", () => {
  expect(hasNameColumn(columnViews(choice))).toBe(true);
  expect(hasNameColumn(columnViews(mapColumn(choice, 2, null).choice))).toBe(false);
});
