import { headerTextColor } from "../../../workbench/grid/table-header-color";

test("white on its accent by day and, given inverted, by night", () => {
  expect(headerTextColor("#4472C4", false)).toBe("#FFFFFF");
  expect(headerTextColor("#4472C4", true)).toBe("#000000");
});

test("the nearly black accent turns nearly white by night, and its text black", () =>
  expect(headerTextColor("#262626", true)).toBe("#FFFFFF"));
