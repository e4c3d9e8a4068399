/** Letters and digits of `text` in small letters; case, spaces, punctuation and accents fall away ("Hut 8 Corp." -> "hut8corp"). */
export function normalise(text: string): string {
  let out = "";
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if ((c >= 97 && c <= 122) || (c >= 48 && c <= 57)) out += text[i];
    else if (c >= 65 && c <= 90) out += String.fromCharCode(c + 32);
    else if (c > 127)
      return text
        .normalize("NFKD")
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]/gu, "");
  }
  return out;
}
