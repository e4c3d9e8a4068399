import { IUndoRedoService, type IAccessor, type IMutationInfo } from "@univerjs/core";
import type { Engine } from "./univer";

/** Runs mutations as one undoable step, the way Univer's own commands do. */
export class UniverEdit {
  private readonly history: IUndoRedoService;

  constructor(private readonly engine: Engine) {
    this.history = engine.injector.get(IUndoRedoService);
  }

  /** What Univer's undo factories ask their services from. */
  get accessor(): IAccessor {
    return this.engine.injector as unknown as IAccessor;
  }

  run(redo: IMutationInfo[], undo: IMutationInfo[]): void {
    for (const mutation of redo) {
      if (!this.engine.commands.syncExecuteCommand(mutation.id, mutation.params)) throw new Error(`The grid refused ${mutation.id}.`);
    }
    this.history.pushUndoRedo({ unitID: this.engine.unitId, undoMutations: undo, redoMutations: redo });
  }

  /** All steps made inside become one. Nested calls join the outer one. */
  asOneStep<T>(work: () => T): T {
    if (this.batching) return work();
    this.batching = true;
    const batch = this.history.__tempBatchingUndoRedo(this.engine.unitId);
    try {
      return work();
    } finally {
      this.batching = false;
      batch.dispose();
    }
  }

  async undo(): Promise<boolean> {
    if (this.history.pitchTopUndoElement() === null) return false;
    await this.engine.workbook.undo();
    return true;
  }

  private batching = false;
}
