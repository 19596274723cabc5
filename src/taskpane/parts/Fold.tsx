import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import { useState, type ReactNode } from "react";

const useStyles = makeStyles({
  header: {
    appearance: "none",
    border: "none",
    background: "none",
    textAlign: "left",
    display: "flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    width: "100%",
    boxSizing: "border-box",
    minHeight: "32px",
    padding: `${tokens.spacingVerticalXS} 0`,
    cursor: "pointer",
    ...typographyStyles.body1Strong,
    color: tokens.colorNeutralForeground1,
    borderRadius: tokens.borderRadiusMedium,
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  chevron: {
    flexShrink: 0,
    transitionProperty: "transform",
    transitionDuration: tokens.durationFast,
    "@media (prefers-reduced-motion: reduce)": { transitionDuration: "0.01ms" },
  },
  open: { transform: "rotate(90deg)" },
  title: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
});

/** A part that opens and closes; closed parts draw nothing. */
export function Fold({
  title,
  label,
  aside,
  isOpenFirst = false,
  children,
}: {
  title: string;
  /** What screen readers say where the title alone would not tell folds apart. */
  label?: string;
  aside?: ReactNode;
  isOpenFirst?: boolean;
  children: ReactNode;
}) {
  const styles = useStyles();
  const [isOpen, setIsOpen] = useState(isOpenFirst);
  return (
    <div>
      <button
        type="button"
        className={styles.header}
        aria-expanded={isOpen}
        aria-label={label}
        onClick={() => setIsOpen(!isOpen)}
      >
        <ChevronRightRegular
          className={mergeClasses(styles.chevron, isOpen && styles.open)}
          aria-hidden
        />
        <span className={styles.title}>{title}</span> {aside}
      </button>
      {isOpen && children}
    </div>
  );
}
