/** The face. Loaded by the runtime when the pane is first shown. */
import { createRoot, type Root } from "react-dom/client";
import * as workbook from "../workbook";
import type { Evaluate, PaneActions } from "./shell/actions";
import { Pane } from "./shell/pane";

export interface MountOptions {
  /** What the pane asks of the workbook; the real one unless a test gives another. */
  actions?: PaneActions;
  /** Calls MINER functions for previews; without it there are none. */
  evaluate?: Evaluate;
  /** "#RRGGBB" of the host's pane (Office's theme), or null where the host tells none: then the system's light or dark is followed. */
  officeBackground?: string | null;
}

const roots = new WeakMap<HTMLElement, Root>();

/** Draws the pane into `root`; a second call on the same element draws it again with other options. */
export function mount(root: HTMLElement, options: MountOptions = {}): void {
  const existing = roots.get(root) ?? createRoot(root);
  roots.set(root, existing);
  existing.render(
    <Pane actions={options.actions ?? workbook} evaluate={options.evaluate ?? null} officeBackground={options.officeBackground ?? null} />,
  );
}
