/** Functions and dictionary fields that match the search, each a line that opens the builder. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { dictionary, type FieldDef } from "../../dataset";
import { folded } from "../../models/tables/folded-text";
import type { Roving } from "../shell/roving";
import type { MinerFunction } from "./catalogue";
import { NAMESPACE } from "./formula-text";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  line: {
    display: "block",
    width: "100%",
    textAlign: "start",
    font: "inherit",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground1,
    backgroundColor: "transparent",
    border: "none",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalM}`,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  name: { fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase300 },
  words: { color: tokens.colorNeutralForeground2, display: "block" },
});

/** The kinds GET reads; a field of another kind cannot be asked for by name. */
const GETTABLE = new Set(["miner", "deal", "site", "peer", "market"]);

export type Entry = { kind: "function"; fn: MinerFunction } | { kind: "field"; field: FieldDef };

/** What a search finds: functions by name and description; fields, once something is typed, by label, name and description. */
export function searchCatalogue(functions: readonly MinerFunction[], text: string): Entry[] {
  const words = folded(text).split(" ").filter(Boolean);
  const holds = (...texts: string[]) => {
    const among = folded(texts.join(" "));
    return words.every((word) => among.includes(word));
  };
  const found: Entry[] = functions.filter((fn) => holds(fn.name, fn.description)).map((fn) => ({ kind: "function", fn }));
  if (words.length === 0) return found;
  const fields = dictionary.filter((field) => GETTABLE.has(field.kind) && holds(field.label, field.name, field.description, field.kind));
  return [...found, ...fields.map((field) => ({ kind: "field" as const, field }))];
}

export interface CatalogueListProps {
  entries: Entry[];
  roving: Roving;
  onOpen: (entry: Entry) => void;
}

export function CatalogueList({ entries, roving, onOpen }: CatalogueListProps) {
  const styles = useStyles();
  return (
    <ul className={styles.list} aria-label="Formulas and fields" {...roving.containerProps}>
      {entries.map((entry, index) => {
        const isFunction = entry.kind === "function";
        return (
          <li key={isFunction ? entry.fn.id : `${entry.field.kind}.${entry.field.name}`}>
            <button
              type="button"
              className={styles.line}
              data-roving=""
              tabIndex={index === roving.current ? 0 : -1}
              onClick={() => onOpen(entry)}
            >
              <span className={styles.name}>{isFunction ? `${NAMESPACE}.${entry.fn.name}` : entry.field.label}</span>
              <span className={styles.words}>
                {isFunction ? entry.fn.description : `Field of a ${entry.field.kind}: ${entry.field.description}`}
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
