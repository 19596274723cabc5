export interface HostInfo {
  /** BCP 47 tag of Excel's own language ("zh-CN"); "en-US" where Excel does not say. */
  readonly displayLanguage: string;
  readonly platform: "desktop" | "web";
  readonly isDarkTheme: boolean;
}

/** What Excel this is. Outside Office everything has its default. */
export function hostInfo(): HostInfo {
  const context = officeContext();
  return {
    displayLanguage: context?.displayLanguage || "en-US",
    platform: isDesktop() ? "desktop" : "web",
    isDarkTheme: isDark(context?.officeTheme),
  };
}

/**
 * Calls back when the theme of Office may have changed; returns the way to stop listening. Excel has no event for it (that of
 * Office.js is Outlook's): a theme is changed outside of the pane, so it is read anew when the user comes back, and when the
 * system changes its own, which Office can be set to follow.
 */
export function onOfficeTheme(listener: () => void): () => void {
  const system = window.matchMedia("(prefers-color-scheme: dark)");
  window.addEventListener("focus", listener);
  document.addEventListener("visibilitychange", listener);
  system.addEventListener("change", listener);
  return () => {
    window.removeEventListener("focus", listener);
    document.removeEventListener("visibilitychange", listener);
    system.removeEventListener("change", listener);
  };
}

/** What the product needs at least, as the manifest says: Excel 2021. */
export const oldestExcelApi = "1.14";

/** True when Excel has this version of ExcelApi. The version is a string: as numbers, 1.10 would be 1.1. */
export function hasExcelApi(version: string): boolean {
  return officeContext()?.requirements?.isSetSupported("ExcelApi", version) ?? false;
}

export function isDesktop(): boolean {
  const platform = officeContext()?.platform;
  return (
    platform !== undefined &&
    (platform === Office.PlatformType.PC || platform === Office.PlatformType.Mac)
  );
}

function officeContext(): Partial<Office.Context> | undefined {
  return typeof Office === "undefined" ? undefined : Office.context;
}

/**
 * `isDarkTheme` is undefined in Excel on the web (office-js #6134); then the brightness of the body's background decides,
 * and without one the theme is light.
 */
function isDark(theme: Partial<Office.OfficeTheme> | undefined): boolean {
  if (theme?.isDarkTheme !== undefined) return theme.isDarkTheme;
  const color = /^#?([0-9a-f]{6})/i.exec(theme?.bodyBackgroundColor ?? "")?.[1];
  if (color === undefined) return false;
  const [red = 255, green = 255, blue = 255] = [0, 2, 4].map((at) =>
    parseInt(color.slice(at, at + 2), 16)
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 128;
}
