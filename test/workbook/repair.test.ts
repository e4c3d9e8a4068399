import { repair } from "../../src/workbook/repair";
import { openHosted, reported, type Hosted } from "./hosted";

let hosted: Hosted;
beforeEach(async () => {
  hosted = await openHosted();
});
afterEach(() => hosted.close());

test("only our formulas that show an error are entered again; mangled names are put right", async () => {
  hosted.grid.evaluate = (formula) => (formula.includes("fine") ? 1 : { error: "#NAME?" });
  const sheet = hosted.grid.activeSheet();
  const cells = ['=_xldudf_MINER_GW("IREN")*2', '=MINER.GW("fine")', "=NOPE(1)", '="MINER.GW(1)"&NOPE()'];
  for (const [row, text] of cells.entries()) await hosted.grid.type(sheet, row, 1, text);
  const written: string[] = [];
  hosted.grid.onChange((change) => change.kind === "edited" && written.push(`${change.rect.row}`));
  expect(reported(await repair())).toMatchObject({ cells: 1 });
  expect(written).toEqual(["0"]);
  expect(hosted.picture().Sheet1!.map((row) => row[1])).toEqual(['=MINER.GW("IREN")*2', ...cells.slice(1)]);
});
