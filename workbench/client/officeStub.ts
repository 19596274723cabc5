/** What the add-in reads of `Office` outside a browser: language, requirement sets, readiness. */
export interface OfficeStub {
  readonly context: {
    readonly displayLanguage: string;
    readonly contentLanguage: string;
    readonly host: string;
    readonly platform: string;
    readonly diagnostics: {
      readonly host: string;
      readonly platform: string;
      readonly version: string;
    };
    readonly requirements: { isSetSupported(name: string, minVersion?: string): boolean };
  };
  readonly HostType: { readonly Excel: "Excel" };
  readonly PlatformType: { readonly OfficeOnline: "OfficeOnline" };
  onReady(
    callback?: (info: { host: string; platform: string }) => void
  ): Promise<{ host: string; platform: string }>;
}

/** "1.9" < "1.14": requirement sets are compared by their numbers, not as decimals. */
function isAtLeast(version: string, wanted: string): boolean {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = wanted.split(".").map(Number);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}

export function officeStub(displayLanguage: string, excelApi: string): OfficeStub {
  const info = { host: "Excel", platform: "OfficeOnline" };
  return {
    context: {
      displayLanguage,
      contentLanguage: displayLanguage,
      ...info,
      diagnostics: { ...info, version: "16.0.19000.1" },
      requirements: {
        // Version numbers are strings by contract; a number would make "1.10" mean 1.1.
        isSetSupported: (name, minVersion = "1.1") =>
          name === "ExcelApi" && isAtLeast(excelApi, String(minVersion)),
      },
    },
    HostType: { Excel: "Excel" },
    PlatformType: { OfficeOnline: "OfficeOnline" },
    onReady: (callback) => {
      callback?.(info);
      return Promise.resolve(info);
    },
  };
}
