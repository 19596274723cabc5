import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";

export const usePictureStyles = makeStyles({
  body: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    paddingTop: tokens.spacingVerticalXS,
  },
  hint: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  scroll: {
    maxHeight: "300px",
    overflowY: "auto",
    overflowX: "auto",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  table: { width: "100%", borderCollapse: "collapse", ...typographyStyles.caption1 },
  head: {
    textAlign: "left",
    fontWeight: "normal",
    color: tokens.colorNeutralForeground2,
    padding: "2px 6px 2px 0",
    overflowWrap: "anywhere",
  },
  cell: {
    padding: "3px 6px 3px 0",
    textAlign: "left",
    fontWeight: "inherit",
    overflowWrap: "anywhere",
  },
  number: { textAlign: "right", fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
});
