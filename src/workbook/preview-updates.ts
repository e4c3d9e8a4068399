import { notBuilt } from "./not-built";
import type { Outcome } from "./outcome";
import type { ActionOptions, UpdatePreview } from "./reports";

/** What bringing the newest facts into this workbook's tables would do. Writes nothing. */
export function previewUpdates(_options: ActionOptions = {}): Promise<Outcome<UpdatePreview>> {
  return notBuilt("Preview");
}
