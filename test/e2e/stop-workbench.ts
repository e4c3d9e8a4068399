/** jest's global tear-down. */
export default async function stopWorkbench(): Promise<void> {
  await Promise.all((globalThis.workbenchServers ?? []).map((server) => server.close()));
}
