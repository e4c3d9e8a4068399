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

  /** The extras that these tables have. */
  entries(tableIds: readonly string[]): [string, TableExtra][] {
    return tableIds.flatMap((id): [string, TableExtra][] => {
      const extra = this.byId.get(id);
      return extra ? [[id, extra]] : [];
    });
  }

  /** Puts these in the place of what the tables named have; those of other tables stay: their sheet may come back. */
  replace(tableIds: readonly string[], entries: [string, TableExtra][]): void {
    for (const id of tableIds) this.byId.delete(id);
    for (const [tableId, extra] of entries) this.byId.set(tableId, extra);
  }

  forget(tableId: string): void {
    this.byId.delete(tableId);
  }
}
