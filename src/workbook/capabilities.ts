/** What is built: the pane shows no button for an action that is false here. */
export const capabilities = {
  insertTable: true,
  models: true,
  updates: true,
  undo: true,
  checkForUpdates: true,
  pin: true,
  freeze: true,
  repair: true,
  trace: true,
  adopt: true,
  myDeals: true,
};
