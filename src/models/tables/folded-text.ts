/** Lower case, without accents and punctuation: "Hut 8" and "HUT-8" read alike. Scripts other than Latin are kept. */
export function folded(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** Whether every word of `search` begins a word of one of the names (also of the names written without spaces). */
export function namesMatch(names: (string | null | undefined)[], search: string): boolean {
  const words = folded(search).split(" ").filter(Boolean);
  if (words.length === 0) return true;
  const foldedNames = names.filter((name): name is string => Boolean(name)).map(folded);
  const text = ` ${[...foldedNames, ...foldedNames.map((name) => name.replace(/ /g, ""))].join(" ")}`;
  return words.every((word) => text.includes(` ${word}`));
}
