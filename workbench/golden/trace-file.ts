import type { TraceEntry } from "../host/host";
import type { RichApiRequest, RichApiResponse } from "../host/rich-api/request";

/** A recording: requests of office.js and the answers to them, in order. */
export interface TraceFile {
  /** "excel" for real Excel, "workbench" for this project's own host. */
  recorded: string;
  host?: string;
  platform?: string;
  entries: TraceEntry[];
}

/**
 * Reads a recording: the recorder's JSON, or the console's text with "Request:" and "Response:" lines.
 * @throws Error saying what is wrong
 */
export function readTraceFile(text: string): TraceFile {
  const trimmed = text.trim();
  if (trimmed.startsWith("{") && trimmed.includes('"entries"')) {
    const file = JSON.parse(trimmed) as Partial<TraceFile>;
    if (!Array.isArray(file.entries)) throw new Error("The recording has no list of entries.");
    file.entries.forEach((entry, index) => {
      if (!Array.isArray(entry?.request?.Actions) || !entry.response) throw new Error(`Entry ${index} is no request with a response.`);
    });
    return { recorded: file.recorded ?? "unknown", host: file.host, platform: file.platform, entries: file.entries };
  }
  return { recorded: "excel", entries: readConsole(trimmed) };
}

/** Pairs the messages a console log shows; file names and line numbers that browsers put beside them are passed over. */
function readConsole(text: string): TraceEntry[] {
  const entries: TraceEntry[] = [];
  const open: RichApiRequest[] = [];
  let kind: string | null = null;
  for (const line of text.split(/\r?\n/)) {
    const marker = /(Request|Response):\s*$/.exec(line)?.[1];
    if (marker) {
      kind = marker;
      continue;
    }
    const json = /\{.*\}\s*$/.exec(line)?.[0];
    if (!json || kind === null) continue;
    if (kind === "Request") open.push(JSON.parse(json) as RichApiRequest);
    else {
      const request = open.shift();
      if (!request) throw new Error("The log has a response before any request.");
      entries.push({ request, response: bodyOf(JSON.parse(json) as LoggedResult) });
    }
    kind = null;
  }
  if (entries.length === 0) throw new Error('The text has no pairs of "Request:" and "Response:".');
  return entries;
}

interface LoggedResult {
  value?: { data?: [number, unknown, string | string[]] };
}

/** office.js logs the transport's result; the answer is a JSON text in it, sometimes in pieces. */
function bodyOf(result: LoggedResult): RichApiResponse {
  const text = result.value?.data?.[2];
  if (text === undefined) throw new Error("A response in the log has no data.");
  return JSON.parse([text].flat().join("")) as RichApiResponse;
}
