/**
 * The MINER calls of a formula, found by reading it once: texts ("…"), quoted sheet names ('…') and structured references ([…]) are passed over.
 * Excel writes a function it does not know as _xldudf_MINER_GW.
 */
export interface MinerCall {
  /** "GW" */
  name: string;
  /** Where the call begins and ends in the formula. */
  start: number;
  end: number;
  /** As written, trimmed; "" for one left out. */
  args: string[];
}

const callHead = /(?:_xldudf_)?MINER(?:DEV)?[._]([A-Z][A-Z0-9_.]*)\s*\(/iy;

/** The outermost MINER calls, in order; calls inside another MINER call are part of its arguments. */
export function minerCalls(formula: string): MinerCall[] {
  const calls: MinerCall[] = [];
  if (!formula.startsWith("=")) return calls;
  for (let at = 1; at < formula.length; at++) {
    const past = passOver(formula, at);
    if (past > at) {
      at = past - 1;
      continue;
    }
    if (/[\w.]/.test(formula[at - 1]!)) continue;
    callHead.lastIndex = at;
    const head = callHead.exec(formula);
    if (!head) continue;
    const body = argumentsFrom(formula, at + head[0].length);
    if (!body) continue;
    calls.push({ name: head[1]!.toUpperCase(), start: at, end: body.end, args: body.args });
    at = body.end - 1;
  }
  return calls;
}

/** Whether any of these formulas calls a MINER function (also under the development namespace, also where the add-in is missing). */
export function holdsMiner(formulas: unknown[][]): boolean {
  return formulas.some((row) =>
    row.some((formula) => typeof formula === "string" && /MINER(DEV)?[._]/i.test(formula) && minerCalls(formula).length > 0),
  );
}

/** The end of the text, quoted name or bracket that begins here; the same place if none does. */
export function passOver(formula: string, at: number): number {
  const letter = formula[at]!;
  if (letter === '"' || letter === "'") {
    let end = at + 1;
    while (end < formula.length && (formula[end] !== letter || formula[end + 1] === letter)) end += formula[end] === letter ? 2 : 1;
    return end + 1;
  }
  if (letter !== "[") return at;
  let depth = 0;
  for (let end = at; end < formula.length; end++) {
    if (formula[end] === "'") end++;
    else if (formula[end] === "[") depth++;
    else if (formula[end] === "]" && --depth === 0) return end + 1;
  }
  return formula.length;
}

function argumentsFrom(formula: string, from: number): { args: string[]; end: number } | null {
  const args: string[] = [];
  let depth = 0;
  let start = from;
  for (let at = from; at < formula.length; at++) {
    const past = passOver(formula, at);
    if (past > at) {
      at = past - 1;
      continue;
    }
    const letter = formula[at]!;
    if (letter === "(" || letter === "{") depth++;
    else if (letter === "," && depth === 0) {
      args.push(formula.slice(start, at).trim());
      start = at + 1;
    } else if (letter === ")" && depth === 0) {
      const last = formula.slice(start, at).trim();
      if (args.length > 0 || last !== "") args.push(last);
      return { args, end: at + 1 };
    } else if (letter === ")" || letter === "}") depth--;
  }
  return null;
}
