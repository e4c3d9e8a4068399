// The pane of the stand-in: says who hosts it, and has one ribbon command.
Office.onReady((info) => {
  document.getElementById("host").textContent = `${info.host} on ${info.platform}`;
  Office.actions.associate("stamp", async (event) => {
    try {
      await Excel.run(async (context) => {
        context.workbook.getSelectedRange().values = [["stamped"]];
        await context.sync();
      });
    } finally {
      event.completed();
    }
  });
});
