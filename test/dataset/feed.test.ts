import { bundled } from "../../src/dataset/bundled";
import { FeedRejected, LARGEST_FEED, parseDataset, parseFeed } from "../../src/dataset/feed";

test("the published facts are taken", () => {
  const { dataset, version, coverageDate } = parseFeed(JSON.stringify(bundled));
  expect(dataset).toEqual(bundled);
  expect([version, coverageDate]).toEqual(["2026.11.23", "2026-10-08"]);
});

test.each([
  ["too large", " ".repeat(LARGEST_FEED + 1), /5 MB/],
  ["cut off", JSON.stringify(bundled).slice(0, 100_000), /not JSON/],
  ["not facts", "{}", /meta/],
  ["a list", "[]", /expected object/i],
])("%s is rejected with the reason", (_, text, reason) => {
  expect(() => parseFeed(text)).toThrow(FeedRejected);
  expect(() => parseFeed(text)).toThrow(reason);
});

test("facts that fit the schema but break a rule are rejected, all findings kept", () => {
  const facts = structuredClone(bundled);
  facts.financings[0]!.dealId = "no-deal";
  facts.deals[0]!.events[0]!.set!.note = "=cmd";
  try {
    parseDataset(facts);
    throw new Error("was taken");
  } catch (error) {
    expect(error).toBeInstanceOf(FeedRejected);
    expect((error as FeedRejected).errors.map((e) => e.field).sort()).toEqual(["dealId", "events.0.set.note"]);
    expect((error as FeedRejected).message).toContain("and 1 more");
  }
});
