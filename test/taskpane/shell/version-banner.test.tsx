/** @jest-environment jsdom */
import { act } from "react";
import { store } from "../../../src/dataset";
import { all, click, one, showPane, statusText } from "../show-pane";

const banner = () => document.querySelector("section[aria-label='Facts version']");

test("no banner while nothing is recorded, nor while the workbook records what is used here", async () => {
  await showPane();
  expect(banner()).toBeNull();
  await showPane({ recordedVersion: () => store.version });
  expect(banner()).toBeNull();
});

test("another author's version is named beside the one used here, and can be followed", async () => {
  let recorded = store.version;
  const heard = new Set<() => void>();
  const sentence = "Formulas answer from facts 2027.01.15 now.";
  const followWorkbook = jest.fn(async () => {
    recorded = store.version;
    return { ok: true as const, report: { version: "2027.01.15", sentence } };
  });
  await showPane({
    recordedVersion: () => recorded,
    onRecordedVersion: (listener) => {
      heard.add(listener);
      return () => heard.delete(listener);
    },
    followWorkbook,
  });
  expect(banner()).toBeNull();
  recorded = "2027.01.15";
  await act(async () => heard.forEach((listener) => listener()));
  expect(banner()!.textContent).toContain(
    `This workbook was brought to facts 2027.01.15 by somebody else; formulas here answer from facts ${store.version}.`,
  );
  expect(followWorkbook).not.toHaveBeenCalled();
  await click(one("button", "Use facts 2027.01.15"));
  expect(followWorkbook).toHaveBeenCalledTimes(1);
  expect(statusText()).toBe(sentence);
  expect(banner()).toBeNull();
  expect(all("button", /^Use facts/)).toHaveLength(0);
});
