/** What else can be done to the whole workbook: a fixed day, values in place of formulas and back, errors entered again. Only what is built is there. */
import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useEffect, useState } from "react";
import { isIsoDay } from "../../dataset";
import type { ActionOptions, FreezeReport, Outcome } from "../../workbook";
import { dayText } from "../format";
import { useActions } from "../shell/actions";
import { useActivity } from "../shell/activity";
import { useFacts } from "../shell/facts";

const useStyles = makeStyles({
  care: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    paddingTop: tokens.spacingVerticalM,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  line: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, alignItems: "flex-end" },
  words: {
    margin: `${tokens.spacingVerticalXS} 0 0`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  skipped: { margin: 0, paddingInlineStart: "1.2em", fontSize: tokens.fontSizeBase200 },
});

function PinLine() {
  const styles = useStyles();
  const actions = useActions();
  const { run, running } = useActivity();
  const { pin, coverageDate } = useFacts();
  const [day, setDay] = useState("");
  const usable = isIsoDay(day) && day <= coverageDate;
  const set = (wanted: string | null) =>
    run(
      wanted ? "Pinning the facts" : "Releasing the pin",
      () => actions.setPin(wanted),
      (report) => report.sentence,
    );
  return (
    <div>
      <div className={styles.line}>
        <Field label="Facts as of" validationMessage={day !== "" && !usable ? `Give a day up to ${dayText(coverageDate)}.` : undefined}>
          <Input size="small" type="date" value={day} max={coverageDate} onChange={(_, data) => setDay(data.value)} />
        </Field>
        <Button size="small" disabledFocusable={running !== null || !usable} onClick={() => set(day)}>
          Pin
        </Button>
        {pin && (
          <Button size="small" disabledFocusable={running !== null} onClick={() => set(null)}>
            Release
          </Button>
        )}
      </div>
      <p className={styles.words}>
        {pin
          ? `Pinned to ${dayText(pin)}: formulas and tables say what was public by then.`
          : "A pin makes formulas and tables say what was public by that day."}
      </p>
    </div>
  );
}

export interface WorkbookCareProps {
  /** A ribbon button asked for it. */
  freezeAtOnce: boolean;
  onBegun: () => void;
  /** The workbook was changed: what was compared before may no longer hold. */
  onDone: () => Promise<void>;
}

export function WorkbookCare({ freezeAtOnce, onBegun, onDone }: WorkbookCareProps) {
  const styles = useStyles();
  const actions = useActions();
  const { run, running } = useActivity();
  const [skipped, setSkipped] = useState<FreezeReport["skipped"]>([]);
  const { pin, freeze, repair } = actions.capabilities;
  const freezing = useCallback(
    async (label: string, action: (options: ActionOptions) => Promise<Outcome<FreezeReport>>) => {
      const outcome = await run(label, action, (report) => report.sentence);
      if (!outcome?.ok) return;
      setSkipped(outcome.report.skipped);
      await onDone();
    },
    [run, onDone],
  );
  const freezeNow = useCallback(() => freezing("Freezing the formulas", (options) => actions.freeze(options)), [freezing, actions]);
  useEffect(() => {
    if (!freezeAtOnce) return;
    onBegun();
    void freezeNow();
  }, [freezeAtOnce, onBegun, freezeNow]);
  if (!pin && !freeze && !repair) return null;
  const busy = running !== null;
  return (
    <section className={styles.care} aria-label="This workbook">
      <h2 className={styles.title}>This workbook</h2>
      {pin && <PinLine />}
      {freeze && (
        <div>
          <div className={styles.line}>
            <Button size="small" disabledFocusable={busy} onClick={freezeNow}>
              Freeze
            </Button>
            <Button
              size="small"
              disabledFocusable={busy}
              onClick={() => freezing("Thawing the formulas", (options) => actions.thaw(options))}
            >
              Thaw
            </Button>
          </div>
          <p className={styles.words}>
            Freeze puts values in place of MINER formulas, for somebody without the add-in; Thaw brings the formulas back.
          </p>
          {skipped.length > 0 && (
            <ul className={styles.skipped}>
              {skipped.map((cell) => (
                <li key={cell.address}>
                  {cell.address}: {cell.reason}
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
      {repair && (
        <div>
          <Button
            size="small"
            disabledFocusable={busy}
            onClick={() =>
              run(
                "Repairing the formulas",
                (options) => actions.repair(options),
                (report) => report.sentence,
              )
            }
          >
            Repair
          </Button>
          <p className={styles.words}>Enters MINER formulas again that show an error such as #NAME?.</p>
        </div>
      )}
    </section>
  );
}
