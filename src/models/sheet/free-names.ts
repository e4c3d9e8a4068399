/** Sheet names for a model: "<tag> <part>", with a number behind the tag where any of them is taken. At most 31 characters, none that Excel forbids. */
export function freeSheetNames<Part extends string>(tag: string, parts: readonly Part[], taken: readonly string[]): Record<Part, string> {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  const longest = Math.max(...parts.map((part) => part.length));
  const plain = tag
    .replace(/\(.*?\)|[[\]:*?/\\'()]/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  for (let number = 1; ; number++) {
    const suffix = number === 1 ? "" : ` ${number}`;
    const room = 31 - longest - 1 - suffix.length;
    const names = parts.map((part) => `${plain.slice(0, room).trim()}${suffix} ${part}`);
    if (names.every((name) => !used.has(name.toLowerCase()))) {
      return Object.fromEntries(parts.map((part, place) => [part, names[place]!])) as Record<Part, string>;
    }
  }
}
