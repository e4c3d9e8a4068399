import { IEditorBridgeService, IEditorService } from "@univerjs/preset-sheets-core";
import type { Rect } from "../grid/grid";
import type { UniverGrid } from "../grid/univer-grid";

/** Univer's name for the editor of the formula bar. */
const formulaBar = "__INTERNAL_EDITOR__DOCS_FORMULA_BAR";
const editorId = (key: string): string => `__editor_${key}`;
const frames = (count: number, work: () => void): void => void requestAnimationFrame(() => (count > 1 ? frames(count - 1, work) : work()));

/** Keys and a click of Excel's that Univer does not have, or not always. */
export function addGridKeys(grid: UniverGrid): void {
  const { injector } = grid.engine;
  const bridge = injector.get(IEditorBridgeService);
  window.addEventListener(
    "keydown",
    (event) => {
      const inGrid = document.activeElement?.id.startsWith(editorId("")) && !bridge.isVisible().visible;
      if (!inGrid || event.shiftKey || event.altKey || (event.key !== "Home" && !(event.key === "End" && event.ctrlKey))) return;
      event.preventDefault();
      event.stopPropagation();
      const { sheetId, rects } = grid.selection();
      grid.select(sheetId, { ...target(event, rects[0], grid.usedRect(sheetId), grid.frozen(sheetId)), rows: 1, columns: 1 });
    },
    true,
  );
  // A short click, as a trackpad makes it, is over before Univer's cell editor has stopped asking for the focus.
  const editors = injector.get(IEditorService);
  window.addEventListener(
    "pointerup",
    ({ target: clicked }) => {
      if (!(clicked instanceof Element) || !clicked.closest('[data-u-comp="formula-bar"]') || clicked.tagName !== "CANVAS") return;
      frames(4, () => {
        const there = document.activeElement?.id === editorId(formulaBar);
        if (!there && bridge.isVisible().visible) editors.getEditor(formulaBar)?.focus();
      });
    },
    true,
  );
}

/** Home: the row's first cell that scrolls; Ctrl+Home: the sheet's first such; Ctrl+End: the last cell in use. */
export function target(
  { key, ctrlKey }: Pick<KeyboardEvent, "key" | "ctrlKey">,
  from: Rect | undefined,
  used: Rect | null,
  frozen: { rows: number; columns: number },
): { row: number; column: number } {
  if (key === "End") return used ? { row: used.row + used.rows - 1, column: used.column + used.columns - 1 } : { row: 0, column: 0 };
  return { row: ctrlKey ? frozen.rows : (from?.row ?? 0), column: frozen.columns };
}
