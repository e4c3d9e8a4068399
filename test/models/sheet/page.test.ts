import { bundled, viewAt } from "../../../src/dataset";
import { blueprints, type Choices } from "../../../src/models";
import { writeList } from "../../../src/models/sheet/list";
import { pageOf } from "../../../src/models/sheet/page";
import { Sheet } from "../../../src/models/sheet/sheet";

const view = viewAt(bundled, bundled.meta.versions[bundled.meta.versions.length - 1]!.coverageDate);
const plansOf = (id: string, choices: Choices) => blueprints.find((each) => each.id === id)!.build(view, choices).plan.sheets;
const paged = (fill: (sheet: Sheet) => void, months = 0) => {
  const sheet = new Sheet("X", new Map(), months);
  fill(sheet);
  return pageOf(sheet, sheet.widths, sheet.width, { title: "A & B", edition: "Facts 1, model 2" });
};

test("a narrow sheet is one landscape page wide and prints all of its cells and charts", () => {
  const page = paged((sheet) => {
    sheet.texts(["a", "b", "c"], "label");
    sheet.charts.push({ place: { row: 2, column: 1, rows: 10, columns: 7 } } as Sheet["charts"][number]);
  });
  expect(page).toMatchObject({
    orientation: "Landscape",
    pagesWide: 1,
    titleColumns: 0,
    area: { row: 0, column: 0, rows: 12, columns: 8 },
  });
  expect(page.header).toEqual({ left: "A && B" });
  expect(page.footer).toEqual({ left: "Facts 1, model 2", center: "&A", right: "Page &P of &N" });
});

test("a sheet of months takes as many pages across as can be read, each with its labels and the frozen rows", () => {
  const page = paged((sheet) => {
    for (let column = 0; column < 104; column++) sheet.put(0, column, "x");
    sheet.freeze = { rows: 2, columns: 4 };
  }, 100);
  // 48 points a column: 1,608 of 1,800 points at 40 % are left beside four labels, 4,800 are needed.
  expect(page).toMatchObject({ pagesWide: 3, titleColumns: 4, titleRows: { row: 0, rows: 2 } });
});

test("the headings of a sheet's one list are repeated; of two lists none is", () => {
  const list = (sheet: Sheet, key: string) => writeList(sheet, [1], [{ key, head: "H", cell: (row) => row }]);
  const one = paged((sheet) => {
    sheet.texts(["title"], "title");
    list(sheet, "a");
  });
  expect(one.titleRows).toEqual({ row: 1, rows: 1 });
  const two = paged((sheet) => {
    list(sheet, "a");
    list(sheet, "b");
  });
  expect(two.titleRows).toBeNull();
});

test("every sheet of every blueprint has a page that holds every cell and text of it", () => {
  const all = [
    ...plansOf("deal", { deal: "cifr-aws-black-pearl-2025" }),
    ...plansOf("company", { miner: "wulf" }),
    ...["comps", "market", "backlog"].flatMap((id) => plansOf(id, {})),
  ];
  for (const { sheet, page, blocks } of all) {
    const { area, pagesWide, footer } = page!;
    expect({
      sheet,
      cells: blocks.every(({ row, column, cells }) => row + cells.length <= area.rows && column + cells[0]!.length <= area.columns),
    }).toEqual({
      sheet,
      cells: true,
    });
    expect(pagesWide).toBeGreaterThanOrEqual(1);
    expect(footer.left).toMatch(/^Facts 20\d\d\.\d\d\.\d\d, model /);
  }
  expect(all.find(({ sheet }) => / Monthly$/.test(sheet))!.page!.pagesWide).toBeGreaterThan(3);
});
