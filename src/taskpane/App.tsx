import { FluentProvider, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import {
  Suspense,
  use,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
  type KeyboardEvent,
  type ReactNode,
} from "react";
import type { Asked } from "../commands/askedScreen";
import { languages, type LanguageCode } from "../i18n/languages";
import type { Appearance } from "./appearance";
import { isDark } from "./appearance";
import { keepFocus } from "./keptFocus";
import { loadScreens } from "./loading";
import type { Preferences } from "./preferences";
import { PaneProvider, type Pane } from "./PaneContext";
import { CrashBoundary } from "./parts/CrashBoundary";
import { screenId, ShownScreen } from "./parts/Frame";
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

/** Whether Office is dark; its theme may change while the pane stands. */
export interface OfficeDark {
  readonly now: () => boolean;
  /** Calls back when it may have changed; returns the way to stop listening. */
  readonly onChange: (listener: () => void) => () => void;
}

export interface AppProps {
  readonly grounds: Grounds;
  readonly isOfficeDark: boolean | OfficeDark;
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
  isOfficeDark: office,
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
  const isOfficeDark = useOfficeDark(office);
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

const never = (): (() => void) => () => undefined;

function useOfficeDark(office: boolean | OfficeDark): boolean {
  const isFixed = typeof office === "boolean";
  return useSyncExternalStore(isFixed ? never : office.onChange, () =>
    isFixed ? office : office.now()
  );
}

/** A key that we used is not Excel's as well: Esc would leave the pane, Ctrl + Z undo in the grid. Tab belongs to Excel. */
function keepUsedKey(event: KeyboardEvent): void {
  if (event.isDefaultPrevented() && event.key !== "Tab") event.stopPropagation();
}

function Shell({ pane, children }: { pane: Pane; children: ReactNode }) {
  const styles = useStyles();
  const shown = useRef<string | null>(null);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const root = box.current;
    return root ? keepFocus(root, () => document.getElementById(screenId)) : undefined;
  }, []);
  return (
    <ShownScreen value={shown}>
      {/* Keys bubble up to here from the controls that used them. */}
      <div
        ref={box}
        role="presentation"
        className={styles.pane}
        lang={languages[pane.language].locale}
        onKeyDown={keepUsedKey}
      >
        <Steps />
        {children}
      </div>
    </ShownScreen>
  );
}
