import type { BaseValueObject, FunctionVariantType } from "@univerjs/engine-formula";
import type { CustomFunction, CustomFunctionHost, CustomFunctionResult } from "../../host";
import { columnName, quoteSheet } from "../address";
import type { CalcGate } from "../calc-gate";
import { readArgument } from "./arguments";
import { cellKey, type Cell } from "./cell";
import { shapeArguments, type RawArgument } from "./shape";
import { busy, engineValue, errorValue } from "./values";

/** One call of the add-in: same function, same arguments (and same cell where the address matters). */
interface Call {
  key: string;
  fn: CustomFunction;
  args: unknown[];
  context: { address: string; parameterAddresses: (string | null)[] };
  invocation: number | null;
  result: CustomFunctionResult | null;
  /** Cells that show this call's result. */
  watchers: Map<string, Cell>;
  /** A result for an older generation is dropped: the call has been asked again since. */
  generation: number;
}

/** What the adapter needs of the grid around it. */
export interface CalculationSite {
  gate: CalcGate;
  sheetName(sheetId: string): string;
  /** Whether the add-in takes data types as arguments. */
  dataTypes(): boolean;
  /** True when the cell's own formula calls a custom function. */
  callsAddin(cell: Cell): boolean;
  /** All such cells. */
  scan(): Cell[];
  /** Partial recalculation: these cells and what depends on them. */
  recalculate(cells: readonly Cell[]): void;
}

/**
 * Between the formula engine, which wants a value at once, and the add-in, which answers later. First sight of a call shows #BUSY! and
 * queues one invocation; calls of one pass travel in one message; an answer recalculates only the cells that watch it.
 */
export class CustomFunctionAdapter {
  /** Evaluations by the engine since the start, for the bench. */
  evaluations = 0;
  private cf: CustomFunctionHost | null = null;
  private readonly calls = new Map<string, Call>();
  private readonly watched = new Map<string, { pass: number; keys: Set<string>; cell: Cell }>();
  private readonly ownErrors = new Map<string, { fn: string; error: string; message?: string }>();
  private dirty = new Map<string, Cell>();
  private readonly orphans = new Set<string>();
  private generation = 0;
  private moved = false;
  private sendTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly site: CalculationSite) {
    site.gate.onIdle(() => this.afterPass());
  }

  connect(cf: CustomFunctionHost): void {
    this.cf = cf;
    cf.onBatch = () => this.flushDirty();
    for (const call of this.calls.values()) if (call.invocation === null && call.result === null) this.start(call);
    this.scheduleSend();
  }

  /** Called by the engine for each formula that uses the function; answers from memory or with #BUSY!. */
  evaluate(fn: CustomFunction, variants: readonly FunctionVariantType[], cell: Cell): BaseValueObject {
    this.evaluations++;
    const given: RawArgument[] = [];
    const parameterAddresses: (string | null)[] = [];
    for (const variant of variants) {
      const argument = readArgument(variant, (sheetId) => this.site.sheetName(sheetId));
      if ("error" in argument) return argument.error;
      given.push(argument.value);
      parameterAddresses.push(argument.address);
    }
    const shaped = shapeArguments(fn, given, this.site.dataTypes());
    const where = cellKey(cell);
    if ("error" in shaped) {
      this.ownErrors.set(where, { fn: fn.name, ...shaped });
      this.watch(null, cell);
      return errorValue(shaped.error);
    }
    this.ownErrors.delete(where);
    const call = this.callFor(fn, shaped.args, cell, parameterAddresses);
    this.watch(call, cell);
    return engineValue(call.result ?? { error: busy });
  }

  /** Forgets every answer and asks again; cells show #BUSY! meanwhile. Excel's calculate(full). */
  recalculateFull(): void {
    this.forget(() => true);
  }

  /** The same for the cells of one rectangle test. */
  forget(test: (cell: Cell) => boolean): void {
    this.generation++;
    const cells = this.site.scan().filter(test);
    for (const cell of cells) {
      for (const key of this.watched.get(cellKey(cell))?.keys ?? []) this.drop(key);
    }
    if (cells.length > 0) this.site.recalculate(cells);
  }

  /** Rows, columns or sheets moved: watchers hold old positions and are built again after the pass. */
  structureChanged(): void {
    this.moved = true;
    if (!this.site.gate.busy) this.afterPass();
  }

  /** Calls whose first answer is still owed to a cell. */
  get pending(): number {
    let count = 0;
    for (const call of this.calls.values()) if (call.watchers.size > 0 && call.result === null) count++;
    return count;
  }

  /** True when nothing is owed: no pending call, no cell waiting to be repainted. */
  get settled(): boolean {
    return this.pending === 0 && this.dirty.size === 0 && !this.moved;
  }

  /** The error a custom function gave to a cell that calls it directly, with its sentence. */
  errorAt(cell: Cell): { fn: string; error: string; message?: string } | null {
    const where = cellKey(cell);
    for (const key of this.watched.get(where)?.keys ?? []) {
      const call = this.calls.get(key);
      if (call?.result && "error" in call.result) return { fn: call.fn.name, ...call.result };
    }
    return this.ownErrors.get(where) ?? null;
  }

  private callFor(fn: CustomFunction, args: unknown[], cell: Cell, parameterAddresses: (string | null)[]): Call {
    const own = fn.options?.requiresAddress || fn.options?.requiresParameterAddresses || fn.options?.volatile ? cellKey(cell) : "";
    const key = `${fn.id}\u0000${JSON.stringify(args)}\u0000${own}`;
    const known = this.calls.get(key);
    if (known) return known;
    const address = `${quoteSheet(this.site.sheetName(cell.sheetId))}!${columnName(cell.column)}${cell.row + 1}`;
    const context = { address, parameterAddresses };
    const call: Call = { key, fn, args, context, invocation: null, result: null, watchers: new Map(), generation: this.generation };
    this.calls.set(key, call);
    this.start(call);
    return call;
  }

  private start(call: Call): void {
    if (!this.cf) return;
    const generation = (call.generation = this.generation);
    call.invocation = this.cf.invoke(call.fn, call.args, call.context, (result) => {
      if (call.generation !== generation || this.calls.get(call.key) !== call) return;
      const same = call.result !== null && JSON.stringify(call.result) === JSON.stringify(result);
      call.result = result;
      if (!call.fn.options?.stream) call.invocation = null;
      if (!same) for (const [key, cell] of call.watchers) this.dirty.set(key, cell);
    });
    this.scheduleSend();
  }

  /** While a pass runs nothing is sent: its end sends all it asked for as one message. */
  private scheduleSend(): void {
    if (this.sendTimer !== undefined) return;
    this.sendTimer = setTimeout(() => {
      this.sendTimer = undefined;
      if (!this.site.gate.running) this.cf?.flush();
    }, 0);
  }

  private watch(call: Call | null, cell: Cell): void {
    const where = cellKey(cell);
    const pass = this.site.gate.passes;
    let entry = this.watched.get(where);
    if (!entry) this.watched.set(where, (entry = { pass, keys: new Set(), cell }));
    else if (entry.pass !== pass) {
      for (const key of entry.keys) if (key !== call?.key) this.unwatch(key, where);
      entry.pass = pass;
      entry.keys = new Set();
    }
    if (!call) return;
    entry.keys.add(call.key);
    call.watchers.set(where, cell);
  }

  private unwatch(key: string, where: string): void {
    const call = this.calls.get(key);
    if (!call) return;
    call.watchers.delete(where);
    if (call.watchers.size === 0) this.orphans.add(key);
  }

  private drop(key: string): void {
    const call = this.calls.get(key);
    if (!call) return;
    if (call.invocation !== null) this.cf?.cancel(call.invocation);
    this.calls.delete(key);
  }

  private afterPass(): void {
    if (this.moved) {
      this.moved = false;
      for (const call of this.calls.values()) {
        call.watchers.clear();
        this.orphans.add(call.key);
      }
      this.watched.clear();
      this.dirty.clear();
      const cells = this.site.scan();
      if (cells.length > 0) {
        this.site.recalculate(cells);
        return;
      }
    }
    this.sweep();
    this.cf?.flush();
    this.flushDirty();
  }

  /** Cells that no longer call us stop watching; calls nobody watches are cancelled, streams among them. */
  private sweep(): void {
    for (const [where, entry] of this.watched) {
      if (this.site.callsAddin(entry.cell)) continue;
      for (const key of entry.keys) this.unwatch(key, where);
      this.watched.delete(where);
      this.ownErrors.delete(where);
    }
    for (const key of this.orphans) {
      const call = this.calls.get(key);
      if (call && call.watchers.size === 0 && (call.invocation !== null || call.result === null || call.fn.options?.stream)) this.drop(key);
    }
    this.orphans.clear();
  }

  private flushDirty(): void {
    // A trigger during a pass would make Univer stop and begin again; what is only due takes the answers along.
    if (this.dirty.size === 0 || this.site.gate.running) return;
    const cells = [...this.dirty.values()];
    this.dirty = new Map();
    this.site.recalculate(cells);
  }
}
