import type { Dataset } from "../../src/dataset/types";

const fresh = (): Dataset => {
  jest.resetModules();
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- a copy that nobody has asked yet
  return (require("../../src/dataset/bundled") as typeof import("../../src/dataset/bundled")).bundled;
};
const parsed = (dataset: Dataset) => Object.getOwnPropertyDescriptor(dataset, "deals")!.get === undefined;

test("the facts are parsed when the first table is asked for, and only then", () => {
  const dataset = fresh();
  expect(parsed(dataset)).toBe(false);
  expect(dataset.peers.length).toBeGreaterThan(10);
  expect(parsed(dataset)).toBe(true);
  expect(dataset.deals).toBe(dataset.deals);
});

test("the tables are those of the assembled files, in their order", () => {
  /* eslint-disable @typescript-eslint/no-require-imports -- the same copy of the files */
  const dataset = fresh();
  const { minerFiles, sharedFiles } = require("../../src/dataset/bundledFiles") as typeof import("../../src/dataset/bundledFiles");
  const { assemble } = require("../../src/dataset/assemble") as typeof import("../../src/dataset/assemble");
  expect(JSON.stringify(dataset)).toBe(JSON.stringify(assemble(minerFiles, sharedFiles)));
});
