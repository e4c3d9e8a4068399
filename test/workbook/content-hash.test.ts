import fc from "fast-check";
import { contentHash, hashLength, noHash } from "../../src/workbook/content-hash";

test("every hash has its length and is never the mark of nothing written", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.double({ noNaN: true }), fc.boolean(), fc.constant(null)), (content) => {
      const hash = contentHash(content);
      return hash.length === hashLength && hash !== noHash && /^[\w-]{6}$/.test(hash);
    }),
  );
});

test("kinds do not mix: the number 1, the text 1, true and its text, a formula and its text", () => {
  const hashes = [1, "1", true, "true", "=A1", { formula: "=A1" }, null].map(contentHash);
  expect(new Set(hashes).size).toBe(hashes.length);
});

test("100,000 neighbouring numbers do not collide", () => {
  const hashes = new Set(Array.from({ length: 100_000 }, (_, number) => contentHash(number)));
  expect(hashes.size).toBeGreaterThan(99_990);
});
