import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer, type Server } from "node:https";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { dirname, extname, join, normalize, sep } from "node:path";
import { buildPage, buildPane, pageFolder, paneFolder } from "./build";
import { localCertificate } from "./certificate";

export interface ServerOptions {
  readonly root: string;
  /** 0 takes any that is free. */
  readonly port: number;
  /** The workbook that the page begins with. */
  readonly workbook: string;
}

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".png": "image/png",
  ".wasm": "application/wasm",
  ".json": "application/json",
  ".xml": "application/xml",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

const officeAddress = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";
const pagePolicy =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'";

/** A file below a folder; null for anything outside of it or not there. */
function fileBelow(folder: string, path: string): string | null {
  const file = normalize(join(folder, path));
  return file.startsWith(folder + sep) && existsSync(file) && statSync(file).isFile() ? file : null;
}

/**
 * Serves the workbench page and, beside it, the pane as built for production: only the address of Office.js is another one, since
 * this machine may be offline. Answers only this machine.
 */
export async function startServer({
  root,
  port,
  workbook,
}: ServerOptions): Promise<{ server: Server; url: string }> {
  if (!process.env.SKIP_PANE) await buildPane(root);
  await buildPage(root);
  const require = createRequire(import.meta.url);
  const office = join(dirname(require.resolve("@microsoft/office-js/package.json")), "dist");
  const folders = { page: join(root, pageFolder), pane: join(root, paneFolder) };

  const find = (path: string): string | null => {
    if (path === "/") return join(folders.page, "index.html");
    if (path === "/sample.xlsx") return existsSync(workbook) ? workbook : null;
    if (path === "/formulas.wasm") return require.resolve("@ironcalc/wasm/wasm_bg.wasm");
    if (path.startsWith("/office-js/")) return fileBelow(office, path.slice("/office-js/".length));
    return fileBelow(folders.page, path.slice(1)) ?? fileBelow(folders.pane, path.slice(1));
  };

  const server = createServer(await localCertificate(root), (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "https://localhost").pathname);
    const file = find(path);
    if (!file) {
      response.writeHead(404, { "Content-Type": "text/plain" }).end("not found");
      return;
    }
    const extension = extname(file);
    const headers: Record<string, string> = {
      "Content-Type": types[extension] ?? "application/octet-stream",
      "X-Content-Type-Options": "nosniff",
      "Referrer-Policy": "no-referrer",
      // Office asks that icons be served without a caching rule.
      ...(extension === ".png" ? {} : { "Cache-Control": "no-cache" }),
      ...(path === "/" ? { "Content-Security-Policy": pagePolicy } : {}),
    };
    const bytes = readFileSync(file);
    response.writeHead(200, headers);
    response.end(
      path === "/taskpane.html"
        ? bytes.toString("utf8").replaceAll(officeAddress, "office-js/office.js")
        : bytes
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "localhost", resolve);
  });
  const address = server.address() as AddressInfo;
  return { server, url: `https://localhost:${address.port}/` };
}
