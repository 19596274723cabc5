import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { startServer } from "./server";

/** `npm start [-- --book file.xlsx] [--port 3000]`: the workbench page with the sample workbook and the pane beside it. */
const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
const { values } = parseArgs({
  options: { book: { type: "string" }, port: { type: "string", default: "3000" } },
});
const workbook =
  values.book === undefined
    ? join(root, "assets/sample/tierbook-sample.xlsx")
    : resolve(values.book);
const { url } = await startServer({ root, port: Number(values.port), workbook });
console.log(
  `Workbench: ${url}  (the certificate is made on this machine: let the browser accept it once; Ctrl+C ends)`
);
