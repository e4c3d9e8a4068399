/** "Insert table": the deals shown, all of them or another kind of facts as a real Excel table, at the active cell or on a new sheet. */
import { Button, Field, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import { TableAddRegular } from "@fluentui/react-icons/svg/table-add";
import { useState } from "react";
import { dayBefore, isIsoDay } from "../../dataset";
import type { TableKind, TableQuery } from "../../models/tables/query";
import type { InsertTarget } from "../../workbook";
import { countText, dayText } from "../format";
import { useActivity } from "../shell/activity";
import { useFacts } from "../shell/facts";
import { OccupiedQuestion } from "../shell/occupied-question";
import { useInsertTable } from "./use-insert-table";

const useStyles = makeStyles({
  bar: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  line: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  choice: { flexGrow: 1, flexBasis: "110px", minWidth: 0 },
  // At the end of its line, as the main button of every tab.
  insert: { marginInlineStart: "auto" },
});

/** Every kind but deals, by the name it has in the list of choices. */
const otherKinds: [Exclude<TableKind, "deals">, string][] = [
  ["miners", "Miners"],
  ["pipeline", "Power pipeline"],
  ["financings", "Financings"],
  ["partners", "Partners and backstops"],
  ["peers", "Peers"],
  ["market", "Market figures"],
  ["changes", "Changes since a day"],
  ["reconciliation", "Reconciliation with headlines"],
];
type What = "shown" | TableKind;

export interface InsertTableProps {
  /** What the list shows, as a query the table keeps. */
  query: TableQuery;
  shown: number;
  all: number;
  onInserted: () => void;
}

export function InsertTable({ query, shown, all, onInserted }: InsertTableProps) {
  const styles = useStyles();
  const { running } = useActivity();
  const { view } = useFacts();
  const [wished, setWished] = useState<What>("shown");
  const [place, setPlace] = useState<InsertTarget["kind"]>("selection");
  const [since, setSince] = useState(() => dayBefore(view.asOf, 90));
  const { occupied, insert, decline } = useInsertTable(onInserted);
  const narrowed = shown < all;
  const what: What = wished === "shown" && !narrowed ? "deals" : wished;
  const usable = what === "changes" ? isIsoDay(since) && since < view.asOf : (what === "shown" ? shown : all) > 0;
  const chosen: TableQuery = what === "shown" ? query : what === "changes" ? { kind: what, from: since } : { kind: what };

  return (
    <div className={styles.bar}>
      <OccupiedQuestion occupied={occupied} onNewSheet={() => insert(chosen, { kind: "newSheet" })} onDecline={decline} />
      <div className={styles.line}>
        <Select
          size="small"
          className={styles.choice}
          aria-label="Table to insert"
          value={what}
          onChange={(_, data) => setWished(data.value as What)}
        >
          {narrowed && <option value="shown">{countText(shown, "deal shown", "deals shown")}</option>}
          <option value="deals">All {countText(all, "deal")}</option>
          {otherKinds.map(([kind, name]) => (
            <option key={kind} value={kind}>
              {name}
            </option>
          ))}
        </Select>
        <Select
          size="small"
          className={styles.choice}
          aria-label="Where to insert"
          value={place}
          onChange={(_, data) => setPlace(data.value as InsertTarget["kind"])}
        >
          <option value="selection">At the active cell</option>
          <option value="newSheet">On a new sheet</option>
        </Select>
        <Button
          className={styles.insert}
          appearance="primary"
          icon={<TableAddRegular />}
          disabledFocusable={running !== null || !usable}
          onClick={() => insert(chosen, { kind: place })}
        >
          Insert table
        </Button>
      </div>
      {what === "changes" && (
        <Field size="small" label="Changes since" validationMessage={usable ? undefined : `Give a day before ${dayText(view.asOf)}.`}>
          <Input size="small" type="date" value={since} max={view.asOf} onChange={(_, data) => setSince(data.value)} />
        </Field>
      )}
    </div>
  );
}
