/** The keyboard map: what the pane answers to. */
export interface Key {
  keys: string;
  does: string;
}

export const keys: readonly Key[] = [
  { keys: "F6", does: "Between the sheet and the pane (Excel's own)" },
  { keys: "Tab, Shift+Tab", does: "To the next or the previous control" },
  { keys: "← →", does: "Between tabs, when a tab has the focus" },
  { keys: "↓ in a search box", does: "Into the list" },
  { keys: "↑ ↓ Home End", does: "Through the list" },
  { keys: "↓ in a formula's box", does: "Opens its list; Enter takes, Esc closes" },
  { keys: "Enter", does: "Opens the line, presses the button" },
  { keys: "Esc", does: "Back to the list; from there to the sheet" },
];
