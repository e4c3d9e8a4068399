import type { FormulaDataModel } from "@univerjs/engine-formula";
import type { CustomFunctionMetadata } from "../../host";
import type { Cell } from "./cell";

interface FormulaItem {
  f?: string;
  si?: string;
  x?: number;
  y?: number;
}

/** True for formula text that calls a function of this namespace. */
export function callsNamespace(namespace: string): (formula: string) => boolean {
  const call = new RegExp(`(^|[^\\w.])${namespace.replaceAll(".", "\\.")}\\.`, "i");
  return (formula) => call.test(formula);
}

/** Whether a formula calls a function of the add-in whose result may have several cells. */
export function callsArray(namespace: string, metadata: CustomFunctionMetadata): (formula: string) => boolean {
  const names = metadata.functions.filter(({ result }) => result?.dimensionality === "matrix").map(({ name, id }) => name ?? id);
  if (names.length === 0) return () => false;
  const call = new RegExp(`(^|[^\\w.])${namespace.replaceAll(".", "\\.")}\\.(${names.join("|").replaceAll(".", "\\.")})\\(`, "i");
  return (formula) => call.test(formula);
}

/** All cells whose own formula passes the test; in a filled-down group `si` points at the cell that holds the text. */
export function scanFormulas(model: FormulaDataModel, unitId: string, test: (formula: string) => boolean): Cell[] {
  const cells: Cell[] = [];
  const sheets = (model.getFormulaData()[unitId] ?? {}) as Record<string, Record<number, Record<number, FormulaItem | null>> | null>;
  for (const [sheetId, rows] of Object.entries(sheets)) {
    const items = Object.entries(rows ?? {}).flatMap(([row, columns]) =>
      Object.entries(columns).map(([column, item]) => ({ row: Number(row), column: Number(column), item })),
    );
    const origins = new Map<string, boolean>();
    for (const { item } of items) if (item?.f && item.si && !item.x && !item.y) origins.set(item.si, test(item.f));
    for (const { row, column, item } of items) {
      if (item && (item.f ? test(item.f) : origins.get(item.si ?? ""))) cells.push({ sheetId, row, column });
    }
  }
  return cells;
}
