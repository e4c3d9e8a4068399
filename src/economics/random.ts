/**
 * Philox4x32-10, a counter-based generator (Salmon, Moraes, Dror, Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC11): the four numbers of path i
 * are a function of (seed, i) alone, so every assumption meets the same draws and any path can be drawn by itself.
 */
const [M0, M1, W0, W1] = [0xd2511f53, 0xcd9e8d57, 0x9e3779b9, 0xbb67ae85];

/** High 32 bits of a product of two unsigned 32-bit numbers, in halves so that no double rounds. */
function mulHigh(a: number, b: number): number {
  const [a0, a1, b0, b1] = [a & 0xffff, a >>> 16, b & 0xffff, b >>> 16];
  const middle = a1 * b0 + ((a0 * b0) >>> 16);
  const low = a0 * b1 + (middle & 0xffff);
  return a1 * b1 + Math.floor(middle / 65536) + Math.floor(low / 65536);
}

/** Ten rounds on a counter and a key; everything unsigned 32-bit. */
export function philox(
  counter: readonly [number, number, number, number],
  key: readonly [number, number],
): [number, number, number, number] {
  let [c0, c1, c2, c3] = counter;
  let [k0, k1] = key;
  for (let round = 0; round < 10; round++) {
    const [high0, high1] = [mulHigh(M0, c0), mulHigh(M1, c2)];
    const [low0, low1] = [Math.imul(M0, c0) >>> 0, Math.imul(M1, c2) >>> 0];
    [c0, c1, c2, c3] = [(high1 ^ c1 ^ k0) >>> 0, low1, (high0 ^ c3 ^ k1) >>> 0, low0];
    k0 = (k0 + W0) >>> 0;
    k1 = (k1 + W1) >>> 0;
  }
  return [c0, c1, c2, c3];
}

/** Four uniform numbers in the open interval (0, 1) of a path; `seed` is any integer up to 2^53. */
export function uniforms(seed: number, path: number): [number, number, number, number] {
  const key = [seed >>> 0, Math.floor(seed / 2 ** 32) >>> 0] as const;
  const draws = philox([path >>> 0, 0, 0, 0], key);
  return draws.map((draw) => (draw + 0.5) / 2 ** 32) as [number, number, number, number];
}
