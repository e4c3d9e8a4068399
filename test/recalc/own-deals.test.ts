/** The model of a deal of the user's own: it must calculate where the add-in answers, and where there is none. */
import { join } from "node:path";
import { toSerial, type View } from "../../src/dataset";
import { dealModel } from "../../src/models/deal/deal-model";
import type { Choices } from "../../src/models";
import { ownView } from "../models/deal/own-deals";
import { differences } from "./agreement";
import { planToXlsx, type Substitute } from "./plan-to-xlsx";
import { recalculateAll, scratch, testWithSoffice } from "./soffice";

/** What MINER.GET answers for a deal of the user's own. */
function answers(view: View): Substitute {
  return (call) => {
    const [, id, field] = /^MINER\.GET\("([^"]+)","([^"]+)"\)$/.exec(call) ?? [];
    if (!id) return "not to be had here";
    const value = (view.myDeals!.find((deal) => deal.id === id) as unknown as Record<string, string | number>)[field!]!;
    return field!.endsWith("Date") ? toSerial(String(value)) : value;
  };
}
/** Without the add-in no call has a value. */
const nothing: Substitute = () => "no such function";

describe("recalculated by LibreOffice", () => {
  testWithSoffice("with the add-in and without it, rent, revenue or value given: equal to the maths, every check 0", async () => {
    const directory = scratch();
    const cases: { choices: Choices; file: string }[] = [];
    for (const { id } of ownView.myDeals!)
      for (const [name, substitute] of [
        ["with", answers(ownView)],
        ["without", nothing],
      ] as const) {
        const choices: Choices = { deal: id, sensitivities: "none" };
        const file = `${cases.length} ${name}.xlsx`;
        await planToXlsx(dealModel.build(ownView, choices).plan.sheets, join(directory, file), substitute);
        cases.push({ choices, file });
      }
    const results = await recalculateAll(directory);
    expect(
      cases.flatMap(({ choices, file }) => differences(ownView, choices, results.get(file)!).map((text) => `${file}: ${text}`)),
    ).toEqual([]);
  });
});
