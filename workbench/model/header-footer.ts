import { invalidArgument } from "./host-error";
import { defineMembers, type MemberTable } from "./members";
import type { PageLayout } from "./page-layout";
import type { HeaderFooterPages, HeaderFooterTexts, PageLayoutState } from "./page-layout-state";

/** PageLayout.headersFooters. */
export class HeaderFooterGroup {
  constructor(readonly layout: PageLayout) {}

  get members(): MemberTable {
    return groupMembers;
  }

  get state(): PageLayoutState["headersFooters"] {
    return this.layout.state.headersFooters;
  }

  change(change: Partial<PageLayoutState["headersFooters"]>): void {
    this.layout.change({ headersFooters: { ...this.state, ...change } });
  }
}

/** Headers and footers of one kind of page. */
class HeaderFooter {
  constructor(
    readonly group: HeaderFooterGroup,
    readonly pages: HeaderFooterPages,
  ) {}

  get members(): MemberTable {
    return textMembers;
  }
}

const states = ["Default", "FirstAndDefault", "OddAndEven", "FirstOddAndEven"];

const groupMembers = defineMembers<HeaderFooterGroup>({
  type: "HeaderFooterGroup",
  scalars: {
    State: {
      get: ({ state }) => state.state,
      set: (group, value: unknown) => {
        if (!states.includes(String(value))) throw invalidArgument();
        group.change({ state: String(value) });
      },
    },
    UseSheetMargins: {
      get: ({ state }) => state.useSheetMargins,
      set: (group, value: unknown) => group.change({ useSheetMargins: value === true }),
    },
    UseSheetScale: {
      get: ({ state }) => state.useSheetScale,
      set: (group, value: unknown) => group.change({ useSheetScale: value === true }),
    },
  },
  navigations: {
    DefaultForAllPages: (group) => new HeaderFooter(group, "defaultForAllPages"),
    FirstPage: (group) => new HeaderFooter(group, "firstPage"),
    OddPages: (group) => new HeaderFooter(group, "oddPages"),
    EvenPages: (group) => new HeaderFooter(group, "evenPages"),
  },
});

/** Excel keeps 255 characters for all three parts together. */
const longest = 255;

function text(part: keyof HeaderFooterTexts) {
  return {
    get: ({ group, pages }: HeaderFooter): string => group.state[pages][part],
    set: ({ group, pages }: HeaderFooter, value: unknown): void => {
      if (String(value).length > longest) throw invalidArgument();
      group.change({ [pages]: { ...group.state[pages], [part]: String(value) } });
    },
  };
}

const textMembers = defineMembers<HeaderFooter>({
  type: "HeaderFooter",
  scalars: {
    LeftHeader: text("leftHeader"),
    CenterHeader: text("centerHeader"),
    RightHeader: text("rightHeader"),
    LeftFooter: text("leftFooter"),
    CenterFooter: text("centerFooter"),
    RightFooter: text("rightFooter"),
  },
});
