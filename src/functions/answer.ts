/** The wrapper every MINER.* function runs in: waits for the workbook's settings where it must, reads arguments, settles errors. */
import { store, type IsoDay } from "../dataset";
import { readArguments } from "./arguments";
import { excelError, Fault } from "./errors";

/** How long a call made before hydration waits for the workbook's settings. */
const PATIENCE_MS = 2000;
const NOT_FINITE = { code: "impossible", reason: "the inputs give no finite number." } as const;

/**
 * Runs `compute` on the call's arguments. Synchronous once the store is ready. Before that (Excel, between load and hydration) the
 * result is a promise that settles at hydration, or after two seconds with #N/A "workbook settings unavailable". It is typed as T,
 * because a host takes both and the metadata tool reads only declared types.
 * Days arrive as IsoDay, checked against the coverage date; an omitted one as null: the functions put `today()` there.
 * @throws the host's error, and nothing else, whatever happened inside
 */
export function answer<T>(id: string, given: readonly unknown[], compute: (...values: never[]) => T): T {
  if (store.ready) return settle(id, given, compute);
  return settleLater(id, given, compute) as T;
}

function settle<T>(id: string, given: readonly unknown[], compute: (...values: never[]) => T): T {
  try {
    return finite(compute(...(readArguments(id, given) as never[])));
  } catch (thrown) {
    throw excelError(thrown);
  }
}

/** Excel shows a number that is not finite as another error without words; here it is #NUM! with a sentence, in its own cell of a block. */
function finite<T>(value: T): T {
  if (typeof value === "number" && !Number.isFinite(value)) throw new Fault(NOT_FINITE);
  if (Array.isArray(value))
    for (const row of value as unknown[][])
      row.forEach((cell, at) => typeof cell === "number" && !Number.isFinite(cell) && (row[at] = excelError(new Fault(NOT_FINITE))));
  return value;
}

async function settleLater<T>(id: string, given: readonly unknown[], compute: (...values: never[]) => T): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const patience = new Promise<void>((resolve) => (timer = setTimeout(resolve, PATIENCE_MS)));
  try {
    await Promise.race([store.whenReady(), patience]);
  } catch (thrown) {
    throw excelError(thrown);
  } finally {
    clearTimeout(timer);
  }
  if (!store.ready) throw excelError(new Fault({ code: "settings-unavailable" }));
  return settle(id, given, compute);
}

/**
 * The day a call is about: the one given, else the workbook's (its pin or the coverage date).
 * @throws Fault after-coverage
 */
export function dayOrToday(given: IsoDay | null): IsoDay {
  if (given === null) return store.asOf;
  if (given > store.coverageDate) throw new Fault({ code: "after-coverage", day: given, coverage: store.coverageDate });
  return given;
}
