/** A rich-API request and response as they travel, in the words of office.js. Source: excel-web-16.00, ObjectPathType and ActionType. */
export const pathType = { global: 1, service: 2, method: 3, property: 4, indexer: 5, reference: 6, nullObject: 7 } as const;

export const actionType = {
  instantiate: 1,
  query: 2,
  method: 3,
  setProperty: 4,
  trace: 5,
  recursiveQuery: 6,
  queryAsJson: 7,
  ensureUnchanged: 8,
  update: 9,
} as const;

export interface ArgumentInfo {
  Arguments?: unknown[];
  ReferencedObjectPathIds?: unknown[];
}

export interface ObjectPath {
  Id: number;
  ObjectPathType: number;
  Name: string;
  ParentObjectPathId?: number;
  ArgumentInfo?: ArgumentInfo;
}

export interface QueryInfo {
  Select?: string[];
  Expand?: string[];
  Skip?: number;
  Top?: number;
}

export interface Action {
  Id: number;
  ActionType: number;
  Name?: string;
  ObjectPathId?: number;
  ArgumentInfo?: ArgumentInfo;
  QueryInfo?: QueryInfo;
  ObjectState?: Record<string, unknown>;
}

export interface RichApiRequest {
  Actions: Action[];
  ObjectPaths: Record<string, ObjectPath>;
}

export interface RichApiResponse {
  Results: { ActionId: number; Value: unknown }[];
  /** Trace markers that were passed; office.js arms older events and tells trace messages by them. */
  TraceIds?: number[];
  Error?: { Code: string; Message: string; Location: string; ActionIndex: number; HttpStatusCode: number };
}

/** @throws SyntaxError or TypeError when the text is no rich-API request */
export function parseRequest(body: string): RichApiRequest {
  const request = JSON.parse(body) as Partial<RichApiRequest> | null;
  if (!request || !Array.isArray(request.Actions)) throw new TypeError("The request has no actions.");
  const paths: object = request.ObjectPaths ?? {};
  if (![...request.Actions, paths, ...Object.values(paths)].every(isObject))
    throw new TypeError("The request holds what is no action or path.");
  return { Actions: request.Actions, ObjectPaths: paths as RichApiRequest["ObjectPaths"] };
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
