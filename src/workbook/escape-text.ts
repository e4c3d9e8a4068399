/**
 * The one place where text is made safe for a cell. Excel reads what is written to a cell as if it were typed: "=…" becomes a formula,
 * "2026-03" a date, "1e5" a number, "Dec 24" a date. A leading apostrophe keeps text text; it is not part of the value.
 */

/** Longest text a cell holds. */
export const longestText = 32_767;

/** Words that some interface language reads as TRUE or FALSE. */
const booleans = new Set(
  "true false wahr falsch vrai faux verdadeiro falso doğru yanlış verdadero vero waar onwaar sant falskt prawda fałsz".split(" "),
);

/** Starts with an ordinary letter; full-width forms (U+FF00–FFEF) are left out because some hosts fold them to ASCII. */
const beginsLikeAWord = /^(?![\uff00-\uffef])\p{L}/u;
/** "Dec 24", "May15", "EUR 5", "5月": a word, then a number. */
const wordThenNumber = /^\p{L}+[\p{P}\p{S}\s]*\p{N}/u;

/** Whether a text would survive being written bare. */
function isPlain(text: string): boolean {
  return beginsLikeAWord.test(text) && !wordThenNumber.test(text) && !booleans.has(text.trim().toLowerCase());
}

/** The text as it must be written to stay the same text. Empty stays empty. */
export function escapeText(text: string): string {
  return text === "" || isPlain(text) ? text : `'${text}`;
}

/** The part of a text that fits into a cell; never half a surrogate pair. */
export function fitted(text: string): string {
  if (text.length <= longestText) return text;
  const end = /[\ud800-\udbff]/.test(text[longestText - 1]!) ? longestText - 1 : longestText;
  return text.slice(0, end);
}
