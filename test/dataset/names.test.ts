import * as fc from "fast-check";
import { bundled } from "../../src/dataset/bundled";
import { resolveName } from "../../src/dataset/names";
import { normalise } from "../../src/dataset/normalise";
import { createStore } from "../../src/dataset/store";
import { viewAt } from "../../src/dataset/view";

const view = viewAt(bundled, "2026-10-08");
const meaning = (name: string) => {
  const found = resolveName(view, name);
  return found.ok
    ? found.subject.kind === "all"
      ? "all"
      : `${found.subject.kind} ${found.subject.id}`
    : `${found.reason}: ${("candidates" in found ? found.candidates : found.suggestions).join(", ")}`;
};

describe("whom a name means", () => {
  test.each([
    ["IREN", "miner iren"],
    ["iren limited", "miner iren"],
    ["Iris Energy", "miner iren"],
    ["  Hut 8 ", "miner hut"],
    ["hut8 corp", "miner hut"],
    ["WULF", "miner wulf"],
    ["Tera-Wulf", "miner wulf"],
    ["Bitfarms", "miner keel"],
    ["Cleanspark", "miner cleanspark"],
    ["CLSK", "miner cleanspark"],
    ["ALL", "all"],
    ["my deals", "miner my-deals"],
    ["WULF-core42-lake mariner 2024", "deal wulf-core42-lake-mariner-2024"],
    ["Beacon Point", "site beacon-point"],
    ["Childress", "site iren-childress"],
    ["aws", "counterparty amazon"],
    ["Anthropic", "counterparty anthropic"],
    ["Meta", "counterparty meta"],
    // A miner wins over a tenant of the same name.
    ["Nscale", "miner nscale"],
  ])("%s", (name, expected) => expect(meaning(name)).toBe(expected));

  test("unknown, empty and ambiguous names say what to do", () => {
    expect(meaning("IRNE")).toMatch(/^unknown: IREN/);
    expect(meaning("TeraWolf")).toMatch(/^unknown: TeraWulf/);
    expect(meaning("")).toBe("empty: ");
    expect(meaning(" .,- ")).toBe("empty: ");
    expect(meaning("Bit Digital HPC")).toBe("ambiguous: Bit Digital, Inc. (bitdigital), WhiteFiber, Inc. (whitefiber)");
    expect(meaning("qqqqqqqqqqqq")).toBe("unknown: ");
  });

  test("case, spaces, punctuation and accents never matter", () => {
    const known = [...bundled.miners.map((m) => m.name), ...bundled.deals.map((d) => d.id)];
    fc.assert(
      fc.property(
        fc.constantFrom(...known),
        fc.infiniteStream(fc.tuple(fc.boolean(), fc.constantFrom("", " ", "-", "\u0301", ".", "_", "\u00a0"))),
        (name, noise) => {
          let spelled = "";
          for (const letter of name) {
            const [upper, filler] = noise.next().value!;
            spelled += (upper ? letter.toUpperCase() : letter.toLowerCase()) + filler;
          }
          expect(meaning(spelled)).toBe(meaning(name));
        },
      ),
    );
  });

  test("every name of every row leads to its row or to a list that holds it", () => {
    for (const m of bundled.miners)
      for (const name of [m.id, m.name, m.ticker, ...(m.aliases ?? []), ...(m.formerNames ?? [])])
        if (name) expect(meaning(name)).toMatch(new RegExp(`miner ${m.id}$|ambiguous: .*\\(${m.id}\\)`));
    for (const d of bundled.deals) expect(meaning(d.id)).toBe(`deal ${d.id}`);
    for (const s of bundled.sites) expect(meaning(s.id)).toMatch(new RegExp(`site ${s.id}$|^miner`));
  });

  test("a name of a later day is known on an earlier one", () => {
    expect(resolveName(viewAt(bundled, "2015-01-01"), "wulf-anthropic-justified-2026")).toMatchObject({
      ok: true,
      subject: { kind: "deal" },
    });
  });

  test("the user's own deals resolve by their id", () => {
    const store = createStore(bundled, false);
    store.setMyDeals([
      {
        ...view.deals[0]!,
        id: "my-secret-deal",
        minerId: "my-deals",
        minerName: null,
        siteName: null,
        state: null,
        rentUsdPerKwMonth: null,
      },
    ]);
    expect(resolveName(store.view(), "My Secret Deal")).toMatchObject({ ok: true, subject: { kind: "deal", id: "my-secret-deal" } });
    expect(resolveName(view, "My Secret Deal")).toMatchObject({ ok: false, reason: "unknown" });
  });

  test("a name costs the same whether its spelling was seen before or not; a misspelled one stays under a millisecond", () => {
    const spell = (i: number) => [..."iren limited"].map((c, k) => ((i >> k) & 1 ? c.toUpperCase() : c)).join("") + " .-_"[i % 5];
    for (let i = 0; i < 20_000; i++) resolveName(view, spell(i));
    const start = performance.now();
    for (let i = 0; i < 20_000; i++) resolveName(view, spell(i + 20_000));
    expect((performance.now() - start) / 20_000).toBeLessThan(0.02);
    const miss = performance.now();
    for (let i = 0; i < 500; i++) resolveName(view, `irne${i}`);
    expect((performance.now() - miss) / 500).toBeLessThan(1);
  });

  test("normalise keeps letters of other scripts", () => {
    expect(normalise("Zürich Ätna 8!")).toBe(normalise("zurich atna 8"));
    expect(normalise("日本 (株)")).toBe("日本株");
  });
});
