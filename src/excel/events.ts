import type { RangeRef } from "../workbook/shape";
import type { ExcelSession } from "./ExcelSession";
import { loadPlace, placeOf } from "./ranges";
import { HostError } from "../workbook/HostError";
import { isDesktop } from "./hostInfo";
import { translateError } from "./translateError";

/**
 * Calls back with what the user selects. Excel's event says only that something was selected; the place is asked for
 * in one small request, and answers that a newer selection has overtaken are dropped.
 *
 * @returns ends it; handlers otherwise live as long as the pane
 */
export async function onSelectionChanged(
  session: ExcelSession,
  callback: (selected: RangeRef) => void
): Promise<() => Promise<void>> {
  let latest = 0;
  const tell = async (): Promise<void> => {
    const number = ++latest;
    try {
      const selected = await session.run({ isRepeatable: true, queue: queueSelection });
      if (number === latest) callback(selected);
    } catch (error) {
      // A chart or several areas are selected, or a cell is being edited: there is no one range to tell of.
      if (!(error instanceof HostError)) throw error;
    }
  };
  const handler = await session.run({
    isRepeatable: false,
    queue: (context) => {
      const registered = context.workbook.onSelectionChanged.add(tell);
      return () => registered;
    },
  });
  return async () => {
    latest = -1;
    try {
      // Removing needs the context in which the handler was added.
      handler.remove();
      await handler.context.sync();
    } catch (error) {
      throw translateError(error, {}, isDesktop());
    }
  };
}

function queueSelection(context: Excel.RequestContext): () => RangeRef {
  const range = loadPlace(context.workbook.getSelectedRange());
  range.worksheet.load("name");
  return () => placeOf(range.worksheet.name, range);
}
