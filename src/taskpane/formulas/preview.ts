/** What a cell would show: the function's answer for the boxes as they stand. */
import { useEffect, useState } from "react";
import { useEvaluate } from "../shell/actions";
import { useFacts } from "../shell/facts";
import type { MinerFunction } from "./catalogue";
import { previewValue } from "./formula-text";

export type Preview =
  | { kind: "value"; text: string }
  | { kind: "spill"; rows: number; columns: number; head: string[][] }
  | { kind: "error"; text: string }
  /** Why there is nothing to show yet. */
  | { kind: "waiting"; text: string };

/** A cell's content in words: numbers as Excel's General would, data types by their plain value. */
export function cellText(value: unknown): string {
  if (value === null || value === undefined || value === "") return "";
  if (typeof value === "number") return value.toLocaleString("en-US", { maximumFractionDigits: 6 });
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "object") {
    const cell = value as { basicValue?: unknown; text?: unknown };
    return cellText(cell.basicValue ?? cell.text);
  }
  return String(value);
}

const HEAD_ROWS = 4;
const HEAD_COLUMNS = 3;

/** An answer as the preview shows it. */
export function previewOf(answer: unknown): Preview {
  if (!Array.isArray(answer)) return { kind: "value", text: cellText(answer) || "an empty cell" };
  const rows = answer as unknown[][];
  return {
    kind: "spill",
    rows: rows.length,
    columns: rows[0]?.length ?? 0,
    head: rows.slice(0, HEAD_ROWS).map((row) => row.slice(0, HEAD_COLUMNS).map(cellText)),
  };
}

/** Null while there is no way to know, or nothing is known yet. */
export function usePreview(fn: MinerFunction, boxes: readonly string[]): Preview | null {
  const evaluate = useEvaluate();
  const { view } = useFacts();
  const [preview, setPreview] = useState<Preview | null>(null);
  useEffect(() => {
    let stale = false;
    const values = fn.parameters.map((parameter, index) => previewValue(boxes[index] ?? "", parameter));
    const missing = fn.parameters.find((parameter, index) => !parameter.optional && values[index] === null);
    if (!evaluate) setPreview(null);
    else if (missing) setPreview({ kind: "waiting", text: `Give ${missing.name} to see the value.` });
    else if (values.includes(undefined))
      setPreview({ kind: "waiting", text: "Takes cells of the sheet: the value shows when it is inserted." });
    else
      evaluate(fn.id, values).then(
        (answer) => !stale && setPreview(answer === undefined ? null : previewOf(answer)),
        (error: unknown) =>
          !stale &&
          setPreview({
            kind: "error",
            text: error instanceof Error ? error.message : String((error as { message?: string })?.message ?? error),
          }),
      );
    return () => {
      stale = true;
    };
  }, [evaluate, fn, boxes, view]);
  return preview;
}
