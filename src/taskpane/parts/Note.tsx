import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import { InfoRegular } from "@fluentui/react-icons/svg/info";
import { WarningRegular } from "@fluentui/react-icons/svg/warning";

const useStyles = makeStyles({
  note: {
    ...typographyStyles.body1,
    appearance: "none",
    textAlign: "left",
    display: "grid",
    gridTemplateColumns: "20px minmax(0, 1fr) 16px",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    padding: `6px ${tokens.spacingHorizontalS}`,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground1,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground2Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  icon: { fontSize: "18px", color: tokens.colorNeutralForeground2 },
  warning: { color: tokens.colorStatusWarningForeground1 },
  about: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, display: "block" },
});

/** Something worth knowing that leads to where it can be looked at. */
export function Note({
  text,
  about,
  isWarning = false,
  onOpen,
}: {
  text: string;
  about?: string;
  isWarning?: boolean;
  onOpen: () => void;
}) {
  const styles = useStyles();
  const Icon = isWarning ? WarningRegular : InfoRegular;
  return (
    <button type="button" className={styles.note} onClick={onOpen}>
      <Icon className={mergeClasses(styles.icon, isWarning && styles.warning)} aria-hidden />
      <span>
        {text}
        {about !== undefined && <span className={styles.about}>{about}</span>}
      </span>
      <ChevronRightRegular aria-hidden />
    </button>
  );
}
