/** The screen of the user's own deals: what the table is for, the way to it, what was read, what is wrong and where. */
import { Button, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { InsertTarget, MyDealsReport } from "../../workbook";
import { countText } from "../format";
import type { FormulaWish } from "../formulas/formulas-tab";
import { useActions } from "../shell/actions";
import { useActivity } from "../shell/activity";
import { Page } from "../shell/page";
import { OccupiedQuestion } from "../shell/occupied-question";
import { ColumnHelp } from "./column-help";
import { DealsRead } from "./deals-read";
import { GoToPlace } from "./go-to-place";
import { useMyDeals } from "./use-my-deals";
import { WrongRows } from "./wrong-rows";

const useStyles = makeStyles({
  words: { margin: 0 },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  problem: { margin: 0, color: tokens.colorStatusDangerForeground1, overflowWrap: "anywhere" },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

export interface MyDealsPanelProps {
  onClose: () => void;
  onFormula: (wish: FormulaWish) => void;
  onModel: (dealId: string) => void;
}

export function MyDealsPanel({ onClose, onFormula, onModel }: MyDealsPanelProps) {
  const styles = useStyles();
  const actions = useActions();
  const report = useMyDeals();
  const [failure, setFailure] = useState<string | null>(null);
  useEffect(() => {
    let left = false;
    void actions.readMyDeals().then((outcome) => left || setFailure(outcome.ok ? null : outcome.failure.sentence));
    return () => {
      left = true;
    };
  }, [actions]);
  return (
    <Page title="My deals" onClose={onClose}>
      <p className={styles.words}>
        A table in this workbook for deals of your own. Formulas, models and the list of deals use them beside the facts; totals over the
        facts leave them out. <code>"my deals"</code> as a name in a formula means all of them.
      </p>
      <p className={styles.quiet}>
        They stay in the sheet and in memory: nothing of them is sent anywhere or stored outside this workbook. Whoever gets the workbook
        gets them too.
      </p>
      {failure !== null && <p className={styles.problem}>{failure}</p>}
      {report === null && failure === null && <Spinner size="tiny" label="Looking for the table" labelPosition="after" />}
      {(report === null ? failure !== null : report.table === null) && <NoTable gone={report?.gone ?? false} />}
      {report?.problem && <p className={styles.problem}>{report.problem}</p>}
      {report?.table && (
        <>
          <p className={styles.words} aria-live="polite">
            {summary(report)}
          </p>
          <div>
            <GoToPlace place={report.table.address} />
          </div>
          <WrongRows faults={report.faults} />
          <DealsRead deals={report.deals} onFormula={onFormula} onModel={onModel} />
          {report.others.length > 0 && (
            <p className={styles.quiet}>
              Not read, because only one table can be: {report.others.join(", ")}. Move their rows into {report.table.name}.
            </p>
          )}
        </>
      )}
      <ColumnHelp unread={report?.unread ?? []} />
    </Page>
  );
}

function summary({ table, deals, faults }: MyDealsReport): string {
  const wrong = new Set(faults.map(({ row }) => row)).size;
  const where = `The table ${table!.name} on the sheet “${table!.sheet}”`;
  if (deals.length === 0 && wrong === 0) return `${where} is still empty. Type one deal a row; only its name must be given.`;
  return `${where}: ${countText(deals.length, "deal")} read${wrong > 0 ? `, ${countText(wrong, "row")} wrong` : ""}.`;
}

function NoTable({ gone }: { gone: boolean }) {
  const styles = useStyles();
  const actions = useActions();
  const { run, running } = useActivity();
  const [occupied, setOccupied] = useState<string | null>(null);
  const insert = async (target: InsertTarget) => {
    setOccupied(null);
    const outcome = await run(
      "Inserting the table",
      (options) => actions.insertMyDeals(target, options),
      (done) => done.sentence,
      "target-not-empty",
    );
    if (outcome && !outcome.ok && outcome.failure.kind === "target-not-empty") setOccupied(outcome.failure.sentence);
  };
  return (
    <>
      <p className={styles.words}>
        {gone
          ? "The table was removed from this workbook. Formulas that name one of its deals answer #N/A until there is a table with that deal again."
          : "This workbook has no such table yet."}
      </p>
      <OccupiedQuestion occupied={occupied} onNewSheet={() => insert({ kind: "newSheet" })} onDecline={() => setOccupied(null)} />
      <div className={styles.buttons}>
        <Button appearance="primary" disabledFocusable={running !== null} onClick={() => insert({ kind: "newSheet" })}>
          Insert My deals table
        </Button>
        <Button disabledFocusable={running !== null} onClick={() => insert({ kind: "selection" })}>
          Insert at the active cell
        </Button>
      </div>
    </>
  );
}
