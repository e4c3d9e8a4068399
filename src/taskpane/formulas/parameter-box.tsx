/** One argument of a function as a box: a choice where the words are known, else text with suggestions from the facts. */
import { Field, Input, Select } from "@fluentui/react-components";
import { useId, useMemo } from "react";
import { dictionary } from "../../dataset";
import { spokenName } from "../format";
import { useFacts } from "../shell/facts";
import type { Parameter } from "./catalogue";

/** "asOf" -> "As of" */
export function labelOf(name: string): string {
  const words = name.replace(/([a-z])([A-Z])/g, "$1 $2").toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const NAMES = new Set(["name", "names", "deal", "id"]);
const FIELDS = new Set(["field", "fields", "columns"]);

/** What may be typed into the box, as far as the facts know. */
function useSuggestions(parameter: Parameter): string[] {
  const { view } = useFacts();
  return useMemo(() => {
    if (FIELDS.has(parameter.name)) return [...new Set(dictionary.map((field) => field.name))].sort();
    if (!NAMES.has(parameter.name)) return [];
    const miners = view.miners.map((miner) => spokenName(miner.name));
    const tenants = view.deals.map((deal) => deal.tenant);
    const names = [...miners, ...tenants, ...view.sites.map((site) => site.name), ...view.deals.map((deal) => deal.id)];
    return [...(parameter.name === "name" ? ["all"] : []), ...new Set(names)];
  }, [view, parameter.name]);
}

export interface ParameterBoxProps {
  parameter: Parameter;
  value: string;
  onValue: (value: string) => void;
}

export function ParameterBox({ parameter, value, onValue }: ParameterBoxProps) {
  const suggestions = useSuggestions(parameter);
  const list = useId();
  const chosen = parameter.choices.find((choice) => choice.value === value);
  // A value of the sheet (=B2) cannot be one of the choices: the box stays a text box then.
  const isChoice = parameter.choices.length > 0 && (value === "" || chosen !== undefined);
  return (
    <Field label={labelOf(parameter.name)} required={!parameter.optional} hint={chosen?.description || parameter.description}>
      {isChoice ? (
        <Select size="small" value={value} onChange={(_, data) => onValue(data.value)}>
          <option value="">{parameter.optional ? "(left out)" : "Choose"}</option>
          {parameter.choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.value}
            </option>
          ))}
        </Select>
      ) : (
        <Input
          size="small"
          value={value}
          list={suggestions.length > 0 ? list : undefined}
          autoComplete="off"
          spellCheck={false}
          onChange={(_, data) => onValue(data.value)}
        />
      )}
      {suggestions.length > 0 && (
        <datalist id={list}>
          {suggestions.map((suggestion) => (
            <option key={suggestion} value={suggestion} />
          ))}
        </datalist>
      )}
    </Field>
  );
}
