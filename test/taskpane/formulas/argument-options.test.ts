import { store } from "../../../src/dataset";
import { argumentOptions, kindOf, takesSeveral, told } from "../../../src/taskpane/formulas/argument-options";
import { readCatalogue, type MinerFunction } from "../../../src/taskpane/formulas/catalogue";
import { readMetadata } from "../../../tools/function-library";

let functions: MinerFunction[];
beforeAll(async () => {
  functions = readCatalogue((await readMetadata()).metadata);
});
const view = store.view();
const optionsOf = (name: string, argument: string, boxes: string[] = []) => {
  const fn = functions.find((each) => each.name === name)!;
  return argumentOptions(
    view,
    fn,
    fn.parameters.find((each) => each.name === argument)!,
    boxes,
  );
};

test("a name: all where the function takes it, miners, tenants, sites, deals with words for their ids", () => {
  const options = optionsOf("GW", "name");
  expect(options[0]).toMatchObject({ value: "all" });
  expect([...new Set(options.map(({ group }) => group))]).toEqual(["All", "Miners", "Tenants", "Sites", "Deals"]);
  expect(options.find(({ value }) => value === "iren-microsoft-childress-2025")!.label).toMatch(/^IREN → Microsoft, /);
  expect(optionsOf("GET", "name")[0]!.group).toBe("Miners");
});

test("only deals where a deal is asked for", () => {
  for (const options of [optionsOf("METRIC", "deal"), optionsOf("DEAL", "id")])
    expect(options.map(({ value }) => value).sort()).toEqual(view.deals.map(({ id }) => id).sort());
});

test("fields follow the name that was given", () => {
  const kinds = (name: string) => new Set(optionsOf("GET", "field", [name]).map(({ group }) => group));
  expect(kinds("iren-microsoft-childress-2025")).toEqual(new Set(["Fields of a deal"]));
  expect(kinds("IREN")).toEqual(new Set(["Fields of a miner"]));
  expect(kinds("").size).toBe(5);
});

test("columns are those of the function's rows, and several may be given", () => {
  expect(optionsOf("DEALS", "columns").map(({ value }) => value)).toContain("contractValueUsd");
  expect(optionsOf("MINERS", "columns").map(({ value }) => value)).toContain("contracted");
  const columns = functions.find(({ name }) => name === "DEALS")!.parameters.find(({ name }) => name === "columns")!;
  expect(takesSeveral(columns)).toBe(true);
});

test("every argument has a way to be picked", () => {
  const kinds = functions.flatMap((fn) => fn.parameters.map((parameter) => [parameter.name, kindOf(parameter)]));
  expect(Object.fromEntries(kinds)).toMatchObject({ asOf: "day", from: "day", measure: "choice", name: "list", target: "text" });
});

test("what a box holds is told in words", () => {
  expect(told([], "2026-04-30")).toBe("30 Apr 2026");
  expect(told([{ value: "a", label: "the first", group: "" }], "a")).toBe("the first");
  expect(told([{ value: "IREN", label: "IREN", group: "" }], "IREN")).toBeNull();
  expect(told([], "b")).toBeNull();
});
