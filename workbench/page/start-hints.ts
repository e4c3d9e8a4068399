import type { Rect } from "../grid/grid";
import type { UniverGrid } from "../grid/univer-grid";

interface Hint {
  label: string;
  cell: string;
  formula: string;
}

/** Things to try, for the add-ins of this project. */
const hints: Record<string, Hint[]> = {
  MINER: [
    { label: "A miner's contracted GW", cell: "A1", formula: '=MINER.GW("IREN")' },
    { label: "All deals of one miner", cell: "A3", formula: '=MINER.DEALS("Hut 8")' },
    { label: "Contract value a while ago", cell: "B1", formula: '=MINER.VALUE("all",,DATE(2026,4,30))' },
  ],
  STANDIN: [
    { label: "Double", cell: "A1", formula: "=STANDIN.DOUBLE(21)" },
    { label: "Spill", cell: "A3", formula: "=STANDIN.GRID(3,2)" },
    { label: "Stream", cell: "B1", formula: "=STANDIN.TICK(1)" },
  ],
};

/** Types a formula and, when its answer is there, makes the columns of a spill wide enough for it. */
async function typeAndFit(grid: UniverGrid, sheetId: string, { row, column }: Rect, formula: string): Promise<void> {
  const typed = grid.type(sheetId, row, column, formula);
  grid.select(sheetId, { row, column, rows: 1, columns: 1 });
  await typed;
  await grid.idle();
  const spill = grid.spillAt(sheetId, row, column);
  if (spill) grid.autofitColumns(sheetId, spill.column, spill.columns);
}

/** A line with three things to try, while the sheet is empty; each types its formula. Gone for good once closed or used. */
export function offerHints(container: HTMLElement, grid: UniverGrid, namespace: string): void {
  const offered = hints[namespace] ?? [];
  if (offered.length === 0) return;
  const line = document.createElement("div");
  line.className = "hints";
  line.append("Try it:");
  const close = (): void => {
    line.remove();
    stop();
  };
  for (const hint of offered) {
    const button = document.createElement("button");
    button.type = "button";
    button.title = `${hint.label}: types into ${hint.cell}`;
    const code = document.createElement("code");
    code.textContent = hint.formula;
    button.append(code);
    button.addEventListener("click", () => {
      const { sheetId, rect } = grid.locate(hint.cell);
      void typeAndFit(grid, sheetId, rect, hint.formula);
    });
    line.append(button);
  }
  line.append("or insert a table from the pane.");
  const dismiss = document.createElement("button");
  dismiss.type = "button";
  dismiss.textContent = "Close";
  dismiss.addEventListener("click", close);
  line.append(dismiss);
  container.after(line);
  const stop = grid.onChange((change) => {
    if (change.kind === "tableAdded" || change.kind === "sheetAdded") close();
  });
}
