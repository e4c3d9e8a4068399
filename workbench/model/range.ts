import type { Change, Rect } from "../grid/grid";
import { fullAddress } from "./address";
import type { Book } from "./book";
import { invalidReference } from "./host-error";
import { rangeMembers } from "./range-members";
import { shiftRect } from "../grid/shift";
import type { Worksheet } from "./worksheet";

/** A rectangle of cells of one sheet. It follows its cells when rows, columns or cells are inserted or deleted. */
export class Range {
  private area: Rect | null;

  constructor(
    readonly sheet: Worksheet,
    rect: Rect,
  ) {
    this.area = rect;
  }

  get members(): typeof rangeMembers {
    return rangeMembers;
  }

  get book(): Book {
    return this.sheet.book;
  }

  /** @throws InvalidReference when all its cells were deleted */
  get rect(): Rect {
    if (!this.area) throw invalidReference();
    return this.area;
  }

  get address(): string {
    return fullAddress(this.sheet.name, this.rect);
  }

  /** Another rectangle of the same sheet. */
  at(rect: Rect): Range {
    return new Range(this.sheet, rect);
  }

  follow(change: Change): void {
    if (!this.area || !("sheetId" in change) || change.sheetId !== this.sheet.id) return;
    if (change.kind === "sheetDeleted") this.area = null;
    else this.area = shiftRect(this.area, change);
  }
}
