import type { ICellData, ICommandInfo, Nullable } from "@univerjs/core";
import {
  IActiveDirtyManagerService,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
  SetFormulaCalculationStopMutation,
} from "@univerjs/engine-formula";
import { SetRangeValuesMutation, type ISetRangeValuesMutationParams } from "@univerjs/sheets";
import { TriggerCalculationController } from "@univerjs/sheets-formula";
import type { CalculationMode } from "../host";
import type { CalcGate } from "./calc-gate";
import type { Engine } from "./univer";

/** Changes that follow each other are calculated together. */
const togetherMs = 10;
/** While passes are long, batches of the add-in that follow each other are calculated together, unless somebody waits for the results. */
const batchesTogetherMs = 250;
const longPassMs = 250;
/** A long pass waits this long for what the add-in's functions still owe; otherwise most of it would be done again with the answers. */
const answersAwaitedMs = 500;
/** So many formulas make a pass long. */
const manyFormulas = 2000;
/** FormulaExecutedStateType.SUCCESS */
const succeeded = 3;

type Dirty = Record<string, unknown>;

/** What Univer's own scheduling keeps; it always waits 100 ms and starts a second pass inside one that is still looking for dependencies. */
interface Trigger {
  _setTimeoutKey: ReturnType<typeof setTimeout>;
  _waitingCommandQueue: ICommandInfo[];
  _executingDirtyData: Dirty;
  _restartCalculation: boolean;
  _generateDirty(commands: ICommandInfo[]): Dirty;
  _mergeDirty(one: Dirty, other: Dirty): Dirty;
}

/**
 * When Univer calculates what it has collected: soon after a change, after a pause between batches of the add-in, in manual calculation not
 * before it is let through.
 */
export class CalculationPace {
  private readonly trigger: Trigger;
  private readonly injector: Engine["injector"];
  private readonly commands: Engine["commands"];
  private current: CalculationMode = "Automatic";
  private passing = false;
  private begun = 0;
  private lastPassMs = 0;
  private owedSince: number | null = null;
  /** Until then another batch of the add-in is waited for. */
  private patientUntil = 0;
  /** Formulas written since the last pass began. */
  private newFormulas = 0;
  /** What a pass that was told to stop has not seen. */
  private unseen: Dirty | null = null;

  constructor(
    engine: Engine,
    private readonly gate: CalcGate,
    private readonly addinWrites: () => boolean,
    private readonly answersOwed: () => boolean,
  ) {
    this.injector = engine.injector;
    this.commands = engine.commands;
    this.trigger = engine.injector.get(TriggerCalculationController) as unknown as Trigger;
    const dirtying = engine.injector.get(IActiveDirtyManagerService);
    engine.commands.onCommandExecuted((command) => {
      if (command.id === SetFormulaCalculationStartMutation.id) this.begun = performance.now();
      else if (command.id === SetFormulaCalculationNotificationMutation.id) {
        this.noticed((command.params as { functionsExecutedState?: number }).functionsExecutedState);
      } else if (dirtying.get(command.id) && this.trigger._waitingCommandQueue.length > 0) {
        this.newFormulas += formulasIn(command);
        this.schedule();
      }
    });
  }

  get mode(): CalculationMode {
    return this.current;
  }

  /** Going back to automatic calculates what has been collected. */
  set mode(mode: CalculationMode) {
    this.current = mode;
    this.gate.suspended = mode === "Manual";
  }

  /** What is started inside is calculated, and with it all that has been collected. */
  letThrough(start: () => void): void {
    const { suspended } = this.gate;
    this.gate.suspended = false;
    this.passing = true;
    try {
      start();
    } finally {
      this.passing = false;
      this.gate.suspended = suspended;
    }
  }

  /** Somebody waits for the result: no more batches are waited for. */
  hurry(): void {
    if (this.trigger._waitingCommandQueue.length > 0 && this.gate.due) this.after(0);
  }

  /** The next pass is likely to take long. */
  private get long(): boolean {
    return this.lastPassMs > longPassMs || this.newFormulas > manyFormulas;
  }

  private schedule(): void {
    if (this.current === "Manual" && !this.passing && !this.gate.due) return clearTimeout(this.trigger._setTimeoutKey);
    const now = performance.now();
    if (this.addinWrites() && this.long) this.patientUntil = now + batchesTogetherMs;
    this.after(this.gate.awaited ? togetherMs : Math.max(togetherMs, this.patientUntil - now));
  }

  private after(milliseconds: number): void {
    clearTimeout(this.trigger._setTimeoutKey);
    this.trigger._setTimeoutKey = setTimeout(() => this.calculate(), milliseconds);
  }

  private calculate(): void {
    if (this.long && !this.gate.running && this.answersOwed()) {
      const now = performance.now();
      this.owedSince ??= now;
      if (now - this.owedSince < answersAwaitedMs) return this.after(togetherMs);
    }
    this.owedSince = null;
    const { trigger } = this;
    const dirty = trigger._generateDirty(trigger._waitingCommandQueue);
    trigger._waitingCommandQueue = [];
    this.newFormulas = 0;
    trigger._executingDirtyData = trigger._mergeDirty(trigger._executingDirtyData, dirty);
    if (!this.gate.running) return this.start();
    // Univer starts the stopped pass again with all that is dirty by then.
    this.unseen = this.unseen ? trigger._mergeDirty(this.unseen, dirty) : dirty;
    trigger._restartCalculation = true;
    this.commands.syncExecuteCommand(SetFormulaCalculationStopMutation.id, {});
  }

  private start(): void {
    this.unseen = null;
    this.commands.syncExecuteCommand(SetFormulaCalculationStartMutation.id, { ...this.trigger._executingDirtyData }, { onlyLocal: true });
  }

  private noticed(state: number | undefined): void {
    if (state !== succeeded) return;
    this.lastPassMs = performance.now() - this.begun;
    if (!this.unseen || !this.trigger._restartCalculation) return;
    // The stop came after the pass last looked for one, and Univer has forgotten what was dirty.
    this.trigger._restartCalculation = false;
    this.trigger._executingDirtyData = this.unseen;
    this.start();
  }
}

function formulasIn(command: Readonly<ICommandInfo>): number {
  if (command.id !== SetRangeValuesMutation.id) return 0;
  const { cellValue = {} } = command.params as ISetRangeValuesMutationParams;
  let count = 0;
  for (const row of Object.values(cellValue))
    for (const cell of Object.values(row as Record<number, Nullable<ICellData>>)) if (cell?.f) count++;
  return count;
}
