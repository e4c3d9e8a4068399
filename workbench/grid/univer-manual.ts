import { TriggerCalculationController } from "@univerjs/sheets-formula";
import type { CalculationMode } from "../host";
import type { CalcGate } from "./calc-gate";
import type { Engine } from "./univer";

/**
 * Manual calculation. Univer has no such mode: it collects changes and calculates when its timer runs out. In manual mode the timer is
 * stopped after each change; the changes stay collected until something is let through.
 */
export class ManualCalculation {
  private readonly timer: { _setTimeoutKey: ReturnType<typeof setTimeout> };
  private current: CalculationMode = "Automatic";
  private passing = false;

  constructor(
    engine: Engine,
    private readonly gate: CalcGate,
  ) {
    this.timer = engine.injector.get(TriggerCalculationController) as unknown as { _setTimeoutKey: ReturnType<typeof setTimeout> };
    engine.commands.onCommandExecuted(() => {
      if (this.current === "Manual" && !this.passing && !this.gate.due) clearTimeout(this.timer._setTimeoutKey);
    });
  }

  get mode(): CalculationMode {
    return this.current;
  }

  /** Going back to automatic calculates what has been collected. */
  set mode(mode: CalculationMode) {
    this.current = mode;
    this.gate.suspended = mode === "Manual";
  }

  /** What is started inside is calculated, and with it all that has been collected. */
  letThrough(start: () => void): void {
    const { suspended } = this.gate;
    this.gate.suspended = false;
    this.passing = true;
    try {
      start();
    } finally {
      this.passing = false;
      this.gate.suspended = suspended;
    }
  }
}
