/** The Formulas tab: search functions and fields, build a formula; a MINER cell that is selected opens with its arguments filled. */
import { Button, makeStyles, SearchBox, Spinner, tokens } from "@fluentui/react-components";
import { useCallback, useEffect, useMemo, useRef, useState, type RefObject } from "react";
import type { Selected } from "../../workbook";
import { useActions } from "../shell/actions";
import { useRoving } from "../shell/roving";
import { Builder } from "./builder";
import { loadCatalogue, type MinerFunction } from "./catalogue";
import { CatalogueList, searchCatalogue, type Entry } from "./catalogue-list";
import { formulaOf, readFormula, whyNotRead } from "./formula-text";
import { messageBox } from "../shell/looks";

const useStyles = makeStyles({
  tab: { display: "flex", flexDirection: "column", flexGrow: 1, minHeight: 0 },
  search: { flexShrink: 0, padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}` },
  box: { width: "100%", maxWidth: "none" },
  scroll: { flexGrow: 1, minHeight: "120px", overflowY: "auto", borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  message: messageBox,
  words: { margin: 0 },
  declined: {
    margin: 0,
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
});

/** A function with arguments another tab wants filled in, such as GET with a deal. */
export interface FormulaWish {
  functionName: string;
  boxes: string[];
}

interface Draft {
  fn: MinerFunction;
  boxes: string[];
  /** The user has typed into it: a selected cell must not sweep it away. */
  touched: boolean;
  takesFocus: boolean;
}

/** The functions, null while they load, or why they could not be loaded. */
function useCatalogue(active: boolean): { functions: MinerFunction[] | null; failed: boolean; retry: () => void } {
  const [functions, setFunctions] = useState<MinerFunction[] | null>(null);
  const [failed, setFailed] = useState(false);
  const retry = useCallback(() => {
    setFailed(false);
    loadCatalogue().then(setFunctions, () => setFailed(true));
  }, []);
  useEffect(() => {
    if (active && !functions) retry();
  }, [active, functions, retry]);
  return { functions, failed, retry };
}

export interface FormulasTabProps {
  active: boolean;
  wish: FormulaWish | null;
  onWishTaken: () => void;
}

export function FormulasTab({ active, wish, onWishTaken }: FormulasTabProps) {
  const styles = useStyles();
  const actions = useActions();
  const { functions, failed, retry } = useCatalogue(active);
  const [text, setText] = useState("");
  const [draft, setDraft] = useState<Draft | null>(null);
  const [selected, setSelected] = useState<Selected | null>(null);
  const searchBox = useRef<HTMLInputElement>(null);
  const entries = useMemo(() => searchCatalogue(functions ?? [], text), [functions, text]);
  const roving = useRoving(entries.length);

  useEffect(() => (active ? actions.onSelection(setSelected) : undefined), [active, actions]);

  const inCell = useMemo(
    () => (functions && selected?.formula ? readFormula(selected.formula, functions) : null),
    [functions, selected?.formula],
  );
  const declined = functions && selected?.formula ? whyNotRead(selected.formula, selected.address, functions) : null;
  useEffect(() => {
    if (inCell) setDraft((now) => (now?.touched ? now : { ...inCell, touched: false, takesFocus: false }));
  }, [inCell]);

  useEffect(() => {
    if (!wish || !functions) return;
    const fn = functions.find(({ name }) => name === wish.functionName);
    if (fn) setDraft({ fn, boxes: wish.boxes, touched: true, takesFocus: true });
    onWishTaken();
  }, [wish, functions, onWishTaken]);

  const open = (entry: Entry) => {
    const wanted = entry.kind === "function" ? entry.fn : functions?.find(({ name }) => name === "GET");
    if (!wanted) return;
    const boxes = wanted.parameters.map((parameter) => (entry.kind === "field" && parameter.name === "field" ? entry.field.name : ""));
    setDraft({ fn: wanted, boxes, touched: false, takesFocus: true });
  };

  const leftBuilder = useRef(false);
  useEffect(() => {
    if (draft || !leftBuilder.current) return;
    leftBuilder.current = false;
    searchBox.current?.focus();
  }, [draft]);

  if (draft) {
    const isOther = inCell && selected && draft.touched && formulaOf(inCell.fn, inCell.boxes) !== formulaOf(draft.fn, draft.boxes);
    return (
      <div className={styles.tab}>
        <Builder
          fn={draft.fn}
          boxes={draft.boxes}
          selected={selected}
          takesFocus={draft.takesFocus}
          declined={declined}
          other={isOther ? { address: selected.address, open: () => setDraft({ ...inCell, touched: false, takesFocus: true }) } : null}
          onBoxes={(boxes) => setDraft({ ...draft, boxes, touched: true })}
          onInserted={() => setDraft({ ...draft, touched: false })}
          onBack={() => {
            leftBuilder.current = true;
            setDraft(null);
          }}
        />
      </div>
    );
  }
  return (
    <div className={styles.tab}>
      <div className={styles.search}>
        <SearchBox
          ref={searchBox as RefObject<HTMLInputElement>}
          className={styles.box}
          aria-label="Search formulas and fields"
          placeholder="GW, contract value, rent, share"
          value={text}
          onChange={(_, data) => setText(data.value)}
          onKeyDown={(event) => {
            if (event.key !== "ArrowDown") return;
            event.preventDefault();
            roving.focusItem(0);
          }}
        />
      </div>
      {declined && <p className={styles.declined}>{declined}</p>}
      <div className={styles.scroll}>
        {active && !functions && !failed && <Spinner className={styles.message} size="tiny" label="Reading the list of formulas" />}
        {failed && (
          <div className={styles.message}>
            <p className={styles.words}>The list of formulas could not be read. The formulas themselves go on working.</p>
            <Button size="small" onClick={retry}>
              Try again
            </Button>
          </div>
        )}
        {functions && entries.length > 0 && <CatalogueList entries={entries} roving={roving} onOpen={open} />}
        {functions && entries.length === 0 && (
          <div className={styles.message}>
            <p className={styles.words}>No formula or field matches “{text.trim()}”.</p>
            <Button
              size="small"
              onClick={() => {
                setText("");
                searchBox.current?.focus();
              }}
            >
              Show all formulas
            </Button>
          </div>
        )}
      </div>
    </div>
  );
}
