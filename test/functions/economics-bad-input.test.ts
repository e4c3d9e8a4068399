/** Inputs no deal can have: each is an error of the catalogue that names the input, its value and the allowed range. */
import { parseCall } from "../../tools/formula";
import type { HostError, Library } from "../../tools/function-library";
import { excelError, loadLibrary, outcome } from "./host";

let library: Library;
beforeAll(async () => {
  library = await loadLibrary();
});

const LEASE =
  '{"criticalItMw",100;"baseTermYears",15;"firstDelivery","2027-01-01";"contractValueUsd",2500000000;"noiMargin",0.85;"capexUsd",1000000000}';

const BAD: [input: string, value: string, words: string[]][] = [
  ["criticalItMw", "0", ["criticalItMw", "not 0.", "above 0 and at most 20000"]],
  ["criticalItMw", "-5", ["criticalItMw", "not -5", "above 0 and at most 20000"]],
  ["baseTermYears", "0", ["baseTermYears", "not 0.", "0.0833333 and 50"]],
  ["baseTermYears", "-10", ["baseTermYears", "not -10", "0.0833333 and 50"]],
  ["escalatorRate", "1", ["escalatorRate", "not 1.", "-0.05 and 0.15"]],
  ["termTenorYears", "16", ["termTenorYears", "not 16", "0.0833333 and 15", "unless extensions are underwritten"]],
  ["loanToCost", "1.01", ["loanToCost", "not 1.01", "0 and 1"]],
  ["fullDelivery", '"2026-06-30"', ["fullDelivery", "2026-06-01", "firstDelivery 2027-01-01 and 2099-12-31"]],
  ["firstDelivery", '"1999-12-31"', ["firstDelivery", "1999-12-01", "2000-01-01 and 2099-12-31"]],
  ["firstDelivery", '"soon"', ["firstDelivery", '"soon"', "2000-01-01 and 2099-12-31"]],
  ["targetDscr", "0.95", ["targetDscr", "not 0.95", "1 and 3"]],
  ["deliveryPhases", "2.5", ["deliveryPhases", "not 2.5", "a whole number between 1 and 24"]],
  ["debtKind", '"mezzanine"', ["debtKind", '"mezzanine"', "sculpted, level, bond"]],
  ["noiMargin", '"85 %"', ["noiMargin", '"85 %"', "0 and 1"]],
  ["escalator", "0.03", ['"escalator"', "escalatorRate"]],
];

/** Words that decide whether the deal is a lease or a cloud contract, and whether its headline power can be let: none is guessed. */
const BAD_WORDS: typeof BAD = [
  ["kind", '"cloud"', ["kind", '"cloud"', "colocation, gpu-cloud, joint-venture, powered-shell, other"]],
  ["kind", "3", ["kind", "not 3.", "colocation, gpu-cloud"]],
  [
    "leaseStructure",
    '"NNN"',
    ["leaseStructure", '"NNN"', "triple-net, double-net, modified-gross, gross, cloud-service, disputed, unknown"],
  ],
  ["mwBasis", '"nameplate"', ["mwBasis", '"nameplate"', "critical-it, gross, unspecified"]],
];

describe("assumptions and terms of a deal", () => {
  test.each([...BAD, ...BAD_WORDS])("%s of %s", (input, value, words) => {
    for (const call of [
      `METRIC(${LEASE},"irrLevered",{"${input}",${value}})`,
      `SCHEDULE(${LEASE},"year",,{"${input}",${value}})`,
      `ASSUMPTIONS(${LEASE},{"${input}",${value}})`,
      `SOLVE(${LEASE},"capexUsd","yieldOnCost",0.12,{"${input}",${value}})`,
      `SIMULATE(${LEASE},"irrLevered",10,1,{"${input}",${value}})`,
      `METRIC({"${input}",${value}},"irrLevered")`,
    ])
      if (!(input === "termTenorYears" || input === "fullDelivery") || !call.startsWith("METRIC({"))
        expect([call, ask(call)]).toEqual([call, excelError("#VALUE!", ...words)]);
  });

  test("GPU cloud as people write it is GPU cloud", () => {
    const asking = (kind: string) => ask(`ASSUMPTIONS(${LEASE},{"kind","${kind}"})`);
    expect(asking(" GPU cloud")).toEqual(asking("gpu-cloud"));
    expect(asking("gpu-cloud")).not.toEqual(asking("colocation"));
  });

  test("headline megawatts of a range of terms are IT megawatts unless their basis is gross, however that is written", () => {
    const asking = (basis: string) => ask(`METRIC({"headlineMw",100;"contractValueUsd",3E9;"mwBasis","${basis}"},"valuePerItMw")`);
    for (const basis of ["Critical IT", "critical-it", "unspecified"]) expect(asking(basis)).toBe(3e7);
    expect(asking("Gross")).toEqual(excelError("#N/A", "criticalItMw"));
  });

  test.each(BAD)("%s of %s in a sensitivity is an error of its own cell", (input, value, words) => {
    const grid = ask(`SENSITIVITY(${LEASE},"irrLevered","${input}",{${value}})`) as unknown[][];
    const { code, message } = grid[1]![1] as HostError;
    expect({ code, message }).toEqual(excelError("#VALUE!", ...words));
  });
});

test.each([
  [`METRIC(${LEASE},"irrLeverd")`, ["irrLeverd", "irrLevered"]],
  [`SOLVE(${LEASE},"capex","yieldOnCost",0.12)`, ['"capex"', "capexUsd"]],
  [`SOLVE(${LEASE},"deliveryPhases","yieldOnCost",0.12)`, ["deliveryPhases"]],
  [`SIMULATE(${LEASE},"irrLevered",0)`, ["paths", "not 0.", "1 and 100000"]],
  [`SIMULATE(${LEASE},"irrLevered",10,-1)`, ["seed", "not -1", "0 and 9007"]],
  [`SIMULATE(${LEASE},"irr",10)`, ["irr"]],
  [`DILUTION("IREN",-1)`, ["sharePrice", "not -1"]],
])("%s", (call, words) => {
  expect(ask(call)).toEqual(excelError("#VALUE!", ...words));
});

test.each([
  ["IRRS({-100,110},{46023})", ["2 values but 1 dates"]],
  ["IRRS({-100,110},{46023,46000})", ["date 2 is before the first"]],
])("%s is #NUM!, as Excel's XIRR has it", (call, words) => {
  expect(ask(call)).toEqual(excelError("#NUM!", ...words));
});

function ask(call: string): unknown {
  const { name, args } = parseCall(`=MINER.${call}`);
  return outcome(() => library.call(name, args));
}
