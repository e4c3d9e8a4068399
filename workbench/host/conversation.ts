import type { Channel } from "./channel";
import type { RichApiEvent } from "./rich-api-event";

const request = 0;
const response = 1;
const forCalling = 0;
const forEventing = 1;
const invokeAction = 0;
const registerEvent = 1;
const unregisterEvent = 2;

/** Error codes of the envelope. Source: excel-web-16.00, InvokeResultCode. */
export const resultCode = { noError: 0, errorInRequest: -1, errorHandlingRequest: -2 } as const;

interface Message {
  _messageType?: unknown;
  _actionName?: unknown;
  _actionType?: unknown;
  _conversationId?: unknown;
  _correlationId?: unknown;
  _data?: unknown;
}

/** What an action is answered with; a thrown `Refusal` becomes an error envelope. */
export type Answer = (data: unknown) => unknown;

/** The host can't answer an action in its own terms. */
export class Refusal extends Error {
  constructor(
    message: string,
    readonly code: number = resultCode.errorHandlingRequest,
  ) {
    super(message);
  }
}

export interface ConversationOptions {
  channel: Channel;
  /** Origin of the page the host runs in. */
  origin: string;
  conversationId: string;
  /** Answers by action name. */
  actions: Record<string, Answer>;
  onUnknown(what: string): void;
  /** The add-in subscribed to or left a host event. */
  onSubscription?(eventName: string, on: boolean): void;
  log(message: string, detail?: unknown): void;
}

/**
 * The parent frame's end of Office's cross-document messages. Every request is answered, malformed ones too:
 * office.js sends without a timeout, so silence would hang the add-in.
 */
export class Conversation {
  private readonly subscriptions = new Map<string, Message>();
  private readonly stop: () => void;
  private sequence = 0;
  private open = 0;

  constructor(private readonly options: ConversationOptions) {
    this.stop = options.channel.listen((text) => void this.receive(text));
  }

  /** Requests not answered yet. */
  get pending(): number {
    return this.open;
  }

  dispose(): void {
    this.stop();
    this.subscriptions.clear();
  }

  subscribed(eventName: string): boolean {
    return this.subscriptions.has(eventName);
  }

  /** Fires a host event. @returns false when the add-in has not subscribed to it */
  fire(eventName: string, data: unknown): boolean {
    const subscription = this.subscriptions.get(eventName);
    if (!subscription) return false;
    this.send(subscription, { _responseType: forEventing, _errorCode: resultCode.noError, _data: data });
    return true;
  }

  /** Delivers rich-API messages: events of objects and custom-function invocations. */
  deliver(events: RichApiEvent[]): boolean {
    const entries = events.map((event) => [
      event.category,
      event.type,
      event.targetId,
      JSON.stringify(event.message),
      ++this.sequence,
      false,
    ]);
    return this.fire("richApiMessage", { ArrayData: entries });
  }

  private async receive(text: unknown): Promise<void> {
    const message = readMessage(text);
    if (!message || message._messageType === response) return;
    this.open++;
    try {
      if (message._messageType !== request || typeof message._actionName !== "string")
        throw new Refusal("malformed envelope", resultCode.errorInRequest);
      this.reply(message, await this.answer(message, message._actionName));
    } catch (error) {
      if (!(error instanceof Refusal)) this.options.log("a host action failed", error);
      const code = error instanceof Refusal ? error.code : resultCode.errorHandlingRequest;
      this.reply(message, error instanceof Error ? error.message : null, code);
    } finally {
      this.open--;
    }
  }

  private answer(message: Message, name: string): unknown {
    switch (message._actionType) {
      case registerEvent:
        this.subscriptions.set(name, message);
        this.options.onSubscription?.(name, true);
        return { Error: 0 };
      case unregisterEvent:
        this.subscriptions.delete(name);
        this.options.onSubscription?.(name, false);
        return { Error: 0 };
      case invokeAction: {
        const action = Object.hasOwn(this.options.actions, name) ? this.options.actions[name] : undefined;
        if (action) return action(message._data);
        this.options.onUnknown(name);
        throw new Refusal(`${name} is not implemented by this host.`);
      }
      default:
        throw new Refusal("unknown action type", resultCode.errorInRequest);
    }
  }

  private reply(message: Message, data: unknown, code: number = resultCode.noError): void {
    this.send(message, { _responseType: forCalling, _errorCode: code, _data: data ?? null });
  }

  private send(about: Message, body: Record<string, unknown>): void {
    this.options.channel.post(
      JSON.stringify({
        _messageType: response,
        _actionName: about._actionName ?? "",
        _conversationId: about._conversationId ?? this.options.conversationId,
        _correlationId: about._correlationId ?? 0,
        _origin: this.options.origin,
        _serializerVersion: 1,
        ...body,
      }),
    );
  }
}

/** Null for messages that are none of Office's. */
function readMessage(text: unknown): Message | null {
  if (typeof text !== "string") return null;
  try {
    const message = JSON.parse(text) as unknown;
    return message && typeof message === "object" && "_messageType" in message ? (message as Message) : null;
  } catch {
    return null;
  }
}
