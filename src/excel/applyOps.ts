import type { Job } from "../workbook/Workbook";
import type { Adapter } from "./Adapter";
import type { PaintOp } from "./paintOps";

/** Paints groups of operations on a sheet, each group in a request of its own. */
export async function applyOps(
  adapter: Adapter,
  id: string,
  name: string,
  groups: readonly (readonly PaintOp[])[],
  job: Job | undefined
): Promise<void> {
  for (const ops of groups) {
    await adapter.session.run(
      {
        isRepeatable: true,
        place: { sheet: name },
        queue: (context) => {
          const sheet = context.workbook.worksheets.getItem(id);
          for (const op of ops) op.apply(sheet);
          return () => undefined;
        },
      },
      job
    );
  }
}
