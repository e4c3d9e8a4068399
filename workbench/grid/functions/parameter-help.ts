import type { CustomFunctionMetadata, CustomFunctionParameter } from "../../host";

/** What argument help says of a parameter: its description, and the values it offers where the description does not name them. */
export function parameterHelp(parameter: CustomFunctionParameter, { enums = [] }: Pick<CustomFunctionMetadata, "enums">): string {
  const description = parameter.description ?? "";
  const offered = enums.find(({ id }) => id === parameter.customEnumId)?.values ?? [];
  const names = offered.map(({ name, stringValue, numberValue }) => stringValue ?? numberValue?.toString() ?? name);
  if (names.length === 0 || names.slice(0, 2).every((name) => description.includes(name))) return description;
  return `${description} One of: ${names.join(", ")}.`.trim();
}
