import { onCommand } from "../../src/workbook/office-host";

test("a ribbon command is reported as ended, also after an error", async () => {
  const associated: Record<string, (event: { completed: () => void }) => Promise<void>> = {};
  Object.assign(globalThis, {
    Office: { actions: { associate: (id: string, run: (typeof associated)[string]) => (associated[id] = run) } },
  });
  const error = jest.spyOn(console, "error").mockImplementation(() => undefined);
  onCommand("fine", () => undefined);
  onCommand("broken", () => Promise.reject(new Error("no")));
  const completed = jest.fn();
  await associated["fine"]!({ completed });
  await associated["broken"]!({ completed });
  expect(completed).toHaveBeenCalledTimes(2);
  expect(error).toHaveBeenCalledTimes(1);
  delete (globalThis as Record<string, unknown>)["Office"];
});
