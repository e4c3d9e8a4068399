import { CommandType, IUndoRedoService, type IAccessor, type IMutationInfo } from "@univerjs/core";
import type { UndoStep } from "./grid";
import type { Engine } from "./univer";

interface Item {
  undoMutations: IMutationInfo[];
  redoMutations: IMutationInfo[];
}

/** Parts of Univer's history that its interface does not name. Status 0: the next change begins a step; 1: it joins the last one. */
interface History {
  _batchingStatus: Map<string, 0 | 1>;
  _pitchUndoElement(unitId: string): Item | null;
  _tryBatchingElements(item: Item, added: Item): void;
}

/** Stands in a step for work that is not the grid's. */
const alongsideId = "workbench.mutation.alongside";

/** Runs mutations as one undoable step, the way Univer's own commands do. */
export class UniverEdit {
  private readonly history: IUndoRedoService;

  constructor(private readonly engine: Engine) {
    this.history = engine.injector.get(IUndoRedoService);
    engine.commands.registerCommand({
      id: alongsideId,
      type: CommandType.MUTATION,
      handler: (_accessor, { work }: { work: () => void }) => {
        work();
        return true;
      },
    });
    // What was done last is undone first; Univer would undo the parts of a step in the order in which they were done.
    this.inner._tryBatchingElements = (item, added) => {
      item.redoMutations.push(...added.redoMutations);
      item.undoMutations.unshift(...added.undoMutations);
    };
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

  openStep(): UndoStep {
    const nothing = (): void => undefined;
    if (this.batching) return { pause: nothing, resume: nothing, alongside: nothing, close: nothing };
    const { unitId } = this.engine;
    let own: Item | null = null;
    const resume = (): void => {
      this.batching = true;
      const joins = own !== null && this.inner._pitchUndoElement(unitId) === own;
      this.inner._batchingStatus.set(unitId, joins ? 1 : 0);
    };
    const pause = (): void => {
      if (this.inner._batchingStatus.get(unitId) === 1) own = this.inner._pitchUndoElement(unitId);
      this.inner._batchingStatus.delete(unitId);
      this.batching = false;
    };
    const alongside = (undo: () => void, redo: () => void): void => {
      const [undoing, redoing] = [undo, redo].map((work) => ({ id: alongsideId, params: { work } })) as [IMutationInfo, IMutationInfo];
      if (this.inner._batchingStatus.get(unitId) === 1) own = this.inner._pitchUndoElement(unitId);
      if (!own) return this.history.pushUndoRedo({ unitID: unitId, undoMutations: [undoing], redoMutations: [redoing] });
      own.undoMutations.push(undoing);
      own.redoMutations.push(redoing);
    };
    resume();
    return { pause, resume, alongside, close: pause };
  }

  async undo(): Promise<boolean> {
    if (this.history.pitchTopUndoElement() === null) return false;
    await this.engine.workbook.undo();
    return true;
  }

  private batching = false;

  private get inner(): History {
    return this.history as unknown as History;
  }
}
