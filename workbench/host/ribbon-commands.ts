/** Ribbon commands under way, from `appCommandInvoked` until the add-in calls event.completed(). */
export class RibbonCommands {
  private readonly open = new Map<string, { resolve: () => void; reject: (error: Error) => void }>();
  private next = 1;

  constructor(private readonly fire: (data: unknown) => boolean) {}

  get pending(): number {
    return this.open.size;
  }

  /** @throws Error when the add-in does not listen, or knows no such action */
  run(actionId: string): Promise<void> {
    const id = `command-${this.next++}`;
    return new Promise((resolve, reject) => {
      this.open.set(id, { resolve, reject });
      const source = JSON.stringify({ source: { id: actionId, controlId: actionId } });
      if (this.fire([id, actionId, source])) return;
      this.open.delete(id);
      reject(new Error("The add-in is not ready for commands."));
    });
  }

  /** office.js reports a command done, or refused: a status other than 0. */
  completed(id: unknown, status: unknown): void {
    const entry = this.open.get(String(id));
    if (!entry) return;
    this.open.delete(String(id));
    if (Number(status) === 0) entry.resolve();
    else entry.reject(new Error(`The add-in has no such command (status ${String(status)}).`));
  }
}
