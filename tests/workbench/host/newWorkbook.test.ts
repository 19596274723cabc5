import { bench } from "./support";

test("a workbook made from the bytes of a file reaches whoever shows workbooks, byte by byte", async () => {
  const opened: number[][] = [];
  const { client } = bench({ onNewWorkbook: (bytes) => opened.push([...bytes]) });
  // "PK", as every .xlsx begins, and a byte beyond ASCII.
  const base64 = btoa(String.fromCharCode(0x50, 0x4b, 0xff));
  await client.Excel.createWorkbook(base64);
  expect(opened).toEqual([[0x50, 0x4b, 0xff]]);
});
