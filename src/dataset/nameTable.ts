/**
 * A hash table over normalised names that is asked with raw text: case, spaces and punctuation are skipped while hashing,
 * so that a spelling never seen before costs one pass over its characters and no new string.
 */
export interface NameTable<T> {
  /** The value under the name; undefined when there is none or when the text holds letters beyond ASCII (ask again with the normalised text). */
  get(raw: string): T | undefined;
}

/** Longest name looked up without normalising first. */
const LONGEST = 256;

/** Small letter or digit for each ASCII code, 0 for what is skipped. */
const FOLD = new Uint8Array(128);
for (let c = 48; c <= 57; c++) FOLD[c] = c;
for (let c = 97; c <= 122; c++) FOLD[c] = FOLD[c - 32] = c;

const scratch = new Uint8Array(LONGEST);

/** A table of normalised names (small ASCII letters and digits; others are left out: the caller keeps them in a Map). */
export function nameTable<T>(entries: ReadonlyMap<string, T>): NameTable<T> {
  const keys = [...entries.keys()].filter((key) => /^[a-z0-9]+$/.test(key) && key.length <= LONGEST);
  let size = 64;
  while (size < keys.length * 4) size *= 2;
  const mask = size - 1;
  const slots = new Int32Array(size).fill(-1);
  const offsets = new Int32Array(keys.length);
  const lengths = new Int32Array(keys.length);
  const letters = new Uint8Array(keys.reduce((sum, key) => sum + key.length, 0));
  const values = keys.map((key) => entries.get(key)!);
  let at = 0;
  keys.forEach((key, i) => {
    offsets[i] = at;
    lengths[i] = key.length;
    let hash = 0;
    for (let k = 0; k < key.length; k++) {
      const c = key.charCodeAt(k);
      letters[at++] = c;
      hash = (Math.imul(hash, 31) + c) | 0;
    }
    let slot = (hash ^ (hash >>> 15)) & mask;
    while (slots[slot]! >= 0) slot = (slot + 1) & mask;
    slots[slot] = i;
  });
  return {
    get(raw) {
      let length = 0;
      let hash = 0;
      for (let i = 0; i < raw.length; i++) {
        const code = raw.charCodeAt(i);
        if (code > 127) return undefined;
        const c = FOLD[code]!;
        if (c === 0) continue;
        if (length === LONGEST) return undefined;
        scratch[length++] = c;
        hash = (Math.imul(hash, 31) + c) | 0;
      }
      let slot = (hash ^ (hash >>> 15)) & mask;
      search: for (let entry = slots[slot]!; entry >= 0; slot = (slot + 1) & mask, entry = slots[slot]!) {
        if (lengths[entry] !== length) continue;
        const from = offsets[entry]!;
        for (let k = 0; k < length; k++) if (letters[from + k] !== scratch[k]) continue search;
        return values[entry];
      }
      return undefined;
    },
  };
}
