import { formatRect } from "../grid/address";
import type { CellState, Rect } from "../grid/grid";
import { defineMembers, type MemberTable } from "./members";
import type { Range } from "./range";
import { valueType, wireValue } from "./range-read";

/** Range.getVisibleView: the rows of a range that no filter or hiding takes away. */
export class RangeView {
  constructor(readonly range: Range) {}

  get members(): MemberTable {
    return members;
  }

  get rows(): number[] {
    const { rect } = this.range;
    const hidden = new Set(this.range.book.grid.hiddenRows(this.range.sheet.id));
    return Array.from({ length: rect.rows }, (_, i) => rect.row + i).filter((row) => !hidden.has(row));
  }

  map<T>(pick: (state: CellState, place: Rect) => T): T[][] {
    const { rect } = this.range;
    const cells = this.range.book.grid.read(this.range.sheet.id, rect);
    return this.rows.map((row) =>
      (cells[row - rect.row] ?? []).map((state, j) => pick(state, { row, column: rect.column + j, rows: 1, columns: 1 })),
    );
  }
}

const members = defineMembers<RangeView>({
  type: "RangeView",
  calculated: true,
  scalars: {
    CellAddresses: (view) => view.map((_, place) => formatRect(place)),
    ColumnCount: (view) => view.range.rect.columns,
    Formulas: (view) => view.map((state) => state.formula ?? wireValue(state.value)),
    NumberFormat: (view) => view.map((state) => state.numberFormat || "General"),
    RowCount: (view) => view.rows.length,
    Text: (view) => view.map((state) => state.text),
    Values: (view) => view.map((state) => wireValue(state.value)),
    ValueTypes: (view) => view.map((state) => valueType(state.value)),
  },
  methods: {
    GetRange: (view) => view.range,
  },
});
