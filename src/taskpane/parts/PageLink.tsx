import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  link: {
    ...typographyStyles.body1,
    appearance: "none",
    border: "none",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    textAlign: "left",
    width: "100%",
    display: "grid",
    gridTemplateColumns: "24px minmax(0, 1fr) 16px",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalSNudge} 0`,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  icon: { fontSize: "20px", lineHeight: 0, color: tokens.colorBrandForeground1 },
  about: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, display: "block" },
});

/** A line that leads to a page of its own. */
export function PageLink({
  icon,
  name,
  about,
  onOpen,
}: {
  icon: ReactNode;
  name: string;
  about: string;
  onOpen: () => void;
}) {
  const styles = useStyles();
  return (
    <button type="button" className={styles.link} onClick={onOpen}>
      <span className={styles.icon} aria-hidden>
        {icon}
      </span>
      <span>
        {name}
        <span className={styles.about}>{about}</span>
      </span>
      <ChevronRightRegular aria-hidden />
    </button>
  );
}
