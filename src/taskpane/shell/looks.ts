/** Looks that several parts of the pane share, to be spread into their own styles. */
import { tokens, type GriffelStyle } from "@fluentui/react-components";

/** What scrolls between the head of the pane and its actions, one thing below the other. */
export const scrolling: GriffelStyle = {
  flexGrow: 1,
  minHeight: "120px",
  overflowY: "auto",
  padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalL}`,
  display: "flex",
  flexDirection: "column",
  gap: tokens.spacingVerticalM,
  "& > *": { flexShrink: 0 },
};

/** The buttons at the foot, which stay in sight. */
export const footActions: GriffelStyle = {
  flexShrink: 0,
  padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
  borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  display: "flex",
  flexWrap: "wrap",
  justifyContent: "flex-end",
  gap: tokens.spacingHorizontalS,
};

/** The way back: its words line up with what is below it. */
export const wayBack: GriffelStyle = {
  alignSelf: "flex-start",
  flexShrink: 0,
  marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})`,
};

/** A line of a list that is a button over the whole width. */
export const lineButton: GriffelStyle = {
  width: "100%",
  textAlign: "start",
  font: "inherit",
  fontSize: tokens.fontSizeBase200,
  lineHeight: tokens.lineHeightBase200,
  color: tokens.colorNeutralForeground1,
  backgroundColor: "transparent",
  border: "none",
  borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalM}`,
  cursor: "pointer",
  ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
  ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
};

/** A sentence in place of a list, with what to do about it. */
export const messageBox: GriffelStyle = {
  padding: tokens.spacingHorizontalM,
  display: "flex",
  flexDirection: "column",
  alignItems: "flex-start",
  gap: tokens.spacingVerticalS,
};
