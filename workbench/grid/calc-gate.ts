import type { ICommandInfo, ICommandService, IExecutionOptions, Injector } from "@univerjs/core";
import {
  IActiveDirtyManagerService,
  ICalculateFormulaService,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
} from "@univerjs/engine-formula";
import { ClearSelectionFormatCommand, SetBorderCommand, SetRangeValuesMutation, SetStyleCommand } from "@univerjs/sheets";
import { FormulaCalculationSessionService } from "@univerjs/sheets-formula";

/** FormulaExecutedStateType.STOP_EXECUTION */
const stopped = 1;

/** A stop that nobody follows with a restart ends the pass after this long. */
const stopGraceMs = 1500;

/** Calculation begins half a second after the last change at the latest. */
const startGraceMs = 3000;

/** Changes of format alone; Univer calculates nothing for them. */
const formatOnly = new Set<string>([SetStyleCommand.id, SetBorderCommand.id, ClearSelectionFormatCommand.id]);

/**
 * Knows whether Univer has calculation work due, running, or not yet applied to the cells.
 * After a stop Univer restarts by itself and then emits a second, stale stop notice; so a stop is never taken for an end, only success is.
 */
export class CalcGate {
  /** Passes begun since the start; the custom-function adapter tells old watchers from new ones by it. */
  passes = 0;
  due = false;
  /** A pass is under way. */
  running = false;
  /** Called when somebody begins to wait for the end of what is due or running. */
  onAwaited: (() => void) | null = null;
  private ended = true;
  private waiting: (() => void)[] = [];
  private readonly listeners = new Set<() => void>();
  private readonly session: FormulaCalculationSessionService;
  private readonly executing: () => boolean;
  /** In manual mode edits make nothing due. */
  suspended = false;
  private startWatchdog: ReturnType<typeof setTimeout> | undefined;
  private watchdog: ReturnType<typeof setTimeout> | undefined;
  private checkTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(injector: Injector, commands: ICommandService) {
    const dirtyCommands = injector.get(IActiveDirtyManagerService);
    this.session = injector.get(FormulaCalculationSessionService);
    const service = injector.get(ICalculateFormulaService) as unknown as { _executeLock: { isBusy(): boolean } };
    this.executing = () => service._executeLock.isBusy();
    commands.onCommandExecuted((command, options) => {
      if (command.id === SetFormulaCalculationStartMutation.id) this.begin();
      else if (command.id === SetFormulaCalculationNotificationMutation.id) {
        this.notice((command.params as { functionsExecutedState?: number }).functionsExecutedState);
      } else if (dirtyCommands.get(command.id) && !isIgnored(command, options)) this.expect();
    });
    this.session.state$.subscribe(() => {
      if (this.ended) this.later();
    });
  }

  get busy(): boolean {
    return this.due || this.running;
  }

  /** Called at the end of each pass, before those who wait: what they start is waited for too. */
  onIdle(listener: () => void): void {
    this.listeners.add(listener);
  }

  get awaited(): boolean {
    return this.waiting.length > 0;
  }

  /** Resolves when the engine is idle and its results are in the cells. */
  idle(): Promise<void> {
    if (!this.busy) return Promise.resolve();
    const ended = new Promise<void>((resolve) => this.waiting.push(resolve));
    this.onAwaited?.();
    return ended;
  }

  /** Work that Univer never begins, for reasons of its own, is not waited for longer than its debounce could take. */
  private expect(): void {
    if (this.suspended) return;
    this.due = true;
    clearTimeout(this.startWatchdog);
    this.startWatchdog = setTimeout(() => {
      if (this.running) return;
      this.due = false;
      this.check();
    }, startGraceMs);
  }

  private begin(): void {
    clearTimeout(this.startWatchdog);
    clearTimeout(this.watchdog);
    this.due = false;
    this.running = true;
    this.ended = false;
    this.passes++;
  }

  private notice(state: number | undefined): void {
    if (state === undefined) return;
    clearTimeout(this.watchdog);
    if (state === stopped) this.watchStop();
    else this.end();
  }

  /** The stale stop notice of a pass that has been started again must not end the new one, however long it keeps the page busy. */
  private watchStop(): void {
    this.watchdog = setTimeout(() => (this.executing() ? this.watchStop() : this.end()), stopGraceMs);
  }

  private end(): void {
    this.ended = true;
    this.later();
  }

  private later(): void {
    clearTimeout(this.checkTimer);
    this.checkTimer = setTimeout(() => this.check(), 0);
  }

  private check(): void {
    if (!this.ended || !this.session.state.resultApplied) return;
    this.running = false;
    if (this.due) return;
    for (const listener of this.listeners) listener();
    if (this.busy) return;
    const waiting = this.waiting;
    this.waiting = [];
    for (const resolve of waiting) resolve();
  }
}

function isIgnored(command: Readonly<ICommandInfo>, options?: IExecutionOptions): boolean {
  if (command.id !== SetRangeValuesMutation.id) return false;
  return options?.onlyLocal === true || formatOnly.has((command.params as { trigger?: string } | undefined)?.trigger ?? "");
}
