/** In the dark the grid inverts every colour: middling accents stay nearly as they are, so white must be given as black to stay readable on them. */
const middling = new Set(["#4472C4", "#ED7D31", "#5B9BD5", "#70AD47"]);

/** Text on a table header filled with this accent, as the grid must be given it. */
export function headerTextColor(accent: string, dark: boolean): string {
  return dark && middling.has(accent) ? "#000000" : "#FFFFFF";
}
