import { officeBackground } from "../workbook";
import { evaluate } from "./evaluate";

let shown: Promise<void> | null = null;

/** Loads the pane's code on first call and draws it; later calls do nothing. A load that failed is tried again next time. */
export function showFace(): Promise<void> {
  shown ??= draw().catch((error: unknown) => {
    shown = null;
    console.error("The pane could not be loaded.", error);
    const root = document.getElementById("root");
    if (root) root.textContent = "The pane could not be loaded. Check the connection, then close and open it again.";
  });
  return shown;
}

async function draw(): Promise<void> {
  const root = document.getElementById("root");
  if (!root) return;
  const { mount } = await import(/* webpackChunkName: "taskpane" */ "../taskpane");
  mount(root, { officeBackground: officeBackground(), evaluate });
}
