import type { NameState } from "../grid/grid";
import { absoluteAddress } from "./address";
import type { Book } from "./book";
import { invalidArgument, itemAlreadyExists, itemNotFound } from "./host-error";
import { defineMembers, type MemberTable } from "./members";
import { NamedItem, sameName } from "./named-item";
import { Range } from "./range";
import type { Worksheet } from "./worksheet";

/** Workbook.names (`sheet` null) or Worksheet.names. */
export class NamedItemCollection {
  constructor(
    readonly book: Book,
    readonly sheet: Worksheet | null,
  ) {}

  get members(): MemberTable {
    return members;
  }

  get scope(): string | null {
    return this.sheet?.id ?? null;
  }

  find(name: unknown): NamedItem | null {
    const state = this.states.find((candidate) => sameName(candidate.name, String(name)));
    return state ? new NamedItem(this.book, state.name, state.scope) : null;
  }

  get states(): NameState[] {
    return this.book.grid.names().filter((state) => state.scope === this.scope);
  }
}

const members = defineMembers<NamedItemCollection>({
  type: "NamedItemCollection",
  items: (names) => names.states.map((state) => new NamedItem(names.book, state.name, state.scope)),
  methods: {
    Add: (names, name: unknown, reference: unknown, comment: unknown) => {
      let formula: string;
      if (reference instanceof Range) formula = `=${absoluteAddress(reference.sheet.name, reference.rect)}`;
      else if (typeof reference === "string" && reference !== "") formula = reference.startsWith("=") ? reference : `=${reference}`;
      else if (typeof reference === "number" || typeof reference === "boolean") formula = `=${String(reference).toUpperCase()}`;
      else throw invalidArgument();
      return add(names, name, formula, comment);
    },
    AddFormulaLocal: (names, name: unknown, formula: unknown, comment: unknown) => {
      if (typeof formula !== "string" || !formula.startsWith("=")) throw invalidArgument();
      return add(names, name, formula, comment);
    },
    GetCount: (names) => names.states.length,
    GetItem: (names, name: unknown) => {
      const found = names.find(name);
      if (!found) throw itemNotFound();
      return found;
    },
    GetItemOrNullObject: (names, name: unknown) => names.find(name),
  },
});

/** A name begins with a letter or underscore, holds no spaces and does not read like a cell. */
export const isValidName = (name: string): boolean =>
  /^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name) && !/^(R\d*C?\d*|C\d*)$/i.test(name);

function add(names: NamedItemCollection, name: unknown, formula: string, comment: unknown): NamedItem {
  if (typeof name !== "string" || !isValidName(name)) throw invalidArgument();
  if (names.find(name)) throw itemAlreadyExists();
  names.book.grid.addName({ name, formula, scope: names.scope, visible: true });
  const item = new NamedItem(names.book, name, names.scope);
  if (typeof comment === "string") item.comment = comment;
  return item;
}
