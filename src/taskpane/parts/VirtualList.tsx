import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import {
  useId,
  useLayoutEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
} from "react";

const useStyles = makeStyles({
  list: {
    position: "relative",
    overflowY: "scroll",
    overflowX: "hidden",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  row: {
    position: "absolute",
    left: 0,
    right: 0,
    boxSizing: "border-box",
    cursor: "pointer",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  active: {
    boxShadow: `inset 2px 0 0 ${tokens.colorCompoundBrandStroke}`,
    backgroundColor: tokens.colorNeutralBackground1Hover,
    // High contrast knows neither shadows nor fills of ours.
    "@media (forced-colors: active)": { outline: "2px solid Highlight", outlineOffset: "-2px" },
  },
});

/** Rows drawn above and below the visible ones, so that quick scrolling shows no gaps. */
const overscan = 6;

/**
 * A list that draws only what is in view: a hundred thousand rows cost as much as twenty. One stop for the Tab key; arrows,
 * Page, Home and End move, Enter or Space opens. Another list of rows needs another `key`, so that it starts at its top.
 */
export function VirtualList({
  label,
  count,
  rowHeight,
  height,
  first: opened = 0,
  isComingBack = false,
  renderRow,
  onOpen,
}: {
  label: string;
  count: number;
  /** Pixels. */
  rowHeight: number;
  height: number;
  /** Row that is active and in view when the list appears. */
  first?: number;
  /** A row was open, and the focus comes back to the list with the user. */
  isComingBack?: boolean;
  renderRow: (index: number) => ReactNode;
  onOpen: (index: number) => void;
}) {
  const styles = useStyles();
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  const [active, setActive] = useState(opened);
  const opening = useRef(opened);
  useLayoutEffect(() => {
    const box = list.current;
    if (box && opening.current > 0)
      box.scrollTop = Math.max(0, opening.current * rowHeight - height / 2);
    // Only where the focus went with what was closed: it is never taken from another control.
    if (isComingBack && document.activeElement === document.body) box?.focus();
  }, [rowHeight, height, isComingBack]);
  const current = Math.min(active, Math.max(0, count - 1));

  const contentHeight = count * rowHeight;
  // After a search the list may be shorter than it was scrolled.
  const start = Math.min(top, Math.max(0, contentHeight - height));
  const first = Math.max(0, Math.floor(start / rowHeight) - overscan);
  const last = Math.min(count - 1, Math.ceil((start + height) / rowHeight) + overscan);

  const moveTo = (index: number): void => {
    const next = Math.max(0, Math.min(count - 1, index));
    setActive(next);
    const box = list.current;
    if (!box) return;
    if (next * rowHeight < box.scrollTop) box.scrollTop = next * rowHeight;
    else if ((next + 1) * rowHeight > box.scrollTop + height)
      box.scrollTop = (next + 1) * rowHeight - height;
    setTop(box.scrollTop);
  };

  const page = Math.max(1, Math.floor(height / rowHeight) - 1);
  const keys: Readonly<Record<string, () => void>> = {
    ArrowDown: () => moveTo(current + 1),
    ArrowUp: () => moveTo(current - 1),
    PageDown: () => moveTo(current + page),
    PageUp: () => moveTo(current - page),
    Home: () => moveTo(0),
    End: () => moveTo(count - 1),
    Enter: () => onOpen(current),
    " ": () => onOpen(current),
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const act = count > 0 ? keys[event.key] : undefined;
    if (!act) return;
    event.preventDefault();
    act();
  };

  const rows: ReactNode[] = [];
  for (let index = first; index <= last; index++) {
    rows.push(
      <div
        key={index}
        id={`${id}-${index}`}
        role="option"
        aria-selected={index === current}
        aria-setsize={count}
        aria-posinset={index + 1}
        className={mergeClasses(styles.row, index === current && styles.active)}
        style={{ top: index * rowHeight, height: rowHeight }}
        onClick={() => {
          setActive(index);
          onOpen(index);
        }}
      >
        {renderRow(index)}
      </div>
    );
  }
  const isActiveDrawn = current >= first && current <= last && count > 0;
  return (
    <div
      ref={list}
      role="listbox"
      aria-label={label}
      tabIndex={0}
      aria-activedescendant={isActiveDrawn ? `${id}-${current}` : undefined}
      className={styles.list}
      style={{ height: Math.min(height, contentHeight) }}
      onScroll={(event) => setTop(event.currentTarget.scrollTop)}
      onKeyDown={onKeyDown}
    >
      <div role="presentation" style={{ height: contentHeight, position: "relative" }}>
        {rows}
      </div>
    </div>
  );
}
