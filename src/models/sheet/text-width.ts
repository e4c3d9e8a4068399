/** Widths of the characters from space to tilde in hundredths of the font size: DejaVu Sans, wider than Arial, Calibri and Aptos, so what fits here fits in those. */
const hundredths = [
  32, 40, 46, 84, 64, 95, 78, 27, 39, 39, 50, 84, 32, 36, 32, 34, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 34, 34, 84, 84, 84, 53, 100, 68,
  69, 70, 77, 63, 58, 77, 75, 29, 29, 66, 56, 86, 75, 79, 60, 79, 69, 63, 61, 73, 68, 99, 69, 61, 69, 39, 34, 39, 84, 50, 50, 61, 63, 55,
  63, 62, 35, 63, 63, 28, 28, 58, 28, 97, 63, 61, 63, 63, 41, 52, 39, 63, 59, 82, 59, 59, 52, 64, 34, 64, 84,
];

/** Points a text takes on one line; a character outside the table counts as a wide one. */
export function textWidth(text: string, fontSize = 11, bold = false): number {
  let sum = 0;
  for (const character of text) sum += hundredths[character.codePointAt(0)! - 32] ?? 84;
  return (sum / 100) * fontSize * (bold ? 1.12 : 1);
}

/** Lines a text takes when it is wrapped at words; Infinity where a word is wider than the line. */
export function linesWhenWrapped(text: string, width: number, bold = false): number {
  let [lines, used] = [1, 0];
  for (const word of text.split(/(?<= )/)) {
    const [whole, bare] = [textWidth(word, 11, bold), textWidth(word.trimEnd(), 11, bold)];
    if (bare > width) return Infinity;
    if (used > 0 && used + bare > width) [lines, used] = [lines + 1, whole];
    else used += whole;
  }
  return lines;
}
