import { fetchFeed, largestFeed, type FeedSurroundings } from "../../src/workbook/fetch-feed";
import { WorkbookError } from "../../src/workbook/outcome";
import { sha256 } from "../../src/workbook/sha256";
import type { Dataset } from "../../src/dataset";

const data = JSON.stringify({ meta: { versions: [{ version: "2026.11.23" }, { version: "2026.12.1" }] } });

/** A feed on an imagined server; what is given replaces its right parts. */
async function surroundings(
  wrong: { pointer?: object | string; body?: string; fetch?: typeof fetch; parse?: FeedSurroundings["parse"] } = {},
) {
  const pointer = {
    version: "2026.12.1",
    dataset: "facts-1.json",
    sha256: await sha256(data),
    bytes: data.length,
    ...(typeof wrong.pointer === "object" ? wrong.pointer : {}),
  };
  const asked: string[] = [];
  const answer: typeof fetch = async (input) => {
    asked.push(String(input));
    const isPointer = String(input).endsWith("latest.json");
    return new Response(isPointer ? (typeof wrong.pointer === "string" ? wrong.pointer : JSON.stringify(pointer)) : (wrong.body ?? data));
  };
  const around: FeedSurroundings = {
    fetch: wrong.fetch ?? answer,
    address: "https://localhost:3000/addin/data/latest.json",
    parse: wrong.parse ?? (async (parsed) => parsed as Dataset),
    patience: 50,
  };
  return { around, asked };
}

async function reason(wrong: Parameters<typeof surroundings>[0], held = "2026.11.23"): Promise<string> {
  const { around } = await surroundings(wrong);
  const error = await fetchFeed(held, around).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof WorkbookError) || error.failure.kind !== "feed") throw new Error(`no feed failure but ${String(error)}`);
  expect(error.failure.sentence).toMatch(/The facts in use stay as they were\.$/);
  return error.failure.reason;
}

test("newer facts are fetched from beside latest.json, and nothing else is asked for", async () => {
  const { around, asked } = await surroundings();
  const fetched = await fetchFeed("2026.11.23", around);
  expect(fetched?.dataset.meta.versions).toHaveLength(2);
  expect(asked).toEqual(["https://localhost:3000/addin/data/latest.json", "https://localhost:3000/addin/data/facts-1.json"]);
});

test("the same version: one request, nothing new", async () => {
  const { around, asked } = await surroundings();
  expect(await fetchFeed("2026.12.1", around)).toBeNull();
  expect(asked).toHaveLength(1);
});

test("an older version is refused", async () => expect(await reason({}, "2027.1.1")).toBe("older"));
test("truncated", async () => expect(await reason({ body: data.slice(0, 20) })).toBe("truncated"));
test("a wrong hash", async () => expect(await reason({ body: data.replace("2026.12.1", "2026.12.2") })).toBe("wrong-hash"));
test("too large by its own word", async () => expect(await reason({ pointer: { bytes: largestFeed + 1 } })).toBe("too-large"));
test("too large whatever it said", async () => expect(await reason({ body: "x".repeat(largestFeed + 1) })).toBe("too-large"));
test("not JSON", async () => expect(await reason({ pointer: "<html>" })).toBe("wrong-schema"));
test("an address elsewhere", async () =>
  expect(await reason({ pointer: { dataset: "https://example.org/facts.json" } })).toBe("wrong-schema"));
test("an address above", async () => expect(await reason({ pointer: { dataset: "../facts.json" } })).toBe("wrong-schema"));
test("a wrong schema says where", async () => {
  const parse = () => Promise.reject(new Error("deals[3].headlineMw: expected number"));
  expect(await reason({ parse })).toBe("wrong-schema");
});
test("a file of another version than announced", async () => {
  const other = data.replace("2026.12.1", "2026.12.9");
  expect(await reason({ body: other, pointer: { sha256: await sha256(other), bytes: other.length } })).toBe("wrong-schema");
});
test("offline", async () => expect(await reason({ fetch: () => Promise.reject(new TypeError("Failed to fetch")) })).toBe("offline"));
test("missing", async () => expect(await reason({ fetch: async () => new Response("", { status: 404 }) })).toBe("missing"));
test("slow", async () => {
  const never: typeof fetch = (_, init) =>
    new Promise((_resolve, reject) => init!.signal!.addEventListener("abort", () => reject(new Error("aborted"))));
  expect(await reason({ fetch: never })).toBe("slow");
});
