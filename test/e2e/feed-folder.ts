/** A folder like the add-in's data/, with newer facts than those that ship: one deal changed, one new. */
import { createHash } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { bundled, newestVersion, type Dataset } from "../../src/dataset";
import type { FeedPointer } from "../../src/workbook/fetch-feed";

export const nextVersion = "2027.01.15";
export const changedDeal = "iren-microsoft-childress-2025";
export const newDeal = "test-iren-example-2027";
export const newValueUsd = 11_111_000_000;

/** The bundled facts and a later version of them. The new rows are for tests only and say so. */
export function laterFacts(): Dataset {
  const later = structuredClone(bundled);
  later.meta.versions.push({ ...newestVersion(bundled), version: nextVersion, coverageDate: "2027-01-14", checkedDate: "2027-01-15" });
  const deal = later.deals.find(({ id }) => id === changedDeal)!;
  const stamp = { date: "2027-01-10", recorded: nextVersion } as const;
  deal.events.push({ ...stamp, kind: "amended", summary: "A made-up amendment for a test", set: { contractValueUsd: newValueUsd } });
  const [announced] = structuredClone(deal.events);
  later.deals.push({
    ...structuredClone(deal),
    id: newDeal,
    events: [
      {
        ...announced!,
        ...stamp,
        summary: "A made-up deal for a test",
        set: { ...announced!.set, tenant: "Example tenant" },
        fieldSources: undefined,
      },
    ],
  });
  return later;
}

/** Writes latest.json and the dataset it names; `spoil` changes what is written. Returns the folder. */
export function writeFeed(
  facts: Dataset,
  spoil: (pointer: FeedPointer, text: string) => { pointer: FeedPointer; text: string } = (pointer, text) => ({ pointer, text }),
): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "miner-feed-"));
  const whole = JSON.stringify(facts);
  const sha256 = createHash("sha256").update(whole).digest("hex");
  const { pointer, text } = spoil(
    { version: newestVersion(facts).version, dataset: `facts-${sha256.slice(0, 16)}.json`, sha256, bytes: Buffer.byteLength(whole) },
    whole,
  );
  fs.writeFileSync(path.join(folder, "latest.json"), JSON.stringify(pointer));
  fs.writeFileSync(path.join(folder, pointer.dataset), text);
  return folder;
}
