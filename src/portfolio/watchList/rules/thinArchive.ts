import { linesByCustomer } from "../linesByCustomer";
import type { WatchRule } from "../WatchRule";
import { hit, isKey } from "../WatchRule";

const manyInferences = 0.4;

/** Key customers of whom we know little, or only suppose it. */
export const thinArchive: WatchRule = {
  id: "thinArchive",
  urgency: 2,
  conditions: [
    {
      id: "inferences",
      prepare(base) {
        const lines = linesByCustomer(base, "clientArchive");
        const kind = lines?.table.texts.get("factOrInference");
        if (!lines) return [{ kind: "table", key: "clientArchive" }];
        if (!kind) return [{ kind: "field", key: "factOrInference" }];
        return (i) => {
          if (!isKey(base.scores, i)) return null;
          const told = [...lines.rows(i)].filter((row) => kind[row] !== "");
          const inferred = told.filter((row) => kind[row] === "inference");
          const share = inferred.length / told.length;
          return share > manyInferences
            ? {
                values: [{ value: share, as: "percent" }],
                evidence: { table: "clientArchive", row: inferred[0]!, field: "factOrInference" },
              }
            : null;
        };
      },
    },
    {
      id: "noArchive",
      prepare(base) {
        const lines = linesByCustomer(base, "clientArchive");
        if (!lines) return [{ kind: "table", key: "clientArchive" }];
        return (i) => (isKey(base.scores, i) && lines.rows(i).length === 0 ? hit(i, null) : null);
      },
    },
  ],
};
