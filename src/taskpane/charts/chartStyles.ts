import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";

/** What all pictures share. In high contrast the system's own colours take the place of ours: shapes and letters still tell tiers apart. */
export const useChartStyles = makeStyles({
  box: { position: "relative", width: "100%", minWidth: 0 },
  svg: {
    display: "block",
    overflow: "visible",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "2px" },
  },
  axis: {
    stroke: tokens.colorNeutralStroke1,
    strokeWidth: 1,
    fill: "none",
    "@media (forced-colors: active)": { stroke: "CanvasText" },
  },
  grid: {
    stroke: tokens.colorNeutralStroke3,
    strokeWidth: 1,
    fill: "none",
    "@media (forced-colors: active)": { stroke: "GrayText" },
  },
  label: {
    fontSize: "11px",
    fill: tokens.colorNeutralForeground2,
    fontFamily: "inherit",
    "@media (forced-colors: active)": { fill: "CanvasText" },
  },
  mark: {
    stroke: tokens.colorNeutralForeground2,
    strokeWidth: 0.75,
    cursor: "pointer",
    "@media (forced-colors: active)": { fill: "Canvas", stroke: "CanvasText" },
  },
  active: {
    stroke: tokens.colorStrokeFocus2,
    strokeWidth: 2.5,
    "@media (forced-colors: active)": { stroke: "Highlight" },
  },
  letter: {
    fontSize: "10px",
    fontWeight: 600,
    fontFamily: "inherit",
    textAnchor: "middle",
    dominantBaseline: "central",
    pointerEvents: "none",
    "@media (forced-colors: active)": { fill: "CanvasText" },
  },
  line: {
    stroke: tokens.colorBrandForeground1,
    strokeWidth: 2,
    fill: "none",
    "@media (forced-colors: active)": { stroke: "CanvasText" },
  },
  area: {
    fill: tokens.colorBrandForeground1,
    fillOpacity: 0.12,
    "@media (forced-colors: active)": { fill: "GrayText" },
  },
  flow: {
    fill: tokens.colorNeutralForeground3,
    fillOpacity: 0.22,
    cursor: "pointer",
    "@media (forced-colors: active)": { fill: "GrayText" },
  },
  flowUp: { fill: tokens.colorPaletteGreenForeground3, fillOpacity: 0.45 },
  flowDown: { fill: tokens.colorPaletteRedForeground3, fillOpacity: 0.45 },
  flowActive: {
    fillOpacity: 0.85,
    stroke: tokens.colorStrokeFocus2,
    strokeWidth: 1.5,
    "@media (forced-colors: active)": { stroke: "Highlight", strokeWidth: 2.5 },
  },
  told: {
    ...typographyStyles.caption1,
    margin: 0,
    minHeight: "32px",
    color: tokens.colorNeutralForeground1,
    overflowWrap: "anywhere",
  },
  hint: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground2 },
  legend: {
    ...typographyStyles.caption1,
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalM,
    color: tokens.colorNeutralForeground2,
  },
  key: { display: "inline-flex", alignItems: "center", columnGap: "4px" },
});
