/** Office.context.document.settings as the host keeps them: key to JSON text. */
export class DocumentSettings {
  private readonly byKey: Map<string, string>;
  saves = 0;

  constructor(initial: readonly (readonly [string, string])[] = []) {
    this.byKey = new Map(initial);
  }

  /** saveAsync sends all settings; keys it no longer has were removed. */
  save(properties: unknown): void {
    if (!Array.isArray(properties)) throw new TypeError("Settings are not a list.");
    this.byKey.clear();
    for (const entry of properties as unknown[]) {
      if (Array.isArray(entry) && typeof entry[0] === "string") this.byKey.set(entry[0], String(entry[1]));
    }
    this.saves++;
  }

  entries(): [string, string][] {
    return [...this.byKey];
  }
}
