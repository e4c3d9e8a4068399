/** What goes into a cell: null leaves it empty ("not disclosed" is empty, never 0); formulas start with "=" and use English names. */
export type PlanCell = string | number | boolean | null | { formula: string };

/** Rows and columns count from 0 and are relative to the plan's top left cell. */
export interface PlanRect {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/** A block of cells written at once. Dates are Excel serials (1900 system); money in USD, rates as fractions. */
export interface PlanBlock {
  row: number;
  column: number;
  cells: PlanCell[][];
}

/** Visual properties; only those given are set. Colours are "#RRGGBB". */
export interface PlanStyle {
  bold?: boolean;
  italic?: boolean;
  fontColor?: string;
  fontSize?: number;
  fill?: string;
  horizontalAlignment?: "Left" | "Center" | "Right";
  wrapText?: boolean;
  topBorder?: "thin" | "medium";
  bottomBorder?: "thin" | "medium";
}

export interface PlanTable {
  /** Name wished for; the writer adds a number where it is taken. */
  name: string;
  /** Header row included. */
  rect: PlanRect;
  style: string;
}

/** A defined name for a range of the plan's own sheet. */
export interface PlanName {
  name: string;
  rect: PlanRect;
}

export interface PlanChart {
  type: "ColumnClustered" | "ColumnStacked" | "Line" | "LineMarkers" | "BarClustered" | "Area" | "AreaStacked" | "Pie";
  title: string;
  /** Header row and category column included. */
  data: PlanRect;
  /** Number format of the axis of values. */
  valueFormat: string;
  seriesBy: "Rows" | "Columns";
  /** The cells the chart covers. */
  place: PlanRect;
}

/** How a sheet prints; down it takes as many pages as it needs. */
export interface PlanPage {
  orientation: "Portrait" | "Landscape";
  /** Pages side by side that the printed cells are fitted to. */
  pagesWide: number;
  area: PlanRect;
  /** Rows that every page repeats; null for none. */
  titleRows: { row: number; rows: number } | null;
  /** Columns from the left that every page repeats. */
  titleColumns: number;
  /** Header and footer with Excel's codes: "&A" the sheet's name, "&P" the page, "&N" how many, "&&" an ampersand. */
  header: { left: string };
  footer: { left: string; center: string; right: string };
}

/** Everything that goes onto one sheet, as data: the one writer in src/workbook turns any plan into cells. */
export interface SheetPlan {
  sheet: string;
  blocks: PlanBlock[];
  numberFormats: { rect: PlanRect; format: string }[];
  styles: { rect: PlanRect; style: PlanStyle }[];
  tables: PlanTable[];
  names: PlanName[];
  /** Points. */
  columnWidths: { column: number; points: number }[];
  /** Points; rows not named keep the height the sheet gives them. */
  rowHeights: { row: number; points: number }[];
  freeze: { rows: number; columns: number } | null;
  gridlines: boolean;
  charts: PlanChart[];
  /** null leaves the sheet's page as the host has it. */
  page: PlanPage | null;
}

/** A cell that takes the user's own value: its key stays when the model is built again, so the value can follow. Rows and columns count from 0. */
export interface PlanInput {
  key: string;
  sheet: string;
  row: number;
  column: number;
}

/** A plan with nothing on it yet. */
export function emptyPlan(sheet: string): SheetPlan {
  return {
    sheet,
    blocks: [],
    numberFormats: [],
    styles: [],
    tables: [],
    names: [],
    columnWidths: [],
    rowHeights: [],
    freeze: null,
    gridlines: true,
    charts: [],
    page: null,
  };
}
