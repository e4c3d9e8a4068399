// Functions that try the calling convention: optional, repeating, matrix, streaming, late and failing ones.
const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
globalThis.calls = {};
const count = (name) => (globalThis.calls[name] = (globalThis.calls[name] || 0) + 1);
globalThis.factor = 1;
globalThis.liveStreams = 0;

CustomFunctions.associate("DOUBLE", (value) => {
  count("DOUBLE");
  return value * 2 * globalThis.factor;
});
CustomFunctions.associate("ECHO", (value) => (value === null ? "null" : value));
CustomFunctions.associate("KIND", (value) => (value === null ? "null" : Array.isArray(value) ? "array" : typeof value));
CustomFunctions.associate("JOIN", (parts) => parts.join("-"));
CustomFunctions.associate("TOTAL", (rows) => {
  count("TOTAL");
  return rows.flat().reduce((sum, value) => sum + value, 0);
});
CustomFunctions.associate("TOTALS", (areas) => areas.flat(2).reduce((sum, value) => sum + value, 0));
CustomFunctions.associate("GRID", (rows, columns) =>
  Array.from({ length: rows }, (_, i) => Array.from({ length: columns }, (_, j) => (i === 0 ? `H${j + 1}` : i * 10 + j))),
);
CustomFunctions.associate("MIXED", () => [
  ["text", "", true],
  [1, new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, "not there"), null],
]);
CustomFunctions.associate("LATE", async (value, ms) => {
  count("LATE");
  await wait(ms === null ? 300 : ms);
  return value * 10;
});
CustomFunctions.associate("REFUSE", () => {
  throw new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, "nothing was filed for this quarter");
});
CustomFunctions.associate("BREAK", () => {
  throw new Error("a defect, whose text no cell shows");
});
CustomFunctions.associate("WHERE", (_, invocation) => invocation.address);
CustomFunctions.associate("TICK", (start, invocation) => {
  let at = start;
  globalThis.liveStreams++;
  const timer = setInterval(() => invocation.setResult(at++), 250);
  invocation.onCanceled = () => {
    clearInterval(timer);
    globalThis.liveStreams--;
  };
});

// A function that can be cancelled while it is under way, without being a stream.
globalThis.cancelled = 0;
CustomFunctions.associate(
  "PATIENT",
  (ms, invocation) =>
    new Promise((resolve) => {
      count("PATIENT");
      const timer = setTimeout(() => resolve("done"), ms);
      invocation.onCanceled = () => {
        clearTimeout(timer);
        globalThis.cancelled++;
      };
    }),
);
CustomFunctions.associate("FROM", (first, second, invocation) => invocation.parameterAddresses.map((address) => [address ?? "none"]));
CustomFunctions.associate("SHAPES", (areas) => areas.map((area) => [area.length, area[0].length]));
CustomFunctions.associate("UNIT", (unit) => unit ?? "MW");

const formatted = (basicValue, numberFormat) => ({ type: "FormattedNumber", basicValue, numberFormat });
CustomFunctions.associate("DAYS", () => [
  ["Day", "USD", "MW"],
  [formatted(45565, "yyyy-mm-dd"), formatted(7e9, "#,##0"), ""],
]);
CustomFunctions.associate("CARD", () => ({ type: "Entity", text: "A deal", properties: { Id: { type: "String", basicValue: "deal-1" } } }));
