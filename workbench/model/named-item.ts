import type { NameState } from "../grid/grid";
import { fullAddress, readAddress } from "./address";
import type { Book } from "./book";
import { invalidArgument, invalidOperation, itemNotFound } from "./host-error";
import { defineMembers, type MemberTable } from "./members";
import { Range } from "./range";
import type { Worksheet } from "./worksheet";

export const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** A defined name, by name and scope. */
export class NamedItem {
  constructor(
    readonly book: Book,
    readonly name: string,
    readonly scope: string | null,
  ) {}

  get members(): MemberTable {
    return members;
  }

  get state(): NameState {
    const state = this.book.grid.names().find((candidate) => candidate.scope === this.scope && sameName(candidate.name, this.name));
    if (!state) throw itemNotFound();
    return state;
  }

  get comment(): string {
    return this.book.nameComments.get(this.key) ?? "";
  }

  set comment(text: string) {
    this.book.nameComments.set(this.key, text);
  }

  private get key(): string {
    return `${this.scope ?? ""}|${this.name.toLowerCase()}`;
  }

  /** The range the name refers to, or null for constants and formulas. */
  get range(): Range | null {
    const address = readAddress(this.state.formula.replace(/^=/, ""));
    if (!address) return null;
    const sheet = address.sheet === null ? this.worksheet : this.book.findSheet(address.sheet);
    return sheet && new Range(sheet, address.rect);
  }

  get worksheet(): Worksheet | null {
    return this.scope === null ? null : this.book.sheet(this.scope);
  }

  replace(change: Partial<NameState>): void {
    const state = { ...this.state, ...change };
    this.book.grid.removeName(this.name, this.scope);
    this.book.grid.addName(state);
  }
}

const members = defineMembers<NamedItem>({
  type: "NamedItem",
  identify: (item) => ({ _Id: item.state.name }),
  scalars: {
    Name: (item) => item.state.name,
    Type: (item) => typeOf(item),
    Value: (item) => valueOf(item),
    Visible: { get: (item) => item.state.visible, set: (item, value: unknown) => item.replace({ visible: value === true }) },
    Comment: { get: (item) => item.comment, set: (item, value: unknown) => void (item.comment = String(value ?? "")) },
    Scope: (item) => (item.scope === null ? "Workbook" : "Worksheet"),
    Formula: {
      get: (item) => item.state.formula,
      set: (item, value: unknown) => {
        if (typeof value !== "string" || !value.startsWith("=")) throw invalidArgument();
        item.replace({ formula: value });
      },
    },
    _Id: (item) => item.state.name,
  },
  navigations: {
    Worksheet: (item) => {
      if (!item.worksheet) throw invalidOperation("The name belongs to the workbook.");
      return item.worksheet;
    },
    WorksheetOrNullObject: (item) => item.worksheet,
  },
  methods: {
    Delete: (item) => item.book.grid.removeName(item.state.name, item.scope),
    GetRange: (item) => {
      const range = item.range;
      if (!range) throw itemNotFound();
      return range;
    },
    GetRangeOrNullObject: (item) => item.range,
  },
});

function typeOf(item: NamedItem): string {
  if (item.range) return "Range";
  const constant = constantOf(item.state.formula);
  if (typeof constant === "number") return Number.isInteger(constant) ? "Integer" : "Double";
  if (typeof constant === "boolean") return "Boolean";
  return typeof constant === "string" ? "String" : "Error";
}

function valueOf(item: NamedItem): unknown {
  const range = item.range;
  if (range) return fullAddress(range.sheet.name, range.rect);
  return constantOf(item.state.formula) ?? item.state.formula;
}

function constantOf(formula: string): string | number | boolean | null {
  const text = formula.replace(/^=/, "").trim();
  if (/^(true|false)$/i.test(text)) return text.toLowerCase() === "true";
  const quoted = /^"((?:[^"]|"")*)"$/.exec(text);
  if (quoted) return (quoted[1] ?? "").replaceAll('""', '"');
  return text !== "" && Number.isFinite(Number(text)) ? Number(text) : null;
}
