import { quoted } from "../sheet/reference";

/** The add-in's fact of a row: the only formula of a model that asks the add-in, and only in columns of facts. */
export function factFormula(row: { id: string }, field: string): string {
  return `=MINER.GET(${quoted(row.id)},${quoted(field)})`;
}

/** The fact where it is disclosed, else nothing: an undisclosed fact is an empty cell, never an error. */
export function factIfDisclosed<Row extends { id: string }>(row: Row, field: keyof Row & string): string | null {
  return row[field] === null ? null : factFormula(row, field);
}

/** The add-in's sum of a measure for a miner, in GW. */
export function powerFormula(miner: { id: string }, measure: string): string {
  return `=MINER.GW(${quoted(miner.id)},${quoted(measure)})`;
}
