import type { Rect } from "../grid/grid";
import { readAddress } from "./address";
import type { Book } from "./book";
import type { Worksheet } from "./worksheet";

/** Resolves a defined name, a table's name or a structured reference (Deals, Deals[MW], Deals[#All]) to cells; null when it is none. */
export function readNameReference(book: Book, text: string, home: Worksheet): { sheet: Worksheet; rect: Rect } | null {
  const name = text.trim();
  const defined = findName(book, name, home);
  if (defined) {
    const address = readAddress(defined.formula.replace(/^=/, ""));
    const sheet = address && (address.sheet === null ? home : book.findSheet(address.sheet));
    return address && sheet ? { sheet, rect: address.rect } : null;
  }
  const structured = /^([^[\]\s]+)(?:\[(.*)\])?$/.exec(name);
  const table = structured && book.findTable(structured[1]);
  if (!structured || !table) return null;
  const part = structured[2];
  switch (part?.toLowerCase()) {
    case undefined:
    case "":
    case "#data":
      return { sheet: table.worksheet, rect: table.bodyRect };
    case "#all":
      return { sheet: table.worksheet, rect: table.fullRect };
    case "#headers":
      return { sheet: table.worksheet, rect: table.headerRect };
    default: {
      const index = table.columnNames().findIndex((column) => column.toLowerCase() === part?.toLowerCase());
      return index < 0 ? null : { sheet: table.worksheet, rect: table.columnRect(index, "body") };
    }
  }
}

function findName(book: Book, name: string, home: Worksheet): { formula: string } | null {
  const wanted = name.toLowerCase();
  const all = book.grid.names().filter((state) => state.name.toLowerCase() === wanted);
  return all.find((state) => state.scope === home.id) ?? all.find((state) => state.scope === null) ?? null;
}
