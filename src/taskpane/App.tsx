import { FluentProvider, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { Suspense, use, useEffect, useMemo, useRef, useState, type ReactNode } from "react";
import type { Asked } from "../commands/askedScreen";
import { languages, type LanguageCode } from "../i18n/languages";
import type { Appearance } from "./appearance";
import { isDark } from "./appearance";
import { loadScreens } from "./loading";
import type { Preferences } from "./preferences";
import { PaneProvider, type Pane } from "./PaneContext";
import { CrashBoundary } from "./parts/CrashBoundary";
import { ShownScreen } from "./parts/Frame";
import { Steps } from "./parts/Steps";
import type { Grounds } from "./perform";
import { HomeScreen } from "./screens/HomeScreen";
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
  /** The language chosen over Excel's own, which `grounds` has; null or absent follows Excel. */
  readonly languageChoice?: LanguageCode | null;
  /** Keeps the choice and resolves once its words are at hand. */
  readonly onLanguageChoice?: (choice: LanguageCode | null) => Promise<void>;
  /** Calls back with the screen that a ribbon button asks for; returns the way to stop listening. */
  readonly onAskedFor: (listener: (asked: Asked) => void) => () => void;
}

export function App({
  grounds: given,
  isOfficeDark,
  appearance: first,
  onAppearance,
  languageChoice: firstChoice = null,
  onLanguageChoice,
  onAskedFor,
}: AppProps) {
  const [languageChoice, setLanguageChoice] = useState(firstChoice);
  const grounds = useMemo(
    () => (languageChoice === null ? given : { ...given, language: languageChoice }),
    [given, languageChoice]
  );
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
      canOpenSample: grounds.openSample !== undefined,
      ...(grounds.whatIf ? { whatIf: grounds.whatIf } : {}),
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

  const onChosenLanguage = async (chosen: LanguageCode | null): Promise<void> => {
    await onLanguageChoice?.(chosen);
    setLanguageChoice(chosen);
  };
  const onChosenAppearance = (chosen: Appearance): void => {
    setAppearance(chosen);
    onAppearance(chosen);
  };
  const preferences: Preferences = {
    appearance,
    onAppearance: onChosenAppearance,
    language: languageChoice,
    onLanguage: (chosen) => void onChosenLanguage(chosen),
  };
  return (
    <FluentProvider theme={theme}>
      <CrashBoundary words={pane.words.pane.errors}>
        <PaneProvider value={pane}>
          <Shell pane={pane}>
            <Suspense>
              {state.screen === "home" ? (
                <HomeScreen preferences={preferences} />
              ) : (
                <LaterScreen screen={state.screen} />
              )}
            </Suspense>
          </Shell>
        </PaneProvider>
      </CrashBoundary>
    </FluentProvider>
  );
}

/** One of the screens whose code is fetched after the first one stands; it is nearly always there when it is asked for. */
function LaterScreen({ screen }: { screen: Exclude<Screen, "home"> }) {
  const screens = use(loadScreens());
  switch (screen) {
    case "data":
      return <screens.DataScreen />;
    case "model":
      return <screens.ModelScreen />;
    case "review":
      return <screens.ReviewScreen />;
    case "write":
      return <screens.WriteScreen />;
    case "reports":
      return <screens.ReportsScreen />;
  }
}

function Shell({ pane, children }: { pane: Pane; children: ReactNode }) {
  const styles = useStyles();
  const shown = useRef<string | null>(null);
  return (
    <ShownScreen value={shown}>
      <div className={styles.pane} lang={languages[pane.language].locale}>
        <Steps />
        {children}
      </div>
    </ShownScreen>
  );
}
