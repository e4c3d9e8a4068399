import https from "node:https";
import type { AddressInfo } from "node:net";
import { addinFiles } from "./addin-files";
import { localhostCertificate } from "./certificate";
import { answer } from "./routes";

export interface RunningServer {
  url: string;
  trusted: boolean;
  close(): Promise<void>;
}

/**
 * Serves the workbench on https://localhost. Port 0 takes a free one.
 * @throws Error when the port is taken or the manifest missing
 */
export async function startServer(options: { port: number; manifest: string | null; feed: string | null }): Promise<RunningServer> {
  const addin = addinFiles(options.manifest);
  const { key, cert, trusted } = await localhostCertificate();
  const server = https.createServer({ key, cert }, (request, response) => {
    const { status, type, body } = answer(request.url ?? "/", addin, options.feed);
    response.writeHead(status, { "content-type": type, "cache-control": "no-cache", "access-control-allow-origin": "*" });
    response.end(request.method === "HEAD" ? undefined : body);
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(options.port, "localhost", resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `https://localhost:${port}/`,
    trusted,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
