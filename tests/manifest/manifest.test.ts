import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import {
  XmlBufferInputProvider,
  XmlDocument,
  XsdValidator,
  xmlCleanupInputProvider,
  xmlRegisterInputProvider,
} from "libxml2-wasm";
import { registerCommands } from "../../src/commands";
import { AskedScreen } from "../../src/commands/askedScreen";
import { languages } from "../../src/i18n/languages";
import { lintManifest, type LintContext } from "./lint";

const xml = readFileSync("manifest.xml", "utf8");
const schemas = resolve("../shared/manifest-xsd");

/** Width and height stand in a PNG's IHDR, bytes 16 to 23 (ISO/IEC 15948 §11.2.2). */
function iconSize(url: string): { width: number; height: number } | null {
  const path = join("assets", url.split("/assets/")[1] ?? "missing");
  if (!existsSync(path)) return null;
  const bytes = readFileSync(path);
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

const context: LintContext = {
  iconSize,
  locales: Object.keys(languages).filter((code) => code !== "en"),
  isProduction: false,
};
const lint = (text: string, more: Partial<LintContext> = {}): string[] =>
  lintManifest(text, { ...context, ...more });

function schemaErrors(text: string): string[] {
  const provider = new XmlBufferInputProvider(
    Object.fromEntries(
      readdirSync(schemas)
        .filter((name) => name.endsWith(".xsd"))
        .map((name) => [`xsd/${name}`, readFileSync(join(schemas, name))])
    )
  );
  xmlRegisterInputProvider(provider);
  try {
    using schema = XmlDocument.fromBuffer(
      readFileSync(join(schemas, "OfficeAppManifestV1_1.xsd")),
      { url: "xsd/OfficeAppManifestV1_1.xsd" }
    );
    using validator = XsdValidator.fromDoc(schema);
    using manifest = XmlDocument.fromString(text);
    validator.validate(manifest);
    return [];
  } catch (error) {
    return [String(error)];
  } finally {
    xmlCleanupInputProvider();
  }
}

const withSchemas = existsSync(schemas) ? describe : describe.skip;
if (!existsSync(schemas))
  console.warn(
    `Manifest schemas are not in ${schemas}: the schema tests are skipped; the lint runs all the same.`
  );

withSchemas("the manifest against Microsoft's schema", () => {
  test("is valid", () => expect(schemaErrors(xml)).toEqual([]));

  test.each([
    ["an illegal permission", "ReadWriteDocument", "ReadWriteEverything"],
    ["an id that is no GUID", "b7e4d1a2-5c38-4f0e-9d6b-2a81c3f75e90", "tierbook"],
    ["a resource id over 32 characters", 'id="Pane.Url"', `id="${"x".repeat(33)}"`],
    ["a button without its tip", /<Supertip>[\s\S]*?<\/Supertip>/, ""],
    [
      "elements out of order",
      /(<Version>.*<\/Version>)\s*(<ProviderName>.*<\/ProviderName>)/,
      "$2$1",
    ],
  ])("%s is caught, so the schema really checks", (_, found, put) => {
    const broken = xml.replace(found, put);
    expect(broken).not.toBe(xml);
    expect(schemaErrors(broken)).toHaveLength(1);
  });
});

describe("what the schema cannot see", () => {
  test("the manifest has no findings", () => expect(lint(xml)).toEqual([]));

  test("a production manifest on its own address has no findings", () =>
    expect(
      lint(xml.replaceAll("https://localhost:3000", "https://tierbook.example.com"), {
        isProduction: true,
      })
    ).toEqual([]));

  test.each<[string, string | RegExp, string, string]>([
    [
      "a resource that is used but not defined",
      '<Label resid="Group.Label"/>',
      '<Label resid="Group.Missing"/>',
      "resid Group.Missing is used but not defined",
    ],
    [
      "a resource that is defined twice",
      'bt:String id="Review.Label"',
      'bt:String id="Reports.Label"',
      "id Reports.Label is defined twice",
    ],
    ["a control that is defined twice", 'id="Review">', 'id="Score">', "id Score is defined twice"],
    [
      "an address without https",
      "https://localhost:3000/taskpane.html?about",
      "http://localhost:3000/taskpane.html?about",
      "http://localhost:3000/taskpane.html?about is not https",
    ],
    [
      "an icon that is no PNG",
      "assets/icon-32.png",
      "assets/icon-32.ico",
      "https://localhost:3000/assets/icon-32.ico is not a PNG",
    ],
    [
      "an icon of the wrong size",
      "assets/score-80.png",
      "assets/score-64.png",
      "https://localhost:3000/assets/score-64.png is 64 × 64, not 80 × 80",
    ],
    [
      "an icon that does not exist",
      "assets/score-80.png",
      "assets/none-80.png",
      "https://localhost:3000/assets/none-80.png does not exist",
    ],
    [
      "an icon without a required size",
      '<bt:Image size="80" resid="ReportsIcon.80"/>',
      "",
      "an icon lacks the required size 80",
    ],
    [
      "a string without Chinese",
      '<bt:Override Locale="zh-CN" Value="生成报告"/>',
      "",
      "Reports.Label lacks zh-CN",
    ],
    [
      "a name without Chinese",
      '<Override Locale="zh-CN" Value="Tierbook 客户分级"/>',
      "",
      "DisplayName lacks zh-CN",
    ],
    [
      "commands on a page of their own",
      '<FunctionFile resid="Pane.Url"/>',
      '<FunctionFile resid="About.Url"/>',
      "About.Url is not the page of the shared runtime",
    ],
    [
      "a pane id beside a shared runtime",
      "<FunctionName>showReview</FunctionName>",
      "<TaskpaneId>p</TaskpaneId>",
      "TaskpaneId does not go with a shared runtime",
    ],
    [
      "a shared runtime that is not required",
      '<Set Name="SharedRuntime" MinVersion="1.1"/>',
      "",
      "SharedRuntime is not required",
    ],
    [
      "an app domain with a path",
      "<Hosts>",
      "<AppDomains><AppDomain>https://a.example/x</AppDomain></AppDomains><Hosts>",
      "app domain https://a.example/x must be https and a host name only",
    ],
  ])("%s is found", (_, found, put, finding) => {
    const broken = xml.replace(found, put);
    expect(broken).not.toBe(xml);
    expect(lint(broken)).toContain(finding);
  });

  test("a developer's address in production is found", () =>
    expect(lint(xml, { isProduction: true })).toContain(
      "https://localhost:3000/taskpane.html points at a developer's machine"
    ));
});

describe("certification points that are ours to keep", () => {
  test("the floor is ExcelApi 1.14 (Office LTSC 2021) and a shared runtime, and nothing online-only or desktop-only is required", () => {
    const sets = [...xml.matchAll(/<Set Name="(\w+)" MinVersion="([\d.]+)"/g)].map(
      ([, name, version]) => `${String(name)} ${String(version)}`
    );
    expect(sets).toEqual(["ExcelApi 1.14", "SharedRuntime 1.1"]);
  });

  test("every function that a button calls is registered, and no other; each shows what its button promises, and is done", async () => {
    const called = [...xml.matchAll(/<FunctionName>(\w+)<\/FunctionName>/g)].map(
      ([, name]) => name
    );
    const registered = new Map<string, (event: { completed: () => void }) => void>();
    const done: string[] = [];
    const shown: string[] = [];
    (globalThis as unknown as { Office: unknown }).Office = {
      actions: {
        associate: (name: string, action: (event: { completed: () => void }) => void) =>
          registered.set(name, action),
      },
      addin: { showAsTaskpane: () => Promise.resolve(shown.push("pane")) },
    };
    const asked = new AskedScreen();
    const screens: string[] = [];
    asked.listen((screen) => screens.push(screen));
    registerCommands(asked);
    expect([...registered.keys()]).toEqual(called);
    for (const [name, action] of registered) action({ completed: () => done.push(name) });
    expect(screens).toEqual(["review", "reports", "customer"]);
    await new Promise((resolve) => setTimeout(resolve));
    expect(shown).toHaveLength(3);
    expect(done).toEqual(called);
  });

  test("a click in the ribbon or on a cell: Score opens the pane, Review and Reports go to their screens, a cell to its customer", () => {
    const actions = [
      ...xml.matchAll(
        /<Control xsi:type="Button" id="(\w+)">[\s\S]*?<Action xsi:type="(\w+)">\s*<(?:FunctionName>(\w+)|SourceLocation resid="([\w.]+)")/g
      ),
    ].map(([, id, type, name, page]) => [id, type, name ?? page]);
    expect(actions).toEqual([
      ["Score", "ShowTaskpane", "Pane.Url"],
      ["Review", "ExecuteFunction", "showReview"],
      ["Reports", "ExecuteFunction", "showReports"],
      ["Customer", "ExecuteFunction", "showCustomer"],
    ]);
    expect(xml).toContain('<OfficeMenu id="ContextMenuCell">');
    expect(xml).toContain('<Runtime resid="Pane.Url" lifetime="long"/>');
  });

  test("the pane's page loads Office.js from Microsoft's network and states its security policy", () => {
    const page = readFileSync("src/taskpane/taskpane.html", "utf8");
    expect(page).toContain('src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"');
    // Nothing but our own files and Office.js; styles inline because Fluent adds them at run time; no address to send anything to.
    expect(/http-equiv="Content-Security-Policy"\s+content="([^"]*)"/.exec(page)?.[1]).toBe(
      [
        "default-src 'none'",
        "script-src 'self' https://appsforoffice.microsoft.com",
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "worker-src 'self'",
        "frame-src https://telemetryservice.firstpartyapps.oaspapps.com",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'none'",
      ].join("; ")
    );
    expect([...page.matchAll(/https:\/\/[a-z0-9.-]+/g)].map(([host]) => host)).toEqual([
      "https://appsforoffice.microsoft.com",
      "https://telemetryservice.firstpartyapps.oaspapps.com",
      "https://appsforoffice.microsoft.com",
    ]);
    expect(page.indexOf("Content-Security-Policy")).toBeLessThan(page.indexOf("<script"));
  });
});
