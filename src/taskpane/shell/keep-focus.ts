/** Keeps the focus in the pane when the control that had it is taken away: a keyboard must not be sent back to the top of the page. */
import { useEffect, type RefObject } from "react";

const CONTROLS = "button, input, select, textarea, summary, a[href], [tabindex]";

function isShown(element: Element): boolean {
  return element.isConnected && element.getClientRects().length > 0;
}

/** The first control inside that Tab would reach. */
function firstControl(within: Element): HTMLElement | undefined {
  return [...within.querySelectorAll<HTMLElement>(CONTROLS)].find((control) => control.tabIndex >= 0 && isShown(control));
}

/**
 * Where the focus should go when it was lost: into the nearest part of the pane that is still there, or undefined where nothing is.
 * @param trail the control that had the focus and what it stood in, innermost first
 */
export function heirOf(trail: readonly Element[]): HTMLElement | undefined {
  for (const part of trail.filter(isShown)) {
    const heir = firstControl(part);
    if (heir) return heir;
  }
  return undefined;
}

/** Watches the pane; does nothing while the focus is in the sheet, and never takes it from there. */
export function useKeptFocus(pane: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = pane.current;
    if (!element) return;
    let trail: Element[] = [];
    const remember = (event: FocusEvent) => {
      trail = [];
      for (let part = event.target as Element | null; part && element.contains(part); part = part.parentElement) trail.push(part);
    };
    const watch = new MutationObserver(() => {
      const lost = document.activeElement === null || document.activeElement === document.body || !isShown(document.activeElement);
      if (lost && trail[0] && !isShown(trail[0]) && document.hasFocus()) heirOf(trail)?.focus();
    });
    element.addEventListener("focusin", remember);
    watch.observe(element, { childList: true, subtree: true, attributes: true, attributeFilter: ["class", "hidden"] });
    return () => {
      element.removeEventListener("focusin", remember);
      watch.disconnect();
    };
  }, [pane]);
}
