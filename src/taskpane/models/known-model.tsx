/** The model that the active sheet belongs to: what changed in its facts since it was built, and "Rebuild", which keeps what the user typed. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useMemo, useState } from "react";
import type { FactChange } from "../../dataset";
import type { Blueprint, BuiltFrom } from "../../models";
import type { ModelOnSheet, Shown } from "../../workbook";
import { countText, dayText } from "../format";
import { useActions } from "../shell/actions";
import { useActivity } from "../shell/activity";
import { earlierView, useFacts } from "../shell/facts";
import { OldNew, SourceLink, useChangeStyles } from "../updates/change-list";
import { modelsChunk } from "./load-models";

const useStyles = makeStyles({
  section: {
    padding: tokens.spacingHorizontalM,
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalS,
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  words: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
});

/** At first so many changes; the new model's sheet lists them all. */
const MOST_CHANGES = 12;

export function KnownModel({ blueprints }: { blueprints: readonly Blueprint[] }) {
  const actions = useActions();
  const { running } = useActivity();
  const [sheet, setSheet] = useState<string | null>(null);
  const [found, setFound] = useState<ModelOnSheet | null>(null);
  const idle = running === null;
  useEffect(() => (idle ? actions.onSelection((selected) => setSheet(selected.sheet)) : undefined), [actions, idle]);
  useEffect(() => {
    if (sheet === null || !idle) return;
    let stale = false;
    void actions.modelOnSheet(sheet).then((outcome) => !stale && setFound(outcome.ok ? outcome.report : null));
    return () => {
      stale = true;
    };
  }, [actions, sheet, idle]);
  const blueprint = blueprints.find(({ id }) => id === found?.record.builtFrom.blueprint);
  return sheet !== null && found && blueprint ? <Rebuild sheet={sheet} found={found} blueprint={blueprint} /> : null;
}

function Rebuild({ sheet, found, blueprint }: { sheet: string; found: ModelOnSheet; blueprint: Blueprint }) {
  const styles = useStyles();
  const lines = useChangeStyles();
  const actions = useActions();
  const { run, running } = useActivity();
  const { view } = useFacts();
  const { record, problems } = found;
  const { builtFrom } = record;
  const changes = useChanges(blueprint, builtFrom);

  const rebuild = async () => {
    const { rebuiltModel } = await modelsChunk();
    const fresh = await actions.modelOnSheet(sheet); // what was typed up to this moment
    const now = fresh.ok && fresh.report ? fresh.report : found;
    await run(
      `Rebuilding ${record.title}`,
      (options) => actions.buildModel((taken) => rebuiltModel(blueprint, view, builtFrom, now.typed, changes ?? [], taken).plan, options),
      (report) =>
        `${report.sentence} ${countText(Object.keys(now.typed).length, "value")} of yours taken over; the model before stays as it is.`,
    );
  };

  return (
    <section className={styles.section} aria-label="The model on this sheet">
      <h3 className={styles.title}>{record.title}</h3>
      <p className={styles.words}>
        {blueprint.title}, built from the facts of {dayText(builtFrom.asOf)} (version {builtFrom.factsVersion}).{" "}
        {changes === null
          ? "These facts are no longer held, so what changed since cannot be told."
          : changes.length === 0
            ? "None of the facts it asks for has changed since."
            : `${countText(changes.length, "fact")} changed since:`}
      </p>
      {changes && changes.length > 0 && (
        <ul className={lines.list} aria-label="Changed since this model was built">
          {changes.slice(0, MOST_CHANGES).map((change) => (
            <li key={`${change.rowId} ${change.field}`} className={lines.item}>
              <span className={lines.row}>{change.rowId}</span>
              <br />
              <span className={lines.field}>{change.field}: </span>
              <OldNew field={change.field} old={shownOf(change.old)} fresh={shownOf(change.new)} />
              <SourceLink source={change.source} />
            </li>
          ))}
          {changes.length > MOST_CHANGES && <li className={lines.item}>and {changes.length - MOST_CHANGES} more</li>}
        </ul>
      )}
      {problems.length > 0 && <p className={styles.words}>Cannot be taken over: {problems.join("; ")}.</p>}
      <p className={styles.words}>Rebuild writes new sheets from today's facts with the values you typed. This model stays as it is.</p>
      <Button size="small" disabledFocusable={running !== null} onClick={rebuild}>
        Rebuild
      </Button>
    </section>
  );
}

/** What changed between the facts of the model and those of the pane; null where the former are no longer held. */
function useChanges(blueprint: Blueprint, builtFrom: BuiltFrom): FactChange[] | null {
  const { view } = useFacts();
  const [changes, setChanges] = useState<FactChange[] | null>([]);
  const from = useMemo(() => earlierView(builtFrom.asOf, builtFrom.factsVersion), [builtFrom]);
  useEffect(() => {
    let stale = false;
    void modelsChunk().then(({ changedSince }) => !stale && setChanges(from && changedSince(blueprint, builtFrom, from, view)));
    return () => {
      stale = true;
    };
  }, [blueprint, builtFrom, from, view]);
  return changes;
}

function shownOf(value: unknown): Shown {
  return typeof value === "number" || typeof value === "boolean" ? value : value === null || value === undefined ? null : String(value);
}
