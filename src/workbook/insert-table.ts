import type { TableQuery } from "../models/tables/query";
import { notBuilt } from "./not-built";
import type { Outcome } from "./outcome";
import type { ActionOptions, InsertReport, InsertTarget } from "./reports";

/** Writes the rows a query chooses as a real Excel table. A target that is not empty is refused (kind "target-not-empty"): offer a new sheet. */
export function insertTable(_query: TableQuery, _target: InsertTarget, _options: ActionOptions = {}): Promise<Outcome<InsertReport>> {
  return notBuilt("Insert table");
}
