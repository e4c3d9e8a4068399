import type { TraceEntry } from "../host/host";
import { pathType, type RichApiRequest, type RichApiResponse } from "../host/rich-api/request";
import { compareAnswers, type Difference } from "./compare-answers";
import { Identities } from "./identities";

export interface ReplayDifference extends Difference {
  /** Index of the entry in the recording. */
  entry: number;
}

/**
 * Sends recorded requests to a host, one after another, and lists where its answers differ from the recorded ones.
 * Requests to services (custom functions, visibility) are the runtime's housekeeping and left out.
 */
export async function replay(
  entries: readonly TraceEntry[],
  execute: (request: RichApiRequest) => Promise<RichApiResponse>,
): Promise<ReplayDifference[]> {
  const identities = new Identities();
  const differences: ReplayDifference[] = [];
  for (const [entry, { request, response }] of entries.entries()) {
    if (isHousekeeping(request)) continue;
    const answer = await execute(identities.translate(request));
    for (const difference of compareAnswers(comparable(response), comparable(answer), identities))
      differences.push({ entry, ...difference });
  }
  return differences;
}

/** Of an error its code and the action it struck count, not its wording. */
function comparable(response: RichApiResponse): unknown {
  const error = response.Error ? { Code: response.Error.Code, ActionIndex: response.Error.ActionIndex } : null;
  return { Error: error, Results: response.Results };
}

function isHousekeeping(request: RichApiRequest): boolean {
  return Object.values(request.ObjectPaths ?? {}).some((path) => path.ObjectPathType === pathType.service);
}
