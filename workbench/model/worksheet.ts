import type { SheetState } from "../grid/grid";
import type { Book } from "./book";
import { invalidReference } from "./host-error";
import { worksheetMembers } from "./worksheet-members";

/** One sheet, by its id. */
export class Worksheet {
  constructor(
    readonly book: Book,
    readonly id: string,
  ) {}

  get members(): typeof worksheetMembers {
    return worksheetMembers;
  }

  /** @throws InvalidReference when the sheet was deleted */
  get state(): SheetState {
    const state = this.book.grid.sheets().find((sheet) => sheet.id === this.id);
    if (!state) throw invalidReference();
    return state;
  }

  get name(): string {
    return this.state.name;
  }

  get position(): number {
    return this.book.grid.sheets().findIndex((sheet) => sheet.id === this.id);
  }
}
