// The pane of the stand-in: says who hosts it, counts the events it hears, keeps a setting, and has ribbon commands.
const command = (id, write) =>
  Office.actions.associate(id, async (event) => {
    try {
      await Excel.run(async (context) => {
        write(context.workbook.getSelectedRange());
        await context.sync();
      });
    } finally {
      event.completed();
    }
  });

const say = (id, text) => (document.getElementById(id).textContent = text);

Office.onReady(async (info) => {
  say("host", `${info.host} on ${info.platform}`);
  command("stamp", (range) => (range.values = [["stamped"]]));
  command("stampDay", (range) => {
    range.numberFormat = [["yyyy-mm-dd"]];
    range.values = [[46142]];
  });
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const seen = { changed: 0, selected: 0, added: 0 };
    const count = (kind) => async (event) => {
      seen[kind]++;
      say("events", `${seen.changed} changed, ${seen.selected} selected, ${seen.added} added; last ${event.address ?? event.type}`);
    };
    worksheets.onChanged.add(count("changed"));
    worksheets.onSelectionChanged.add(count("selected"));
    worksheets.onAdded.add(count("added"));
    await context.sync();
  });
  document.getElementById("keep").addEventListener("click", async () => {
    const note = document.getElementById("note").value;
    Office.context.document.settings.set("note", note);
    await new Promise((resolve) => Office.context.document.settings.saveAsync(resolve));
    say("kept", Office.context.document.settings.get("note"));
  });
  say("kept", Office.context.document.settings.get("note") ?? "nothing yet");
  say("events", "listening");
});
