import type { PlanCell } from "../models/plan";
import { canonical } from "./cell-content";

const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/** Characters of a hash; a row's hashes are kept as one text, this many a column. */
export const hashLength = 6;

/** A hash that no content has: "never written by us". */
export const noHash = "......";

/** 36 bits of a cell's content as six characters: small enough to keep for every cell in the document settings. */
export function contentHash(cell: PlanCell): string {
  const text = canonical(cell);
  let low = 0xdeadbeef;
  let high = 0x41c6ce57;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    low = Math.imul(low ^ code, 2654435761);
    high = Math.imul(high ^ code, 1597334677);
  }
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  let hash = "";
  for (let place = 0; place < 3; place++) hash += digits[(low >>> (place * 6)) & 63]! + digits[(high >>> (place * 6)) & 63]!;
  return hash;
}
