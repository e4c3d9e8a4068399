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

  private readonly live = new Map<number, { stream: boolean; onResult: (result: CustomFunctionResult) => void }>();
  private queue: { id: number; event: RichApiEvent }[] = [];
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
    this.live.set(id, { stream: Boolean(options.stream), onResult });
    this.queue.push({ id, event: { category: customFunctionMessage, type: invocation, targetId: "", message } });
    return id;
  }

  /** Sends what is queued as one message, now or as soon as the runtime is ready. */
  flush(): void {
    if (!this.isReady || this.queue.length === 0) return;
    const sent = this.queue;
    this.queue = [];
    this.messages++;
    this.invocations += sent.length;
    this.send(sent.map((entry) => entry.event));
  }

  /** Stops a pending or streaming invocation; later results of it are dropped. */
  cancel(id: number): void {
    if (!this.live.delete(id)) return;
    const queued = this.queue.findIndex((entry) => entry.id === id);
    if (queued >= 0) {
      this.queue.splice(queued, 1);
      return;
    }
    this.send([{ category: customFunctionMessage, type: cancellation, targetId: "", message: { invocationId: id } }]);
  }

  /** The add-in's page is being loaded, again perhaps: what is invoked from now on waits for its runtime; what was sent is lost and fails. */
  runtimeGone(): void {
    if (!this.isReady) return;
    this.isReady = false;
    this.failAll("The add-in was reloaded.");
  }

  /** The runtime announced itself (also after a reload of the add-in: earlier invocations are gone and fail). */
  runtimeReady(): void {
    if (this.isReady) this.failAll("The add-in was reloaded.");
    this.isReady = true;
    this.settleReady();
    this.flush();
  }

  /** The add-in went away: whatever it still owed is answered with #VALUE!, so that no cell stays #BUSY!. */
  failAll(message: string): void {
    const queued = new Set(this.queue.map((entry) => entry.id));
    for (const [id, entry] of [...this.live]) {
      if (queued.has(id)) continue;
      this.live.delete(id);
      entry.onResult({ error: "#VALUE!", message });
    }
    this.onBatch?.();
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
