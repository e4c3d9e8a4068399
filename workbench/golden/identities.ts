/** Ids of objects differ from host to host: sheets, tables, references. This learns which of theirs is which of ours. */
export class Identities {
  private readonly ours = new Map<string, unknown>();

  learn(theirs: unknown, mine: unknown): void {
    if (typeof theirs === "string" || typeof theirs === "number") this.ours.set(String(theirs), mine);
  }

  /** Whether two values stand for the same object. */
  same(theirs: unknown, mine: unknown): boolean {
    return theirs === mine || (this.ours.has(String(theirs)) && this.ours.get(String(theirs)) === mine);
  }

  /** A recorded request with our ids in place of theirs. */
  translate<T>(value: T): T {
    if (typeof value === "string") return (this.ours.has(value) ? this.ours.get(value) : value) as T;
    if (Array.isArray(value)) return value.map((item) => this.translate(item as unknown)) as T;
    if (value === null || typeof value !== "object") return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, this.translate(inner as unknown)])) as T;
  }
}
