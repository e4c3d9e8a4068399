import type { BaseValueObject } from "@univerjs/engine-formula";
import type { Nullable } from "@univerjs/core";

/** What a value carries beside what formulas calculate with: a formatted number's format, or an entity's card. */
export interface RichMark {
  /** For formatted numbers: how the cell shows the number where it has no format of its own. */
  numberFormat?: string;
  /** True for entities and images: formulas see #VALUE!, the cell shows the text. */
  card?: boolean;
  /** As the add-in sent it, and as it goes back to a function that takes data types. */
  raw: unknown;
}

const key = "richValue";

/** The value with its mark; the engine hands the mark on with the value and drops it in every calculation, as Excel does. */
export function withMark<Value extends BaseValueObject>(value: Value, mark: RichMark): Value {
  value.withCustomData({ [key]: mark });
  return value;
}

export function markOf(value: Nullable<BaseValueObject>): RichMark | undefined {
  return value?.getCustomData()?.[key] as RichMark | undefined;
}

/** The mark a result left in its cell. */
export function markOfCell(cell: Nullable<{ custom?: Nullable<Record<string, unknown>> }>): RichMark | undefined {
  return cell?.custom?.[key] as RichMark | undefined;
}
