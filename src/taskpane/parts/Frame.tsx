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
    overflowX: "hidden",
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXXL}`,
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalL,
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
  },
});

/**
 * Where the focus goes when the screen changes. It must take part in tabbing: Excel on the web moves the focus itself, through
 * a list of tabbable elements, and leaves the pane when the focus stands on anything else.
 */
export const screenId = "screen";

/** Which screen had the focus brought to it last; null before the first one. */
export const ShownScreen = createContext<{ current: string | null }>({ current: null });

/**
 * A new screen is announced to those who hear it, and the focus is never lost with the button that led there. Done by the
 * screen itself, since its code may still be on its way when it is asked for. The first one leaves the focus where Excel put
 * it, and who moves along the steps stays there.
 */
function useFocus({ screen, card, desk }: PaneState): void {
  const shownRef = useContext(ShownScreen);
  const name = [screen, card, desk.page].join(" ");
  useEffect(() => {
    if (shownRef.current === name) return;
    const isFirst = shownRef.current === null;
    shownRef.current = name;
    const isOnStep = document.activeElement?.getAttribute("role") === "tab";
    if (!isFirst && !isOnStep) document.getElementById(screenId)?.focus();
  }, [shownRef, name]);
}

/**
 * One screen: heading, scrolling content, and a footer that always holds the next step, at the same place. While
 * something runs the footer shows how far it is; after a refusal, what to do about it.
 */
export function Frame({
  title,
  footer,
  children,
}: {
  title: string;
  footer: ReactNode;
  children: ReactNode;
}) {
  const styles = useStyles();
  const { state } = usePane();

  useFocus(state);

  const { activity, screen } = state;
  const isRunning = activity.is === "running" && !isQuiet(activity.task);
  return (
    <main className={styles.main}>
      <div
        className={styles.body}
        id={screenId}
        role="tabpanel"
        tabIndex={0}
        aria-labelledby={`step-${screen}`}
      >
        <h1 className={styles.heading}>{title}</h1>
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
