import { compareVersions, type Dataset, type FactsVersion } from "../dataset";
import { WorkbookError, type Failure } from "./outcome";
import { sha256 } from "./sha256";

/** Largest dataset taken. */
export const largestFeed = 5 * 1024 * 1024;
/** What latest.json may weigh. */
const largestPointer = 64 * 1024;
/** Milliseconds until a feed counts as too slow. */
const patience = 20_000;

/** data/latest.json: where the newest dataset is and what it must be. */
export interface FeedPointer {
  version: FactsVersion;
  /** File beside latest.json, named after its content. */
  dataset: string;
  sha256: string;
  bytes: number;
}

/** What the feed reader needs of its surroundings; tests give others. */
export interface FeedSurroundings {
  fetch: typeof fetch;
  /** Address of latest.json. */
  address: string;
  /** Throws with the reason when the data do not follow the schema. */
  parse: (data: unknown) => Promise<Dataset>;
  patience?: number;
}

export interface Fetched {
  dataset: Dataset;
  text: string;
  sha256: string;
}

type Reason = Extract<Failure, { kind: "feed" }>["reason"];

function refuse(reason: Reason, why: string): WorkbookError {
  return new WorkbookError({ kind: "feed", reason, sentence: `${why} The facts in use stay as they were.` });
}

/** The newest dataset of the feed, verified, or null when `held` is as new. Throws a "feed" failure that says why otherwise; keeps nothing. */
export async function fetchFeed(held: FactsVersion, around: FeedSurroundings, signal?: AbortSignal): Promise<Fetched | null> {
  const pointer = pointerOf(text(await download(around.address, largestPointer, around, signal)));
  const order = compareVersions(pointer.version, held);
  if (order < 0) throw refuse("older", `The feed offers facts ${pointer.version}, older than the ${held} held here.`);
  if (order === 0) return null;
  if (pointer.bytes > largestFeed)
    throw refuse("too-large", `The feed's facts are ${megabytes(pointer.bytes)} MB; at most ${megabytes(largestFeed)} MB are taken.`);
  const bytes = await download(new URL(pointer.dataset, around.address).href, largestFeed, around, signal);
  if (bytes.length < pointer.bytes)
    throw refuse("truncated", `Only ${bytes.length} of ${pointer.bytes} bytes of the new facts arrived. Try again.`);
  const hash = await sha256(bytes);
  if (hash !== pointer.sha256.toLowerCase())
    throw refuse("wrong-hash", "The new facts are not what the feed announced (their SHA-256 differs).");
  const content = text(bytes);
  let dataset: Dataset;
  try {
    dataset = await around.parse(JSON.parse(content));
  } catch (error) {
    throw refuse("wrong-schema", `The new facts do not follow the schema of this version of the add-in: ${firstLine(error)}.`);
  }
  const newest = dataset.meta.versions
    .map(({ version }) => version)
    .sort(compareVersions)
    .pop();
  if (newest !== pointer.version)
    throw refuse("wrong-schema", `The feed announces facts ${pointer.version}, but its file holds ${newest ?? "none"}.`);
  return { dataset, text: content, sha256: hash };
}

function pointerOf(content: string): FeedPointer {
  try {
    const pointer = JSON.parse(content) as FeedPointer;
    const right =
      /^\d+(\.\d+)+$/.test(pointer.version) &&
      // A file beside latest.json: the feed cannot send us anywhere else.
      /^[\w.-]+\.json$/.test(pointer.dataset) &&
      /^[0-9a-f]{64}$/i.test(pointer.sha256) &&
      Number.isInteger(pointer.bytes);
    if (right) return pointer;
  } catch {
    // told below
  }
  throw refuse("wrong-schema", "data/latest.json is not readable.");
}

/** A body of at most `limit` bytes, given up as soon as it is longer. */
async function download(address: string, limit: number, around: FeedSurroundings, signal?: AbortSignal): Promise<Uint8Array<ArrayBuffer>> {
  const giveUp = new AbortController();
  const timer = setTimeout(() => giveUp.abort(), around.patience ?? patience);
  const cancel = () => giveUp.abort();
  signal?.addEventListener("abort", cancel);
  try {
    const response = await around.fetch(address, { signal: giveUp.signal, cache: "no-cache", credentials: "omit" });
    if (!response.ok) throw refuse("missing", `The feed answered ${response.status} for ${address}.`);
    return await bodyOf(response, limit);
  } catch (error) {
    if (error instanceof WorkbookError) throw error;
    if (signal?.aborted) throw new WorkbookError({ kind: "cancelled", sentence: "Cancelled. The facts in use stay as they were." });
    if (giveUp.signal.aborted) throw refuse("slow", "The feed did not answer in time. Try again later.");
    throw refuse("offline", "The feed could not be reached. Check the connection, then try again.");
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", cancel);
  }
}

async function bodyOf(response: Response, limit: number): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  const reader = response.body!.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > limit) {
      await reader.cancel();
      throw refuse("too-large", `The feed sent more than ${megabytes(limit)} MB.`);
    }
    pieces.push(value);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

function text(bytes: Uint8Array<ArrayBuffer>): string {
  return new TextDecoder().decode(bytes);
}

function megabytes(bytes: number): string {
  return (bytes / 1024 / 1024).toFixed(1);
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).replace(/\s+/g, " ").slice(0, 200);
}
