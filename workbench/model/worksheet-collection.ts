import type { Book } from "./book";
import { eventMembers } from "./event-members";
import { eventType, workbookTarget } from "./event-types";
import { itemNotFound } from "./host-error";
import { defineMembers, type MemberTable } from "./members";
import type { Worksheet } from "./worksheet";
import { addSheet } from "./worksheet-actions";

/** Workbook.worksheets. */
export class WorksheetCollection {
  constructor(readonly book: Book) {}

  get members(): MemberTable {
    return members;
  }
}

const every = (): string => workbookTarget;

const members = defineMembers<WorksheetCollection>({
  type: "WorksheetCollection",
  items: ({ book }) => book.sheets(),
  methods: {
    Add: ({ book }, name: unknown) => addSheet(book, name),
    GetActiveWorksheet: ({ book }) => book.sheet(book.grid.activeSheet()),
    GetCount: ({ book }, visibleOnly: unknown) => visible(book, visibleOnly).length,
    GetFirst: ({ book }, visibleOnly: unknown) => required(visible(book, visibleOnly)[0]),
    GetLast: ({ book }, visibleOnly: unknown) => required(visible(book, visibleOnly).at(-1)),
    GetItem: ({ book }, key: string) => required(book.findSheet(key)),
    GetItemOrNullObject: ({ book }, key: string) => book.findSheet(key),
    ...eventMembers<WorksheetCollection>("ActivatedEvent", eventType.worksheetActivated, every),
    ...eventMembers<WorksheetCollection>("AddedEvent", eventType.worksheetAdded, every),
    ...eventMembers<WorksheetCollection>("CalculatedEvent", eventType.worksheetCalculated, every),
    ...eventMembers<WorksheetCollection>("DataChangedEvent", eventType.worksheetChanged, every),
    ...eventMembers<WorksheetCollection>("DeactivatedEvent", eventType.worksheetDeactivated, every),
    ...eventMembers<WorksheetCollection>("DeletedEvent", eventType.worksheetDeleted, every),
    ...eventMembers<WorksheetCollection>("EventNameChanged", eventType.worksheetNameChanged, every),
    ...eventMembers<WorksheetCollection>("SelectionChangedEvent", eventType.worksheetSelectionChanged, every),
  },
});

function visible(book: Book, visibleOnly: unknown): Worksheet[] {
  return book.sheets().filter((sheet) => visibleOnly !== true || sheet.state.visible);
}

function required(sheet: Worksheet | null | undefined): Worksheet {
  if (!sheet) throw itemNotFound();
  return sheet;
}
