import { HostError } from "../model/host-error";
import type { Dispatcher } from "./rich-api/dispatcher";
import { parseRequest, type RichApiResponse } from "./rich-api/request";
import type { DocumentSettings } from "./document-settings";
import type { RibbonCommands } from "./ribbon-commands";
import type { TraceEntry } from "./host";

/** Methods of the Common API, by DispatchId. Source: excel-web-16.00, OSF.DDA.MethodDispId. */
const dispatchId = { loadSettings: 75, saveSettings: 76, richApi: 93, commandCompleted: 94 } as const;

/** Request flag of Excel.run's option of that name. */
const delayForCellEdit = 64;

/** ooeInternalError: what an add-in sees of a Common API method this host does not have. */
const internalError = 5001;

export interface MethodCallOptions {
  dispatcher: Dispatcher;
  settings: DocumentSettings;
  commands: RibbonCommands;
  onUnimplemented(name: string): void;
  onTrace(entry: TraceEntry): void;
}

interface MethodCall {
  DdaMethod?: { DispatchId?: unknown };
  ArrayData?: unknown[];
  DdaSettingsMethod?: { Properties?: unknown };
  [argument: number]: unknown;
}

/** Answers `executeMethod`: rich-API requests, document settings, completed commands; other methods get an internal error. */
export function methodCalls(options: MethodCallOptions): (data: unknown) => Promise<unknown> {
  return async (data) => {
    const call = (data ?? {}) as MethodCall;
    switch (call.DdaMethod?.DispatchId) {
      case dispatchId.richApi:
        return { Error: 0, Version: 1, Data: [200, [], limited(JSON.stringify(await richApi(options, argumentsOf(call))))] };
      case dispatchId.saveSettings:
        options.settings.save(call.DdaSettingsMethod?.Properties);
        return { Error: 0, Version: 1 };
      case dispatchId.loadSettings:
        return { Error: 0, Version: 1, Properties: { Settings: options.settings.entries().map(([Name, Value]) => ({ Name, Value })) } };
      case dispatchId.commandCompleted:
        options.commands.completed(call[0], call[1]);
        return { Error: 0, Version: 1 };
      default:
        options.onUnimplemented(`DispatchId ${String(call.DdaMethod?.DispatchId)}`);
        return { Error: internalError, Version: 1 };
    }
  };
}

/** Excel on the web refuses requests and answers of more than 5 MB. Source: pages.limits in test/workbench/documented. */
const payloadLimit = 5 * 1024 * 1024;

const payloadLimitExceeded = (what: "Request" | "Response"): HostError =>
  new HostError(`${what}PayloadSizeLimitExceeded`, `The ${what.toLowerCase()} payload size has exceeded the limit.`, 413);

const limited = (body: string): string => (body.length > payloadLimit ? JSON.stringify(failed(payloadLimitExceeded("Response"))) : body);

/** An answer in which the request as a whole has failed. */
const failed = (error: HostError): RichApiResponse => ({
  Results: [],
  Error: { Code: error.code, Message: error.message, Location: "", ActionIndex: 0, HttpStatusCode: error.status },
});

const argumentsOf = (call: MethodCall): unknown[] => (Array.isArray(call.ArrayData) ? call.ArrayData : []);

/** The status of the transport stays 200: an error travels in the body, where office.js finds the failed action. */
async function richApi(options: MethodCallOptions, [, , , , body, , flags]: unknown[]): Promise<RichApiResponse> {
  if (String(body).length > payloadLimit) return failed(payloadLimitExceeded("Request"));
  let request;
  try {
    request = parseRequest(String(body));
  } catch (thrown) {
    return failed(new HostError("InvalidRequest", thrown instanceof Error ? thrown.message : "The request can't be read.", 400));
  }
  const response = await options.dispatcher.execute(request, (Number(flags) & delayForCellEdit) !== 0);
  options.onTrace({ request, response });
  return response;
}
