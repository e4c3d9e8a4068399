/** @jest-environment jsdom */
import { click, focus, one, press, showPane } from "../show-pane";

test("help holds the keyboard map; Escape gives the focus back to where it was", async () => {
  await showPane();
  await focus(one("button", "Help"));
  await click(one("button", "Help"));
  expect(document.body.textContent).toContain("Between the sheet and the pane");
  expect(document.activeElement).toBe(one("button", "Back"));
  await press("Escape");
  expect(document.activeElement).toBe(one("button", "Help"));
});
