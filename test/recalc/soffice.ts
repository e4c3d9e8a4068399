import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { readXlsx, type Recalculated } from "./read-xlsx";

/** Whether LibreOffice is on this machine. Where it is not, the recalculation tests are skipped, by name, never passed. */
export const sofficeIsHere = spawnSync("soffice", ["--version"], { stdio: "ignore" }).status === 0;

/** `test`, or where LibreOffice is missing a skipped test that says why. */
export const testWithSoffice: (name: string, run: () => Promise<void>, timeout?: number) => void = sofficeIsHere
  ? (name, run, timeout = 900_000) => test(name, run, timeout)
  : (name) => test.skip(`${name} [skipped: no "soffice" on this machine]`, () => undefined);

/** A new empty directory. */
export function scratch(): string {
  return mkdtempSync(join(tmpdir(), "miner-recalc-"));
}

const profile = sofficeIsHere ? scratch() : "";

/** Recalculates every .xlsx of a directory with LibreOffice; the results by file name. Cells hold plain values; an error is the text "#…". */
export async function recalculateAll(directory: string): Promise<Map<string, Recalculated>> {
  const files = readdirSync(directory).filter((name) => name.endsWith(".xlsx"));
  const out = scratch();
  execFileSync(
    "soffice",
    [
      "--headless",
      `-env:UserInstallation=${pathToFileURL(profile).href}`,
      "--convert-to",
      "xlsx:Calc MS Excel 2007 XML",
      "--outdir",
      out,
      ...files.map((name) => join(directory, name)),
    ],
    { stdio: "pipe", timeout: 550_000 },
  );
  const results = new Map<string, Recalculated>();
  for (const file of files) {
    results.set(file, await readXlsx(join(out, file)));
  }
  return results;
}
