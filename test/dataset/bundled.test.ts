import { facts } from "../../src/dataset/bundledFiles";
import type { Dataset } from "../../src/dataset/types";

const fresh = (): Dataset => {
  jest.resetModules();
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- a copy that nobody has asked yet
  return (require("../../src/dataset/bundled") as typeof import("../../src/dataset/bundled")).bundled;
};
const parsed = (dataset: Dataset) => Object.getOwnPropertyDescriptor(dataset, "deals")!.get === undefined;

test("the facts are put together when the first table is asked for, and only then", () => {
  const dataset = fresh();
  expect(parsed(dataset)).toBe(false);
  expect(dataset.peers.length).toBeGreaterThan(10);
  expect(parsed(dataset)).toBe(true);
  expect(dataset.deals).toBe(dataset.deals);
});

test("the tables are those of the assembled files, in their order", () => {
  expect(JSON.stringify(fresh())).toBe(JSON.stringify(facts()));
});
