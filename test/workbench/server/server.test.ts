import https from "node:https";
import { startServer } from "../../../workbench/server/server";

const manifest = "test/workbench/stand-in/manifest.xml";
const get = (url: string) =>
  new Promise<{ status: number | undefined; location: string | undefined }>((resolve, reject) => {
    https
      .get(url, { rejectUnauthorized: false }, (response) => {
        response.resume();
        resolve({ status: response.statusCode, location: response.headers.location });
      })
      .on("error", reject);
  });

test("a server for the minimum sends its page there; others do not", async () => {
  const minimum = await startServer({ port: 0, manifest, feed: null, requirements: "minimum" });
  const highest = await startServer({ port: 0, manifest, feed: null, requirements: null });
  try {
    expect(await get(minimum.url)).toEqual({ status: 302, location: "/?requirements=minimum" });
    expect((await get(`${minimum.url}addin/taskpane.html`)).status).toBe(200);
    expect((await get(highest.url)).status).not.toBe(302);
  } finally {
    await minimum.close();
    await highest.close();
  }
});
