import { FluentProvider, makeStyles, Tab, TabList, tokens, typographyStyles } from "@fluentui/react-components";
import { HomeRegular } from "@fluentui/react-icons/svg/home";
import { useEffect, useMemo, useState } from "react";
import type { Asked } from "../commands/askedScreen";
import { languages } from "../i18n/languages";
import type { Appearance } from "./appearance";
import { isDark } from "./appearance";
import { PaneProvider, type Pane } from "./PaneContext";
import type { Grounds } from "./perform";
import { DataScreen } from "./screens/DataScreen";
import { HomeScreen } from "./screens/HomeScreen";
import { ModelScreen } from "./screens/ModelScreen";
import { ReportsScreen } from "./screens/ReportsScreen";
import { ReviewScreen } from "./screens/ReviewScreen";
import { WriteScreen } from "./screens/WriteScreen";
import { screens, type Screen } from "./state/screens";
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
  // Excel puts its own menu over the top right corner of the pane (34 × 32 px on the Mac): nothing of ours stands there.
  bar: { flexShrink: 0, paddingRight: "34px", borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  tab: { padding: `${tokens.spacingVerticalS} 5px`, minWidth: 0, "& .fui-Tab__content": { fontSize: "13px" } },
});

export interface AppProps {
  readonly grounds: Grounds;
  readonly isOfficeDark: boolean;
  readonly appearance: Appearance;
  readonly onAppearance: (appearance: Appearance) => void;
  /** Calls back with the screen that a ribbon button asks for; returns the way to stop listening. */
  readonly onAskedFor: (listener: (asked: Asked) => void) => () => void;
}

export function App({ grounds, isOfficeDark, appearance: first, onAppearance, onAskedFor }: AppProps) {
  const { language } = grounds;
  const [appearance, setAppearance] = useState(first);
  const theme = useMemo(() => themeFor(isDark(appearance, isOfficeDark), language), [appearance, isOfficeDark, language]);
  const workflow = useWorkflow(grounds);
  const { state, send, run, cancel } = workflow;
  const pane = useMemo<Pane>(
    () => ({ language, words: languages[language].words, today: grounds.today, state, send, run, cancel }),
    [language, grounds, state, send, run, cancel],
  );

  // What stands in the workbook is asked at the start, and again when it became uncertain.
  const mustAsk = state.lastRun === undefined && state.activity.is === "idle";
  useEffect(() => {
    if (mustAsk) run({ kind: "open" });
  }, [mustAsk, run]);
  useEffect(() => onAskedFor((asked) => send(asked === "customer" ? { type: "askedForCustomer" } : { type: "went", to: asked })), [onAskedFor, send]);

  const onChosenAppearance = (chosen: Appearance): void => {
    setAppearance(chosen);
    onAppearance(chosen);
  };
  return (
    <FluentProvider theme={theme}>
      <PaneProvider value={pane}>
        <Shell pane={pane}>{screenOf(state.screen, appearance, onChosenAppearance)}</Shell>
      </PaneProvider>
    </FluentProvider>
  );
}

function screenOf(screen: Screen, appearance: Appearance, onAppearance: (appearance: Appearance) => void) {
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

function Shell({ pane, children }: { pane: Pane; children: React.ReactNode }) {
  const styles = useStyles();
  const { state, words, send } = pane;
  const { steps } = words.pane;
  return (
    <div className={styles.pane} lang={languages[pane.language].locale}>
      <nav className={styles.bar} aria-label={steps.label}>
        <TabList
          size="small"
          selectedValue={state.screen}
          onTabSelect={(_, { value }) => send({ type: "went", to: screens.find((screen) => screen === value) ?? "home" })}
        >
          {screens.map((screen) =>
            screen === "home" ? (
              <Tab key={screen} value={screen} className={styles.tab} icon={<HomeRegular />} aria-label={steps.names.home} />
            ) : (
              <Tab key={screen} value={screen} className={styles.tab}>
                {steps.names[screen]}
              </Tab>
            ),
          )}
        </TabList>
      </nav>
      {children}
    </div>
  );
}
