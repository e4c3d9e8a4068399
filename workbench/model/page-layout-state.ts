import type { Change, Rect } from "../grid/grid";
import { shiftRect } from "../grid/shift";

export interface HeaderFooterTexts {
  leftHeader: string;
  centerHeader: string;
  rightHeader: string;
  leftFooter: string;
  centerFooter: string;
  rightFooter: string;
}

export type HeaderFooterPages = "defaultForAllPages" | "firstPage" | "oddPages" | "evenPages";

/** How a sheet prints, as Excel keeps it: margins in points, texts with Excel's codes ("&P"). */
export interface PageLayoutState {
  orientation: string;
  zoom: { scale?: number; horizontalFitToPages?: number; verticalFitToPages?: number };
  margins: { left: number; right: number; top: number; bottom: number; header: number; footer: number };
  centerHorizontally: boolean;
  centerVertically: boolean;
  printGridlines: boolean;
  printHeadings: boolean;
  printOrder: string;
  blackAndWhite: boolean;
  draftMode: boolean;
  /** Print area; empty prints what is used. */
  area: Rect[];
  titleRows: Rect | null;
  titleColumns: Rect | null;
  headersFooters: { state: string; useSheetMargins: boolean; useSheetScale: boolean } & Record<HeaderFooterPages, HeaderFooterTexts>;
}

const noTexts = (): HeaderFooterTexts => ({
  leftHeader: "",
  centerHeader: "",
  rightHeader: "",
  leftFooter: "",
  centerFooter: "",
  rightFooter: "",
});

/** A sheet nobody has set up: Excel's own margins, portrait, full size. */
export function newPageLayout(): PageLayoutState {
  return {
    orientation: "Portrait",
    zoom: { scale: 100 },
    margins: { left: 50.4, right: 50.4, top: 54, bottom: 54, header: 21.6, footer: 21.6 },
    centerHorizontally: false,
    centerVertically: false,
    printGridlines: false,
    printHeadings: false,
    printOrder: "DownThenOver",
    blackAndWhite: false,
    draftMode: false,
    area: [],
    titleRows: null,
    titleColumns: null,
    headersFooters: {
      state: "Default",
      useSheetMargins: true,
      useSheetScale: true,
      defaultForAllPages: noTexts(),
      firstPage: noTexts(),
      oddPages: noTexts(),
      evenPages: noTexts(),
    },
  };
}

/** Print area and titles follow rows and columns that come and go, as Excel's names for them do. */
export function shiftPageLayout(layout: PageLayoutState, change: Change): void {
  const shifted = (rect: Rect | null) => rect && shiftRect(rect, change);
  layout.area = layout.area.flatMap((rect) => shifted(rect) ?? []);
  layout.titleRows = shifted(layout.titleRows);
  layout.titleColumns = shifted(layout.titleColumns);
}
