import * as fc from "fast-check";
import { nameTable } from "../../src/dataset/nameTable";
import { normalise } from "../../src/dataset/normalise";

test("answers as a map of normalised names would", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 12 })), fc.array(fc.string({ maxLength: 12 })), (stored, asked) => {
      const map = new Map(stored.map((name, i) => [normalise(name), i] as const).filter(([key]) => /^[a-z0-9]+$/.test(key)));
      const table = nameTable(map);
      for (const name of [...stored, ...asked]) {
        const plain = [...name].every((c) => c.charCodeAt(0) < 128);
        expect(table.get(name)).toBe(plain ? map.get(normalise(name)) : undefined);
      }
    }),
  );
});

test("text longer than any name is unknown, not an overrun", () => {
  expect(nameTable(new Map([["iren", 1]])).get("iren".repeat(1000))).toBeUndefined();
  expect(nameTable(new Map([["iren", 1]])).get("I-R E.N")).toBe(1);
});
