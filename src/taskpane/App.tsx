import { FluentProvider, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useEffect, useMemo, useRef, useState, type ReactNode } from "react";
import type { Asked } from "../commands/askedScreen";
import { languages } from "../i18n/languages";
import type { Appearance } from "./appearance";
import { isDark } from "./appearance";
import { PaneProvider, type Pane } from "./PaneContext";
import { CrashBoundary } from "./parts/CrashBoundary";
import { screenId } from "./parts/Frame";
import { Steps } from "./parts/Steps";
import type { Grounds } from "./perform";
import { DataScreen } from "./screens/DataScreen";
import { HomeScreen } from "./screens/HomeScreen";
import { ModelScreen } from "./screens/ModelScreen";
import { ReportsScreen } from "./screens/ReportsScreen";
import { ReviewScreen } from "./screens/ReviewScreen";
import { WriteScreen } from "./screens/WriteScreen";
import type { Screen } from "./state/screens";
import { themeFor } from "./theme";
import { useWorkflow } from "./useWorkflow";

const useStyles = makeStyles({
  pane: {
    display: "flex",
    flexDirection: "column",
    height: "100vh",
    minWidth: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    ...typographyStyles.body1,
  },
});

export interface AppProps {
  readonly grounds: Grounds;
  readonly isOfficeDark: boolean;
  readonly appearance: Appearance;
  readonly onAppearance: (appearance: Appearance) => void;
  /** Calls back with the screen that a ribbon button asks for; returns the way to stop listening. */
  readonly onAskedFor: (listener: (asked: Asked) => void) => () => void;
}

export function App({
  grounds,
  isOfficeDark,
  appearance: first,
  onAppearance,
  onAskedFor,
}: AppProps) {
  const { language } = grounds;
  const [appearance, setAppearance] = useState(first);
  const theme = useMemo(
    () => themeFor(isDark(appearance, isOfficeDark), language),
    [appearance, isOfficeDark, language]
  );
  const workflow = useWorkflow(grounds);
  const { state, send, run, cancel } = workflow;
  const pane = useMemo<Pane>(
    () => ({
      language,
      words: languages[language].words,
      today: grounds.today,
      state,
      send,
      run,
      cancel,
    }),
    [language, grounds, state, send, run, cancel]
  );

  // What stands in the workbook is asked at the start, and again when it became uncertain.
  const mustAsk = state.lastRun === undefined && state.activity.is === "idle";
  useEffect(() => {
    if (mustAsk) run({ kind: "open" });
  }, [mustAsk, run]);
  useEffect(
    () =>
      onAskedFor((asked) =>
        send(asked === "customer" ? { type: "askedForCustomer" } : { type: "went", to: asked })
      ),
    [onAskedFor, send]
  );

  const onChosenAppearance = (chosen: Appearance): void => {
    setAppearance(chosen);
    onAppearance(chosen);
  };
  return (
    <FluentProvider theme={theme}>
      <CrashBoundary words={pane.words.pane.errors}>
        <PaneProvider value={pane}>
          <Shell pane={pane}>{screenOf(state.screen, appearance, onChosenAppearance)}</Shell>
        </PaneProvider>
      </CrashBoundary>
    </FluentProvider>
  );
}

function screenOf(
  screen: Screen,
  appearance: Appearance,
  onAppearance: (appearance: Appearance) => void
) {
  switch (screen) {
    case "home":
      return <HomeScreen appearance={appearance} onAppearance={onAppearance} />;
    case "data":
      return <DataScreen />;
    case "model":
      return <ModelScreen />;
    case "review":
      return <ReviewScreen />;
    case "write":
      return <WriteScreen />;
    case "reports":
      return <ReportsScreen />;
  }
}

function Shell({ pane, children }: { pane: Pane; children: ReactNode }) {
  const styles = useStyles();
  const { screen, card } = pane.state;
  const isFirst = useRef(true);

  // A new screen is announced to those who hear it, and the focus is never lost with the button that led there;
  // the first screen leaves it where Excel put it.
  useEffect(() => {
    // Who moves along the steps stays there.
    const isOnStep = document.activeElement?.getAttribute("role") === "tab";
    if (!isFirst.current && !isOnStep) document.getElementById(screenId)?.focus();
    isFirst.current = false;
  }, [screen, card]);
  return (
    <div className={styles.pane} lang={languages[pane.language].locale}>
      <Steps />
      {children}
    </div>
  );
}
