/** Search box, chips and sorting over the deals. */
import { Button, makeStyles, SearchBox, Select, ToggleButton, tokens } from "@fluentui/react-components";
import type { RefObject } from "react";
import { chips, sortings, toggled, type Sorting } from "./deal-filter";

const useStyles = makeStyles({
  bar: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  search: { width: "100%", maxWidth: "none" },
  chips: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  chip: {
    minWidth: 0,
    paddingLeft: tokens.spacingHorizontalSNudge,
    paddingRight: tokens.spacingHorizontalSNudge,
    borderRadius: tokens.borderRadiusCircular,
  },
  summary: { display: "flex", alignItems: "center", justifyContent: "space-between", gap: tokens.spacingHorizontalS, flexWrap: "wrap" },
  count: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

export interface FilterBarProps {
  text: string;
  chosen: ReadonlySet<string>;
  sorting: Sorting;
  /** "12 of 69 deals"; announced when it changes. */
  count: string;
  searchRef: RefObject<HTMLInputElement | null>;
  onText: (text: string) => void;
  onChosen: (chosen: Set<string>) => void;
  onSorting: (sorting: Sorting) => void;
  /** Arrow down in the search box goes to the list. */
  onEnterList: () => void;
  /** Opens the screen of the user's own deals; null where that is not built. */
  onMyDeals: (() => void) | null;
}

export function FilterBar(props: FilterBarProps) {
  const styles = useStyles();
  return (
    <div className={styles.bar}>
      <SearchBox
        ref={props.searchRef as RefObject<HTMLInputElement>}
        className={styles.search}
        aria-label="Search deals"
        placeholder="Miner, tenant, site or state"
        value={props.text}
        onChange={(_, data) => props.onText(data.value)}
        onKeyDown={(event) => {
          if (event.key === "ArrowDown") {
            event.preventDefault();
            props.onEnterList();
          }
        }}
      />
      <div className={styles.chips} role="group" aria-label="Filters">
        {chips.map((chip) => (
          <ToggleButton
            key={chip.id}
            className={styles.chip}
            size="small"
            appearance={props.chosen.has(chip.id) ? "primary" : "secondary"}
            checked={props.chosen.has(chip.id)}
            onClick={() => props.onChosen(toggled(props.chosen, chip.id))}
          >
            {chip.label}
          </ToggleButton>
        ))}
      </div>
      <div className={styles.summary}>
        <span className={styles.count} aria-live="polite">
          {props.count}
        </span>
        {props.onMyDeals && (
          <Button size="small" appearance="subtle" onClick={props.onMyDeals}>
            My deals
          </Button>
        )}
        <Select
          size="small"
          appearance="underline"
          aria-label="Order"
          value={props.sorting}
          onChange={(_, data) => props.onSorting(data.value as Sorting)}
        >
          {sortings.map((sorting) => (
            <option key={sorting.id} value={sorting.id}>
              {sorting.label}
            </option>
          ))}
        </Select>
      </div>
    </div>
  );
}
