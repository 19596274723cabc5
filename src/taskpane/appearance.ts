/** How the pane looks: as Office says, or as the user prefers. Excel on the web tells add-ins nothing of its dark mode. */
export const appearances = ["office", "light", "dark"] as const;
export type Appearance = (typeof appearances)[number];

const storageKey = "tierbook.appearance";

/** The preference of this user on this machine; the only thing kept outside the workbook, and no data. */
export function readAppearance(storage: Pick<Storage, "getItem"> | null): Appearance {
  const stored = storage?.getItem(storageKey);
  return appearances.find((appearance) => appearance === stored) ?? "office";
}

export function keepAppearance(
  storage: Pick<Storage, "setItem"> | null,
  appearance: Appearance
): void {
  storage?.setItem(storageKey, appearance);
}

/** The operating system's preference is left out on purpose: it says nothing of the grid that the pane stands beside. */
export function isDark(appearance: Appearance, isOfficeDark: boolean): boolean {
  return appearance === "office" ? isOfficeDark : appearance === "dark";
}

/** The browser's storage, or null where it is denied to frames: reading the property alone then throws. */
export function browserStorage(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    // Without it the preference lasts as long as the pane; nothing else depends on it.
    return null;
  }
}
