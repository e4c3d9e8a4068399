import type { Book } from "./book";
import { newPageLayout, type PageLayoutState } from "./page-layout-state";
import { newSheetFilter, type SheetFilterState } from "./sheet-filter-state";
import { newTableExtra, type TableExtra } from "./table-extras";

/** As JSON holds it. */
type Plain<T extends SheetFilterState> = Omit<T, "filters"> & { filters: [number, unknown][] };

/** What the model keeps beside the grid, as one text: charts, links, comments of names, what tables have beyond the grid, page set-up, hidden sheets. */
export function keptBeside(book: Book): string {
  return JSON.stringify({
    charts: book.chartList,
    links: book.hyperlinks,
    comments: [...book.nameComments],
    tables: changed(book.tableExtras.entries(tableIds(book)), plainFilters, newTableExtra()),
    filters: changed(book.sheetFilters, plainFilters, newSheetFilter()),
    pages: changed(book.pageLayouts, (layout) => layout, newPageLayout()),
    veryHidden: [...book.veryHidden],
  });
}

/** Tables that are there: what those had that went with their sheet would make every batch dearer. */
const tableIds = (book: Book): string[] => book.grid.tables().map(({ id }) => id);

const plainFilters = (extra: SheetFilterState): object => ({ ...extra, filters: [...extra.filters] });

/** What was only looked at is made with its defaults; that is no change. */
function changed<T>(entries: Iterable<[string, T]>, plain: (state: T) => object, standard: T): [string, object][] {
  const untouched = JSON.stringify(plain(standard));
  return [...entries].flatMap(([id, state]): [string, object][] =>
    JSON.stringify(plain(state)) === untouched ? [] : [[id, plain(state)]],
  );
}

/** Puts back what `keptBeside` gave. */
export function putBackBeside(book: Book, kept: string): void {
  const { charts, links, comments, tables, filters, pages, veryHidden } = JSON.parse(kept) as {
    charts: Book["chartList"];
    links: Book["hyperlinks"];
    comments: [string, string][];
    tables: [string, Plain<TableExtra>][];
    filters: [string, Plain<SheetFilterState>][];
    pages: [string, PageLayoutState][];
    veryHidden: string[];
  };
  book.chartList.splice(0, Infinity, ...charts);
  book.hyperlinks.splice(0, Infinity, ...links);
  book.nameComments.clear();
  for (const [name, comment] of comments) book.nameComments.set(name, comment);
  book.tableExtras.replace(
    tableIds(book),
    tables.map(([id, extra]) => [id, { ...extra, filters: new Map(extra.filters) }]),
  );
  book.sheetFilters.clear();
  for (const [id, state] of filters) book.sheetFilters.set(id, { ...state, filters: new Map(state.filters) });
  book.pageLayouts.clear();
  for (const [id, layout] of pages) book.pageLayouts.set(id, layout);
  book.veryHidden.clear();
  for (const id of veryHidden) book.veryHidden.add(id);
  book.chartsChanged();
}
