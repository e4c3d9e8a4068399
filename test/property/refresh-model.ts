/** A table in plain memory that a user edits and a refresh updates, and that knows of every cell whose it is. */
import type { PlanCell } from "../../src/models/plan";
import type { FactTable } from "../../src/models/tables/fact-table";
import type { InverseMerge } from "../../src/workbook/inverse-merge";
import type { MergePlan } from "../../src/workbook/merge-table";
import type { TableSnapshot } from "../../src/workbook/table-snapshot";
import { snapshotOf } from "../workbook/small-table";

export interface ModelCell {
  content: PlanCell;
  /** "either": our content in a row whose id was typed over; ours again only if it is what we last wrote for that id. */
  owner: "us" | "user" | "either";
}

export class ModelTable {
  columns: { id: number; name: string }[];
  rows: ModelCell[][];
  private nextColumn = 100;
  private nextText = 1;

  /** `stableIds`: column ids stay with their column, as in Excel; else columns are numbered anew at every look. */
  constructor(
    facts: FactTable,
    readonly stableIds = true,
  ) {
    const start = snapshotOf(facts);
    this.columns = start.columns;
    this.rows = start.body.map((row) => row.map((content) => ({ content, owner: "us" })));
  }

  copy(): ModelTable {
    const other = Object.create(ModelTable.prototype) as ModelTable;
    return Object.assign(other, this, { columns: [...this.columns], rows: this.rows.map((row) => row.map((cell) => ({ ...cell }))) });
  }

  snapshot(): TableSnapshot {
    return {
      tableId: "T1",
      name: "Deals",
      sheet: "Deals",
      columns: this.columns.map(({ id, name }, index) => ({ id: this.stableIds ? id : index + 1, name })),
      body: this.rows.map((row) => row.map(({ content }) => content)),
      freeRowsBelow: 1000,
    };
  }

  /** Typing: a text nobody else has, so that it can be told from every fact. */
  type(row: number, column: number): void {
    if (this.rows.length === 0) return;
    this.rows[row % this.rows.length]![column % this.columns.length] = { content: `typed ${this.nextText++}`, owner: "user" };
  }

  /** Typing over a Deal ID, so that one may occur twice. */
  typeKey(row: number, key: string): void {
    const keyColumn = this.columns.findIndex(({ id }) => id === 1);
    if (this.rows.length === 0 || keyColumn < 0) return;
    const cells = this.rows[row % this.rows.length]!;
    for (const cell of cells) if (cell.owner === "us") cell.owner = "either";
    cells[keyColumn] = { content: key, owner: "user" };
  }

  enterFormula(row: number, column: number): void {
    if (this.rows.length === 0) return;
    this.rows[row % this.rows.length]![column % this.columns.length] = { content: { formula: `=ROW()+${this.nextText++}` }, owner: "user" };
  }

  addColumn(at: number): void {
    const place = at % (this.columns.length + 1);
    this.columns.splice(place, 0, { id: this.nextColumn++, name: `Mine ${this.nextColumn}` });
    for (const row of this.rows) row.splice(place, 0, { content: null, owner: "user" });
  }

  moveColumn(from: number, to: number): void {
    const [source, target] = [from % this.columns.length, to % this.columns.length];
    for (const line of [this.columns, ...this.rows] as unknown[][]) line.splice(target, 0, ...line.splice(source, 1));
  }

  renameColumn(column: number): void {
    this.columns[column % this.columns.length]!.name = `Renamed ${this.nextText++}`;
  }

  deleteColumn(column: number): void {
    if (this.columns.length < 2) return;
    const place = column % this.columns.length;
    for (const line of [this.columns, ...this.rows] as unknown[][]) line.splice(place, 1);
  }

  sort(column: number, descending: boolean): void {
    const place = column % this.columns.length;
    const text = (row: ModelCell[]) => JSON.stringify(row[place]!.content);
    this.rows.sort((left, right) => (text(left) < text(right) ? -1 : 1) * (descending ? -1 : 1));
  }

  deleteRow(row: number): void {
    if (this.rows.length > 1) this.rows.splice(row % this.rows.length, 1);
  }

  insertBlankRow(at: number): void {
    this.rows.splice(
      at % (this.rows.length + 1),
      0,
      this.columns.map(() => ({ content: null, owner: "user" })),
    );
  }

  copyRow(row: number): void {
    if (this.rows.length === 0) return;
    this.rows.push(this.rows[row % this.rows.length]!.map((cell) => ({ ...cell })));
  }

  apply(plan: MergePlan): void {
    for (const { row, column, content } of plan.writes) this.rows[row]![column] = { content, owner: "us" };
    if (plan.intoBlankRow && plan.appended.length > 0) this.rows = [];
    for (const { cells } of plan.appended) {
      const row: ModelCell[] = this.columns.map(() => ({ content: null, owner: "user" }));
      for (const { column, content } of cells) row[column] = { content, owner: "us" };
      this.rows.push(row);
    }
  }

  takeBack(inverse: InverseMerge): void {
    for (const { row, column, content } of inverse.writes) this.rows[row]![column]!.content = content;
    this.rows.splice(this.rows.length - inverse.dropRows, inverse.dropRows);
    if (this.rows.length === 0) this.insertBlankRow(0);
  }
}
