/** One choice of a blueprint: a deal, a miner, one of a few options, a month, or a switch. */
import { Checkbox, Field, Input, Select } from "@fluentui/react-components";
import type { ChoiceDef, Choices } from "../../models";
import { dealLines, namesOf } from "../deals/deal-row-text";
import { spokenName } from "../format";
import { useFacts } from "../shell/facts";
import { useMemo } from "react";

export interface ChoiceBoxProps {
  choice: ChoiceDef;
  choices: Choices;
  onChoices: (choices: Choices) => void;
}

interface Listed {
  value: string;
  label: string;
  hint?: string;
}

export function ChoiceBox({ choice, choices, onChoices }: ChoiceBoxProps) {
  const { view } = useFacts();
  const values = choices as Record<string, unknown>;
  const set = (value: unknown) => onChoices({ ...choices, [choice.name]: value });
  const listed = useMemo(() => {
    if (choice.kind === "miner")
      return view.miners
        .map((miner) => ({ value: miner.id, label: spokenName(miner.name) }))
        .sort((a, b) => a.label.localeCompare(b.label));
    if (choice.kind === "deal") {
      const lines = dealLines(view).map((line) => ({
        value: line.id,
        label: [line.mine ? `Yours: ${namesOf(line)}` : namesOf(line), line.site, line.announced].filter(Boolean).join(", "),
        // The box cuts long names off; the line under it says which deal it is.
        hint: [line.site, line.power, line.value, line.term, line.announced].filter(Boolean).join(" · "),
      }));
      return lines.sort((a, b) => a.label.localeCompare(b.label));
    }
    return choice.options ?? [];
  }, [view, choice]) as readonly Listed[];
  if (choice.kind === "overrides") return null;
  if (choice.kind === "switch") {
    return <Checkbox label={choice.label} checked={values[choice.name] !== false} onChange={(_, data) => set(data.checked === true)} />;
  }
  const chosen = values[choice.name];
  if (choice.kind === "month") {
    return (
      <Field label={choice.label} hint="Year and month, such as 2027-03. Left empty: as published.">
        <Input
          size="small"
          value={typeof chosen === "string" ? chosen : ""}
          onChange={(_, data) => set(data.value.trim() === "" ? undefined : data.value.trim())}
        />
      </Field>
    );
  }
  return (
    <Field label={choice.label} required={choice.required} hint={listed.find(({ value }) => value === chosen)?.hint}>
      <Select
        size="small"
        value={typeof chosen === "string" ? chosen : ""}
        onChange={(_, data) => set(data.value === "" ? undefined : data.value)}
      >
        {choice.kind !== "option" && <option value="">{choice.required ? "Choose" : "(all)"}</option>}
        {listed.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </Select>
    </Field>
  );
}

/** The choices before the user has made any: the first of each option. */
export function firstChoices(definitions: readonly ChoiceDef[], given: Choices): Choices {
  const options = definitions
    .filter((choice) => choice.kind === "option" && choice.options?.[0])
    .map((choice) => [choice.name, choice.options![0]!.value]);
  return { ...Object.fromEntries(options), ...given } as Choices;
}
