/** A MINER formula beside a native lookup in an independent engine: one INDEX/MATCH a cell over the same deals, in LibreOffice. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Workbook } from "exceljs";
import { store } from "../src/dataset";
import { loadLibrary } from "../tools/function-library";
import type { Claim } from "./claim";

const CELLS = 150_000;

export async function claims(): Promise<Claim[]> {
  const office = ["soffice", "libreoffice"].find(isThere);
  if (!office) {
    console.error("LibreOffice is not installed: the native lookup is not measured.");
    return [];
  }
  const peer = await lookupMicroseconds(office);
  const ours = await getMicroseconds();
  return [
    {
      claim: "one GET a cell",
      ours,
      peer,
      peerName: "INDEX/MATCH in LibreOffice",
      unit: "µs",
      ratio: peer / ours,
      goal: "told, no limit",
      met: true,
    },
  ];
}

async function getMicroseconds(): Promise<number> {
  const library = await loadLibrary();
  const ids = store.view().deals.map((deal) => deal.id);
  let best = Infinity;
  for (let turn = 0; turn < 50; turn++) {
    const began = performance.now();
    for (const id of ids) library.call("GET", [id, "status"]);
    best = Math.min(best, performance.now() - began);
  }
  return (best / ids.length) * 1000;
}

/** What a sheet of lookups costs more than a sheet of constants, a cell. */
async function lookupMicroseconds(office: string): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), "lookup-"));
  try {
    for (const name of ["constants", "lookups"]) await writeBook(join(folder, `${name}.xlsx`), name === "lookups");
    const convert = (name: string) => {
      const began = processorMs();
      execFileSync(
        office,
        [
          `-env:UserInstallation=file://${folder}/profile`,
          "--headless",
          "--convert-to",
          "csv",
          "--outdir",
          folder,
          join(folder, `${name}.xlsx`),
        ],
        { stdio: "ignore" },
      );
      return processorMs() - began;
    };
    // The first start makes a profile; then the shortest of three each.
    convert("constants");
    const best = (name: string) => Math.min(...[1, 2, 3].map(() => convert(name)));
    return ((best("lookups") - best("constants")) / CELLS) * 1000;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Processor time of programs run so far, so that other work on the machine does not count; elapsed time where the system does not tell. */
function processorMs(): number {
  if (process.platform !== "linux") return performance.now();
  const fields = readFileSync("/proc/self/stat", "utf8").split(") ")[1]!.split(" ");
  return (Number(fields[13]) + Number(fields[14])) * 10;
}

async function writeBook(file: string, withLookups: boolean): Promise<void> {
  const book = new Workbook();
  const cells = book.addWorksheet("Cells");
  const deals = book.addWorksheet("Deals");
  const rows = store.view().deals;
  for (const deal of rows) deals.addRow([deal.id, deal.status]);
  for (let at = 0; at < CELLS; at++) {
    const deal = rows[at % rows.length]!;
    const last = rows.length;
    const formula = `INDEX(Deals!$B$1:$B$${last},MATCH(A${at + 1},Deals!$A$1:$A$${last},0))`;
    cells.addRow([deal.id, withLookups ? { formula } : deal.status]);
  }
  await book.xlsx.writeFile(file);
}

function isThere(command: string): boolean {
  try {
    execFileSync(command, ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}
