import type { Rect } from "../grid/grid";
import { isEntireColumns, isEntireRows } from "../grid/rect";
import { HeaderFooterGroup } from "./header-footer";
import { invalidArgument, itemNotFound } from "./host-error";
import { defineMembers, type MemberTable } from "./members";
import type { PageLayoutState } from "./page-layout-state";
import { Range } from "./range";
import { areasAt, RangeAreas } from "./range-areas";
import type { Worksheet } from "./worksheet";

/** Worksheet.pageLayout. */
export class PageLayout {
  constructor(readonly sheet: Worksheet) {}

  get members(): MemberTable {
    return members;
  }

  get state(): PageLayoutState {
    return this.sheet.book.pageLayout(this.sheet.state.id);
  }

  change(change: Partial<PageLayoutState>): void {
    this.sheet.book.assertWritable(this.sheet.id);
    Object.assign(this.state, change);
  }

  get area(): RangeAreas | null {
    const { area } = this.state;
    return area.length === 0
      ? null
      : new RangeAreas(
          this.sheet,
          area.map((rect) => new Range(this.sheet, rect)),
        );
  }

  range(rect: Rect | null): Range | null {
    return rect && new Range(this.sheet, rect);
  }
}

/** A property whose value must be one of a list, or of a type. */
function plain<Key extends keyof PageLayoutState>(key: Key, valid: (value: unknown) => boolean) {
  return {
    get: (layout: PageLayout): unknown => layout.state[key],
    set: (layout: PageLayout, value: unknown): void => {
      if (!valid(value)) throw invalidArgument();
      layout.change({ [key]: value });
    },
  };
}
const flag = (value: unknown): boolean => typeof value === "boolean";
const oneOf =
  (...names: string[]) =>
  (value: unknown): boolean =>
    names.includes(String(value));

/** Margins in points; Excel takes none below 0. */
function margin(side: keyof PageLayoutState["margins"]) {
  return {
    get: (layout: PageLayout): number => layout.state.margins[side],
    set: (layout: PageLayout, value: unknown): void => layout.change({ margins: { ...layout.state.margins, [side]: points(value, 1) } }),
  };
}

function points(value: unknown, unit: number): number {
  if (typeof value !== "number" || !(value >= 0)) throw invalidArgument();
  return value * unit;
}

const pointsOf: Readonly<Record<string, number>> = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 };

/** Either a scale of 10 to 400 per cent or a number of pages; one that is not given is null. */
function zoomOf(value: unknown): PageLayoutState["zoom"] {
  const { scale, horizontalFitToPages, verticalFitToPages } = (value ?? {}) as Record<string, unknown>;
  const between = (number: unknown, min: number, max: number) =>
    number === undefined || number === null || (Number.isInteger(number) && Number(number) >= min && Number(number) <= max);
  if (!between(scale, 10, 400) || !between(horizontalFitToPages, 1, 32767) || !between(verticalFitToPages, 1, 32767))
    throw invalidArgument();
  const given = { scale, horizontalFitToPages, verticalFitToPages };
  const zoom = Object.fromEntries(Object.entries(given).filter(([, number]) => number !== undefined && number !== null));
  const fits = "horizontalFitToPages" in zoom || "verticalFitToPages" in zoom;
  if (!fits && !("scale" in zoom)) throw invalidArgument();
  if (fits && "scale" in zoom) throw invalidArgument();
  return zoom;
}

/** The whole rows or columns an argument names. */
function titles(layout: PageLayout, target: unknown, whole: (rect: Rect) => boolean): Rect {
  const found = target instanceof Range ? { sheet: target.sheet, rect: target.rect } : layout.sheet.book.resolve(target, layout.sheet);
  if (found.sheet !== layout.sheet || !whole(found.rect)) throw invalidArgument();
  return found.rect;
}

function areaOf(layout: PageLayout, target: unknown): Rect[] {
  if (target instanceof Range || target instanceof RangeAreas) {
    if (target.sheet !== layout.sheet) throw invalidArgument();
    return target instanceof Range ? [target.rect] : target.areas.map(({ rect }) => rect);
  }
  if (typeof target !== "string") throw invalidArgument();
  return areasAt(layout.sheet, target).areas.map(({ rect }) => rect);
}

function required<T>(found: T | null): T {
  if (found === null) throw itemNotFound();
  return found;
}

const members = defineMembers<PageLayout>({
  type: "PageLayout",
  scalars: {
    Orientation: plain("orientation", oneOf("Portrait", "Landscape")),
    Zoom: { get: ({ state }) => ({ ...state.zoom }), set: (layout, value: unknown) => layout.change({ zoom: zoomOf(value) }) },
    CenterHorizontally: plain("centerHorizontally", flag),
    CenterVertically: plain("centerVertically", flag),
    PrintGridlines: plain("printGridlines", flag),
    PrintHeadings: plain("printHeadings", flag),
    PrintOrder: plain("printOrder", oneOf("DownThenOver", "OverThenDown")),
    BlackAndWhite: plain("blackAndWhite", flag),
    DraftMode: plain("draftMode", flag),
    LeftMargin: margin("left"),
    RightMargin: margin("right"),
    TopMargin: margin("top"),
    BottomMargin: margin("bottom"),
    HeaderMargin: margin("header"),
    FooterMargin: margin("footer"),
  },
  navigations: { HeadersFooters: (layout) => new HeaderFooterGroup(layout) },
  methods: {
    GetPrintArea: (layout) => required(layout.area),
    GetPrintAreaOrNullObject: (layout) => layout.area,
    GetPrintTitleRows: (layout) => required(layout.range(layout.state.titleRows)),
    GetPrintTitleRowsOrNullObject: (layout) => layout.range(layout.state.titleRows),
    GetPrintTitleColumns: (layout) => required(layout.range(layout.state.titleColumns)),
    GetPrintTitleColumnsOrNullObject: (layout) => layout.range(layout.state.titleColumns),
    SetPrintArea: (layout, target: unknown) => layout.change({ area: areaOf(layout, target) }),
    SetPrintTitleRows: (layout, target: unknown) => layout.change({ titleRows: titles(layout, target, isEntireRows) }),
    SetPrintTitleColumns: (layout, target: unknown) => layout.change({ titleColumns: titles(layout, target, isEntireColumns) }),
    SetPrintMargins: (layout, unit: unknown, sides: unknown) => {
      const each = pointsOf[String(unit)];
      if (each === undefined || typeof sides !== "object" || sides === null) throw invalidArgument();
      const margins = { ...layout.state.margins };
      for (const [side, value] of Object.entries(sides)) {
        if (!(side in margins)) throw invalidArgument();
        margins[side as keyof typeof margins] = points(value, each);
      }
      layout.change({ margins });
    },
  },
});
