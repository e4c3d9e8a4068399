import { apiNotFound } from "../../model/host-error";
import type { Exposed, MemberTable } from "../../model/members";
import type { ApiGate } from "./api-gate";
import { findNavigation, findScalar } from "./find-member";
import type { QueryInfo } from "./request";

export interface Answering {
  /** Reference id for objects that are held by reference. */
  keep(target: Exposed): string;
  gate: ApiGate;
  /** Called before cells are read. */
  settled(): Promise<void>;
}

/** What an instantiated object is answered with: the ids by which office.js finds it again. */
export function identity(target: Exposed | null, answering: Answering): Record<string, unknown> | null {
  if (target === null) return null;
  const { identify, byReference } = target.members;
  const value: Record<string, unknown> = { ...identify?.(target as never) };
  if (byReference) value._ReferenceId = answering.keep(target);
  return value;
}

/** Answers a load(): the properties asked for, of an object or of every item of a collection. */
export async function project(target: Exposed | null, query: QueryInfo, answering: Answering): Promise<unknown> {
  if (target === null) return null;
  if (target.members.calculated) await answering.settled();
  const expanded = (query.Expand ?? []).map((name) => `${name}/$all`);
  const selected = query.Select?.length ? query.Select : ["$all"];
  const wanted = [...selected, ...expanded].map((path) => path.split(/[/.]/).filter((part) => part !== ""));
  const { items } = target.members;
  if (!items) return object(target, wanted, answering);
  const all = items(target as never);
  const first = query.Skip ?? 0;
  const page = all.slice(first, query.Top === undefined ? undefined : first + query.Top);
  return collection(target, page, wanted, answering);
}

async function collection(target: Exposed, page: readonly Exposed[], wanted: string[][], answering: Answering): Promise<unknown> {
  const value: Record<string, unknown> = identity(target, answering) ?? {};
  const own = wanted.filter(([name]) => name !== undefined && findScalar(target.members, name) !== null);
  const ofItems = wanted.filter((path) => !own.includes(path));
  if (own.length > 0 || wanted.some(isAll)) Object.assign(value, await object(target, wanted.some(isAll) ? [["$all"]] : own, answering));
  const each = ofItems.length > 0 || own.length === 0 ? (ofItems.length > 0 ? ofItems : [["$all"]]) : [["$none"]];
  const items: unknown[] = [];
  for (const item of page) {
    if (item.members.calculated) await answering.settled();
    items.push(await object(item, each, answering));
  }
  value._Items = items;
  return value;
}

async function object(target: Exposed, wanted: string[][], answering: Answering): Promise<Record<string, unknown>> {
  const { members } = target;
  const value: Record<string, unknown> = identity(target, answering) ?? {};
  const nested = new Map<string, string[]>();
  for (const [head = "$all", ...rest] of wanted) {
    if (head === "$none") continue;
    if (isAll([head])) {
      for (const name of scalarsOf(members, answering.gate)) value[name] = read(target, name);
      continue;
    }
    const scalar = rest.length === 0 ? findScalar(members, head) : null;
    if (scalar) {
      answering.gate.check(members.type, scalar.name);
      value[scalar.name] = read(target, scalar.name);
      continue;
    }
    const navigation = findNavigation(members, head);
    if (!navigation) throw apiNotFound(`${members.type}.${head}`);
    answering.gate.check(members.type, navigation.name);
    const paths = nested.get(navigation.name) ?? [];
    paths.push(rest.length > 0 ? rest.join("/") : "$all");
    nested.set(navigation.name, paths);
  }
  for (const [name, paths] of nested) {
    const inner = members.navigations[name]?.(target as never) ?? null;
    value[name] = await project(inner, { Select: paths }, answering);
  }
  return value;
}

const isAll = ([name]: string[]): boolean => name === "$all" || name === "*" || name === "items";

function read(target: Exposed, name: string): unknown {
  const value: unknown = target.members.scalars[name]?.get(target as never);
  return value === undefined ? null : value;
}

/** Scalars of a plain load(): those of the claimed sets. */
function scalarsOf(members: MemberTable, gate: ApiGate): string[] {
  return Object.keys(members.scalars).filter((name) => {
    if (members.onlyWhenAsked?.includes(name)) return false;
    try {
      gate.check(members.type, name);
      return true;
    } catch {
      return false;
    }
  });
}
