/** The Deals tab: search, chips and the list, or one deal in full; "Insert table" below. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { resolveName } from "../../dataset";
import { countText } from "../format";
import type { FormulaWish } from "../formulas/formulas-tab";
import { FirstSteps } from "../first-run/first-steps";
import { firstStepsSeen, rememberFirstSteps } from "../first-run/seen";
import { useFacts } from "../shell/facts";
import { useRoving } from "../shell/roving";
import { DealActions } from "./deal-actions";
import { DealDetail } from "./deal-detail";
import { filterDeals, queryOf, type Sorting } from "./deal-filter";
import { DealList } from "./deal-list";
import { dealLines, type DealLine } from "./deal-row-text";
import { FilterBar } from "./filter-bar";
import { InsertTable } from "./insert-table";

const useStyles = makeStyles({
  tab: { display: "flex", flexDirection: "column", flexGrow: 1, minHeight: 0 },
  filters: { flexShrink: 0, padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS}` },
  scroll: { flexGrow: 1, minHeight: "120px", overflowY: "auto", borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  actions: {
    flexShrink: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  empty: {
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalM}`,
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalS,
  },
  sentence: { margin: 0 },
});

export interface DealsTabProps {
  /** Opens the formula builder with this filled in. */
  onFormula: (wish: FormulaWish) => void;
  /** Opens the deal model with this deal chosen. */
  onModel: (dealId: string) => void;
  /** Opens the screen of the user's own deals; null where that is not built. */
  onMyDeals: (() => void) | null;
}

export function DealsTab({ onFormula, onModel, onMyDeals }: DealsTabProps) {
  const styles = useStyles();
  const { view } = useFacts();
  const [text, setText] = useState("");
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [sorting, setSorting] = useState<Sorting>("newest");
  const [openId, setOpenId] = useState<string | null>(null);
  const searchBox = useRef<HTMLInputElement>(null);

  const [isNew, setIsNew] = useState(() => !firstStepsSeen());
  const endFirstSteps = useCallback(() => {
    rememberFirstSteps();
    setIsNew(false);
  }, []);
  const skipFirstSteps = () => {
    endFirstSteps();
    searchBox.current?.focus(); // the card leaves with the focus in it
  };

  const lines = useMemo(() => dealLines(view), [view]);
  const query = useMemo(() => queryOf(text, chosen), [text, chosen]);
  const shown = useMemo(() => filterDeals(lines, query, sorting), [lines, query, sorting]);
  const roving = useRoving(shown.length);
  const open = useCallback((id: string) => setOpenId(id), []);
  const openLine = openId === null ? undefined : lines.find((line) => line.id === openId);

  // Coming back from a deal, the focus is again on its line.
  const leftDeal = useRef<string | null>(null);
  const { focusItem } = roving;
  useEffect(() => {
    if (openId !== null || leftDeal.current === null) return;
    const index = shown.findIndex((line) => line.id === leftDeal.current);
    leftDeal.current = null;
    if (index >= 0) focusItem(index);
    else searchBox.current?.focus();
  }, [openId, shown, focusItem]);

  const clear = () => {
    setText("");
    setChosen(new Set());
    searchBox.current?.focus();
  };

  if (openLine) {
    return (
      <div className={styles.tab}>
        <div className={styles.scroll}>
          <DealDetail
            line={openLine}
            view={view}
            onBack={() => {
              leftDeal.current = openLine.id;
              setOpenId(null);
            }}
          />
        </div>
        <div className={styles.actions}>
          <DealActions
            dealId={openLine.id}
            mine={openLine.mine}
            onFormula={() => onFormula({ functionName: "GET", boxes: [openLine.id, "", ""] })}
            onModel={() => onModel(openLine.id)}
            onInserted={endFirstSteps}
          />
        </div>
      </div>
    );
  }

  return (
    <div className={styles.tab}>
      {isNew && <FirstSteps onDone={skipFirstSteps} />}
      <div className={styles.filters}>
        <FilterBar
          text={text}
          chosen={chosen}
          sorting={sorting}
          count={shown.length === lines.length ? countText(lines.length, "deal") : `${shown.length} of ${countText(lines.length, "deal")}`}
          searchRef={searchBox}
          onText={setText}
          onChosen={setChosen}
          onSorting={setSorting}
          onEnterList={() => focusItem(0)}
          onMyDeals={onMyDeals}
        />
      </div>
      <div className={styles.scroll}>
        {shown.length > 0 ? (
          <DealList lines={shown} roving={roving} onOpen={open} />
        ) : (
          <div className={styles.empty}>
            <p className={styles.sentence}>
              No deal matches{text.trim() ? ` “${text.trim()}”` : ""}
              {chosen.size > 0 ? " under these filters" : ""}.
            </p>
            <Suggestions
              text={text}
              onChoose={(label) => {
                setText(label);
                setChosen(new Set());
                searchBox.current?.focus();
              }}
            />
            <Button size="small" onClick={clear}>
              Show all {countText(lines.length, "deal")}
            </Button>
          </div>
        )}
      </div>
      <div className={styles.actions}>
        <InsertTable query={query} shown={shown.filter(isFact).length} all={lines.filter(isFact).length} onInserted={endFirstSteps} />
      </div>
    </div>
  );
}

/** An inserted table holds facts only: the user's own deals have a table already. */
const isFact = ({ mine }: DealLine) => !mine;

/** Names in the facts that resemble what was typed. */
function Suggestions({ text, onChoose }: { text: string; onChoose: (label: string) => void }) {
  const styles = useStyles();
  const { view } = useFacts();
  const near = useMemo(() => {
    const found = resolveName(view, text);
    return found.ok || found.reason === "empty" ? [] : found.reason === "ambiguous" ? found.candidates : found.suggestions;
  }, [view, text]);
  if (near.length === 0) return null;
  return (
    <p className={styles.sentence}>
      Did you mean{" "}
      {near.slice(0, 3).map((name) => (
        <Button key={name} size="small" onClick={() => onChoose(name)}>
          {name}
        </Button>
      ))}
    </p>
  );
}
