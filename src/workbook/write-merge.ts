import { applyLook, leftLook, plainLook, sameLook, type CellLook } from "./cell-look";
import { contentOf, sameContent, writtenForm } from "./cell-content";
import { findColumns } from "./find-columns";
import type { CellWrite, MergePlan } from "./merge-table";
import type { ReadTable } from "./read-tables";

/** Cells of one column below each other that are written together. */
interface Run {
  row: number;
  column: number;
  cells: CellWrite[];
}

/** Writes a merge into its table and, read in the same batch, what stood there just before. */
export interface PendingMerge {
  read: ReadTable;
  plan: MergePlan;
  /** After the sync: null when the cells were as planned, else what has to be put back because somebody else was at work. */
  disturbed: () => { restore: () => void } | null;
  /** Queues, in a run of its own, everything back as it was read, however much of the writes was done. */
  takeBack: (context: Excel.RequestContext) => void;
  /** After the sync: the look that the key cells which were marked or unmarked had, by row of the body. */
  looksBefore: () => Map<number, CellLook>;
  /** The number formats that the cells of the new rows had; empty without new rows. */
  formatsBefore: string[][];
  /** After the sync: queues the look of key cells whose rows are in the facts again; one that the user has given another look keeps it. */
  unmark: () => void;
}

/** Queues a merge's writes behind reads of the same cells. Only columns of ours, new rows right below the body, and the look of key cells are touched. */
export function queueMerge(read: ReadTable, plan: MergePlan): PendingMerge {
  const { table, body, snapshot } = read;
  const keyColumn = findColumns(read.record, snapshot).get(read.facts.columns[0]!.field)!;
  const keys = body.getColumn(keyColumn);
  keys.load("values,formulas");
  const runs = runsOf(plan.writes).map((run) => {
    const range = body.getCell(run.row, run.column).getResizedRange(run.cells.length - 1, 0);
    const before = body.getCell(run.row, run.column).getResizedRange(run.cells.length - 1, 0);
    before.load("values,formulas");
    return { run, range, before };
  });
  const firstNew = plan.intoBlankRow ? 0 : snapshot.body.length;
  const appendedAt =
    plan.appended.length > 0 ? body.getCell(firstNew, 0).getResizedRange(plan.appended.length - 1, snapshot.columns.length - 1) : null;
  appendedAt?.load("values,formulas");
  const formatsBefore = [...(plan.intoBlankRow ? [read.lastRowFormats] : []), ...read.formatsBelow].slice(0, plan.appended.length);
  const marks = plan.marks.map((mark) => {
    const { font } = body.getCell(mark.row, mark.column).format;
    font.load("italic,color");
    return { mark, font };
  });

  for (const { run, range } of runs) range.formulas = run.cells.map(({ content }) => [writtenForm(content)]);
  for (const { mark, font } of marks) if (mark.left) applyLook(font, leftLook);
  if (plan.appended.length > 0) queueAppend(read, plan, firstNew);
  const rows = Math.max(firstNew + plan.appended.length, snapshot.body.length);
  if (plan.appended.length > 0 && rows > snapshot.body.length) table.resize(table.getHeaderRowRange().getResizedRange(rows, 0));

  // Read once, right after the sync: from then on the fonts hold what was written.
  let looks: Map<number, CellLook> | null = null;
  const looksBefore = () => (looks ??= new Map(marks.map(({ mark, font }) => [mark.row, { italic: font.italic, color: font.color }])));
  return {
    read,
    plan,
    takeBack: (context) => {
      const fresh = context.workbook.tables.getItem(read.record.tableId);
      // Counted from the header: the body may or may not have been lengthened.
      const header = fresh.getHeaderRowRange();
      for (const { row, column, cells } of runsOf(plan.writes)) {
        header.getCell(row + 1, column).getResizedRange(cells.length - 1, 0).formulas = cells.map(({ was }) => [writtenForm(was)]);
      }
      for (const { row, column, key, left } of plan.marks) {
        applyLook(header.getCell(row + 1, column).format.font, looks?.get(row) ?? (left ? plainLook : leftLook));
        if (left) delete plan.record.left[key];
      }
      if (plan.appended.length === 0) return;
      fresh.resize(header.getResizedRange(snapshot.body.length, 0));
      const place = header.getCell(firstNew + 1, 0).getResizedRange(plan.appended.length - 1, snapshot.columns.length - 1);
      place.clear(Excel.ClearApplyTo.contents);
      place.numberFormat = formatsBefore;
    },
    looksBefore,
    formatsBefore,
    unmark: () => {
      const now = looksBefore();
      for (const { mark, font } of marks)
        if (!mark.left && sameLook(now.get(mark.row)!, leftLook)) applyLook(font, read.record.left[mark.key] ?? plainLook);
    },
    disturbed: () => {
      const moved = snapshot.body.some(
        (cells, row) => !sameContent(cells[keyColumn] ?? null, contentOf(keys.values[row]?.[0], keys.formulas[row]?.[0])),
      );
      const typed = runs.some(({ run, before }) =>
        run.cells.some(({ was }, index) => !sameContent(was, contentOf(before.values[index]?.[0], before.formulas[index]?.[0]))),
      );
      const filled = appendedAt?.values.some((row) => row.some((value) => value !== "")) ?? false;
      if (!moved && !typed && !filled) return null;
      return {
        restore: () => {
          for (const { range, before } of runs)
            range.formulas = before.values.map((row, index) => [writtenForm(contentOf(row[0], before.formulas[index]?.[0]))]);
          const looks = looksBefore();
          for (const { mark, font } of marks) applyLook(font, looks.get(mark.row)!);
          if (!appendedAt) return;
          const old = appendedAt.values.map((row, index) =>
            row.map((value, column) => writtenForm(contentOf(value, appendedAt.formulas[index]?.[column]))),
          );
          if (rows > snapshot.body.length) table.resize(table.getHeaderRowRange().getResizedRange(snapshot.body.length, 0));
          const place = body.getCell(firstNew, 0).getResizedRange(plan.appended.length - 1, snapshot.columns.length - 1);
          place.numberFormat = formatsBefore;
          place.formulas = old;
        },
      };
    },
  };
}

/** New rows: our columns as blocks side by side, formats as in the row above, the user's columns left alone. */
function queueAppend({ body, lastRowFormats, snapshot, facts }: ReadTable, plan: MergePlan, firstNew: number): void {
  const ours = plan.appended[0]!.cells.map(({ column }) => column).sort((left, right) => left - right);
  const formatOf = (column: number) => {
    const field = plan.record.columns.find(({ id }) => id === snapshot.columns[column]!.id)?.field;
    const own = facts.columns.find((candidate) => candidate.field === field)?.numberFormat ?? "General";
    return plan.intoBlankRow ? own : (lastRowFormats[column] ?? own);
  };
  for (const [first, count] of neighbours(ours)) {
    const range = body.getCell(firstNew, first).getResizedRange(plan.appended.length - 1, count - 1);
    const columns = Array.from({ length: count }, (_, offset) => first + offset);
    range.numberFormat = plan.appended.map(() => columns.map(formatOf));
    range.formulas = plan.appended.map(({ cells }) =>
      columns.map((column) => writtenForm(cells.find((cell) => cell.column === column)!.content)),
    );
  }
}

/** [first, count] of each group of neighbouring numbers. */
function neighbours(sorted: number[]): [number, number][] {
  const groups: [number, number][] = [];
  for (const number of sorted) {
    const last = groups[groups.length - 1];
    if (last && last[0] + last[1] === number) last[1]++;
    else groups.push([number, 1]);
  }
  return groups;
}

function runsOf(writes: CellWrite[]): Run[] {
  const sorted = [...writes].sort((left, right) => left.column - right.column || left.row - right.row);
  const runs: Run[] = [];
  for (const cell of sorted) {
    const last = runs[runs.length - 1];
    if (last && last.column === cell.column && last.row + last.cells.length === cell.row) last.cells.push(cell);
    else runs.push({ row: cell.row, column: cell.column, cells: [cell] });
  }
  return runs;
}
