/** One argument of a function as a box: a choice, a day, a list of what the facts know, or plain text; always also a cell of the sheet. */
import { Button, Field, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useMemo, useRef } from "react";
import { useFacts } from "../shell/facts";
import { argumentOptions, kindOf, takesSeveral, told } from "./argument-options";
import type { MinerFunction, Parameter } from "./catalogue";
import { useLiveOptions } from "./live-options";
import { Picker } from "./picker";

const useStyles = makeStyles({
  line: { display: "flex", gap: tokens.spacingHorizontalXS, alignItems: "center" },
  box: { flexGrow: 1, minWidth: 0 },
  plain: { width: "100%" },
  cell: { minWidth: 0, paddingInline: tokens.spacingHorizontalS, fontFamily: tokens.fontFamilyMonospace },
});

/** "asOf" -> "As of" */
export function labelOf(name: string): string {
  const words = name.replace(/([a-z])([A-Z])/g, "$1 $2").toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export interface ParameterBoxProps {
  fn: MinerFunction;
  parameter: Parameter;
  /** What every argument holds. */
  boxes: readonly string[];
  value: string;
  onValue: (value: string) => void;
}

export function ParameterBox({ fn, parameter, boxes, value, onValue }: ParameterBoxProps) {
  const styles = useStyles();
  const { view, coverageDate } = useFacts();
  const known = useMemo(() => argumentOptions(view, fn, parameter, boxes), [view, fn, parameter, boxes]);
  const live = useLiveOptions(fn, parameter);
  const options = known.length > 0 ? known : live;
  const kind = kindOf(parameter);
  const chosen = parameter.choices.find((choice) => choice.value === value);
  // A value of the sheet (=B2) is neither one of the choices nor a day: the box is a text box then.
  const isChoice = kind === "choice" && (value === "" || chosen !== undefined);
  const isDay = kind === "day" && (value === "" || /^\d{4}-\d{2}-\d{2}$/.test(value));
  const label = labelOf(parameter.name);
  const line = useRef<HTMLDivElement>(null);
  const takeCell = () => {
    onValue("=");
    // The box is another one after this; it takes the focus.
    requestAnimationFrame(() => line.current?.querySelector("input")?.focus());
  };
  return (
    <Field label={label} required={!parameter.optional} hint={chosen?.description || told(options, value) || parameter.description}>
      <div className={styles.line} ref={line}>
        <div className={styles.box}>
          {isChoice ? (
            <Select size="small" value={value} onChange={(_, data) => onValue(data.value)}>
              <option value="">{parameter.optional ? "(left out)" : "Choose"}</option>
              {parameter.choices.map((choice) => (
                <option key={choice.value} value={choice.value}>
                  {choice.value}
                </option>
              ))}
            </Select>
          ) : isDay ? (
            <Input size="small" type="date" max={coverageDate} value={value} onChange={(_, data) => onValue(data.value)} />
          ) : options.length > 0 ? (
            <Picker value={value} options={options} several={takesSeveral(parameter)} onValue={onValue} />
          ) : (
            <Input
              size="small"
              className={styles.plain}
              value={value}
              autoComplete="off"
              spellCheck={false}
              onChange={(_, data) => onValue(data.value)}
            />
          )}
        </div>
        {(isChoice || isDay) && (
          <Button
            size="small"
            className={styles.cell}
            aria-label={`Take ${label} from a cell`}
            title="Take it from a cell"
            onClick={takeCell}
          >
            =
          </Button>
        )}
      </div>
    </Field>
  );
}
