import type { FieldKey } from "../fields";
import { assign } from "./assign";
import type { ColumnWork } from "./column";
import { askBelow } from "./scoreColumn";

/** By how much the best column for a field must lead before the pair is fixed without weighing the rest. */
const clearLead = 0.1;

export interface Assignment {
  readonly fieldOf: ReadonlyMap<ColumnWork, FieldKey>;
  readonly ownerOf: ReadonlyMap<FieldKey, ColumnWork>;
}

/** One column per field. A weak guess must not push a sure one aside: clear pairs come first, the rest goes by total score. */
export function assignFields(works: readonly ColumnWork[]): Assignment {
  const fieldOf = new Map<ColumnWork, FieldKey>();
  const ownerOf = new Map<FieldKey, ColumnWork>();
  const set = (work: ColumnWork, field: FieldKey): void => {
    fieldOf.set(work, field);
    ownerOf.set(field, work);
  };
  for (const { field, work, score, second } of bestColumns(works)) {
    const others = [...work.scores]
      .filter(([other]) => other !== field)
      .map(([, entry]) => entry.score);
    if (score > Math.max(0, ...others) && score >= askBelow && score - second >= clearLead)
      set(work, field);
  }
  const open = works.filter((work) => !fieldOf.has(work) && work.scores.size > 0);
  const fields = [...new Set(open.flatMap((work) => [...work.scores.keys()]))].filter(
    (field) => !ownerOf.has(field)
  );
  const chosen = assign(
    open.map((work) => fields.map((field) => work.scores.get(field)?.score ?? 0))
  );
  open.forEach((work, i) => {
    const field = fields[chosen[i] ?? -1];
    if (field !== undefined) set(work, field);
  });
  return { fieldOf, ownerOf };
}

interface BestColumn {
  readonly field: FieldKey;
  work: ColumnWork;
  score: number;
  second: number;
}

function bestColumns(works: readonly ColumnWork[]): Iterable<BestColumn> {
  const best = new Map<FieldKey, BestColumn>();
  for (const work of works)
    for (const [field, { score }] of work.scores) {
      const before = best.get(field);
      if (before === undefined) best.set(field, { field, work, score, second: 0 });
      else if (score > before.score) {
        before.second = before.score;
        before.work = work;
        before.score = score;
      } else before.second = Math.max(before.second, score);
    }
  return best.values();
}
