import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Host, HostAnswer } from "../host/createHost";
import { officeStub, type OfficeStub } from "./officeStub";

/** What the client library puts on the page. */
export interface ExcelClient {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly Office: OfficeStub;
  /** Makes `Excel`, `Office` and `OfficeExtension` globals, as in a task pane; returns a function that puts back what was there. */
  install(): () => void;
  /** Stops events; requests still under way are answered. */
  close(): void;
}

export interface ClientOptions {
  /** `Office.context.displayLanguage`. Default "en-US". */
  readonly displayLanguage?: string;
  /** Highest ExcelApi requirement set that the host claims. Default "1.17". */
  readonly excelApi?: string;
}

/** The names that the library's files share through the page's global object. */
const sharedNames = [
  "Type",
  "Microsoft",
  "Office",
  "OSF",
  "OfficeExt",
  "Excel",
  "OfficeExtension",
  "OfficeExtensionBatch",
  "OfficeCore",
  "OfficeRuntime",
];

interface Bridge {
  sendMessageToHost(text: string): void;
  onMessageFromHost?(text: string): void;
}

interface Library {
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
}

let source: string | null = null;

function librarySource(): string {
  source ??= readFileSync(
    createRequire(import.meta.url).resolve("@microsoft/office-js/dist/excel-web-16.00.debug.js"),
    "utf8"
  );
  return source;
}

const nothing = (): void => undefined;

/** The few things of a browser that the library touches while it loads. */
function browserNames(): Record<string, unknown> {
  const element = (): object => ({
    style: {},
    setAttribute: nothing,
    appendChild: nothing,
    addEventListener: nothing,
    getElementsByTagName: () => [],
  });
  const storage = { getItem: () => null, setItem: nothing, removeItem: nothing, clear: nothing };
  const location = {
    href: "https://localhost/",
    protocol: "https:",
    host: "localhost",
    hostname: "localhost",
    search: "",
    hash: "",
    pathname: "/",
  };
  const document = {
    createElement: element,
    getElementsByTagName: () => [element()],
    getElementById: () => null,
    addEventListener: nothing,
    head: element(),
    body: element(),
    documentElement: element(),
    scripts: [],
    readyState: "complete",
    cookie: "",
    URL: location.href,
    location,
  };
  const window: Record<string, unknown> = {
    document,
    location,
    navigator: { userAgent: "node", language: "en-US", platform: "" },
    localStorage: storage,
    sessionStorage: storage,
    addEventListener: nothing,
    removeEventListener: nothing,
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    external: {},
    name: "",
    // The library adds Microsoft's AJAX helpers to `Type`; left alone it would add them to this realm's Function.
    Type: function Type(): void {},
  };
  for (const name of ["window", "self", "top", "parent"]) window[name] = window;
  return window;
}

/**
 * Evaluates Microsoft's file as it is, with a browser's names as parameters. It shares the caller's realm, as on a page:
 * in a separate `vm` context its arrays, plain objects and errors would not be ours, and `Excel.run({ … }, …)` would not
 * take our options for a plain object.
 */
function evaluate(window: Record<string, unknown>, bridge: Bridge): Library {
  const parameters = [
    "window",
    "self",
    "document",
    "navigator",
    "location",
    "localStorage",
    "sessionStorage",
    "_richApiNativeBridge",
    "fetch",
    "XMLHttpRequest",
  ];
  // The files find each other on `window` and by bare name: each shared name is one variable under both.
  const links = sharedNames
    .map(
      (name) =>
        `var ${name} = window.${name}; Object.defineProperty(window, "${name}", { get() { return ${name}; }, set(v) { ${name} = v; }, enumerable: true, configurable: true });`
    )
    .join("\n");
  const text = `${links}\n${librarySource()}\nreturn { Excel: Excel, OfficeExtension: OfficeExtension };\n//# sourceURL=excel-web-16.00.debug.js`;
  // The only way to run a browser's script in this realm.
  const load = new Function(...parameters, text) as (...values: unknown[]) => Library;
  const values = parameters.map((name) =>
    name === "_richApiNativeBridge" ? bridge : window[name]
  );
  return load.call(window, ...values);
}

/** The client's envelope ends with the request's body, which is what counts towards the payload limit. */
function split(message: string): { id: number; body: string } {
  const mark = message.indexOf('"body":', message.indexOf('"headers":'));
  const id = /^\{"id":(\d+),/.exec(message.slice(0, 40));
  if (mark < 0 || !id || !message.endsWith("}}"))
    throw new Error("The client library sends messages of an unknown form.");
  return { id: Number(id[1]), body: message.slice(mark + '"body":'.length, -2) };
}

/** A mistake in the host itself reaches the caller under a code that Excel does not have, so that nobody takes it for Excel's. */
async function answered(host: Host, body: string): Promise<HostAnswer> {
  try {
    return await host.answer(body);
  } catch (error) {
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { ok: false, code: "WorkbenchError", message, httpStatus: 500, ddaError: 5001 };
  }
}

/** Connects a fresh copy of the genuine client library to a host. Takes about 0.1 s. */
export function connectExcel(host: Host, options: ClientOptions = {}): ExcelClient {
  const bridge: Bridge = {
    sendMessageToHost: (message) => {
      const { id, body } = split(message);
      void answered(host, body).then((answer) => {
        const response = answer.ok
          ? `{"statusCode":200,"headers":{},"body":${answer.body}}`
          : JSON.stringify({
              statusCode: answer.httpStatus,
              headers: {},
              body: { error: { code: answer.code, message: answer.message } },
            });
        bridge.onMessageFromHost?.(`{"id":${id},"type":1,"message":${response}}`);
      });
    },
  };
  const window = browserNames();
  const library = evaluate(window, bridge);
  const office = officeStub(options.displayLanguage ?? "en-US", options.excelApi ?? "1.17");
  // The library itself asks `window.Office` for the requirement sets.
  window["Office"] = office;
  host.onEvents((entries) =>
    bridge.onMessageFromHost?.(JSON.stringify({ type: 3, message: { entries } }))
  );
  const names = { Excel: library.Excel, OfficeExtension: library.OfficeExtension, Office: office };
  return {
    ...names,
    install: () => {
      const target = globalThis as unknown as Record<string, unknown>;
      const before = new Map(Object.keys(names).map((name) => [name, target[name]]));
      Object.assign(target, names);
      return () => {
        for (const [name, value] of before) {
          if (value === undefined) delete target[name];
          else target[name] = value;
        }
      };
    },
    close: () => host.onEvents(null),
  };
}
