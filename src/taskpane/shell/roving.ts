/** One tab stop for a whole list: arrows, Home and End move inside it. The current item keeps tabindex 0, because office.js skips -1. */
import { useCallback, useRef, useState, type FocusEvent, type KeyboardEvent, type RefCallback } from "react";

export interface Roving {
  /** Position of the item that Tab reaches: it gets tabIndex 0, the others -1. Every item carries `data-roving`. */
  current: number;
  /** For the element around the items. */
  containerProps: {
    ref: RefCallback<HTMLElement>;
    onKeyDown: (event: KeyboardEvent) => void;
    onFocus: (event: FocusEvent) => void;
  };
  focusItem: (index: number) => void;
}

/** Roving focus over `length` items. Where the list shrinks, the last item left is the current one. */
export function useRoving(length: number): Roving {
  const [chosen, setChosen] = useState(0);
  const container = useRef<HTMLElement | null>(null);
  const ref = useCallback((element: HTMLElement | null) => void (container.current = element), []);
  const current = Math.min(chosen, Math.max(0, length - 1));
  const focusItem = useCallback((index: number) => {
    setChosen(index);
    container.current?.querySelectorAll<HTMLElement>("[data-roving]")[index]?.focus();
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    const target = { ArrowUp: current - 1, ArrowDown: current + 1, Home: 0, End: length - 1 }[event.key];
    if (target === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    if (target >= 0 && target < length) focusItem(target);
  };
  const onFocus = (event: FocusEvent) => {
    const items = [...(container.current?.querySelectorAll("[data-roving]") ?? [])];
    const index = items.indexOf((event.target as Element).closest("[data-roving]") ?? event.target);
    if (index >= 0) setChosen(index);
  };
  return { current, containerProps: { ref, onKeyDown, onFocus }, focusItem };
}
