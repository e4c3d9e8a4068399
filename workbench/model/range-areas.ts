import type { Change } from "../grid/grid";
import { addressOf, fullAddress } from "./address";
import type { Book } from "./book";
import { invalidArgument } from "./host-error";
import { defineMembers, type MemberTable } from "./members";
import { Range } from "./range";
import { calculateRange, clearRange } from "./range-actions";
import { RangeFormat } from "./range-format";
import { intersect, isEntireColumns, isEntireRows } from "../grid/rect";
import type { Worksheet } from "./worksheet";

/** Several rectangles of one sheet, as Workbook.getSelectedRanges gives them. */
export class RangeAreas {
  constructor(
    readonly sheet: Worksheet,
    readonly areas: readonly Range[],
  ) {}

  get members(): MemberTable {
    return members;
  }

  get book(): Book {
    return this.sheet.book;
  }

  follow(change: Change): void {
    for (const area of this.areas) area.follow(change);
  }
}

/** RangeAreas.areas. */
class RangeCollection {
  constructor(readonly areas: readonly Range[]) {}

  get members(): MemberTable {
    return collectionMembers;
  }
}

/** Merged areas that touch a range, or null. */
export function mergedAreasOrNull(range: Range): RangeAreas | null {
  const found = range.book.grid.merged(range.sheet.id).filter((rect) => intersect(rect, range.rect));
  return found.length > 0
    ? new RangeAreas(
        range.sheet,
        found.map((rect) => range.at(rect)),
      )
    : null;
}

/** Areas from a list of addresses, "A1:B2,D4". */
export function areasAt(sheet: Worksheet, addresses: string): RangeAreas {
  const areas = addresses.split(",").map((address) => {
    const target = sheet.book.resolve(address, sheet);
    if (target.sheet !== sheet) throw invalidArgument();
    return new Range(sheet, target.rect);
  });
  return new RangeAreas(sheet, areas);
}

const members = defineMembers<RangeAreas>({
  type: "RangeAreas",
  byReference: true,
  scalars: {
    Address: (target) => target.areas.map((area) => fullAddress(target.sheet.name, area.rect)).join(","),
    AddressLocal: (target) => target.areas.map((area) => addressOf(area.rect)).join(","),
    AreaCount: (target) => target.areas.length,
    CellCount: (target) => target.areas.reduce((sum, area) => sum + area.rect.rows * area.rect.columns, 0),
    IsEntireColumn: (target) => target.areas.every((area) => isEntireColumns(area.rect)),
    IsEntireRow: (target) => target.areas.every((area) => isEntireRows(area.rect)),
  },
  navigations: {
    Areas: (target) => new RangeCollection(target.areas),
    Format: (target) => new RangeFormat(...target.areas),
    Worksheet: (target) => target.sheet,
  },
  methods: {
    _KeepReference: (target) => target.book.references.keep(target),
    Calculate: async (target) => {
      for (const area of target.areas) await calculateRange(area);
    },
    Clear: (target, applyTo: unknown) => target.areas.forEach((area) => clearRange(area, applyTo)),
    GetIntersectionOrNullObject: (target, other: unknown) => {
      if (!(other instanceof Range)) throw invalidArgument();
      const parts = target.areas.map((area) => intersect(area.rect, other.rect)).filter((rect) => rect !== null);
      return parts.length > 0
        ? new RangeAreas(
            target.sheet,
            parts.map((rect) => other.at(rect)),
          )
        : null;
    },
  },
});

const collectionMembers = defineMembers<RangeCollection>({
  type: "RangeCollection",
  items: (target) => target.areas,
  methods: {
    GetCount: (target) => target.areas.length,
    GetItemAt: (target, index: number) => {
      const area = target.areas[index];
      if (!area) throw invalidArgument();
      return area;
    },
  },
});
