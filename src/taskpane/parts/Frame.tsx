import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { createContext, useContext, useEffect, type ReactNode } from "react";
import { usePane } from "../PaneContext";
import { FailureMessage } from "./FailureMessage";
import type { PaneState } from "../state/state";
import { isQuiet } from "../state/task";
import { JobPanel } from "./JobPanel";
import { NoticeMessage } from "./NoticeMessage";
import { UnsavedSettings } from "./UnsavedSettings";

const useStyles = makeStyles({
  main: { display: "flex", flexDirection: "column", flexGrow: 1, minHeight: 0 },
  // WebView2 hides scroll bars unless they are asked for.
  body: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: "scroll",
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXXL}`,
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalL,
    // Nothing is wider than a pane of 320 px. Zoomed in, or in wide letters, a table may be: it can be moved, and nothing is lost.
    overflowX: "auto",
    ":focus-visible": {
      outline: `1px solid ${tokens.colorCompoundBrandStroke}`,
      outlineOffset: "-1px",
    },
    // A column of the flexible kind would squeeze message bars rather than scroll.
    "> *": { flexShrink: 0 },
  },
  heading: { ...typographyStyles.subtitle1, margin: 0 },
  footer: {
    flexShrink: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    // The screen keeps a part of a low pane.
    maxHeight: "55%",
    boxSizing: "border-box",
    overflowY: "auto",
    "> *": { flexShrink: 0 },
  },
});

/**
 * Where the focus goes when the screen changes. It must take part in tabbing: Excel on the web moves the focus itself, through
 * a list of tabbable elements, and leaves the pane when the focus stands on anything else.
 */
export const screenId = "screen";
const titleId = "screen-title";

/** Which screen had the focus brought to it last; null before the first one. */
export const ShownScreen = createContext<{ current: string | null }>({ current: null });

/**
 * A new screen is announced to those who hear it, and the focus is never lost with the button that led there. Done by the
 * screen itself, since its code may still be on its way when it is asked for. The first one leaves the focus where Excel put
 * it, and who moves along the steps stays there.
 */
function useFocus({ screen, card, desk }: PaneState, view: string): void {
  const shownRef = useContext(ShownScreen);
  const name = [screen, card, desk.page, view].join(" ");
  useEffect(() => {
    if (shownRef.current === name) return;
    const isFirst = shownRef.current === null;
    shownRef.current = name;
    const isOnStep = document.activeElement?.getAttribute("role") === "tab";
    const screenBox = document.getElementById(screenId);
    // A part of the screen may have taken it already: a list that one comes back to.
    const isInside =
      document.activeElement !== screenBox && screenBox?.contains(document.activeElement) === true;
    if (!isFirst && !isOnStep && !isInside) screenBox?.focus();
  }, [shownRef, name]);
}

/**
 * One screen: heading, scrolling content, and a footer that always holds the next step, at the same place. While
 * something runs the footer shows how far it is; after a refusal, what to do about it.
 */
export function Frame({
  title,
  view = "",
  footer,
  children,
}: {
  title: string;
  /** Tells apart what one screen shows in turn, such as a wizard; another one gets the focus. */
  view?: string;
  footer: ReactNode;
  children: ReactNode;
}) {
  const styles = useStyles();
  const { state } = usePane();

  useFocus(state, view);

  const { activity } = state;
  const isRunning = activity.is === "running" && !isQuiet(activity.task);
  return (
    <main className={styles.main}>
      <div
        className={styles.body}
        id={screenId}
        role="tabpanel"
        tabIndex={0}
        aria-labelledby={titleId}
      >
        <h1 className={styles.heading} id={titleId}>
          {title}
        </h1>
        {children}
      </div>
      <footer className={styles.footer}>
        <FailureMessage />
        <NoticeMessage />
        <UnsavedSettings />
        {isRunning ? <JobPanel activity={activity} /> : footer}
      </footer>
    </main>
  );
}
