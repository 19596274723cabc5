import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useEffect, useId, useRef, type ReactNode } from "react";
import { usePane } from "../PaneContext";
import type { PartName } from "../state/parts";

const useStyles = makeStyles({
  section: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    minWidth: 0,
  },
  heading: { ...typographyStyles.subtitle2, margin: 0, color: tokens.colorNeutralForeground1 },
  row: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalS,
    minHeight: "24px",
  },
  hint: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, margin: 0 },
});

/** A titled part of a screen; the title names the region for screen readers. */
export function Section({
  title,
  part,
  hint,
  aside,
  children,
}: {
  title: string;
  /** As what other screens lead here. */
  part?: PartName;
  hint?: string;
  aside?: ReactNode;
  children: ReactNode;
}) {
  const styles = useStyles();
  const id = useId();
  const box = useArrival<HTMLElement>(part);
  return (
    <section ref={box} className={styles.section} aria-labelledby={id}>
      <div className={styles.row}>
        <h2 id={id} className={styles.heading}>
          {title}
        </h2>
        {aside}
      </div>
      {hint !== undefined && <p className={styles.hint}>{hint}</p>}
      {children}
    </section>
  );
}

const focusable = "button, input, select, a[href], [tabindex='0']";

/**
 * Brings what was asked for into view and the focus to the first thing in it that can be used, so that whoever cannot see it
 * arrives as well. Nothing but what takes part in tabbing may have the focus (see `screenId`).
 */
export function useArrival<Box extends HTMLElement>(part: PartName | undefined) {
  const { state, send } = usePane();
  const box = useRef<Box>(null);
  const wanted = part !== undefined && state.part?.name === part;
  useEffect(() => {
    if (!wanted || !box.current) return;
    box.current.querySelector<HTMLElement>(focusable)?.focus({ preventScroll: true });
    box.current.scrollIntoView({ block: "start" });
    send({ type: "arrived" });
  }, [wanted, send]);
  return box;
}
