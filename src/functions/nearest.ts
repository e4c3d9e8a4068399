/** Suggestions for a word that is not in a closed list. */
import { distance } from "fastest-levenshtein";

/** Words compare by letters and digits only. */
export function foldWord(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]+/g, "");
}

/** The one of `allowed` that `given` means, whatever its case, spaces and punctuation; undefined when none. */
export function pick(given: string, allowed: readonly string[]): string | undefined {
  const folded = foldWord(given);
  return folded === "" ? undefined : allowed.find((word) => foldWord(word) === folded);
}

/** At most three of `allowed` that are spelled like `given` or contain it, nearest first. */
export function nearest(given: string, allowed: readonly string[]): string[] {
  const folded = foldWord(given.slice(0, 60));
  if (folded === "") return [];
  return allowed
    .map((word) => {
      const other = foldWord(word);
      const inside = folded.length > 2 && (other.includes(folded) || folded.includes(other));
      return { word, far: inside ? 1 : distance(folded, other), room: Math.max(2, Math.ceil(other.length / 3)) };
    })
    .filter(({ far, room }) => far <= room)
    .sort((a, b) => a.far - b.far)
    .slice(0, 3)
    .map(({ word }) => word);
}
