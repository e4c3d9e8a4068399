/** A function with a box for each argument, the formula it makes, what it would show, and "Insert formula". */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import { useEffect, useRef, useState } from "react";
import type { InsertTarget, Selected } from "../../workbook";
import { useActions } from "../shell/actions";
import { useActivity } from "../shell/activity";
import { OccupiedQuestion } from "../shell/occupied-question";
import type { MinerFunction } from "./catalogue";
import { formulaOf, NAMESPACE } from "./formula-text";
import { ParameterBox } from "./parameter-box";
import { usePreview, type Preview } from "./preview";
import { onEscape } from "../shell/escape";
import { scrolling, wayBack } from "../shell/looks";

const useStyles = makeStyles({
  scroll: scrolling,
  back: wayBack,
  title: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  words: { margin: 0, color: tokens.colorNeutralForeground2 },
  formula: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    padding: tokens.spacingVerticalS,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: "anywhere",
  },
  value: { fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  other: { alignSelf: "flex-start" },
  error: { color: tokens.colorStatusDangerForeground1, overflowWrap: "anywhere" },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  head: { borderCollapse: "collapse", fontSize: tokens.fontSizeBase200, width: "100%", tableLayout: "fixed" },
  cell: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: "2px 4px",
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
  },
  // The formula and its value stay in sight while the arguments above scroll.
  result: {
    flexShrink: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
  },
  actions: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  where: {
    flexGrow: 1,
    flexBasis: "8em",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
});

function PreviewBox({ preview }: { preview: Preview | null }) {
  const styles = useStyles();
  if (!preview) return null;
  if (preview.kind === "value") return <div className={styles.value}>{preview.text}</div>;
  if (preview.kind === "error") return <div className={styles.error}>{preview.text}</div>;
  if (preview.kind === "waiting") return <div className={styles.quiet}>{preview.text}</div>;
  return (
    <div>
      <table className={styles.head} aria-label="First cells of the result">
        <tbody>
          {preview.head.map((row, rowIndex) => (
            <tr key={rowIndex}>
              {row.map((cell, columnIndex) => (
                <td key={columnIndex} className={styles.cell}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <span className={styles.quiet}>
        Spills over {preview.rows} rows and {preview.columns} columns.
      </span>
    </div>
  );
}

export interface BuilderProps {
  fn: MinerFunction;
  boxes: string[];
  /** The cell the formula will go to; null where it is not known yet. */
  selected: Selected | null;
  /** Opened by the user, not by a cell: the first box takes the focus. */
  takesFocus: boolean;
  /** Why the formula of the selected cell is not the one shown here; null where there is nothing to say. */
  declined: string | null;
  /** The selected cell holds another MINER formula, which did not replace what was typed here. */
  other: { address: string; open: () => void } | null;
  onBoxes: (boxes: string[]) => void;
  onInserted: () => void;
  onBack: () => void;
}

export function Builder({ fn, boxes, selected, takesFocus, declined, other, onBoxes, onInserted, onBack }: BuilderProps) {
  const styles = useStyles();
  const actions = useActions();
  const { run, running } = useActivity();
  const preview = usePreview(fn, boxes);
  const form = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!takesFocus) return;
    const empty = [...(form.current?.querySelectorAll<HTMLInputElement | HTMLSelectElement>("input, select") ?? [])];
    (empty.find((box) => box.value === "") ?? form.current?.querySelector("button"))?.focus();
  }, [fn, takesFocus]);
  const formula = formulaOf(fn, boxes);
  const complete = fn.parameters.every((parameter, index) => parameter.optional || (boxes[index] ?? "").trim() !== "");
  const [occupied, setOccupied] = useState<string | null>(null);
  const spill = preview?.kind === "spill" ? { rows: preview.rows, columns: preview.columns } : null;
  const insert = async (target?: InsertTarget) => {
    setOccupied(null);
    const outcome = await run(
      "Inserting the formula",
      () => (spill || target ? actions.insertFormula(formula, spill ?? undefined, target) : actions.insertFormula(formula)),
      (report) => report.sentence,
      "target-not-empty",
    );
    if (outcome?.ok) onInserted();
    if (outcome && !outcome.ok && outcome.failure.kind === "target-not-empty") setOccupied(outcome.failure.sentence);
  };
  return (
    <>
      <div className={styles.scroll} ref={form} onKeyDown={onEscape(onBack)}>
        <Button className={styles.back} appearance="subtle" size="small" icon={<ArrowLeftRegular />} onClick={onBack}>
          All formulas
        </Button>
        <div>
          <h2 className={styles.title}>
            {NAMESPACE}.{fn.name}
          </h2>
          <p className={styles.words}>{fn.description}</p>
        </div>
        {declined && <p className={styles.quiet}>{declined}</p>}
        {other && (
          <Button size="small" className={styles.other} onClick={other.open}>
            Open the formula in {other.address}
          </Button>
        )}
        {fn.parameters.map((parameter, index) => (
          <ParameterBox
            key={parameter.name}
            fn={fn}
            parameter={parameter}
            boxes={boxes}
            value={boxes[index] ?? ""}
            onValue={(value) => onBoxes(fn.parameters.map((_, at) => (at === index ? value : (boxes[at] ?? ""))))}
          />
        ))}
        {fn.parameters.length > 0 && <span className={styles.quiet}>To take a value from the sheet, type = and the cell: =B2</span>}
      </div>
      <div className={styles.result}>
        <div className={styles.formula} aria-label="Formula" role="group">
          {formula}
        </div>
        <div aria-live="polite" aria-label="Preview" role="group">
          <PreviewBox preview={preview} />
        </div>
        <OccupiedQuestion occupied={occupied} onNewSheet={() => insert({ kind: "newSheet" })} onDecline={() => setOccupied(null)} />
        <div className={styles.actions}>
          <span className={styles.where}>{whereText(selected)}</span>
          <Button appearance="primary" disabledFocusable={running !== null || !complete} onClick={() => insert()}>
            Insert formula
          </Button>
        </div>
      </div>
    </>
  );
}

function whereText(selected: Selected | null): string {
  if (!selected) return "At the active cell";
  const holdsOurs = selected.formula !== null && /MINER(DEV)?\./i.test(selected.formula);
  if (holdsOurs) return `Replaces the formula in ${selected.address}`;
  const isFree = selected.formula === null && (selected.value === null || selected.value === "");
  return isFree ? `At ${selected.address}` : `${selected.address} is not empty: select a free cell`;
}
