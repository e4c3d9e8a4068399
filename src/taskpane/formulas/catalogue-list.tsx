/** Functions and dictionary fields that match the search, each a line that opens the builder. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { dictionary, type FieldDef } from "../../dataset";
import { folded } from "../../models/tables/folded-text";
import type { Roving } from "../shell/roving";
import type { MinerFunction } from "./catalogue";
import { placeOf } from "./function-groups";
import { NAMESPACE } from "./formula-text";
import { lineButton } from "../shell/looks";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  line: { ...lineButton, display: "block" },
  heading: {
    margin: 0,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
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
  const groups = groupsOf(entries);
  return (
    <div aria-label="Formulas and fields" role="group" {...roving.containerProps}>
      {groups.map(({ title, first, members }) => (
        <section key={title} aria-label={title}>
          <h2 className={styles.heading}>{title}</h2>
          <ul className={styles.list}>
            {members.map((entry, at) => (
              <Line key={keyOf(entry)} entry={entry} current={first + at === roving.current} onOpen={onOpen} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

const keyOf = (entry: Entry) => (entry.kind === "function" ? entry.fn.id : `${entry.field.kind}.${entry.field.name}`);

interface Group {
  title: string;
  /** Position of its first member in the whole list. */
  first: number;
  members: Entry[];
}

/** Runs of entries under one heading. */
function groupsOf(entries: Entry[]): Group[] {
  const groups: Group[] = [];
  entries.forEach((entry, index) => {
    const title = entry.kind === "function" ? placeOf(entry.fn.name).title : "Fields, for MINER.GET";
    const last = groups.at(-1);
    if (last?.title === title) last.members.push(entry);
    else groups.push({ title, first: index, members: [entry] });
  });
  return groups;
}

function Line({ entry, current, onOpen }: { entry: Entry; current: boolean; onOpen: (entry: Entry) => void }) {
  const styles = useStyles();
  const isFunction = entry.kind === "function";
  return (
    <li>
      <button type="button" className={styles.line} data-roving="" tabIndex={current ? 0 : -1} onClick={() => onOpen(entry)}>
        <span className={styles.name}>{isFunction ? `${NAMESPACE}.${entry.fn.name}` : entry.field.label}</span>
        <span className={styles.words}>
          {isFunction ? entry.fn.description : `Field of a ${entry.field.kind}: ${entry.field.description}`}
        </span>
      </button>
    </li>
  );
}
