import { ILayoutService } from "@univerjs/preset-sheets-core";
import type { UniverGrid } from "../grid/univer-grid";
import type { Pane } from "./pane";

/** Keys by which office.js says that the focus is to leave the pane, and that here lead to the grid. */
const leavesPane = new Set(["CtrlF6Exit", "CtrlF6ExitShift", "F2Exit"]);

const tabbable =
  "a[href], button:not([disabled]), input:not([disabled]), select:not([disabled]), textarea, [tabindex]:not([tabindex='-1'])";

/**
 * F6 goes from the grid to the pane and back, as it does in Excel.
 * @returns what to call with the keys that office.js hands back
 */
export function moveFocusByKey(grid: UniverGrid, pane: Pane, frame: HTMLIFrameElement): (action: string) => void {
  const toGrid = (): void => {
    window.focus();
    grid.engine.injector.get(ILayoutService).focus();
  };
  const toPane = (): void => {
    if (pane.hidden) return;
    const inner = frame.contentDocument;
    frame.focus();
    frame.contentWindow?.focus();
    if (inner && (inner.activeElement === null || inner.activeElement === inner.body)) inner.querySelector<HTMLElement>(tabbable)?.focus();
  };
  const onKey = (go: () => void) => (event: KeyboardEvent) => {
    if (event.key !== "F6" || event.ctrlKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    go();
  };
  window.addEventListener("keydown", onKey(toPane), true);
  const listen = (): void => frame.contentWindow?.addEventListener("keydown", onKey(toGrid), true);
  frame.addEventListener("load", listen);
  listen();
  return (action) => {
    if (leavesPane.has(action)) toGrid();
  };
}
