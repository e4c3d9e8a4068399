import type { Calculation, CalculationMode } from "../../../workbench/host/calculation";
import type { MemoryGrid } from "../../../workbench/grid/memory";
import type { Rect } from "../../../workbench/grid/grid";

/** A calculation that notes what it was asked for. */
export class TestCalculation implements Calculation {
  mode: CalculationMode = "Automatic";
  readonly asked: string[] = [];

  constructor(private readonly grid: MemoryGrid) {}

  recalcFull(): void {
    this.asked.push("full");
    this.grid.recalculate();
  }

  recalcSheet(sheetId: string, dirty: boolean): void {
    this.asked.push(`sheet ${sheetId}${dirty ? " dirty" : ""}`);
  }

  recalcRange(sheetId: string, rect: Rect): void {
    this.asked.push(`range ${sheetId} ${rect.row},${rect.column},${rect.rows},${rect.columns}`);
  }

  recalcDirty(): void {
    this.asked.push("dirty");
  }

  idle(): Promise<void> {
    return Promise.resolve();
  }
}
