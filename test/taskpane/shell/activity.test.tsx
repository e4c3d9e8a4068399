/** @jest-environment jsdom */
import { act } from "react";
import type { ActionOptions } from "../../../src/workbook";
import { all, click, insertReport, one, showPane, statusText } from "../show-pane";

/** An insertion that goes on until it is told to end. */
function slowInsert() {
  let finish: (outcome: unknown) => void = () => undefined;
  let options: ActionOptions = {};
  const insertTable = jest.fn((_query: unknown, _target: unknown, given: ActionOptions = {}) => {
    options = given;
    return new Promise<never>((resolve) => (finish = resolve as (outcome: unknown) => void));
  });
  return { insertTable, options: () => options, finish: (outcome: unknown) => act(async () => finish(outcome)) };
}

test("long work shows what it does, how far it is, and Cancel as long as it can", async () => {
  const slow = slowInsert();
  await showPane({ insertTable: slow.insertTable });
  await click(one("button", "Insert table"));
  await act(async () => slow.options().onProgress!({ step: "Reading the target", done: 1, total: 4, cancellable: true }));
  expect(statusText()).toBe("Reading the target");
  expect(one("progressbar").getAttribute("aria-valuenow")).toBe("0.25");
  expect(one("button", "Insert table").getAttribute("aria-disabled")).toBe("true");
  await click(one("button", "Insert table"));
  expect(slow.insertTable).toHaveBeenCalledTimes(1);
  await act(async () => slow.options().onProgress!({ step: "Writing", done: 3, total: 4, cancellable: false }));
  expect(all("button", "Cancel")).toHaveLength(0);
  await slow.finish({ ok: true, report: insertReport });
  expect(statusText()).toBe(insertReport.sentence);
  expect(all("progressbar")).toHaveLength(0);
});

test("Cancel is passed on, and what came of it is said", async () => {
  const slow = slowInsert();
  await showPane({ insertTable: slow.insertTable });
  await click(one("button", "Insert table"));
  await act(async () => slow.options().onProgress!({ step: "Reading the target", done: 1, total: 4, cancellable: true }));
  await click(one("button", "Cancel"));
  expect(slow.options().signal!.aborted).toBe(true);
  await slow.finish({ ok: false, failure: { kind: "cancelled", sentence: "Cancelled; the workbook is as it was." } });
  expect(statusText()).toBe("Cancelled; the workbook is as it was.");
});

test("a failure says its sentence and leaves the button usable", async () => {
  const slow = slowInsert();
  await showPane({ insertTable: slow.insertTable });
  await click(one("button", "Insert table"));
  await slow.finish({
    ok: false,
    failure: { kind: "protected", sheet: "Sheet1", sentence: "Sheet1 is protected. Unprotect it, then try again." },
  });
  expect(statusText()).toBe("Sheet1 is protected. Unprotect it, then try again.");
  expect(one("button", "Insert table").getAttribute("aria-disabled")).not.toBe("true");
});
