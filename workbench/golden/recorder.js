/*
 * Records what an add-in and Excel say to each other, for the workbench's replayer.
 * In Excel: open the developer tools, choose the add-in's frame in the console, paste all of this, use the add-in,
 * then type  copy(goldenTrace())  and paste the clipboard into a file. Nothing leaves the browser.
 */
(() => {
  const entries = [];
  const open = [];
  const log = console.log.bind(console);
  let next = null;
  for (const utility of [OfficeExtension.CoreUtility, OfficeExtension.Utility]) utility._logEnabled = true;
  // office.js logs the transport's result; the answer is a JSON text in it, sometimes in pieces.
  const body = (result) => JSON.parse([result.value.data[2]].flat().join(""));
  const answers = (response, request) =>
    (response.Results ?? []).every((result) => request.Actions.some((action) => action.Id === result.ActionId));
  console.log = (...values) => {
    const [text] = values;
    if (text === "Request:" || text === "Response:") {
      next = text;
      return;
    }
    const kind = next;
    next = null;
    if (kind === null) return log(...values);
    try {
      const message = typeof text === "string" ? JSON.parse(text) : text;
      if (kind === "Request:") return void open.push(message);
      const response = body(message);
      const index = open.findIndex((request) => answers(response, request));
      if (index >= 0) entries.push({ request: open.splice(index, 1)[0], response });
    } catch {
      log(...values);
    }
  };
  window.goldenTrace = () =>
    JSON.stringify({ recorded: "excel", host: Office.context.diagnostics?.version, platform: Office.context.platform, entries }, null, 1);
  log("Recording. When done: copy(goldenTrace())");
})();
