import { onPaneRequest, requestPane, type PaneRequest } from "../../src/workbook/pane-requests";

test("a request made before the pane is there waits for it, later ones arrive at once, none twice", () => {
  requestPane({ tab: "updates", check: true });
  const heard: PaneRequest[] = [];
  const stop = onPaneRequest((request) => heard.push(request));
  expect(heard).toEqual([{ tab: "updates", check: true }]);
  requestPane({ tab: "deals" });
  expect(heard).toHaveLength(2);
  stop();
  requestPane({ tab: "models" });
  expect(heard).toHaveLength(2);
});
