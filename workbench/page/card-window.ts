import { IRenderManagerService, SHEET_VIEWPORT_KEY } from "@univerjs/engine-render";
import { ILayoutService } from "@univerjs/preset-sheets-core";
import type { UniverGrid } from "../grid/univer-grid";
import { readCard, type Card, type CardField } from "./entity-card";

/** How far into a cell its icon reaches, in pixels at 100 %. */
const iconWidth = 20;

/**
 * The card of the data type in the active cell: opened by a click on the icon in the cell, by Ctrl+Shift+F5 as in Excel, or by the button in the
 * status bar. Escape, Close or another selection closes it.
 */
export function offerCards(sheet: HTMLElement, statusBar: HTMLElement, grid: UniverGrid): void {
  let open: HTMLElement | null = null;
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = "Show card";
  button.title = "Ctrl+Shift+F5";
  button.hidden = true;
  statusBar.append(button);

  const close = (refocus: boolean): void => {
    open?.remove();
    open = null;
    if (refocus) grid.engine.injector.get(ILayoutService).focus();
  };
  const show = (): void => {
    const card = cardInActiveCell(grid);
    close(false);
    if (!card) return;
    open = draw(card, () => close(true));
    sheet.append(open);
    place(open, activeCellBox(grid), sheet.getBoundingClientRect());
    open.focus();
  };
  button.addEventListener("click", show);
  grid.onChange((change) => {
    if (change.kind === "selected" || change.kind === "sheetActivated") close(false);
    if (/^(selected|edited|calculated|sheetActivated)$/.test(change.kind)) button.hidden = cardInActiveCell(grid) === null;
  });
  window.addEventListener("keydown", (event) => {
    if (event.key !== "F5" || !event.ctrlKey || !event.shiftKey) return;
    event.preventDefault();
    show();
  });
  // The selection follows the pointer's press; its release is looked at.
  sheet.addEventListener("pointerup", (event) => {
    const box = activeCellBox(grid);
    const inIcon =
      event.clientX >= box.left && event.clientX <= box.left + iconWidth && event.clientY >= box.top && event.clientY <= box.bottom;
    if (inIcon && !open?.contains(event.target as Node)) setTimeout(show, 0);
  });
}

function cardInActiveCell(grid: UniverGrid): Card | null {
  const { sheetId, rects } = grid.selection();
  const [rect] = rects;
  return rect ? readCard(grid.cardAt(sheetId, rect.row, rect.column)) : null;
}

/** On the screen: the sheet's own coordinates less what has been scrolled; what is frozen does not scroll. */
function activeCellBox(grid: UniverGrid): DOMRect {
  const { engine } = grid;
  const { sheetId, rects } = grid.selection();
  const { row, column } = rects[0]!;
  const { x, y, width, height } = engine.workbook.getActiveSheet().getRange(row, column).getCellRect();
  const scene = engine.injector.get(IRenderManagerService).getRenderById(engine.unitId)?.scene;
  const viewport = scene?.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
  const canvas = document.getElementById(`univer-sheet-main-canvas_${engine.unitId}`)?.getBoundingClientRect() ?? new DOMRect();
  const zoom = scene?.scaleX ?? 1;
  const still = grid.frozen(sheetId);
  const left = canvas.left + (x - (column < still.columns ? 0 : (viewport?.viewportScrollX ?? 0))) * zoom;
  const top = canvas.top + (y - (row < still.rows ? 0 : (viewport?.viewportScrollY ?? 0))) * zoom;
  return new DOMRect(left, top, width * zoom, height * zoom);
}

function draw(card: Card, close: () => void): HTMLElement {
  const window = element("section", "card");
  window.setAttribute("role", "dialog");
  window.setAttribute("aria-label", card.title);
  window.tabIndex = -1;
  const head = element("header", "");
  const closer = element("button", "");
  closer.textContent = "Close";
  closer.addEventListener("click", close);
  head.append(element("h2", "", card.title), closer);
  window.append(head);
  for (const { title, collapsed, fields } of card.sections) {
    const list = element("dl", "");
    list.append(...fields.flatMap(drawField));
    if (title === "") {
      window.append(list);
      continue;
    }
    const section = document.createElement("details");
    section.open = !collapsed;
    section.append(element("summary", "", title), list);
    window.append(section);
  }
  window.addEventListener("keydown", (event) => {
    // The grid listens for keys on the whole page.
    event.stopPropagation();
    if (event.key === "Escape") close();
  });
  return window;
}

function drawField({ label, text, sublabel, sources }: CardField): HTMLElement[] {
  const value = element("dd", "", text);
  if (sublabel) value.append(element("small", "", sublabel));
  if (sources.length > 0) {
    const list = document.createElement("details");
    list.append(element("summary", "", sources.length === 1 ? "1 source" : `${sources.length} sources`));
    for (const source of sources) {
      const link = element("a", "", source.text);
      Object.assign(link, { href: source.address, target: "_blank", rel: "noopener noreferrer" });
      list.append(link);
    }
    value.append(list);
  }
  return [element("dt", "", label), value];
}

function element<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, className: string, text = ""): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.textContent = text;
  return made;
}

/** Beside the cell, inside the sheet. */
function place(card: HTMLElement, cell: DOMRect, sheet: DOMRect): void {
  const width = Math.min(360, sheet.width - 16);
  const height = Math.min(420, sheet.height - 16);
  const left = Math.max(8, Math.min(cell.left - sheet.left + 24, sheet.width - width - 8));
  const below = cell.bottom - sheet.top + 4;
  const top = Math.max(8, Math.min(below, sheet.height - height - 8));
  Object.assign(card.style, { left: `${left}px`, top: `${top}px`, width: `${width}px`, maxHeight: `${height}px` });
}
