import { narrowed } from "../../../src/taskpane/formulas/picker";

const option = (value: string, label = "") => ({ value, label, group: "" });
const options = [option("IREN", "IREN"), option("iren-microsoft-childress-2025", "IREN → Microsoft, Childress"), option("Hut 8", "HUT")];

test("every word typed must be found in the value or in its words", () => {
  expect(narrowed(options, "micro iren").map(({ value }) => value)).toEqual(["iren-microsoft-childress-2025"]);
  expect(narrowed(options, "nobody")).toEqual([]);
});

test("a text that is one of the options leaves all to choose from", () => expect(narrowed(options, "IREN")).toBe(options));
test("nothing typed narrows nothing", () => expect(narrowed(options, "")).toBe(options));
