import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { usePane } from "../PaneContext";
import { FailureMessage } from "./FailureMessage";
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
