import { defaultPort, readOptions } from "../../../workbench/server/options";

test("nothing given", () => {
  expect(readOptions([])).toEqual({ port: defaultPort, manifest: null, feed: null, requirements: null, build: true, open: true });
});

test("everything given, with npm's separators left in", () => {
  const args = [
    "--port",
    "4000",
    "--",
    "--manifest=test/manifest.xml",
    "--",
    "--feed",
    "feed",
    "--requirements=minimum",
    "--no-build",
    "--no-open",
  ];
  expect(readOptions(args)).toEqual({
    port: 4000,
    manifest: "test/manifest.xml",
    feed: "feed",
    requirements: "minimum",
    build: false,
    open: false,
  });
});

test("nothing is opened under CI", () => expect(readOptions([], { CI: "true" }).open).toBe(false));

test.each([
  [["--port"]],
  [["--port", "high"]],
  [["--port", "70000"]],
  [["--feed", "--no-open"]],
  [["--quiet"]],
  [["--requirements", "1.13"]],
])("%j is refused", (args) => expect(() => readOptions(args)).toThrow());
