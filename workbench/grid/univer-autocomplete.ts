import { IEditorService, IShortcutService, type IShortcutItem } from "@univerjs/preset-sheets-core";
import type { Engine } from "./univer";

const ofTheList = "sheet.formula-embedding-editor.search_function.";

/**
 * Univer's list of functions follows the typing 300 ms later, and takes the keys as long as it is there: Enter soon after =SUM(A1:A4) made it
 * SUBTOTAL. Keys are the list's only while it is about the name that stands before the caret.
 */
export function completeOnlyWhatIsTyped(engine: Engine): void {
  const shortcuts = engine.injector.get(IShortcutService);
  const editors = engine.injector.get(IEditorService);
  const register = shortcuts.registerShortcut.bind(shortcuts);
  const isCurrent = (): boolean => {
    const editor = editors.getFocusEditor();
    const caret = editor?.getSelectionRanges()[0]?.startOffset;
    const text = editor?.getDocumentData().body?.dataStream ?? "";
    return caret === undefined || nameBefore(text, caret) === searchedName();
  };
  shortcuts.registerShortcut = (item: IShortcutItem) =>
    register(item.id.startsWith(ofTheList) ? { ...item, preconditions: isCurrent } : item);
}

/** The name that ends at the caret, in capitals; "" where there is none. */
export function nameBefore(text: string, caret: number): string {
  return (/[\p{L}_][\p{L}\p{N}_.]*$/u.exec(text.slice(0, caret))?.[0] ?? "").toUpperCase();
}

/** What the list was made for: the part of its entries that is marked. */
function searchedName(): string {
  return (document.querySelector('ul[data-u-comp="sheets-formula-editor"] > li > span > span')?.textContent ?? "").toUpperCase();
}
