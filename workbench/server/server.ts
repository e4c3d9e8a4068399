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

export interface ServerOptions {
  /** 0 takes a free one. */
  port: number;
  manifest: string | null;
  feed: string | null;
  /** "minimum": pages claim only the requirement sets the manifest asks for. Default: WORKBENCH_REQUIREMENTS, else the package's highest. */
  requirements?: string | null;
}

/**
 * Serves the workbench on https://localhost.
 * @throws Error when the port is taken or the manifest missing
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { requirements = process.env.WORKBENCH_REQUIREMENTS } = options;
  const addin = addinFiles(options.manifest);
  const { key, cert, trusted } = await localhostCertificate();
  const server = https.createServer({ key, cert }, (request, response) => {
    const asked = new URL(request.url ?? "/", "https://localhost");
    if (requirements && asked.pathname === "/" && !asked.searchParams.has("requirements")) {
      asked.searchParams.set("requirements", requirements);
      response.writeHead(302, { location: `/${asked.search}` }).end();
      return;
    }
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
