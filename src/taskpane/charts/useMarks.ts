import { useId, useState, type KeyboardEvent } from "react";

/** What a picture tells about its marks to those who hear it or use the keyboard. */
export interface Marks {
  /** The mark that is pointed at or was reached by keys; null when none is. */
  readonly active: number | null;
  readonly point: (mark: number | null) => void;
  /** For the element that holds the marks: one stop for the Tab key, arrows move, Enter or Space opens. */
  readonly holder: {
    readonly role: "listbox";
    readonly tabIndex: 0;
    readonly "aria-label": string;
    readonly "aria-activedescendant": string | undefined;
    readonly onKeyDown: (event: KeyboardEvent) => void;
    readonly onFocus: () => void;
    readonly onBlur: () => void;
    readonly onMouseLeave: () => void;
  };
  /** For a mark. */
  readonly mark: (
    mark: number,
    label: string
  ) => {
    readonly id: string;
    readonly role: "option";
    readonly "aria-label": string;
    readonly "aria-selected": boolean;
    readonly onMouseEnter: () => void;
    readonly onClick: () => void;
  };
}

/** Marks of a picture as a list to choose from, drawn wherever they belong. */
export function useMarks(label: string, count: number, onOpen: (mark: number) => void): Marks {
  const id = useId();
  const [active, setActive] = useState<number | null>(null);
  const at = active === null || active >= count ? null : active;
  const go = (to: number): void => setActive(Math.max(0, Math.min(count - 1, to)));
  const keys: Readonly<Record<string, () => void>> = {
    ArrowRight: () => go((at ?? -1) + 1),
    ArrowDown: () => go((at ?? -1) + 1),
    ArrowLeft: () => go((at ?? 1) - 1),
    ArrowUp: () => go((at ?? 1) - 1),
    PageDown: () => go((at ?? -1) + 10),
    PageUp: () => go((at ?? 0) - 10),
    Home: () => go(0),
    End: () => go(count - 1),
    Enter: () => onOpen(at ?? 0),
    " ": () => onOpen(at ?? 0),
  };
  return {
    active: at,
    point: setActive,
    holder: {
      role: "listbox",
      tabIndex: 0,
      "aria-label": label,
      "aria-activedescendant": at === null ? undefined : `${id}-${at}`,
      onKeyDown: (event) => {
        const act = count > 0 ? keys[event.key] : undefined;
        if (!act) return;
        event.preventDefault();
        act();
      },
      onFocus: () => setActive((before) => before ?? 0),
      onBlur: () => setActive(null),
      onMouseLeave: () => setActive(null),
    },
    mark: (mark, name) => ({
      id: `${id}-${mark}`,
      role: "option",
      "aria-label": name,
      "aria-selected": mark === at,
      onMouseEnter: () => setActive(mark),
      onClick: () => onOpen(mark),
    }),
  };
}
