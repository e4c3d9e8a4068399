import { apiNotFound } from "../../model/host-error";
import type { MemberTable, Scalar } from "../../model/members";
import type { Exposed } from "../../model/members";

type Names = Map<string, string>;
const indexes = new WeakMap<MemberTable, { scalars: Names; navigations: Names }>();

/** Names in a query are spelled as the developer typed them, those of a table in PascalCase. */
function indexOf(table: MemberTable): { scalars: Names; navigations: Names } {
  let index = indexes.get(table);
  if (!index) {
    const lower = (names: object): Names => new Map(Object.keys(names).map((name) => [name.toLowerCase(), name]));
    index = { scalars: lower(table.scalars), navigations: lower(table.navigations) };
    indexes.set(table, index);
  }
  return index;
}

export function findScalar(table: MemberTable, name: string): { name: string; scalar: Scalar } | null {
  const found = indexOf(table).scalars.get(name.toLowerCase());
  const scalar = found === undefined ? undefined : table.scalars[found];
  return found !== undefined && scalar ? { name: found, scalar } : null;
}

export function findNavigation(table: MemberTable, name: string): { name: string; follow: (target: never) => Exposed | null } | null {
  const found = indexOf(table).navigations.get(name.toLowerCase());
  const follow = found === undefined ? undefined : table.navigations[found];
  return found !== undefined && follow ? { name: found, follow } : null;
}

/** Own members only: a table is not asked for what every JavaScript object has. @throws ApiNotFound */
export function methodOf(table: MemberTable, name: string): (target: never, ...args: never[]) => unknown {
  const method = Object.hasOwn(table.methods, name) ? table.methods[name] : undefined;
  if (!method) throw apiNotFound(`${table.type}.${name}`);
  return method;
}
