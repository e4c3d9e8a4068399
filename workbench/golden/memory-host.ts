import { MemoryGrid } from "../grid/memory";
import type { Calculation } from "../host/calculation";
import type { Host } from "../host/host";
import { converse } from "../host/start-host";

/** A host over a blank workbook in memory that nobody talks to but the replayer. */
export function memoryHost(): Host {
  const calculation: Calculation = {
    mode: "Automatic",
    recalcFull: () => undefined,
    recalcSheet: () => undefined,
    recalcRange: () => undefined,
    recalcDirty: () => undefined,
    idle: () => Promise.resolve(),
  };
  const nobody = { post: () => undefined, listen: () => () => undefined };
  return converse({ grid: new MemoryGrid(), calculation }, nobody, "https://localhost", "replay");
}
