/**
 * A box with a list under it: typing narrows the list, arrows walk through it, Enter takes, Escape closes. The list is drawn in place, not in a
 * layer over the page: under office.js, which moves the focus on Tab itself, that is one thing less to go wrong.
 */
import { Input, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from "react";
import { folded } from "../../models/tables/folded-text";
import type { ArgumentOption } from "./argument-options";

const useStyles = makeStyles({
  picker: { position: "relative", display: "flex", flexDirection: "column" },
  list: {
    position: "absolute",
    zIndex: 1,
    insetInline: 0,
    top: "100%",
    maxHeight: "220px",
    overflowY: "auto",
    padding: `${tokens.spacingVerticalXS} 0`,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    boxShadow: tokens.shadow8,
  },
  group: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS} 0`,
    fontSize: tokens.fontSizeBase100,
    lineHeight: tokens.lineHeightBase100,
    color: tokens.colorNeutralForeground2,
  },
  option: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  active: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    outline: `2px solid ${tokens.colorStrokeFocus2}`,
    outlineOffset: "-2px",
  },
  label: { color: tokens.colorNeutralForeground2 },
});

/** The part of a box that is being typed: all of it, or what stands behind the last comma. */
function typedPart(value: string, several: boolean): { before: string; part: string } {
  const comma = several ? value.lastIndexOf(",") : -1;
  return { before: value.slice(0, comma + 1), part: value.slice(comma + 1).trim() };
}

/** Options in which every word of the text is found; all of them while the text is one of them, so that another can be chosen. */
export function narrowed(options: readonly ArgumentOption[], text: string): readonly ArgumentOption[] {
  const words = folded(text).split(" ").filter(Boolean);
  if (words.length === 0 || options.some((option) => option.value === text)) return options;
  return options.filter((option) => {
    const among = folded(`${option.value} ${option.label}`);
    return words.every((word) => among.includes(word));
  });
}

export interface PickerProps {
  value: string;
  options: readonly ArgumentOption[];
  /** A comma list; a pick replaces what stands behind the last comma. */
  several: boolean;
  onValue: (value: string) => void;
}

export function Picker({ value, options, several, onValue }: PickerProps) {
  const styles = useStyles();
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const { before, part } = typedPart(value, several);
  const shown = useMemo(() => (part.startsWith("=") ? [] : narrowed(options, part)), [options, part]);
  const isOpen = open && shown.length > 0;
  useEffect(() => {
    if (!isOpen) return;
    const target = active >= 0 ? list.current?.querySelector(`[data-at="${active}"]`) : list.current;
    target?.scrollIntoView?.({ block: "nearest" });
  }, [isOpen, active]);

  const pick = (option: ArgumentOption) => {
    onValue(before + option.value);
    setOpen(false);
    setActive(-1);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const last = shown.length - 1;
    if ((event.key === "ArrowDown" || event.key === "ArrowUp") && last >= 0) {
      event.preventDefault();
      const step = event.key === "ArrowDown" ? 1 : -1;
      if (!isOpen) setOpen(true);
      setActive(!isOpen && step > 0 ? 0 : Math.min(last, Math.max(-1, active + step)));
    } else if (event.key === "Enter" && isOpen && shown[active]) {
      event.preventDefault();
      pick(shown[active]);
    } else if (event.key === "Escape" && isOpen) {
      event.stopPropagation(); // closes the list, not the builder
      setOpen(false);
      setActive(-1);
    }
  };
  return (
    <div className={styles.picker}>
      <Input
        size="small"
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={isOpen}
        aria-controls={isOpen ? `${id}-list` : undefined}
        aria-activedescendant={isOpen && active >= 0 ? `${id}-${active}` : undefined}
        autoComplete="off"
        spellCheck={false}
        value={value}
        onChange={(_, data) => {
          onValue(data.value);
          setOpen(true);
          setActive(-1);
        }}
        onClick={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
      />
      {isOpen && (
        <div ref={list} id={`${id}-list`} className={styles.list} role="listbox" aria-label="Suggestions">
          {shown.map((option, at) => (
            <div key={`${option.group} ${option.value}`} role="presentation">
              {option.group !== shown[at - 1]?.group && (
                <div className={styles.group} role="presentation">
                  {option.group}
                </div>
              )}
              <div
                id={`${id}-${at}`}
                data-at={at}
                role="option"
                aria-selected={at === active}
                className={mergeClasses(styles.option, at === active && styles.active)}
                onMouseDown={(event) => event.preventDefault()} // the box keeps the focus
                onClick={() => pick(option)}
              >
                <span>{option.value}</span>
                {option.label && option.label !== option.value && <span className={styles.label}>{option.label}</span>}
              </div>
            </div>
          ))}
        </div>
      )}
    </div>
  );
}
