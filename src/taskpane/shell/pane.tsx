/** The frame of the pane: theme, header, tabs, status. */
import { FluentProvider, makeStyles, Tab, TabList, tokens } from "@fluentui/react-components";
import { useCallback, useEffect, useState } from "react";
import { DealsTab } from "../deals/deals-tab";
import { UpdatesTab } from "../updates/updates-tab";
import { ActionsContext, useActions, type PaneActions } from "./actions";
import { ActivityProvider } from "./activity";
import { FeedProvider } from "./feed";
import { Header } from "./header";
import { StatusBar } from "./status-bar";
import { tabFor, tabs, type TabId } from "./tabs";
import { usePaneTheme } from "./theme";

const useStyles = makeStyles({
  provider: { height: "100%", backgroundColor: tokens.colorNeutralBackground1 },
  pane: { display: "flex", flexDirection: "column", height: "100%", minHeight: "320px", minWidth: 0, overflowX: "hidden" },
  tabs: { flexShrink: 0, borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, flexWrap: "wrap", paddingLeft: "6px" },
  panel: { display: "flex", flexDirection: "column", flexGrow: 1, minHeight: 0 },
  hidden: { display: "none" },
});

function Shell() {
  const styles = useStyles();
  const actions = useActions();
  const [tab, setTab] = useState<TabId>("deals");
  const [checkAtOnce, setCheckAtOnce] = useState(false);
  const checked = useCallback(() => setCheckAtOnce(false), []);

  useEffect(
    () =>
      actions.onPaneRequest((request) => {
        const wanted = tabFor(request.tab);
        if (!wanted) return;
        setTab(wanted);
        if (request.tab === "updates" && request.check) setCheckAtOnce(true);
      }),
    [actions],
  );

  const panel = (id: TabId) => ({
    role: "tabpanel",
    id: `panel-${id}`,
    "aria-labelledby": `tab-${id}`,
    className: tab === id ? styles.panel : styles.hidden,
  });
  return (
    <div className={styles.pane}>
      <Header />
      <TabList
        className={styles.tabs}
        aria-label="Sections"
        size="small"
        selectedValue={tab}
        onTabSelect={(_, data) => setTab(data.value as TabId)}
      >
        {tabs.map(({ id, label }) => (
          <Tab key={id} id={`tab-${id}`} value={id} aria-controls={`panel-${id}`}>
            {label}
          </Tab>
        ))}
      </TabList>
      <main className={styles.panel}>
        <div {...panel("deals")}>
          <DealsTab />
        </div>
        <div {...panel("updates")}>
          <UpdatesTab active={tab === "updates"} checkAtOnce={checkAtOnce} onChecked={checked} />
        </div>
      </main>
      <StatusBar />
    </div>
  );
}

export interface PaneProps {
  actions: PaneActions;
  /** "#RRGGBB" of the host's pane, or null where the host tells none. */
  officeBackground: string | null;
}

export function Pane({ actions, officeBackground }: PaneProps) {
  const styles = useStyles();
  const { theme } = usePaneTheme(officeBackground);
  return (
    <FluentProvider theme={theme} className={styles.provider}>
      <ActionsContext.Provider value={actions}>
        <ActivityProvider>
          <FeedProvider>
            <Shell />
          </FeedProvider>
        </ActivityProvider>
      </ActionsContext.Provider>
    </FluentProvider>
  );
}
