/** The Updates tab: get newer facts, look at what they would change in this workbook, bring them in. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowSyncRegular } from "@fluentui/react-icons/svg/arrow-sync";
import { useCallback, useEffect, useRef, useState } from "react";
import { logSheetName, type UpdatePreview } from "../../workbook";
import { countText, dayText } from "../format";
import { useActions } from "../shell/actions";
import { useActivity } from "../shell/activity";
import { useFacts } from "../shell/facts";
import { useFeed } from "../shell/feed";
import { choicesOf, decide, hasWork, restore, undecided } from "./choices";
import { TablePreviewCard } from "./table-preview";
import { WorkbookCare } from "./workbook-care";
import { footActions, scrolling } from "../shell/looks";

const useStyles = makeStyles({
  tab: { display: "flex", flexDirection: "column", flexGrow: 1, minHeight: 0 },
  scroll: { ...scrolling, padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}` },
  actions: footActions,
  check: { alignSelf: "flex-start" },
  sentence: { margin: 0 },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  adoptable: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: tokens.spacingVerticalXS },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
});

/** What a ribbon button asked for. */
export type AtOnce = "check" | "freeze" | null;

export interface UpdatesTabProps {
  /** Whether the tab is the one shown; each time it comes up, the tables are compared again. */
  active: boolean;
  atOnce: AtOnce;
  onBegun: () => void;
}

export function UpdatesTab({ active, atOnce, onBegun }: UpdatesTabProps) {
  const styles = useStyles();
  const actions = useActions();
  const { run, running } = useActivity();
  const { check } = useFeed();
  const { coverageDate, checkedDate, newer } = useFacts();
  const [logged, setLogged] = useState(false);
  const [preview, setPreview] = useState<UpdatePreview | null>(null);
  const [decisions, setDecisions] = useState(undecided);

  const look = useCallback(async () => {
    const outcome = await run(
      "Comparing the tables with the facts",
      (options) => actions.previewUpdates(options),
      () => null,
    );
    if (outcome?.ok) setPreview(outcome.report);
    return outcome;
  }, [actions, run]);

  // After another action, whose message the comparison must not wipe: without a message of its own.
  const lookQuietly = useCallback(async () => {
    const compared = await actions.previewUpdates();
    if (compared.ok) setPreview(compared.report);
  }, [actions]);

  const checkAndLook = useCallback(async () => {
    const outcome = await check();
    if (outcome?.ok) await lookQuietly();
  }, [check, lookQuietly]);

  useEffect(() => {
    if (!active || atOnce !== "check") return;
    onBegun();
    void checkAndLook();
  }, [active, atOnce, onBegun, checkAndLook]);

  const asked = useRef(atOnce);
  asked.current = atOnce;
  useEffect(() => {
    if (active && asked.current === null) void look();
  }, [active, look]);

  const apply = async () => {
    if (!preview) return;
    const outcome = await run(
      "Bringing the facts into the workbook",
      (options) => actions.applyUpdates(choicesOf(decisions, preview), options),
      (report) => report.sentence,
    );
    if (!outcome?.ok) return;
    setDecisions(undecided);
    setLogged(true);
    await lookQuietly();
  };

  const calculate = () =>
    run(
      "Calculating the MINER formulas",
      (options) => actions.calculate(options),
      (report) => report.sentence,
    );
  const adopt = async (tableId: string) => {
    const outcome = await run(
      "Adopting the table",
      (options) => actions.adoptTable(tableId, options),
      (report) => report.sentence,
    );
    if (!outcome?.ok) return;
    const compared = await actions.previewUpdates();
    if (compared.ok) setPreview(compared.report);
  };

  const ready = preview !== null && hasWork(preview, decisions);
  return (
    <div className={styles.tab}>
      <div className={styles.scroll}>
        <p className={styles.sentence}>
          This workbook answers from facts through {dayText(coverageDate)}, the last day whose news is in; the facts were last checked on{" "}
          {dayText(checkedDate)}.{" "}
          {newer.length > 0 ? `${countText(newer.length, "newer fact")} can be brought in.` : "No newer facts are at hand."}
        </p>
        <Button className={styles.check} icon={<ArrowSyncRegular />} disabledFocusable={running !== null} onClick={checkAndLook}>
          Check for updates
        </Button>
        {preview?.calculationIsManual && (
          <div className={styles.adoptable}>
            <p className={styles.quiet}>
              Calculation is manual in this workbook: MINER formulas show their old values until they are calculated.
            </p>
            <Button size="small" disabledFocusable={running !== null} onClick={calculate}>
              Calculate
            </Button>
          </div>
        )}
        {preview && preview.tables.length === 0 && (
          <p className={styles.quiet}>
            No table of ours is in this workbook. Insert one on the Deals tab; formulas follow the facts as soon as you apply.
          </p>
        )}
        {preview && preview.tables.length > 0 && <h2 className={styles.title}>What applying would do</h2>}
        {preview?.tables.map((table) => (
          <TablePreviewCard
            key={table.tableId}
            preview={table}
            decisions={decisions.conflicts}
            restored={decisions.restored.get(table.tableId) ?? new Set()}
            onDecide={(id, decision) => setDecisions((now) => decide(now, id, decision))}
            onRestore={(key, wanted) => setDecisions((now) => restore(now, table.tableId, key, wanted))}
          />
        ))}
        {preview?.missing.map((table) => (
          <p key={table} className={styles.quiet}>
            The table {table} is gone from the workbook and is left out.
          </p>
        ))}
        {preview?.adoptable.map((table) => (
          <div key={table.tableId} className={styles.adoptable}>
            <p className={styles.quiet}>
              {table.table} on {table.sheet} looks like a table of ours, but this workbook does not know it (a copied sheet, or settings
              that were lost). It is left alone until you adopt it.
            </p>
            <Button
              size="small"
              disabledFocusable={running !== null}
              aria-description={`${table.table} on ${table.sheet} is refreshed with the others from then on`}
              onClick={() => adopt(table.tableId)}
            >
              Adopt
            </Button>
          </div>
        ))}
        <WorkbookCare freezeAtOnce={active && atOnce === "freeze"} onBegun={onBegun} onDone={lookQuietly} />
      </div>
      <div className={styles.actions}>
        {logged && (
          <Button
            disabledFocusable={running !== null}
            aria-description={`Opens the sheet ${logSheetName}: one row a change`}
            onClick={() =>
              run(
                "Going to the log",
                () => actions.goTo(logSheetName),
                () => null,
              )
            }
          >
            Go to log
          </Button>
        )}
        <Button appearance="primary" disabledFocusable={running !== null || !ready} onClick={apply}>
          Apply to workbook
        </Button>
      </div>
    </div>
  );
}
