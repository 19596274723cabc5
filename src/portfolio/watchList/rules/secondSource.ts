import { linesByCustomer } from "../linesByCustomer";
import type { WatchRule } from "../WatchRule";
import { hit } from "../WatchRule";

const strongIntent = 4;

/** The customer looks for somebody beside or instead of us. */
export const secondSource: WatchRule = {
  id: "secondSource",
  urgency: 1,
  conditions: [
    {
      id: "switchIntent",
      prepare(base) {
        const typed = base.customers.numbers.get("switchIntent");
        const lines = linesByCustomer(base, "supplierArchive");
        const recorded = lines?.table.numbers.get("switchIntent");
        if (!typed && !recorded) return [{ kind: "field", key: "switchIntent" }];
        return (i) => {
          const own = typed?.[i] ?? NaN;
          if (own >= strongIntent) return hit(i, "switchIntent", { value: own, as: "rating" });
          for (const row of recorded ? lines!.rows(i) : []) {
            const intent = recorded![row]!;
            if (intent >= strongIntent)
              return {
                values: [{ value: intent, as: "rating" }],
                evidence: { table: "supplierArchive", row, field: "switchIntent" },
              };
          }
          return null;
        };
      },
    },
    {
      id: "newSupplier",
      prepare(base) {
        const lines = linesByCustomer(base, "supplierArchive");
        if (lines === null) return [{ kind: "table", key: "supplierArchive" }];
        const position = lines.table.texts.get("supplierPosition");
        if (!position) return [{ kind: "field", key: "supplierPosition" }];
        return (i) => {
          const rows = lines.rows(i).filter((row) => position[row] === "potential");
          return rows.length === 0
            ? null
            : {
                values: [{ value: rows.length, as: "count" }],
                evidence: { table: "supplierArchive", row: rows[0]!, field: "supplierPosition" },
              };
        };
      },
    },
  ],
};
