jest.mock("@univerjs/preset-sheets-core", () => ({}));
import { target } from "../../../workbench/page/grid-keys";

const from = { row: 7, column: 4, rows: 2, columns: 2 };
const used = { row: 1, column: 1, rows: 9, columns: 3 };
const none = { rows: 0, columns: 0 };

/** "Keyboard shortcuts in Excel", support.microsoft.com: Home, Ctrl+Home, Ctrl+End; frozen panes are left out. */
test.each([
  ["Home", false, none, { row: 7, column: 0 }],
  ["Home", true, none, { row: 0, column: 0 }],
  ["Home", true, { rows: 2, columns: 1 }, { row: 2, column: 1 }],
  ["End", true, none, { row: 9, column: 3 }],
])("%s, with Ctrl %s", (key, ctrlKey, frozen, cell) => {
  expect(target({ key, ctrlKey }, from, used, frozen)).toEqual(cell);
});

test("Ctrl+End on a blank sheet stays at its first cell", () => {
  expect(target({ key: "End", ctrlKey: true }, from, null, none)).toEqual({ row: 0, column: 0 });
});
