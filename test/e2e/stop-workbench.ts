/** jest's global tear-down. */
export default async function stopWorkbench(): Promise<void> {
  const servers = globalThis.workbenchServers ?? [];
  globalThis.workbenchServers = undefined;
  await Promise.all(servers.map((server) => server.close()));
}
