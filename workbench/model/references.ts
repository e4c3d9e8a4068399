import type { Exposed } from "./members";

/** Objects the add-in holds across batches by `_ReferenceId`, until it lets go of them with `_RemoveReference`. */
export class References {
  private readonly byId = new Map<string, Exposed>();
  private readonly ids = new Map<Exposed, string>();
  private next = 1;

  /** The object's reference id; the same one each time while it is held. */
  keep(target: Exposed): string {
    const known = this.ids.get(target);
    if (known) return known;
    const id = `ref${this.next++}`;
    this.byId.set(id, target);
    this.ids.set(target, id);
    return id;
  }

  get(id: string): Exposed | undefined {
    return this.byId.get(id);
  }

  holds(target: Exposed): boolean {
    return this.ids.has(target);
  }

  remove(id: string): void {
    const target = this.byId.get(id);
    if (!target) return;
    this.byId.delete(id);
    this.ids.delete(target);
  }

  clear(): void {
    this.byId.clear();
    this.ids.clear();
  }

  get size(): number {
    return this.byId.size;
  }
}
