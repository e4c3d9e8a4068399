import type { UniverGrid } from "../../grid/univer-grid";
import type { Host } from "../../host";

/** Buttons that open and save .xlsx files. exceljs is loaded with the first use. */
export function drawFileButtons(container: HTMLElement, grid: UniverGrid, host: () => Host, say: (sentence: string) => void): void {
  const choose = document.createElement("input");
  choose.type = "file";
  choose.accept = ".xlsx";
  choose.hidden = true;
  choose.addEventListener("change", () => {
    const [file] = choose.files ?? [];
    choose.value = "";
    if (file)
      void attempt(say, `${file.name} could not be opened`, async () => {
        const { openXlsx } = await import("./open-xlsx");
        const lost = await openXlsx(grid, await file.arrayBuffer(), host().book.pageLayouts);
        say(`${file.name} is open.${lostSentence(lost)}`);
      });
  });
  const open = button("Open", "Opens an .xlsx file in the place of this workbook", () => choose.click());
  const save = button(
    "Save",
    "Saves this workbook as an .xlsx file",
    () =>
      void attempt(say, "The workbook could not be saved", async () => {
        const { saveXlsx } = await import("./save-xlsx");
        const { file, lost } = await saveXlsx(grid, host().book);
        const link = document.createElement("a");
        link.href = URL.createObjectURL(
          new Blob([file as BlobPart], { type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" }),
        );
        link.download = "workbench.xlsx";
        link.click();
        setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
        say(`Saved as workbench.xlsx.${lostSentence(lost)}`);
      }),
  );
  container.append(open, save, choose);
}

/** What a file does not carry, as a sentence; empty when it carries all. */
export function lostSentence(lost: string[]): string {
  return lost.length === 0 ? "" : ` Not carried over: ${lost.join(", ")}.`;
}

async function attempt(say: (sentence: string) => void, trouble: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    say(`${trouble}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function button(label: string, title: string, press: () => void): HTMLButtonElement {
  const element = document.createElement("button");
  element.type = "button";
  element.textContent = label;
  element.title = title;
  element.addEventListener("click", press);
  return element;
}
