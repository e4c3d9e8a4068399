import fc from "fast-check";
import type { Channel } from "../../../workbench/host/channel";
import { Conversation } from "../../../workbench/host/conversation";

interface Sent {
  _correlationId: unknown;
  _errorCode: number;
  _responseType: number;
  _data: unknown;
}

function talk(): { say(message: unknown): Promise<Sent[]>; unknown: string[]; conversation: Conversation } {
  const sent: Sent[] = [];
  const unknown: string[] = [];
  let receive: (text: unknown) => void = () => undefined;
  const channel: Channel = {
    post: (text) => sent.push(JSON.parse(text) as Sent),
    listen: (listener) => {
      receive = listener;
      return () => undefined;
    },
  };
  const conversation = new Conversation({
    channel,
    origin: "https://localhost",
    conversationId: "c",
    actions: {
      echo: (data) => data,
      fail: () => {
        throw new Error("no");
      },
    },
    onUnknown: (what) => unknown.push(what),
    log: () => undefined,
  });
  const say = async (message: unknown): Promise<Sent[]> => {
    sent.length = 0;
    receive(typeof message === "string" ? message : JSON.stringify(message));
    await new Promise((resolve) => setTimeout(resolve, 0));
    return [...sent];
  };
  return { say, unknown, conversation };
}

const request = (name: unknown, type: unknown = 0, data: unknown = null): object => ({
  _messageType: 0,
  _actionName: name,
  _actionType: type,
  _conversationId: "c",
  _correlationId: 7,
  _data: data,
});

test("an action is answered under its correlation id", async () => {
  const { say } = talk();
  expect(await say(request("echo", 0, { a: 1 }))).toMatchObject([{ _correlationId: 7, _errorCode: 0, _responseType: 0, _data: { a: 1 } }]);
});

test("an unknown action is answered with an error and noted", async () => {
  const { say, unknown } = talk();
  expect(await say(request("ContextActivationManager_dance"))).toMatchObject([{ _correlationId: 7, _errorCode: -2 }]);
  expect(unknown).toEqual(["ContextActivationManager_dance"]);
});

test("names every object has are no actions", async () => {
  const { say, unknown } = talk();
  await say(request("toString"));
  await say(request("__proto__"));
  expect(unknown).toEqual(["toString", "__proto__"]);
});

test("an action that throws is answered with an error", async () => {
  expect(await talk().say(request("fail"))).toMatchObject([{ _errorCode: -2, _data: "no" }]);
});

test("events go to subscribers only, until they leave", async () => {
  const { say, conversation } = talk();
  expect(conversation.fire("richApiMessage", {})).toBe(false);
  await say(request("richApiMessage", 1));
  expect(conversation.deliver([{ category: 65536, type: 10, targetId: "s", message: { a: 1 } }])).toBe(true);
  await say(request("richApiMessage", 2));
  expect(conversation.fire("richApiMessage", {})).toBe(false);
});

test("every request is answered exactly once, however malformed", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.record({ _actionName: fc.anything(), _actionType: fc.anything(), _correlationId: fc.integer(), _data: fc.anything() }),
      async (message) => {
        const { say, conversation } = talk();
        const answers = await say(JSON.stringify({ ...message, _messageType: 0 }));
        expect(answers).toHaveLength(1);
        expect(answers[0]?._correlationId).toBe(message._correlationId);
        expect(conversation.pending).toBe(0);
      },
    ),
    { numRuns: 60 },
  );
});

test("what is no message of Office's is left alone", async () => {
  const { say } = talk();
  for (const text of ["", "{", "null", "[]", '{"a":1}', '{"_messageType":1}']) expect(await say(text)).toEqual([]);
});
