import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createContext, runInContext } from "node:vm";
import { bundleSize } from "../tools/bundle-size";

const source = readFileSync(join(__dirname, "../dist/functions.js"), "utf8");
const metadata = JSON.parse(readFileSync(join(__dirname, "../dist/functions.json"), "utf8")) as {
  functions: { id: string; name: string; parameters: unknown[] }[];
};

/** A context that offers only what interfaces.md promises: a CustomFunctions global. */
function load(): (name: string, ...args: unknown[]) => unknown {
  const associated = new Map<string, (...args: unknown[]) => unknown>();
  class CustomFunctionError extends Error {
    constructor(
      readonly code: string,
      message?: string,
    ) {
      super(message);
    }
  }
  const ErrorCode = {
    invalidValue: "#VALUE!",
    notAvailable: "#N/A",
    divisionByZero: "#DIV/0!",
    invalidNumber: "#NUM!",
    nullReference: "#NULL!",
  };
  const CustomFunctions = {
    associate: (id: string, f: (...args: unknown[]) => unknown) => associated.set(id, f),
    Error: CustomFunctionError,
    ErrorCode,
  };
  runInContext(source, createContext({ CustomFunctions }));
  return (name, ...args) => {
    const found = metadata.functions.find((f) => f.name === name)!;
    const padded = [...args, ...Array<null>(found.parameters.length - args.length).fill(null)];
    return associated.get(found.id)!(...padded, { functionName: found.id });
  };
}

test("loads in a bare context and answers in the same turn", () => {
  const call = load();
  expect(call("GW", "IREN")).toBe(0.26);
  expect(call("GIGAWATTS", "iren limited")).toBe(0.26);
  expect(call("VALUE", "all", null, 46142)).toBeCloseTo(91.5e9, -8);
  expect(() => call("GW", "IRNE")).toThrow(expect.objectContaining({ code: "#N/A", message: expect.stringContaining("IREN") }) as Error);
});

test("every function of the metadata is associated", () => {
  const call = load();
  for (const { name } of metadata.functions)
    try {
      call(name);
    } catch (error) {
      expect([name, (error as { code?: string }).code]).toEqual([name, expect.stringMatching(/^#(N\/A|VALUE!|NUM!)$/)]);
    }
});

test("code without the facts is at most 40 KiB gzip", () => {
  const { code, facts } = bundleSize(source);
  expect(facts).toBeGreaterThan(10 * 1024); // the measure does find the facts
  expect(code).toBeLessThanOrEqual(40 * 1024);
});
