import type { FUniver } from "@univerjs/core/facade";
import type { RibbonButton } from "./manifest";

/** Univer's menu of a cell, in it the last group. */
const place = ["contextMenu.mainArea", "contextMenu.others"];

/** The manifest's entries for the menu of a cell, below the grid's own: buttons, and menus that open beside. */
export function extendCellMenu(api: FUniver, entries: RibbonButton[], press: (button: RibbonButton) => void): void {
  for (const entry of entries) {
    if (entry.action.kind !== "menu") {
      menuItem(api, entry, 0, press).appendTo(place);
      continue;
    }
    const menu = api.createSubmenu({ id: entry.id, title: entry.label, tooltip: entry.tip });
    for (const [order, item] of entry.action.items.entries()) menu.addSubmenu(menuItem(api, item, order, press));
    menu.appendTo(place);
  }
}

function menuItem(api: FUniver, button: RibbonButton, order: number, press: (button: RibbonButton) => void) {
  return api.createMenu({ id: button.id, title: button.label, tooltip: button.tip, order, action: () => press(button) });
}
