import { isDarkColour } from "../../../src/taskpane/shell/theme";

test.each([
  ["#FFFFFF", false],
  ["#F3F2F1", false],
  ["#292929", true],
  ["#000000", true],
  ["#217346", true],
  ["not a colour", false],
])("%p is dark: %p", (colour, dark) => expect(isDarkColour(colour)).toBe(dark));
