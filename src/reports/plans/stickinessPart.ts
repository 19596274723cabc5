import { cellAddress } from "../../sheets/address";
import type { PlanCell } from "../../sheets/SheetPlan";
import { cutText } from "../../sheets/textMeasure";
import { numberCell } from "../customerCells";
import { first, span } from "./columns";
import type { PlanPage } from "./planPage";

/** Three layers of stickiness with targets, and the strategic control index over them: 20, 35 and 45 % by depth. */
export function placeStickiness(page: PlanPage, row: number): number {
  const { layout, context, reviewed, account, plan } = page;
  const words = context.words.plans.key.stickiness;
  const next = layout.text(row, first, span, words.title, "heading");
  layout.text(next, first, 2, words.layer, "tableHeader");
  layout.place(next, first + 2, [[words.now, words.target, words.gap]], "tableHeaderNumber");
  layout.text(next, first + 5, 3, words.how, "tableHeader");
  const lines: { id: string; label: string; now: number }[] = [
    ...plan.layers.map((now, k) => ({
      id: `layer:${k + 1}`,
      label: words.layers[k] ?? "",
      now,
    })),
    { id: "layer:index", label: words.index, now: account.strategicControl },
  ];
  lines.forEach(({ id, label, now }, k) => {
    const at = next + 1 + k;
    const [value, target] = [cellAddress(at, first + 2), cellAddress(at, first + 3)];
    layout.text(at, first, 2, label, k === lines.length - 1 ? "totalText" : "wrapped");
    layout.place(at, first + 2, [[numberCell(now)]], "decimal1");
    layout.place(at, first + 3, [[plan.layerTarget]], "inputNumber");
    layout.place(
      at,
      first + 4,
      [[{ formula: `=IF(AND(ISNUMBER(${value}),ISNUMBER(${target})),${value}-${target},"")` }]],
      "decimal1"
    );
    layout.text(at, first + 5, 3, null, "input");
    reviewed.line(at, id, { [first + 3]: plan.layerTarget, [first + 5]: null });
  });
  return next + 1 + lines.length + 1;
}

/** What the customer is expected to need in the next years, and what we keep ready for it. */
export function placeReserve(page: PlanPage, row: number): number {
  const { layout, context, reviewed, plan } = page;
  const words = context.words.plans.key.reserve;
  let next = layout.text(row, first, span, words.title, "heading");
  if (plan.demand.length === 0) return layout.text(next, first, span, words.none, "note") + 1;
  layout.place(next, first, [[words.year, words.need, words.weighted]], "tableHeaderNumber");
  layout.text(next, first + 3, 3, words.resource, "tableHeader");
  layout.text(next, first + 6, 2, words.reserved, "tableHeader");
  next += 1;
  for (const { year, need, weighted, resources } of plan.demand) {
    const drafts: PlanCell[] = [year, need, numberCell(weighted)];
    layout.place(next, first, [drafts], "money", [
      { rect: { row: 0, column: 0, rows: 1, columns: 1 }, style: "general" },
    ]);
    const list = cutText(resources.join(context.words.shared.listSeparator), 200);
    layout.text(next, first + 3, 3, list === "" ? null : list, "wrapped");
    layout.text(next, first + 6, 2, null, "input");
    reviewed.line(next, `reserve:${year}`, { [first + 6]: null });
    next += 1;
  }
  return next + 1;
}
