import { createExcelWorkbook } from "../../src/excel/excelWorkbook";
import type { LanguageCode } from "../../src/i18n/languages";
import type { Workbook } from "../../src/workbook/Workbook";
import type { Book } from "../book/book";
import { connectExcel } from "../client/connectExcel";
import { createHost, type Host } from "../host/createHost";
import type { HostOptions } from "../host/HostOptions";

/** The add-in's own port, on Microsoft's client library, on our host, on a workbook in memory. */
export interface Session {
  readonly workbook: Workbook;
  readonly host: Host;
  close(): void;
}

/** Opens a session; `Excel` and `Office` are globals until it is closed, as in a task pane. */
export function openSession(
  book: Book,
  language: LanguageCode,
  options: HostOptions = {}
): Session {
  const host = createHost(book, options);
  const client = connectExcel(host, { displayLanguage: language === "zh-CN" ? "zh-CN" : "en-US" });
  const uninstall = client.install();
  return {
    workbook: createExcelWorkbook(),
    host,
    close() {
      uninstall();
      client.close();
    },
  };
}
