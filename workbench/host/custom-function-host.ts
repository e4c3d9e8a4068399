import type { CustomFunction } from "./custom-function-metadata";
import { decodeFailure, decodeValue, type CustomFunctionResult } from "./custom-function-result";
import type { RichApiEvent } from "./rich-api-event";

const customFunctionMessage = 1;
const invocation = 1000;
const cancellation = 1001;
const flag = { cancelable: 1, streaming: 2, errorsAllowed: 4 } as const;

export interface InvocationContext {
  /** Calling cell, "Sheet1!A1"; sent only to functions with requiresAddress. */
  address?: string;
  /** One address (or null) a parameter; sent only to functions with requiresParameterAddresses. */
  parameterAddresses?: (string | null)[];
}

/**
 * Excel's half of the custom-function invocation protocol. Queue invocations with `invoke`, send them as one message with `flush`;
 * results come back through the service "Microsoft.ExcelServices.CustomFunctions" in one request for many invocations.
 * Arguments must already be shaped: scalars as they are, matrices as 2-D arrays, left-out optionals as null, repeating as one array.
 */
export class CustomFunctionHost {
  /** Resolves when the add-in's runtime has said that it takes invocations. Before that nothing is sent. */
  readonly ready: Promise<void>;
  /** Called once after each result request, when all its results have been handed out. */
  onBatch: (() => void) | null = null;
  /** Invocations sent since the host started. */
  invocations = 0;
  messages = 0;
  resultRequests = 0;

  /** In the order they were invoked. */
  private readonly live = new Map<number, { stream: boolean; event: RichApiEvent; onResult: (result: CustomFunctionResult) => void }>();
  /** Of those, the ones not sent to the runtime that is there now. */
  private readonly unsent = new Set<number>();
  private nextId = 1;
  private isReady = false;
  private settleReady: () => void = () => undefined;

  constructor(private readonly send: (events: RichApiEvent[]) => void) {
    this.ready = new Promise((resolve) => (this.settleReady = resolve));
  }

  /** Number of invocations without a first result; streams that have answered are not counted. */
  get pending(): number {
    let count = 0;
    for (const entry of this.live.values()) if (!entry.stream) count++;
    return count;
  }

  /**
   * Queues one call.
   * @param onResult called once, or any number of times for a streaming function
   * @returns the invocation's id, for `cancel`
   */
  invoke(
    fn: CustomFunction,
    shapedArguments: unknown[],
    context: InvocationContext,
    onResult: (result: CustomFunctionResult) => void,
  ): number {
    const id = this.nextId++;
    const options = fn.options ?? {};
    const flags = (options.cancelable ? flag.cancelable : 0) | (options.stream ? flag.streaming : 0);
    const message = [
      id,
      fn.id,
      shapedArguments,
      options.requiresAddress ? (context.address ?? null) : null,
      flags,
      options.requiresParameterAddresses ? (context.parameterAddresses ?? null) : null,
    ];
    const event: RichApiEvent = { category: customFunctionMessage, type: invocation, targetId: "", message };
    this.live.set(id, { stream: Boolean(options.stream), event, onResult });
    this.unsent.add(id);
    return id;
  }

  /** Sends what is queued as one message, now or as soon as the runtime is ready. */
  flush(): void {
    if (!this.isReady || this.unsent.size === 0) return;
    const events = [...this.unsent].flatMap((id) => this.live.get(id)?.event ?? []);
    this.unsent.clear();
    this.messages++;
    this.invocations += events.length;
    this.send(events);
  }

  /** Stops a pending or streaming invocation; later results of it are dropped. */
  cancel(id: number): void {
    if (!this.live.delete(id) || this.unsent.delete(id)) return;
    this.send([{ category: customFunctionMessage, type: cancellation, targetId: "", message: { invocationId: id } }]);
  }

  /**
   * The add-in's page is being loaded, again perhaps. Calls wait for its runtime, and so do those the page that went has not answered and
   * the streams it kept: the new one is asked for them again, so that no cell keeps an error that only the reload was the cause of.
   */
  runtimeGone(): void {
    this.isReady = false;
    this.unsent.clear();
    for (const id of this.live.keys()) this.unsent.add(id);
  }

  /** The runtime announced itself. */
  runtimeReady(): void {
    this.isReady = true;
    this.settleReady();
    this.flush();
  }

  /** Results as arrays: [id, true, value, timings] or [id, false, message, code, timings]. */
  takeArrayResults(results: unknown): void {
    this.resultRequests++;
    for (const entry of Array.isArray(results) ? results : []) {
      if (!Array.isArray(entry)) continue;
      this.settle(Number(entry[0]), entry[1] === true ? decodeValue(entry[2]) : decodeFailure(entry[3], entry[2]));
    }
    this.onBatch?.();
  }

  /** Results as objects, the older form. */
  takeObjectResults(results: unknown): void {
    this.resultRequests++;
    for (const entry of (Array.isArray(results) ? results : []) as {
      id?: number;
      failed?: boolean;
      value?: unknown;
      errorCode?: number;
    }[]) {
      this.settle(Number(entry.id), entry.failed ? decodeFailure(entry.errorCode, entry.value) : decodeValue(entry.value));
    }
    this.onBatch?.();
  }

  private settle(id: number, result: CustomFunctionResult): void {
    const entry = this.live.get(id);
    if (!entry) return;
    if (!entry.stream) this.live.delete(id);
    entry.onResult(result);
  }
}
