import type { KeyboardEvent } from "react";

/** Escape leaves what has this as its onKeyDown. */
export function onEscape(leave: () => void): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.key !== "Escape") return;
    event.stopPropagation(); // else office.js takes Escape as leaving the pane
    leave();
  };
}
