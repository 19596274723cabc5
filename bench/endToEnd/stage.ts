import type { Book } from "../../workbench/book/book";
import { connectExcel, type ExcelClient } from "../../workbench/client/connectExcel";
import { createHost, type Host } from "../../workbench/host/createHost";

/** A workbook behind the host with Microsoft's client connected, its names global as in a task pane. */
export interface Stage {
  readonly host: Host;
  readonly client: ExcelClient;
  close(): void;
}

export function openStage(book: Book, wrap: (host: Host) => Host = (host) => host): Stage {
  const host = createHost(book);
  const client = connectExcel(wrap(host));
  const uninstall = client.install();
  return {
    host,
    client,
    close: () => {
      uninstall();
      client.close();
    },
  };
}
