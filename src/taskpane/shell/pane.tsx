/** The frame of the pane: theme, header, tabs, status. */
import { FluentProvider, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { TraceReport } from "../../workbook";
import { DealsTab } from "../deals/deals-tab";
import { HelpPanel } from "../help/help-panel";
import { PicturesPanel } from "../pictures/pictures-panel";
import { FormulasTab, type FormulaWish } from "../formulas/formulas-tab";
import { ModelsTab, type ModelWish } from "../models/models-tab";
import { MyDealsPanel } from "../my-deals/my-deals-panel";
import { TracePanel } from "../trace/trace-panel";
import { UpdatesTab, type AtOnce } from "../updates/updates-tab";
import { ActionsContext, EvaluateContext, useActions, type Evaluate, type PaneActions } from "./actions";
import { ActivityProvider, useActivity } from "./activity";
import { FeedProvider } from "./feed";
import { Header } from "./header";
import { useKeptFocus } from "./keep-focus";
import { StatusBar } from "./status-bar";
import { TabStrip } from "./tab-strip";
import { panelId, tabFor, tabId, tabs, type TabId } from "./tabs";
import { usePaneTheme } from "./theme";
import { VersionBanner } from "./version-banner";

/** A page over the tabs. */
type Over = { page: "trace"; report: TraceReport } | { page: "help" } | { page: "pictures" } | { page: "my deals" };

const useStyles = makeStyles({
  provider: { height: "100%", overflowY: "auto", backgroundColor: tokens.colorNeutralBackground1 },
  pane: {
    // Boxes shrink with the pane; Fluent's own least widths would push them out of it under zoom.
    "& .fui-Field": { gridTemplateColumns: "minmax(0, 1fr)" },
    "& .fui-Input, & .fui-Input__input, & .fui-Select, & .fui-Select__select": { minWidth: 0 },
    display: "flex",
    flexDirection: "column",
    height: "100%",
    minHeight: "320px",
    minWidth: 0,
    overflowX: "hidden",
    // Under zoom there is no room for parts that scroll by themselves: the pane scrolls as a whole.
    "@media (max-height: 420px)": { height: "auto", minHeight: "100%", overflowX: "visible" },
  },
  main: { display: "flex", flexDirection: "column", flexGrow: 1, minHeight: 0 },
  panel: {
    display: "flex",
    flexDirection: "column",
    flexGrow: 1,
    minHeight: 0,
    overflowY: "auto",
    "@media (max-height: 420px)": { overflowY: "visible" },
  },
});

function Shell() {
  const styles = useStyles();
  const actions = useActions();
  const { run, running } = useActivity();
  const [tab, setTab] = useState<TabId>("deals");
  const [atOnce, setAtOnce] = useState<AtOnce>(null);
  const [wish, setWish] = useState<FormulaWish | null>(null);
  const [over, setOver] = useState<Over | null>(null);
  const beforePage = useRef<HTMLElement | null>(null);
  const begun = useCallback(() => setAtOnce(null), []);
  const [modelWish, setModelWish] = useState<ModelWish | null>(null);
  const modelWishTaken = useCallback(() => setModelWish(null), []);
  const wishTaken = useCallback(() => setWish(null), []);
  const pane = useRef<HTMLDivElement>(null);
  useKeptFocus(pane);
  const choose = useCallback((wanted: TabId) => {
    setOver(null);
    setTab(wanted);
  }, []);

  const askFormula = (wanted: FormulaWish) => {
    setWish(wanted);
    choose("formulas");
  };
  const modelDeal = (deal: string) => {
    setModelWish({ blueprint: "deal", choices: { deal } });
    choose("models");
  };

  const open = useCallback((page: Over) => {
    beforePage.current = document.activeElement as HTMLElement | null;
    setOver(page);
  }, []);
  const close = useCallback(() => {
    flushSync(() => setOver(null)); // what had the focus may stand in the tab that the page hid
    beforePage.current?.focus();
  }, []);

  const trace = useCallback(async () => {
    const outcome = await run(
      "Tracing the selected cell",
      () => actions.trace(),
      () => null,
    );
    if (outcome?.ok) open({ page: "trace", report: outcome.report });
  }, [actions, run, open]);

  useEffect(
    () =>
      actions.onPaneRequest((request) => {
        if (request.tab === "trace") return void trace();
        const wanted = tabFor(request.tab === "freeze" ? "updates" : request.tab);
        if (!wanted) return;
        choose(wanted);
        if (request.tab === "freeze") setAtOnce("freeze");
        if (request.tab === "updates" && request.check) setAtOnce("check");
      }),
    [actions, choose, trace],
  );

  const shows = (id: TabId) => tab === id && !over;
  const panel = (id: TabId) => ({
    role: "tabpanel",
    id: panelId(id),
    "aria-labelledby": tabId(id),
    className: shows(id) ? styles.panel : undefined,
    hidden: !shows(id),
  });
  return (
    <div className={styles.pane} ref={pane}>
      <Header
        onTrace={actions.capabilities.trace ? trace : null}
        onPictures={() => open({ page: "pictures" })}
        onHelp={() => open({ page: "help" })}
        onUpdates={() => choose("updates")}
        busy={running !== null}
      />
      <VersionBanner />
      <main className={styles.main}>
        <TabStrip tabs={tabs} chosen={tab} onChoose={choose} />
        {over?.page === "trace" && <TracePanel report={over.report} onClose={close} />}
        {over?.page === "pictures" && <PicturesPanel onClose={close} />}
        {over?.page === "my deals" && <MyDealsPanel onClose={close} onFormula={askFormula} onModel={modelDeal} />}
        {over?.page === "help" && <HelpPanel onClose={close} />}
        <div {...panel("deals")}>
          <DealsTab
            onFormula={askFormula}
            onModel={modelDeal}
            onMyDeals={actions.capabilities.myDeals ? () => open({ page: "my deals" }) : null}
          />
        </div>
        <div {...panel("formulas")}>
          <FormulasTab active={shows("formulas")} wish={wish} onWishTaken={wishTaken} />
        </div>
        <div {...panel("models")}>
          <ModelsTab active={shows("models")} wish={modelWish} onWishTaken={modelWishTaken} />
        </div>
        <div {...panel("updates")}>
          <UpdatesTab active={shows("updates")} atOnce={atOnce} onBegun={begun} />
        </div>
      </main>
      <StatusBar />
    </div>
  );
}

export interface PaneProps {
  actions: PaneActions;
  /** Null where the MINER functions are not at hand: no previews then. */
  evaluate: Evaluate | null;
  /** "#RRGGBB" of the host's pane, or null where the host tells none. */
  officeBackground: string | null;
}

export function Pane({ actions, evaluate, officeBackground }: PaneProps) {
  const styles = useStyles();
  const { theme } = usePaneTheme(officeBackground);
  return (
    <FluentProvider theme={theme} className={styles.provider}>
      <ActionsContext.Provider value={actions}>
        <EvaluateContext.Provider value={evaluate}>
          <ActivityProvider>
            <FeedProvider>
              <Shell />
            </FeedProvider>
          </ActivityProvider>
        </EvaluateContext.Provider>
      </ActionsContext.Provider>
    </FluentProvider>
  );
}
