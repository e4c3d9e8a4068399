import type { AddinManifest, RibbonButton } from "./manifest";

/** The manifest's buttons, in its groups, as Excel's ribbon would show them. */
export function drawRibbon(container: HTMLElement, manifest: AddinManifest, press: (button: RibbonButton) => void): void {
  const title = document.createElement("strong");
  title.textContent = manifest.name;
  const bar = document.createElement("div");
  bar.className = "ribbon-groups";
  bar.setAttribute("role", "toolbar");
  bar.setAttribute("aria-label", `Ribbon of ${manifest.name}`);
  for (const group of manifest.groups) {
    const section = document.createElement("div");
    section.setAttribute("role", "group");
    section.setAttribute("aria-label", group.label);
    section.append(...group.buttons.map((button) => drawButton(button, press)));
    bar.append(section);
  }
  container.append(title, bar);
}

function drawButton(button: RibbonButton, press: (button: RibbonButton) => void): HTMLButtonElement {
  const element = document.createElement("button");
  element.type = "button";
  element.id = `ribbon-${button.id}`;
  element.title = button.tip;
  if (button.icon) {
    const icon = document.createElement("img");
    icon.src = button.icon;
    icon.alt = "";
    element.append(icon);
  }
  element.append(button.label);
  element.addEventListener("click", () => press(button));
  return element;
}
