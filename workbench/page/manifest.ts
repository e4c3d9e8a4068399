/** What the page needs of an add-in only manifest. Addresses are the workbench's own, below `base`. */
export interface AddinManifest {
  name: string;
  /** In front of the dot of every custom function; null when the add-in has none. */
  namespace: string | null;
  paneUrl: string;
  functionsUrl: string | null;
  groups: { label: string; buttons: RibbonButton[] }[];
  /** Entries of the menu that a right click on a cell opens. */
  cellMenu: RibbonButton[];
  /** The sets the manifest requires, with their versions. */
  requirements: Record<string, string>;
}

export interface RibbonButton {
  id: string;
  label: string;
  tip: string;
  icon: string | null;
  /** Show the pane, run a function the add-in associated with this name, or open a menu of further buttons. */
  action: { kind: "pane" } | { kind: "command"; name: string } | { kind: "menu"; items: RibbonButton[] };
}

/**
 * Reads a manifest.
 * @param base folder the add-in is served from, e.g. "/addin/"; the manifest's own addresses are mapped onto it
 * @throws Error when the manifest names no page
 */
export function readManifest(xml: string, base: string): AddinManifest {
  const document = new DOMParser().parseFromString(xml, "text/xml");
  const resources = new Map(
    all(document, "Resources").flatMap((part) => [...part.querySelectorAll("[id]")].map((entry) => [entry.id, value(entry)])),
  );
  const resource = (element: Element | undefined): string => resources.get(element?.getAttribute("resid") ?? "") ?? "";
  const defaultPage = value(all(document, "DefaultSettings").flatMap((part) => all(part, "SourceLocation"))[0]);
  const [action] = all(document, "Action").filter((element) => type(element) === "ShowTaskpane");
  const page = resource(action && all(action, "SourceLocation")[0]) || defaultPage;
  if (!page) throw new Error("The manifest names no page for the pane.");
  const home = page.slice(0, page.lastIndexOf("/") + 1);
  const local = (address: string): string => (address.startsWith(home) ? base + address.slice(home.length) : address);
  const [functions] = all(document, "ExtensionPoint").filter((element) => type(element) === "CustomFunctions");
  const metadata = functions && all(functions, "Metadata").flatMap((part) => all(part, "SourceLocation"))[0];
  return {
    name: value(all(document, "DisplayName")[0]),
    namespace: (functions && resource(all(functions, "Namespace")[0])) || null,
    paneUrl: local(page),
    functionsUrl: metadata ? local(resource(metadata)) : null,
    groups: all(document, "Group").map((group) => ({
      label: resource(child(group, "Label")),
      buttons: all(group, "Control").map((control) => button(control, resource, local)),
    })),
    cellMenu: all(document, "OfficeMenu")
      .filter((menu) => menu.id === "ContextMenuCell")
      .flatMap((menu) => [...menu.children].filter(({ localName }) => localName === "Control"))
      .map((control) => button(control, resource, local)),
    requirements: Object.fromEntries(
      all(document, "Set").map((set) => [
        set.getAttribute("Name") ?? "",
        set.getAttribute("MinVersion") ?? set.parentElement?.getAttribute("DefaultMinVersion") ?? "1.1",
      ]),
    ),
  };
}

function button(control: Element, resource: (element?: Element) => string, local: (address: string) => string): RibbonButton {
  const images = all(control, "Image");
  const icon = images.find((image) => image.getAttribute("size") === "32") ?? images[0];
  const action = child(control, "Action");
  const tip = all(control, "Supertip").flatMap((part) => all(part, "Description"))[0];
  const items = child(control, "Items");
  const runs = action && type(action) === "ExecuteFunction";
  return {
    id: control.id,
    label: resource(child(control, "Label")),
    tip: resource(tip),
    icon: icon ? local(resource(icon)) : null,
    action: items
      ? { kind: "menu", items: all(items, "Item").map((item) => button(item, resource, local)) }
      : runs
        ? { kind: "command", name: all(action, "FunctionName")[0]?.textContent?.trim() ?? "" }
        : { kind: "pane" },
  };
}

/** Descendants by local name: manifests mix several namespaces and prefixes. */
function all(root: Document | Element, name: string): Element[] {
  return [...root.getElementsByTagNameNS("*", name)];
}

function child(element: Element, name: string): Element | undefined {
  return [...element.children].find((candidate) => candidate.localName === name);
}

function value(element: Element | undefined): string {
  return element?.getAttribute("DefaultValue") ?? "";
}

function type(element: Element): string {
  return element.getAttribute("xsi:type") ?? element.getAttributeNS("http://www.w3.org/2001/XMLSchema-instance", "type") ?? "";
}
