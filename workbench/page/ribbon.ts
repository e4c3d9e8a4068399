import type { AddinManifest, RibbonButton } from "./manifest";

/** The manifest's buttons and menus, in its groups, as Excel's ribbon would show them. */
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
    section.append(
      ...group.buttons.map((button) =>
        button.action.kind === "menu" ? drawMenu(button, button.action.items, press) : drawButton(button, press),
      ),
    );
    bar.append(section);
  }
  container.append(title, bar);
}

/** A button that opens a list of buttons; a choice, Escape or a click elsewhere closes it. */
function drawMenu(button: RibbonButton, items: RibbonButton[], press: (button: RibbonButton) => void): HTMLElement {
  const menu = document.createElement("div");
  menu.className = "menu";
  const list = document.createElement("div");
  list.setAttribute("role", "menu");
  list.hidden = true;
  const show = (open: boolean): void => {
    list.hidden = !open;
    opener.setAttribute("aria-expanded", String(open));
  };
  const opener = drawButton(button, () => {
    show(Boolean(list.hidden));
    if (!list.hidden) list.querySelector("button")?.focus();
  });
  opener.setAttribute("aria-haspopup", "menu");
  show(false);
  for (const item of items) {
    const choice = drawButton(item, (chosen) => {
      show(false);
      opener.focus();
      press(chosen);
    });
    choice.setAttribute("role", "menuitem");
    list.append(choice);
  }
  menu.addEventListener("keydown", (event) => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    const choices = [...list.querySelectorAll("button")];
    if (step !== 0) choices.at((choices.indexOf(document.activeElement as HTMLButtonElement) + step) % choices.length)?.focus();
    else if (event.key === "Escape") {
      show(false);
      opener.focus();
    } else return;
    event.preventDefault();
  });
  menu.addEventListener("focusout", (event) => {
    if (!menu.contains(event.relatedTarget as Node | null)) show(false);
  });
  menu.append(opener, list);
  return menu;
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
