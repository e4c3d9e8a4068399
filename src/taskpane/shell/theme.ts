/** The pane's colours: Fluent's light and dark themes on the project's own green, chosen by Office's theme where the host gives one. */
import { createDarkTheme, createLightTheme, type BrandVariants, type Theme } from "@fluentui/react-components";
import { useSyncExternalStore } from "react";

const brand: BrandVariants = {
  10: "#02070A",
  20: "#07201F",
  30: "#06332F",
  40: "#06423B",
  50: "#085147",
  60: "#0A6052",
  70: "#0C6C5B",
  80: "#0F7864",
  90: "#2A8873",
  100: "#459883",
  110: "#60A894",
  120: "#7BB8A5",
  130: "#97C8B8",
  140: "#B3D7CB",
  150: "#CFE7DF",
  160: "#ECF7F3",
};

export const lightTheme: Theme = createLightTheme(brand);

const dark = createDarkTheme(brand);
/** The dark ramp's own brand text is too dim on our panels for AA; two steps lighter is not. */
export const darkTheme: Theme = {
  ...dark,
  colorBrandForeground1: brand[120],
  colorBrandForeground2: brand[130],
  colorBrandForegroundLink: brand[130],
  colorBrandForegroundLinkHover: brand[140],
};

/** True when a "#RRGGBB" background is a dark one (relative luminance under a half). */
export function isDarkColour(colour: string): boolean {
  const match = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour.trim());
  if (!match) return false;
  const [red, green, blue] = match.slice(1).map((part) => parseInt(part, 16) / 255);
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue! < 0.5;
}

function prefersDark(): MediaQueryList | null {
  return typeof window !== "undefined" && window.matchMedia ? window.matchMedia("(prefers-color-scheme: dark)") : null;
}

/** The theme to draw with; `officeBackground` is the host's pane background ("#RRGGBB") or null where the host tells none. */
export function usePaneTheme(officeBackground: string | null): { theme: Theme; scheme: "light" | "dark" } {
  const systemDark = useSyncExternalStore(
    (changed) => {
      const query = prefersDark();
      query?.addEventListener("change", changed);
      return () => query?.removeEventListener("change", changed);
    },
    () => prefersDark()?.matches ?? false,
  );
  const isDark = officeBackground ? isDarkColour(officeBackground) : systemDark;
  return { theme: isDark ? darkTheme : lightTheme, scheme: isDark ? "dark" : "light" };
}
