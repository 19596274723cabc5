import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { HomeRegular } from "@fluentui/react-icons/svg/home";
import { useRef, type KeyboardEvent } from "react";
import { usePane } from "../PaneContext";
import { screenId } from "./Frame";
import { screens, type Screen } from "../state/screens";

const useStyles = makeStyles({
  // Excel puts its own menu over the top right corner of the pane (34 × 32 px on the Mac): nothing of ours stands there.
  bar: {
    flexShrink: 0,
    paddingRight: "34px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  // They wrap in a pane that is zoomed in.
  steps: { display: "flex", flexWrap: "wrap" },
  step: {
    ...typographyStyles.body1,
    fontSize: "13px",
    appearance: "none",
    border: "none",
    borderBottom: "2px solid transparent",
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground2,
    padding: `${tokens.spacingVerticalS} 6px 6px`,
    minWidth: "28px",
    cursor: "pointer",
    // High contrast would draw the transparent border too, and every step would look like the current one.
    "@media (forced-colors: active)": { borderBottomColor: "Canvas" },
    whiteSpace: "nowrap",
    ":hover": {
      color: tokens.colorNeutralForeground1,
      backgroundColor: tokens.colorSubtleBackgroundHover,
    },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  on: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorCompoundBrandStroke,
    "@media (forced-colors: active)": { borderBottomColor: "Highlight" },
  },
  icon: { fontSize: "18px", display: "block" },
});

/** The way through the work. One stop for the Tab key; the arrow keys move between the steps. */
export function Steps() {
  const styles = useStyles();
  const { state, words, send } = usePane();
  const { steps } = words.pane;
  const buttons = useRef(new Map<Screen, HTMLButtonElement>());

  const go = (to: Screen): void => {
    send({ type: "went", to });
    buttons.current.get(to)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const at = screens.indexOf(state.screen);
    const last = screens.length - 1;
    const targets: Readonly<Record<string, number>> = {
      ArrowRight: at === last ? 0 : at + 1,
      ArrowLeft: at === 0 ? last : at - 1,
      Home: 0,
      End: last,
    };
    const to = screens[targets[event.key] ?? -1];
    if (!to) return;
    event.preventDefault();
    go(to);
  };
  return (
    <header className={styles.bar}>
      <div className={styles.steps} role="tablist" aria-label={steps.label} onKeyDown={onKeyDown}>
        {screens.map((screen) => {
          const isOn = screen === state.screen;
          return (
            <button
              key={screen}
              ref={(button) => {
                if (button) buttons.current.set(screen, button);
              }}
              type="button"
              role="tab"
              id={`step-${screen}`}
              aria-selected={isOn}
              aria-controls={screenId}
              aria-label={screen === "home" ? steps.names.home : undefined}
              tabIndex={isOn ? 0 : -1}
              className={mergeClasses(styles.step, isOn && styles.on)}
              onClick={() => send({ type: "went", to: screen })}
            >
              {screen === "home" ? (
                <HomeRegular className={styles.icon} aria-hidden />
              ) : (
                steps.names[screen]
              )}
            </button>
          );
        })}
      </div>
    </header>
  );
}
