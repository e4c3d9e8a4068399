import { philox, uniforms } from "../../src/economics";

/** Known answers of philox4x32-10 from the Random123 library, kat_vectors. */
test.each([
  [[0, 0, 0, 0], [0, 0], "6627e8d5 e169c58d bc57ac4c 9b00dbd8"],
  [[0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff], [0xffffffff, 0xffffffff], "408f276d 41c83b0e a20bc7c6 6d5451fd"],
  [[0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344], [0xa4093822, 0x299f31d0], "d16cfe09 94fdcceb 5001e420 24126ea1"],
] as const)("philox %j", (counter, key, expected) => {
  expect(
    philox([...counter], [...key])
      .map((word) => word.toString(16).padStart(8, "0"))
      .join(" "),
  ).toBe(expected);
});

test("uniforms lie inside (0, 1), differ between paths and use the whole seed", () => {
  const draws = Array.from({ length: 1000 }, (_, path) => uniforms(1, path)).flat();
  expect(Math.min(...draws)).toBeGreaterThan(0);
  expect(Math.max(...draws)).toBeLessThan(1);
  expect(new Set(draws).size).toBe(4000);
  expect(uniforms(2 ** 32 + 1, 0)).not.toEqual(uniforms(1, 0));
});
