/** Letters and digits of `text` in small letters; case, spaces, punctuation and accents fall away ("Hut 8 Corp." -> "hut8corp"). */
export function normalise(text: string): string {
  // The engine's own search, because the first names are folded before any loop of ours is compiled.
  if (!/[^\x00-\x7f]/.test(text)) return text.toLowerCase().replace(/[^a-z0-9]+/g, "");
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}
