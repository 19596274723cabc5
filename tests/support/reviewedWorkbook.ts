import type { ReviewedSheet } from "../../src/workbook/receipts";
import type { Workbook } from "../../src/workbook/Workbook";

/** A workbook of which only what reviewers left can be asked; `asked` lists the questions. */
export function createStubWorkbook(reviewed: ReadonlyMap<string, ReviewedSheet>): {
  workbook: Workbook;
  asked: string[];
} {
  const asked: string[] = [];
  const readReviewed: Workbook["readReviewed"] = (prefix) => {
    asked.push(prefix);
    return Promise.resolve(reviewed);
  };
  const workbook = new Proxy({} as Workbook, {
    get: (_target, name) => {
      if (name === "readReviewed") return readReviewed;
      throw new Error(`not expected: ${String(name)}`);
    },
  });
  return { workbook, asked };
}
