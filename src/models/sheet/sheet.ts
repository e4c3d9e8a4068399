import type { PlanChart, PlanName } from "../plan";
import { formats, shownUnit, type Look } from "./looks";
import type { Place } from "./place";

/** What a model puts into a cell: a value, or a formula template (text that begins with "="). null stays empty. */
export type Content = string | number | boolean | null;

export interface SheetCell {
  content: Content;
  look: Look | null;
  format: string | null;
}

/** Columns of a sheet of rows: label, unit, value (or total), and on a sheet of months the opening balance before the first month. */
export const columns = { label: 0, unit: 1, value: 2, opening: 3, note: 3, firstMonth: 4 } as const;

interface TimeOptions {
  format?: string;
  /** What column C says of the months. */
  total?: "SUM" | "MAX" | "MIN";
  /** Value before the first month; empty counts as 0. */
  opening?: number;
  /** How many months the row has, where it ends before the sheet does. */
  months?: number;
}

/** A cell of the sheet that takes the user's own value, by a key that stays the same when the model is built again. */
export interface InputCell {
  key: string;
  row: number;
  column: number;
}

/** One sheet while it is put together, top to bottom. */
export class Sheet {
  readonly cells: Map<number, SheetCell>[] = [];
  readonly widths = new Map<number, number>();
  readonly charts: PlanChart[] = [];
  readonly names: PlanName[] = [];
  readonly inputs: InputCell[] = [];
  /** Rows that head a list. */
  readonly heads: number[] = [];
  freeze: { rows: number; columns: number } | null = null;
  /** The row that the next call writes. */
  next = 0;

  constructor(
    readonly name: string,
    private readonly places: Map<string, Place>,
    readonly months: number,
  ) {}

  /** Columns from the first to the last cell. */
  get width(): number {
    return Math.max(0, ...this.cells.flatMap((cells) => [...cells.keys()])) + 1;
  }

  /** Puts content into a cell; the look of a formula or link is found by itself. */
  put(row: number, column: number, content: Content, look: Look | null = null, format: string | null = null): void {
    while (this.cells.length <= row) this.cells.push(new Map());
    this.cells[row]!.set(column, { content, look, format });
    this.next = Math.max(this.next, row + 1);
  }

  /** Gives a name to a place on this sheet. */
  call(key: string, place: Omit<Place, "sheet">): void {
    if (this.places.has(key)) throw new Error(`Two cells are called "${key}".`);
    this.places.set(key, { sheet: this.name, ...place });
  }

  gap(rows = 1): void {
    this.next += rows;
  }

  /** A row of texts in one look. */
  texts(texts: readonly (string | null)[], look: Look, from = 0): number {
    const row = this.next;
    texts.forEach((text, place) => text !== null && this.put(row, from + place, text, look));
    return row;
  }

  /** A heading over the rows of a section, after an empty row. */
  heading(text: string, width = 4): void {
    if (this.next > 0) this.gap();
    const row = this.next;
    for (let column = 0; column < width; column++) this.put(row, column, column === 0 ? text : null, "heading");
  }

  /** A row with one value: label, unit, value, note. */
  value(
    key: string,
    label: string,
    unit: string,
    content: Content,
    format: string | null = null,
    look: Look | null = null,
    note: string | null = null,
  ): void {
    const row = this.next;
    this.put(row, columns.label, label, "label");
    this.put(row, columns.unit, shownUnit(unit, format), "unit");
    this.put(row, columns.value, content, look, format);
    if (note !== null) this.put(row, columns.note, note, "note");
    this.call(key, { row, column: columns.value, shape: "cell", count: 1 });
  }

  /** The row over a sheet of months: what the columns on the left hold, then the month of each column. */
  timeHead(heads: readonly string[], month: string, format: string): void {
    const row = this.next;
    heads.forEach((head, column) => this.put(row, column, head, column >= columns.value ? "numberHead" : "columnHead"));
    for (let at = 0; at < this.months; at++) this.put(row, columns.firstMonth + at, `=${month}`, "numberHead", format);
  }

  /** A row of months: one template for all of them. */
  time(
    key: string,
    label: string,
    unit: string,
    template: string,
    { format = formats.millions, total, opening, months = this.months }: TimeOptions = {},
  ): void {
    const row = this.next;
    this.put(row, columns.label, label, "label");
    this.put(row, columns.unit, shownUnit(unit, format), "unit");
    this.call(key, { row, column: columns.firstMonth, shape: "across", count: months });
    if (total) this.put(row, columns.value, `=${total}({${key}:})`, null, format);
    if (opening !== undefined) this.put(row, columns.opening, opening, "constant", format);
    for (let month = 0; month < months; month++) this.put(row, columns.firstMonth + month, template, null, format);
  }
}
