/** The Models tab: the blueprints, each with a picture and one sentence; a chosen one with its form. */
import { Button, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { Choices } from "../../models";
import { useRoving } from "../shell/roving";
import { KnownModel } from "./known-model";
import { useBlueprints } from "./load-models";
import { ModelForm } from "./model-form";
import { ModelPicture } from "./model-picture";
import { lineButton, messageBox } from "../shell/looks";

const useStyles = makeStyles({
  tab: { display: "flex", flexDirection: "column", flexGrow: 1, minHeight: 0 },
  scroll: { flexGrow: 1, minHeight: "120px", overflowY: "auto" },
  message: messageBox,
  words: { margin: 0 },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  line: {
    ...lineButton,
    display: "grid",
    gridTemplateColumns: "48px minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalM,
    alignItems: "start",
    padding: tokens.spacingHorizontalM,
  },
  picture: { gridRow: "1 / span 2" },
  title: { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  sentence: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
});

/** A model another tab wants opened, with choices made. */
export interface ModelWish {
  blueprint: string;
  choices: Choices;
}

export interface ModelsTabProps {
  active: boolean;
  wish: ModelWish | null;
  onWishTaken: () => void;
}

export function ModelsTab({ active, wish, onWishTaken }: ModelsTabProps) {
  const styles = useStyles();
  const { blueprints, failed, retry } = useBlueprints(active);
  const [open, setOpen] = useState<ModelWish | null>(null);
  const roving = useRoving(blueprints?.length ?? 0);
  const { focusItem } = roving;

  useEffect(() => {
    if (!wish || !blueprints) return;
    setOpen(wish);
    onWishTaken();
  }, [wish, blueprints, onWishTaken]);

  const left = useRef<string | null>(null);
  useEffect(() => {
    if (open || left.current === null || !blueprints) return;
    focusItem(
      Math.max(
        0,
        blueprints.findIndex(({ id }) => id === left.current),
      ),
    );
    left.current = null;
  }, [open, blueprints, focusItem]);

  const blueprint = blueprints?.find(({ id }) => id === open?.blueprint);
  if (open && blueprint) {
    return (
      <div className={styles.tab}>
        <ModelForm
          key={`${open.blueprint} ${open.choices.deal ?? ""}`}
          blueprint={blueprint}
          given={open.choices}
          onBack={() => {
            left.current = blueprint.id;
            setOpen(null);
          }}
        />
      </div>
    );
  }
  return (
    <div className={styles.tab}>
      <div className={styles.scroll}>
        {active && !blueprints && !failed && <Spinner className={styles.message} size="tiny" label="Loading the models" />}
        {failed && (
          <div className={styles.message}>
            <p className={styles.words}>The models could not be loaded. Check the connection; tables and formulas go on working.</p>
            <Button size="small" onClick={retry}>
              Try again
            </Button>
          </div>
        )}
        {active && blueprints && <KnownModel blueprints={blueprints} />}
        <ul className={styles.list} aria-label="Models" {...roving.containerProps}>
          {blueprints?.map(({ id, title, sentence }, index) => (
            <li key={id}>
              <button
                type="button"
                className={styles.line}
                data-roving={id}
                tabIndex={index === roving.current ? 0 : -1}
                onClick={() => setOpen({ blueprint: id, choices: {} })}
              >
                <span className={styles.picture}>
                  <ModelPicture id={id} />
                </span>
                <span className={styles.title}>{title}</span>
                <span className={styles.sentence}>{sentence}</span>
              </button>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
