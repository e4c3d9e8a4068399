/** Facts from outside: held against the schema and the rules before anybody answers from them. Loaded lazily, because it brings zod. */
import { datasetErrors } from "./check/checkDataset";
import type { FactError } from "./check/factError";
import { shapeErrors } from "./check/shape";
import { datasetSchema } from "./schema";
import type { Dataset } from "./types";
import { newestVersion } from "./version";

/** Largest dataset taken, in characters of JSON. */
export const LARGEST_FEED = 5 * 1024 * 1024;

/** The facts offered cannot be taken; `errors` says where and why, the message holds the first of them. */
export class FeedRejected extends Error {
  constructor(readonly errors: FactError[]) {
    const { row, field, reason } = errors[0]!;
    super(
      `${[row, field].filter(Boolean).join(" · ") || "facts"}: ${reason}${errors.length > 1 ? ` (and ${errors.length - 1} more)` : ""}`,
    );
    this.name = "FeedRejected";
  }
}

/** A dataset out of parsed JSON. Throws FeedRejected where it breaks the schema or a rule. */
export function parseDataset(data: unknown): Dataset {
  const shape = shapeErrors(datasetSchema, data, "feed");
  if (shape.length > 0) throw new FeedRejected(shape);
  const dataset = data as Dataset;
  const errors = datasetErrors(dataset);
  if (errors.length > 0) throw new FeedRejected(errors);
  return dataset;
}

/** A dataset out of the text of a feed: size, JSON, schema, rules. Throws FeedRejected. */
export function parseFeed(text: string): { dataset: Dataset; version: string; coverageDate: string } {
  const reject = (reason: string) => new FeedRejected([{ file: "feed", row: "", field: "", reason }]);
  if (text.length > LARGEST_FEED)
    throw reject(`is ${(text.length / 1024 / 1024).toFixed(1)} MB, at most ${LARGEST_FEED / 1024 / 1024} MB are taken`);
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    throw reject(`is not JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  const dataset = parseDataset(data);
  const { version, coverageDate } = newestVersion(dataset);
  return { dataset, version, coverageDate };
}
