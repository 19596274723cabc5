import { XmlDocument, XmlElement, XmlAttribute } from "libxml2-wasm";

/** What the lint needs to know of the world outside the file. */
export interface LintContext {
  /** Width and height of the picture behind an icon address, or null where there is no such file. */
  readonly iconSize: (url: string) => { readonly width: number; readonly height: number } | null;
  /** Languages that every string must be translated into. */
  readonly locales: readonly string[];
  /** A manifest for users must not point at a developer's machine. */
  readonly isProduction: boolean;
}

const namespaces = {
  o: "http://schemas.microsoft.com/office/appforoffice/1.1",
  v: "http://schemas.microsoft.com/office/taskpaneappversionoverrides",
  bt: "http://schemas.microsoft.com/office/officeappbasictypes/1.0",
  xsi: "http://www.w3.org/2001/XMLSchema-instance",
};

const elements = (document: XmlDocument, xpath: string): XmlElement[] =>
  document.find(xpath, namespaces).filter((node) => node instanceof XmlElement);
const values = (document: XmlDocument, xpath: string): string[] =>
  document
    .find(xpath, namespaces)
    .flatMap((node) =>
      node instanceof XmlAttribute ? [node.value] : node instanceof XmlElement ? [node.content] : []
    );
const attribute = (element: XmlElement, name: string): string => element.attr(name)?.value ?? "";
const repeated = (names: readonly string[]): string[] => [
  ...new Set(names.filter((name, index) => names.indexOf(name) !== index)),
];

function danglingResources(document: XmlDocument): string[] {
  const kinds: readonly [defined: string, used: string][] = [
    ["//bt:Image/@id", "//bt:Image/@resid"],
    [
      "//bt:Url/@id",
      "//v:Runtime/@resid | //v:FunctionFile/@resid | //v:SourceLocation/@resid | //v:LearnMoreUrl/@resid",
    ],
    ["//bt:ShortStrings/bt:String/@id", "//v:Label/@resid | //v:Title/@resid"],
    ["//bt:LongStrings/bt:String/@id", "//v:Description/@resid"],
  ];
  return kinds.flatMap(([defined, used]) => {
    const known = new Set(values(document, defined));
    return [...new Set(values(document, used))]
      .filter((resid) => !known.has(resid))
      .map((resid) => `resid ${resid} is used but not defined`);
  });
}

function duplicateIds(document: XmlDocument): string[] {
  const resources = repeated(values(document, "//v:Resources//*/@id"));
  const controls = repeated(values(document, "//v:Group/@id | //v:Control/@id | //v:Item/@id"));
  return [...resources, ...controls].map((id) => `id ${id} is defined twice`);
}

function addresses(document: XmlDocument): string[] {
  const icons = values(
    document,
    "//o:IconUrl//@DefaultValue | //o:HighResolutionIconUrl//@DefaultValue | //bt:Images/bt:Image//@DefaultValue | //bt:Images/bt:Image/bt:Override/@Value"
  );
  const pages = values(
    document,
    "//o:SourceLocation//@DefaultValue | //o:SupportUrl//@DefaultValue | //bt:Urls/bt:Url//@DefaultValue | //bt:Urls/bt:Url/bt:Override/@Value"
  );
  return [
    ...[...icons, ...pages]
      .filter((url) => !url.startsWith("https://"))
      .map((url) => `${url} is not https`),
    ...icons.filter((url) => !/\.png$/i.test(url)).map((url) => `${url} is not a PNG`),
  ];
}

function iconSizes(document: XmlDocument, { iconSize }: LintContext): string[] {
  const check = (url: string, pixels: number): string[] => {
    const size = iconSize(url);
    if (!size) return [`${url} does not exist`];
    return size.width === pixels && size.height === pixels
      ? []
      : [`${url} is ${size.width} × ${size.height}, not ${pixels} × ${pixels}`];
  };
  const byId = new Map(
    elements(document, "//bt:Images/bt:Image").map((image) => [
      attribute(image, "id"),
      attribute(image, "DefaultValue"),
    ])
  );
  const ribbon = elements(document, "//v:Icon").flatMap((icon) => {
    const images = icon.find("bt:Image", namespaces).filter((node) => node instanceof XmlElement);
    const sizes = images.map((image) => Number(attribute(image, "size")));
    return [
      ...[16, 32, 80]
        .filter((size) => !sizes.includes(size))
        .map((size) => `an icon lacks the required size ${size}`),
      ...images.flatMap((image) =>
        check(byId.get(attribute(image, "resid")) ?? "", Number(attribute(image, "size")))
      ),
    ];
  });
  return [
    ...values(document, "/o:OfficeApp/o:IconUrl/@DefaultValue").flatMap((url) => check(url, 32)),
    ...values(document, "/o:OfficeApp/o:HighResolutionIconUrl/@DefaultValue").flatMap((url) =>
      check(url, 64)
    ),
    ...new Set(ribbon),
  ];
}

function missingTranslations(document: XmlDocument, { locales }: LintContext): string[] {
  const strings = elements(
    document,
    "/o:OfficeApp/o:DisplayName | /o:OfficeApp/o:Description | //bt:String"
  );
  return strings.flatMap((string) => {
    const translated = string
      .find("*[local-name()='Override']/@Locale", namespaces)
      .map((node) => (node instanceof XmlAttribute ? node.value : ""));
    return locales
      .filter((locale) => !translated.includes(locale))
      .map((locale) => `${attribute(string, "id") || string.name} lacks ${locale}`);
  });
}

/** With a shared runtime, pane, commands and runtime are one page; a second page would start a second runtime. */
function sharedRuntime(document: XmlDocument): string[] {
  const runtime = values(document, "//v:Runtime/@resid");
  const used = values(document, "//v:FunctionFile/@resid | //v:Action/v:SourceLocation/@resid");
  const problems = used
    .filter((resid) => resid !== runtime[0])
    .map((resid) => `${resid} is not the page of the shared runtime`);
  const page = values(document, `//bt:Url[@id='${runtime[0] ?? ""}']/@DefaultValue`)[0];
  const source = values(
    document,
    "/o:OfficeApp/o:DefaultSettings/o:SourceLocation/@DefaultValue"
  )[0];
  if (page !== source) problems.push(`${String(source)} is not the page of the shared runtime`);
  if (values(document, "//v:TaskpaneId").length > 0)
    problems.push("TaskpaneId does not go with a shared runtime");
  if (elements(document, "//o:Set[@Name='SharedRuntime']").length === 0)
    problems.push("SharedRuntime is not required");
  return problems;
}

function leftovers(document: XmlDocument, { isProduction }: LintContext): string[] {
  if (!isProduction) return [];
  const urls = values(document, "//@DefaultValue | //@Value").filter((value) =>
    /^https?:/.test(value)
  );
  return [...new Set(urls.filter((url) => /\/\/(localhost|127\.|\[::1\])/.test(url)))].map(
    (url) => `${url} points at a developer's machine`
  );
}

/** An app domain is a scheme and a host: no path, no trailing slash, no wildcard. */
function appDomains(document: XmlDocument): string[] {
  const domains = values(document, "//o:AppDomain").filter(
    (domain) => !/^https:\/\/[a-z0-9.-]+(:\d+)?$/i.test(domain)
  );
  const empty = elements(document, "//o:AppDomains[not(o:AppDomain)]").map(
    () => "AppDomains is empty"
  );
  return [
    ...domains.map((domain) => `app domain ${domain} must be https and a host name only`),
    ...empty,
  ];
}

/**
 * What Office refuses or shows wrongly although the manifest is valid against its schema. Returns one line per finding, nothing
 * for a sound manifest. Rules: [MS-OWEMXML] and the manifest reference of the Office Add-ins documentation.
 */
export function lintManifest(xml: string, context: LintContext): string[] {
  using document = XmlDocument.fromString(xml);
  return [
    ...danglingResources(document),
    ...duplicateIds(document),
    ...addresses(document),
    ...iconSizes(document, context),
    ...missingTranslations(document, context),
    ...sharedRuntime(document),
    ...leftovers(document, context),
    ...appDomains(document),
  ];
}
