import { apiNotFound, HostError, invalidReference } from "../../model/host-error";
import { isExposed, type Exposed } from "../../model/members";
import type { ApiGate } from "./api-gate";
import { findNavigation, methodOf } from "./find-member";
import { pathType, type ArgumentInfo, type ObjectPath, type RichApiRequest } from "./request";

export interface Roots {
  root: Exposed;
  service(name: string): Exposed | null;
  reference(id: string): Exposed | undefined;
  /** Called with every object a path leads to. */
  reached(target: Exposed): void;
  gate: ApiGate;
}

/** Resolves the object paths of one request; each path once. Null stands for a null object, and so do all paths below it. */
export class ObjectPaths {
  private readonly resolved = new Map<number, Exposed | null>();

  constructor(
    private readonly request: RichApiRequest,
    private readonly roots: Roots,
  ) {}

  async resolve(id: number): Promise<Exposed | null> {
    const known = this.resolved.get(id);
    if (known !== undefined) return known;
    const path = this.request.ObjectPaths[String(id)];
    if (!path) throw new HostError("InvalidObjectPath", `The object path ${id} is not part of the request.`);
    const target = await this.walk(path);
    this.resolved.set(id, target);
    if (target) this.roots.reached(target);
    return target;
  }

  /** Arguments of a call, with objects in place of their paths. */
  async arguments(info: ArgumentInfo | undefined): Promise<unknown[]> {
    const values = info?.Arguments ?? [];
    const references = info?.ReferencedObjectPathIds;
    const resolved: unknown[] = [];
    for (let i = 0; i < values.length; i++) resolved.push(await this.argument(values[i], references?.[i]));
    return resolved;
  }

  private async argument(value: unknown, reference: unknown): Promise<unknown> {
    if (typeof reference === "number" && reference !== 0) return this.resolve(reference);
    if (Array.isArray(value)) {
      if (!Array.isArray(reference)) return value;
      const items: unknown[] = [];
      for (let i = 0; i < value.length; i++) items.push(await this.argument(value[i], reference[i]));
      return items;
    }
    return value && typeof value === "object" ? this.plain(value as Record<string, unknown>) : value;
  }

  /** Objects inside plain objects stand as {_ObjectPathId: n}. */
  private async plain(value: Record<string, unknown>): Promise<unknown> {
    const path = value._ObjectPathId;
    if (typeof path === "number") return this.resolve(path);
    const copy: Record<string, unknown> = {};
    for (const [key, inner] of Object.entries(value)) {
      copy[key] = inner && typeof inner === "object" && !Array.isArray(inner) ? await this.plain(inner as Record<string, unknown>) : inner;
    }
    return copy;
  }

  private async walk(path: ObjectPath): Promise<Exposed | null> {
    if (path.ObjectPathType === pathType.global) return this.roots.root;
    if (path.ObjectPathType === pathType.nullObject) return null;
    if (path.ObjectPathType === pathType.service) {
      const service = this.roots.service(path.Name);
      if (!service) throw apiNotFound(path.Name);
      return service;
    }
    if (path.ObjectPathType === pathType.reference) {
      const held = this.roots.reference(path.Name);
      if (!held) throw invalidReference();
      return held;
    }
    const parent = path.ParentObjectPathId === undefined ? this.roots.root : await this.resolve(path.ParentObjectPathId);
    if (parent === null) return null;
    switch (path.ObjectPathType) {
      case pathType.property: {
        const navigation = findNavigation(parent.members, path.Name);
        if (!navigation) throw apiNotFound(`${parent.members.type}.${path.Name}`);
        this.roots.gate.check(parent.members.type, navigation.name);
        return navigation.follow(parent as never);
      }
      case pathType.method:
      case pathType.indexer: {
        const name = path.ObjectPathType === pathType.indexer ? "GetItem" : path.Name;
        const method = methodOf(parent.members, name);
        this.roots.gate.check(parent.members.type, name);
        const found: unknown = await method(parent as never, ...((await this.arguments(path.ArgumentInfo)) as never[]));
        if (found === null || found === undefined) return null;
        if (!isExposed(found)) throw new HostError("InvalidObjectPath", `${parent.members.type}.${name} does not lead to an object.`);
        return found;
      }
      default:
        throw new HostError("InvalidObjectPath", `Object paths of type ${path.ObjectPathType} are not known.`);
    }
  }
}
