/** What Excel keeps for a table beyond what the grid does. */
export interface TableExtra {
  highlightFirstColumn: boolean;
  highlightLastColumn: boolean;
  showBandedRows: boolean;
  showBandedColumns: boolean;
  showFilterButton: boolean;
  showTotals: boolean;
  /** Filter criteria by column index. */
  filters: Map<number, unknown>;
  hiddenRows: number[];
  sort: { fields: unknown[]; matchCase: boolean; method: string } | null;
}

export const newTableExtra = (): TableExtra => ({
  highlightFirstColumn: false,
  highlightLastColumn: false,
  showBandedRows: true,
  showBandedColumns: false,
  showFilterButton: true,
  showTotals: false,
  filters: new Map(),
  hiddenRows: [],
  sort: null,
});

/** Extras of all tables, by table id. */
export class TableExtras {
  private readonly byId = new Map<string, TableExtra>();

  of(tableId: string): TableExtra {
    let extra = this.byId.get(tableId);
    if (!extra) this.byId.set(tableId, (extra = newTableExtra()));
    return extra;
  }

  entries(): [string, TableExtra][] {
    return [...this.byId];
  }

  replace(entries: [string, TableExtra][]): void {
    this.byId.clear();
    for (const [tableId, extra] of entries) this.byId.set(tableId, extra);
  }

  forget(tableId: string): void {
    this.byId.delete(tableId);
  }
}
