/** "Insert table": the deals shown (or all of them) as a real Excel table at the active cell; a new sheet is offered when something is in the way. */
import { Button, makeStyles, Select, tokens } from "@fluentui/react-components";
import { TableAddRegular } from "@fluentui/react-icons/svg/table-add";
import { useState } from "react";
import type { TableQuery } from "../../models/tables/query";
import { countText } from "../format";
import { useActivity } from "../shell/activity";
import { Question } from "../shell/question";
import { useInsertTable } from "./use-insert-table";

const useStyles = makeStyles({
  bar: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  line: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  scope: { flexGrow: 1, flexBasis: 0, minWidth: 0 },
  where: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

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
  const [scope, setScope] = useState<"shown" | "all">("shown");
  const narrowed = shown < all;
  const everything = !narrowed || scope === "all";
  const { occupied, insert, decline } = useInsertTable(onInserted);
  const chosen: TableQuery = everything ? { kind: "deals" } : query;

  return (
    <div className={styles.bar}>
      {occupied && (
        <Question
          sentence={occupied}
          answer="Insert on a new sheet"
          decline="Not now"
          onAnswer={() => insert(chosen, { kind: "newSheet" })}
          onDecline={decline}
        />
      )}
      <div className={styles.line}>
        {narrowed && (
          <Select
            size="small"
            className={styles.scope}
            aria-label="Deals to insert"
            value={scope}
            onChange={(_, data) => setScope(data.value as "shown" | "all")}
          >
            <option value="shown">{countText(shown, "deal shown", "deals shown")}</option>
            <option value="all">All {countText(all, "deal")}</option>
          </Select>
        )}
        {!narrowed && <span className={`${styles.scope} ${styles.where}`}>All {countText(all, "deal")}, at the active cell</span>}
        <Button
          appearance="primary"
          icon={<TableAddRegular />}
          disabledFocusable={running !== null || (everything ? all : shown) === 0}
          onClick={() => insert(chosen, { kind: "selection" })}
        >
          Insert table
        </Button>
      </div>
    </div>
  );
}
