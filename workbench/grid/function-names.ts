/** Writes the names of known functions in capitals, as Excel does on entry. Texts and quoted sheet names are left alone. */
export function functionsInCapitals(formula: string, isFunction: (name: string) => boolean): string {
  return formula
    .split(/("(?:[^"]|"")*"|'(?:[^']|'')*')/)
    .map((part, index) =>
      index % 2 ? part : part.replace(/[A-Za-z_][\w.]*(?=\()/g, (name) => (isFunction(name.toUpperCase()) ? name.toUpperCase() : name)),
    )
    .join("");
}
