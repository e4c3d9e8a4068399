import { invalidArgument } from "./host-error";

/** HTML colour names that Excel accepts, the ones in use. */
const named: Record<string, string> = {
  aqua: "#00FFFF",
  black: "#000000",
  blue: "#0000FF",
  brown: "#A52A2A",
  cyan: "#00FFFF",
  darkblue: "#00008B",
  darkgreen: "#006400",
  darkred: "#8B0000",
  fuchsia: "#FF00FF",
  gold: "#FFD700",
  gray: "#808080",
  green: "#008000",
  grey: "#808080",
  lightblue: "#ADD8E6",
  lightgray: "#D3D3D3",
  lightgreen: "#90EE90",
  lightyellow: "#FFFFE0",
  lime: "#00FF00",
  maroon: "#800000",
  navy: "#000080",
  olive: "#808000",
  orange: "#FFA500",
  pink: "#FFC0CB",
  purple: "#800080",
  red: "#FF0000",
  silver: "#C0C0C0",
  teal: "#008080",
  white: "#FFFFFF",
  yellow: "#FFFF00",
};

/** "#rrggbb" or a name as "#RRGGBB". @throws InvalidArgument for anything else */
export function readColor(value: unknown): string {
  if (typeof value === "string") {
    const known = named[value.toLowerCase()];
    if (known) return known;
    if (/^#[0-9a-f]{6}$/i.test(value)) return value.toUpperCase();
  }
  throw invalidArgument();
}
