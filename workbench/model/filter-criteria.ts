import type { CellState } from "../grid/grid";
import { compareValues, isBlank } from "./compare";
import { invalidArgument, notImplemented } from "./host-error";

/** Excel.FilterCriteria; colours, icons and dynamic filters are not here. */
export interface FilterCriteria {
  filterOn: string;
  values?: unknown[];
  criterion1?: string;
  criterion2?: string;
  operator?: "And" | "Or";
}

/**
 * Which cells of a column a filter keeps.
 * @throws InvalidArgument for criteria that are none, NotImplemented for a kind the host does not have
 */
export function keptBy(criteria: FilterCriteria, cells: readonly CellState[]): boolean[] {
  switch (criteria.filterOn) {
    case "Values": {
      if (!Array.isArray(criteria.values)) throw invalidArgument();
      const wanted = new Set(criteria.values.map((value) => String(value).toLowerCase()));
      return cells.map((cell) => wanted.has(cell.text.toLowerCase()) || (cell.text === "" && wanted.has("")));
    }
    case "Custom": {
      const first = test(criteria.criterion1);
      const second = criteria.criterion2 ? test(criteria.criterion2) : null;
      return cells.map((cell) => {
        if (!second) return first(cell);
        return criteria.operator === "Or" ? first(cell) || second(cell) : first(cell) && second(cell);
      });
    }
    case "TopItems":
    case "BottomItems":
    case "TopPercent":
    case "BottomPercent":
      return extreme(criteria, cells);
    default:
      throw notImplemented(`Filtering on ${criteria.filterOn}`);
  }
}

function extreme(criteria: FilterCriteria, cells: readonly CellState[]): boolean[] {
  const amount = Number(criteria.criterion1);
  if (!(amount > 0)) throw invalidArgument();
  const numbers = cells.map((cell) => cell.value).filter((value): value is number => typeof value === "number");
  const isTop = criteria.filterOn.startsWith("Top");
  numbers.sort((a, b) => (isTop ? b - a : a - b));
  const count = criteria.filterOn.endsWith("Percent") ? Math.max(1, Math.floor((numbers.length * amount) / 100)) : amount;
  const limit = numbers[Math.min(count, numbers.length) - 1];
  return cells.map((cell) => typeof cell.value === "number" && limit !== undefined && (isTop ? cell.value >= limit : cell.value <= limit));
}

/** A criterion as typed: ">=5", "<>x", "=", "a*". */
function test(criterion: unknown): (cell: CellState) => boolean {
  if (typeof criterion !== "string") throw invalidArgument();
  const match = /^(<=|>=|<>|<|>|=)?([\s\S]*)$/.exec(criterion);
  const operator = match?.[1] ?? "=";
  const operand = match?.[2] ?? "";
  const number = operand.trim() === "" ? NaN : Number(operand);
  if (operator === "=" || operator === "<>") {
    const equal = (cell: CellState): boolean => {
      if (operand === "") return isBlank(cell.value);
      if (!Number.isNaN(number) && typeof cell.value === "number") return cell.value === number;
      return wildcard(operand).test(cell.text);
    };
    return operator === "=" ? equal : (cell) => !equal(cell);
  }
  return (cell) => {
    if (isBlank(cell.value)) return false;
    const isNumber = !Number.isNaN(number);
    if (isNumber !== (typeof cell.value === "number")) return false;
    const order = compareValues(cell.value, isNumber ? number : operand);
    if (operator === "<") return order < 0;
    if (operator === "<=") return order <= 0;
    return operator === ">" ? order > 0 : order >= 0;
  };
}

function wildcard(pattern: string): RegExp {
  const source = pattern.replace(/~([*?~])|[*]|[?]|[.+^${}()|[\]\\]/g, (found: string, literal?: string) => {
    if (literal) return `\\${literal}`;
    if (found === "*") return "[\\s\\S]*";
    return found === "?" ? "[\\s\\S]" : `\\${found}`;
  });
  return new RegExp(`^${source}$`, "i");
}
