import { findInput, INPUTS } from "../../src/economics";

test("the table is whole: a range, a reason, a default inside it", () => {
  for (const input of INPUTS) {
    expect(input.min).toBeLessThan(input.max);
    expect(input.reason.length).toBeGreaterThan(3);
    expect(input.need === "default").toBe(input.fallback !== undefined || input.name === "opexUsdPerKwMonth");
    if (typeof input.fallback === "number") expect(input.fallback >= input.min && input.fallback <= input.max).toBe(true);
  }
  expect(new Set(INPUTS.map((input) => input.name)).size).toBe(INPUTS.length);
});

test("ranges of the specification", () => {
  expect(findInput("escalatorRate")).toMatchObject({ min: -0.05, max: 0.15 });
  expect(findInput(" TARGETDSCR ")).toMatchObject({ min: 1, max: 3 });
  expect(findInput("loanToCost")).toMatchObject({ min: 0, max: 1 });
  expect(findInput("nothing")).toBeUndefined();
});
