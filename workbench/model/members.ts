/**
 * Which members of an Office.js class this host has. Explicit on purpose: a member that is not in the table fails loudly with ApiNotFound.
 * Names are those on the wire (PascalCase); test/workbench/model/members.test.ts holds them against office.js's own prototypes.
 */
export interface MemberTable {
  /** Name of the class in the Excel namespace, or of the service. */
  readonly type: string;
  /** Instances are answered with a `_ReferenceId` and survive a sync by it. */
  readonly byReference?: true;
  /** Reading waits until the grid has calculated. */
  readonly calculated?: true;
  readonly identify?: (target: never) => { Id?: unknown; _Id?: unknown };
  readonly scalars: Readonly<Record<string, Scalar>>;
  readonly navigations: Readonly<Record<string, (target: never) => Exposed | null>>;
  readonly methods: Readonly<Record<string, (target: never, ...args: never[]) => unknown>>;
  /** Collections only. */
  readonly items?: (target: never) => readonly Exposed[];
  /** Scalars that a plain load() leaves out because they are dear or internal. */
  readonly onlyWhenAsked?: readonly string[];
}

export interface Scalar {
  readonly get: (target: never) => unknown;
  readonly set?: (target: never, value: never) => void | Promise<void>;
}

/** Whatever the dispatcher can hold: an object with a member table. */
export interface Exposed {
  readonly members: MemberTable;
}

interface TableOf<T> {
  type: string;
  byReference?: true;
  calculated?: true;
  identify?: (target: T) => { Id?: unknown; _Id?: unknown };
  /** A function reads; a pair reads and writes. */
  scalars?: Record<
    string,
    ((target: T) => unknown) | { get: (target: T) => unknown; set: (target: T, value: never) => void | Promise<void> }
  >;
  navigations?: Record<string, (target: T) => Exposed | null>;
  methods?: Record<string, (target: T, ...args: never[]) => unknown>;
  items?: (target: T) => readonly Exposed[];
  onlyWhenAsked?: readonly string[];
}

/** Every table declared, by type; for coverage reports. */
export const declaredTables = new Map<string, MemberTable>();

/** Declares a member table. */
export function defineMembers<T>(table: TableOf<T>): MemberTable {
  const scalars: Record<string, Scalar> = {};
  for (const [name, scalar] of Object.entries(table.scalars ?? {})) {
    scalars[name] = typeof scalar === "function" ? { get: scalar as Scalar["get"] } : (scalar as Scalar);
  }
  const declared = {
    ...table,
    scalars,
    navigations: table.navigations ?? {},
    methods: table.methods ?? {},
  } as unknown as MemberTable;
  declaredTables.set(table.type, declared);
  return declared;
}

export function isExposed(value: unknown): value is Exposed {
  return typeof value === "object" && value !== null && "members" in value && typeof (value as Exposed).members?.type === "string";
}
