import { readFile } from "node:fs/promises";
import JSZip from "jszip";

export type Value = string | number | boolean | null;

const errorText = /^#(REF!|NAME\?|VALUE!|DIV\/0!|N\/A|NUM!|NULL!)|^Err:\d+/;

/** Reads the values of a workbook as they are stored. exceljs cannot be used here: it loses a formula's result where that is 0. */
export async function readXlsx(path: string): Promise<Recalculated> {
  const zip = await JSZip.loadAsync(await readFile(path));
  const part = async (name: string) => (await zip.file(name)?.async("string")) ?? "";
  const shared = [...(await part("xl/sharedStrings.xml")).matchAll(/<si>(.*?)<\/si>/gs)].map(([, item]) =>
    [...item!.matchAll(/<t[^>]*>(.*?)<\/t>/gs)].map(([, text]) => unescapeXml(text!)).join(""),
  );
  const targets = new Map(
    [...(await part("xl/_rels/workbook.xml.rels")).matchAll(/<Relationship [^>]*>/g)].map(([tag]) => [
      attribute(tag, "Id"),
      attribute(tag, "Target"),
    ]),
  );
  const sheets = new Map<string, Map<string, Value>>();
  for (const [tag] of (await part("xl/workbook.xml")).matchAll(/<sheet [^>]*>/g)) {
    const target = targets.get(attribute(tag, "r:id"))!;
    sheets.set(unescapeXml(attribute(tag, "name")), cellsOf(await part(`xl/${target.replace(/^\/?(xl\/)?/, "")}`), shared));
  }
  return new Recalculated(sheets);
}

function cellsOf(xml: string, shared: readonly string[]): Map<string, Value> {
  const cells = new Map<string, Value>();
  for (const [, attributes, body] of xml.matchAll(/<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)) {
    const value = /<v>(.*?)<\/v>/s.exec(body ?? "")?.[1];
    const inline = /<is>.*?<t[^>]*>(.*?)<\/t>/s.exec(body ?? "")?.[1];
    const type = /\bt="(\w+)"/.exec(attributes!)?.[1] ?? "n";
    const address = /\br="([A-Z]+\d+)"/.exec(attributes!)![1]!;
    if (type === "s") cells.set(address, shared[Number(value)]!);
    else if (type === "b") cells.set(address, value === "1");
    else if (type === "str" || type === "e") cells.set(address, unescapeXml(value ?? ""));
    else if (inline !== undefined) cells.set(address, unescapeXml(inline));
    else if (value !== undefined) cells.set(address, Number(value));
  }
  return cells;
}

function attribute(tag: string, name: string): string {
  return new RegExp(`\\b${name}="([^"]*)"`).exec(tag)![1]!;
}

function unescapeXml(text: string): string {
  return text.replace(/&(lt|gt|quot|apos|amp|#\d+);/g, (_, name: string) => {
    const named: Record<string, string> = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };
    return named[name] ?? String.fromCodePoint(Number(name.slice(1)));
  });
}

/** The values of a recalculated workbook; rows and columns count from 0. */
export class Recalculated {
  constructor(private readonly sheets: ReadonlyMap<string, ReadonlyMap<string, Value>>) {}

  at(sheet: string, row: number, column: number): Value {
    const cells = this.sheets.get(sheet);
    if (!cells) throw new Error(`No sheet "${sheet}".`);
    return cells.get(`${letters(column)}${row + 1}`) ?? null;
  }

  /** Every cell that holds an error, as "Sheet!A1 #N/A". */
  errors(): string[] {
    return [...this.sheets].flatMap(([sheet, cells]) =>
      [...cells].flatMap(([address, value]) =>
        typeof value === "string" && errorText.test(value) ? [`${sheet}!${address} ${value}`] : [],
      ),
    );
  }

  /** The row whose first cell is this label. */
  rowOf(sheet: string, label: string): number {
    for (const [address, value] of this.sheets.get(sheet) ?? [])
      if (value === label && /^A\d+$/.test(address)) return Number(address.slice(1)) - 1;
    throw new Error(`No row "${label}" on "${sheet}".`);
  }

  /** Labels in the first column with the value of another column, as far as both are there. */
  labelled(sheet: string, column: number): Map<string, Value> {
    const found = new Map<string, Value>();
    for (const [address, label] of this.sheets.get(sheet) ?? [])
      if (typeof label === "string" && /^A\d+$/.test(address)) found.set(label, this.at(sheet, Number(address.slice(1)) - 1, column));
    return found;
  }
}

function letters(column: number): string {
  let text = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) text = String.fromCharCode(65 + ((rest - 1) % 26)) + text;
  return text;
}
