import type { RangeRef } from "../workbook/shape";
import type { ExcelSession } from "./ExcelSession";
import { rangeAt } from "./ranges";

export async function goTo(session: ExcelSession, range: RangeRef): Promise<void> {
  await session.run({
    isRepeatable: true,
    place: { sheet: range.sheet },
    queue: (context) => {
      const sheet = context.workbook.worksheets.getItem(range.sheet);
      sheet.activate();
      rangeAt(sheet, range).select();
      return () => undefined;
    },
  });
}
