import { apiNotFound, HostError, invalidOperationInCellEditMode, notImplemented } from "../../model/host-error";
import type { UndoStep } from "../../grid/grid";
import type { Book } from "../../model/book";
import { keptBeside, putBackBeside } from "../../model/kept-beside";
import type { Exposed } from "../../model/members";
import type { ApiGate } from "./api-gate";
import { findScalar, methodOf } from "./find-member";
import { ObjectPaths } from "./object-paths";
import { identity, project, type Answering } from "./projection";
import { actionType, type Action, type RichApiRequest, type RichApiResponse } from "./request";

export interface DispatcherOptions {
  book: Book;
  root: Exposed;
  service(name: string): Exposed | null;
  gate: ApiGate;
  /** A member or service that is not there was asked for. */
  onUnimplemented(name: string): void;
  /** The batch had more than reference keeping in it. */
  onBatch(): void;
  log(message: string, detail?: unknown): void;
}

/** Actions that only let go of or hold on to objects. */
const referenceKeeping = new Set(["_KeepReference", "_RemoveReference", "_RemoveAllReferences"]);

/**
 * Executes rich-API requests one after another. As in Excel, actions before a failing one stay done; the error names its action, so that
 * office.js can point to the statement. What one request does to the cells is one undo step.
 */
export class Dispatcher {
  private tail: Promise<unknown> = Promise.resolve();
  private running = 0;

  constructor(private readonly options: DispatcherOptions) {}

  get busy(): boolean {
    return this.running > 0;
  }

  /** Resolves when all requests so far have been executed. */
  async idle(): Promise<void> {
    while (this.running > 0) {
      await this.tail;
      if (this.running > 0) await pause();
    }
  }

  /**
   * Never rejects.
   * @param waitForEdit the add-in asked for delayForCellEdit: the request waits until no cell is being edited, others pass it by
   */
  async execute(request: RichApiRequest, waitForEdit = false): Promise<RichApiResponse> {
    this.running++;
    try {
      while (waitForEdit && this.options.book.conditions.editMode) await pause();
      // Answers of custom functions must not wait for a batch that waits for the cells they belong to.
      if (this.isOnlyService(request)) return await this.batch(request, false);
      const turn = this.tail.then(() => this.batch(request, true)).catch((thrown: unknown) => this.refuse(thrown, 0, [], []));
      this.tail = turn;
      return await turn;
    } finally {
      this.running--;
    }
  }

  private async batch(request: RichApiRequest, alone: boolean): Promise<RichApiResponse> {
    const { book, gate } = this.options;
    const results: RichApiResponse["Results"] = [];
    const works = request.Actions.some((action) => this.isWork(action, request));
    const step = works ? book.grid.openStep() : null;
    const before = works ? keptBeside(book) : "";
    const settled = async (): Promise<void> => {
      step?.pause();
      await book.grid.calculated();
      step?.resume();
    };
    const answering: Answering = { keep: (target) => book.references.keep(target), gate, settled };
    const paths = new ObjectPaths(request, {
      root: this.options.root,
      service: (name) => this.options.service(name),
      reference: (id) => book.references.get(id),
      reached: (target) => book.track(target),
      gate,
    });
    if (works) this.options.onBatch();
    book.events.hold();
    const traces: number[] = [];
    let index = 0;
    try {
      for (; index < request.Actions.length; index++) {
        const action = request.Actions[index] as Action;
        if (book.conditions.editMode && this.isWork(action, request)) throw invalidOperationInCellEditMode();
        if (action.ActionType === actionType.trace) traces.push(action.Id);
        results.push({ ActionId: action.Id, Value: await this.act(action, paths, answering) });
      }
      return { Results: results, TraceIds: traces };
    } catch (thrown) {
      return this.refuse(thrown, index, results, traces);
    } finally {
      if (step) this.closeStep(step, before);
      // The objects of a batch that is under way meanwhile are still needed.
      if (alone) book.forgetUntracked();
      // After the answer has gone out: a handler never runs before the batch that caused its event is over.
      setTimeout(() => book.events.release(), 0);
    }
  }

  /** @param before what was kept beside the grid when the step was opened */
  private closeStep(step: UndoStep, before: string): void {
    const { book } = this.options;
    const after = keptBeside(book);
    if (after !== before)
      step.alongside(
        () => putBackBeside(book, before),
        () => putBackBeside(book, after),
      );
    step.close();
  }

  private refuse(thrown: unknown, index: number, results: RichApiResponse["Results"], traces: number[]): RichApiResponse {
    const error = this.asHostError(thrown);
    return {
      Error: { Code: error.code, Message: error.message, Location: "", ActionIndex: index, HttpStatusCode: error.status },
      Results: results,
      TraceIds: traces,
    };
  }

  private isWork(action: Action, request: RichApiRequest): boolean {
    if (action.ActionType === actionType.trace) return false;
    if (action.ActionType === actionType.method) return !referenceKeeping.has(action.Name ?? "") && !this.isService(action, request);
    if (action.ActionType === actionType.instantiate) {
      const path = request.ObjectPaths[String(action.ObjectPathId)];
      return path !== undefined && path.ObjectPathType !== 1 && path.ObjectPathType !== 2;
    }
    return true;
  }

  private isOnlyService(request: RichApiRequest): boolean {
    return request.Actions.every(
      (action) =>
        action.ActionType === actionType.trace ||
        this.isService(action, request) ||
        (action.ActionType === actionType.instantiate && request.ObjectPaths[String(action.ObjectPathId)]?.ObjectPathType === 1),
    );
  }

  /** Housekeeping of the runtime (custom-function results, visibility) is not a batch of the add-in's. */
  private isService(action: Action, request: RichApiRequest): boolean {
    return request.ObjectPaths[String(action.ObjectPathId)]?.ObjectPathType === 2;
  }

  private async act(action: Action, paths: ObjectPaths, answering: Answering): Promise<unknown> {
    if (action.ActionType === actionType.trace) return null;
    const target = await paths.resolve(Number(action.ObjectPathId));
    const name = action.Name ?? "";
    switch (action.ActionType) {
      case actionType.instantiate:
        return identity(target, answering);
      case actionType.query:
        return project(target, action.QueryInfo ?? {}, answering);
      case actionType.method: {
        if (target === null) return onNullObject(name);
        if (name === "_KeepReference") return this.options.book.references.keep(target);
        const method = methodOf(target.members, name);
        answering.gate.check(target.members.type, name);
        const value: unknown = await method(target as never, ...((await paths.arguments(action.ArgumentInfo)) as never[]));
        return value === undefined ? null : value;
      }
      case actionType.setProperty:
        if (target === null) return onNullObject(name);
        await this.set(target, name, (await paths.arguments(action.ArgumentInfo))[0], answering);
        return null;
      case actionType.update:
        if (target === null) return onNullObject("update");
        for (const [property, value] of Object.entries(action.ObjectState ?? {})) await this.set(target, property, value, answering);
        return null;
      default:
        throw notImplemented(`Action type ${action.ActionType}`);
    }
  }

  private async set(target: Exposed, name: string, value: unknown, answering: Answering): Promise<void> {
    const { members } = target;
    const found = findScalar(members, name);
    if (!found?.scalar.set) throw apiNotFound(`${members.type}.${name}`);
    answering.gate.check(members.type, found.name);
    await found.scalar.set(target as never, value as never);
  }

  private asHostError(thrown: unknown): HostError {
    if (thrown instanceof HostError) {
      if (thrown.missing !== undefined) this.options.onUnimplemented(thrown.missing);
      return thrown;
    }
    this.options.log("internal error", thrown);
    return new HostError("GeneralException", "There was an internal error while processing the request.", 500);
  }
}

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 10));

function onNullObject(name: string): null {
  if (name.startsWith("_")) return null;
  throw new HostError("InvalidObjectPath", "The object is a null object; its members can't be called.", 400);
}
