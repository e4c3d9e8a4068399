import { Application } from "./application";
import { RangeAreas } from "./range-areas";
import type { Book } from "./book";
import { invalidReference, invalidSelection, itemNotFound } from "./host-error";
import { defineMembers, type Exposed, type MemberTable } from "./members";
import { Functions } from "./functions";
import { NamedItemCollection } from "./named-item-collection";
import { PivotTableCollection } from "./pivot-tables";
import { Range } from "./range";
import { Runtime } from "./runtime";
import { SettingCollection } from "./setting-collection";
import { TableCollection } from "./table-collection";
import { WorkbookProtection } from "./workbook-protection";
import { WorksheetCollection } from "./worksheet-collection";

/** The root object of every request. */
export class Workbook {
  constructor(readonly book: Book) {}

  get members(): MemberTable {
    return members;
  }

  get selection(): Range[] {
    const { sheetId, rects } = this.book.grid.selection();
    return rects.map((rect) => new Range(this.book.sheet(sheetId), rect));
  }
}

const members = defineMembers<Workbook>({
  type: "Workbook",
  scalars: {
    Name: () => "Book1.xlsx",
    ReadOnly: ({ book }) => book.conditions.readOnly,
    IsDirty: () => true,
    AutoSave: () => false,
    PreviouslySaved: () => true,
  },
  navigations: {
    Application: ({ book }) => new Application(book),
    Functions: ({ book }) => new Functions(book),
    Names: ({ book }) => new NamedItemCollection(book, null),
    PivotTables: ({ book }) => new PivotTableCollection(book),
    Protection: ({ book }) => new WorkbookProtection(book),
    Settings: ({ book }) => new SettingCollection(book),
    Tables: ({ book }) => new TableCollection(book, null),
    Worksheets: ({ book }) => new WorksheetCollection(book),
    _Runtime: ({ book }) => new Runtime(book),
  },
  methods: {
    GetActiveCell: (workbook) => {
      const first = workbook.selection[0];
      if (!first) throw invalidSelection();
      return first.at({ ...first.rect, rows: 1, columns: 1 });
    },
    GetSelectedRange: (workbook) => {
      const areas = workbook.selection;
      if (areas.length !== 1 || !areas[0]) throw invalidSelection();
      return areas[0];
    },
    GetSelectedRanges: (workbook) => {
      const areas = workbook.selection;
      if (!areas[0]) throw invalidSelection();
      return new RangeAreas(areas[0].sheet, areas);
    },
    _GetObjectByReferenceId: ({ book }, id: string) => held(book, id) && null,
    _GetObjectTypeNameByReferenceId: ({ book }, id: string) => held(book, id).members.type,
    _GetRangeForEventByReferenceId: ({ book }, id: string) => {
      const range = book.references.get(id);
      if (!range) throw itemNotFound();
      return range;
    },
    _GetRangeOrNullObjectForEventByReferenceId: ({ book }, id: string) => book.references.get(id) ?? null,
    _GetRangesForEventByReferenceId: ({ book }, id: string) => asAreas(held(book, id)),
    _GetRangesOrNullObjectForEventByReferenceId: ({ book }, id: string) => {
      const found = book.references.get(id);
      return found ? asAreas(found) : null;
    },
    _GetReferenceCount: ({ book }) => book.references.size,
    _RemoveAllReferences: ({ book }) => book.references.clear(),
    _RemoveReference: ({ book }, id: string) => book.references.remove(id),
  },
});

function held(book: Book, id: string): Exposed {
  const found = book.references.get(id);
  if (!found) throw invalidReference();
  return found;
}

function asAreas(target: Exposed): RangeAreas {
  if (target instanceof RangeAreas) return target;
  if (target instanceof Range) return new RangeAreas(target.sheet, [target]);
  throw invalidReference();
}
